/** raw/ad_report.xlsx: the ad desk's daily report, with a title over the header, formatted numbers and a total at the end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { dollar } from './accounts.js';
import { adPieces, type AdPiece } from './ad-pieces.js';
import { firstAd, planAds } from './ads.js';
import { iso, lastDay } from './calendar.js';

const header = [
  '日期',
  '平台',
  '版位',
  '人群',
  '人群类型',
  '展现量',
  '触达人数',
  '点击量',
  '点击率',
  '转化数',
  '消耗',
  '币种',
  '成交金额',
  '收藏',
  '分享',
  '点赞',
  '播放量',
  '完播量',
  '播放秒数',
  '素材编号',
  '投放区域',
  '时段',
  '出价方式',
  '词类',
];

export function writeAds(folder: string, scale: number, seed: number): void {
  const rows = adPieces(planAds(scale, seed), seed);
  const title = `广告投放日报（${iso(firstAd)} 至 ${iso(lastDay)}）`;
  const cells: (CellObject | null)[][] = [
    [text(title)],
    [text('来源：投放中台，金额按币种列，合计折为人民币元')],
    [],
    header.map(text),
    ...rows.map((row) => [
      { t: 'n', v: serial(row.row.day), z: 'yyyy/m/d' } satisfies CellObject,
      text(row.row.placement.platform),
      text(row.row.placement.name),
      text(row.row.audience.name),
      text(row.row.audience.kind),
      number(row.impressions, '#,##0'),
      number(row.reach, '#,##0'),
      number(row.clicks, '#,##0'),
      number(row.impressions > 0 ? row.clicks / row.impressions : 0, '0.00%'),
      number(row.conversions, '#,##0'),
      number(row.cents / 100, '#,##0.00'),
      text(row.row.placement.cpa === undefined ? 'CNY' : 'USD'),
      number(row.revenueCents / 100, '#,##0.00'),
      number(row.favourites, '#,##0'),
      number(row.shares, '#,##0'),
      optional(row.likes),
      optional(row.plays),
      optional(row.completions),
      optional(row.watchSeconds),
      row.creative === null ? null : text(row.creative),
      row.region === null ? null : text(row.region),
      optional(row.hour),
      text(row.bid),
      row.tier === null ? null : text(row.tier),
    ]),
    totals(rows),
  ];
  const sheet = sheetOf(cells);
  sheet['!merges'] = [utils.decode_range('A1:X1'), utils.decode_range('A2:X2')];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '投放日报');
  book.Props = {
    Title: title,
    CreatedDate: new Date(Date.UTC(2026, 0, 21)),
    ModifiedDate: new Date(Date.UTC(2026, 0, 21)),
  };
  writeFileSync(
    join(folder, 'ad_report.xlsx'),
    write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer,
  );
}

function totals(rows: readonly AdPiece[]): (CellObject | null)[] {
  const sum = (pick: (row: AdPiece) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const yuan = (row: AdPiece, cents: number): number =>
    (cents / 100) * (row.row.placement.cpa === undefined ? 1 : dollar);
  return [
    text('合计'),
    null,
    null,
    null,
    null,
    number(
      sum((row) => row.impressions),
      '#,##0',
    ),
    number(
      sum((row) => row.reach),
      '#,##0',
    ),
    number(
      sum((row) => row.clicks),
      '#,##0',
    ),
    null,
    number(
      sum((row) => row.conversions),
      '#,##0',
    ),
    number(Math.round(sum((row) => yuan(row, row.cents)) * 100) / 100, '#,##0.00'),
    null,
    number(Math.round(sum((row) => yuan(row, row.revenueCents)) * 100) / 100, '#,##0.00'),
    number(
      sum((row) => row.favourites),
      '#,##0',
    ),
    number(
      sum((row) => row.shares),
      '#,##0',
    ),
  ];
}

function sheetOf(rows: readonly (readonly (CellObject | null)[])[]): WorkSheet {
  const sheet: WorkSheet = {};
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell) sheet[utils.encode_cell({ r, c })] = cell;
    });
  });
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: header.length - 1 } });
  sheet['!cols'] = header.map((name) => ({ wch: Math.max(10, name.length * 2 + 4) }));
  return sheet;
}

function text(value: string): CellObject {
  return { t: 's', v: value };
}

function number(value: number, format: string): CellObject {
  return { t: 'n', v: value, z: format };
}

function optional(value: number | null): CellObject | null {
  return value === null ? null : number(value, '0');
}

/** Excel counts days from 1899-12-30. */
function serial(day: number): number {
  return Math.round((Date.parse(`${iso(day)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
