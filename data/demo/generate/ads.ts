/** raw/ad_report.xlsx: the ad desk's daily report, with a title over the header, formatted numbers and a total at the end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { iso, lastDay, review, within, type Span } from './calendar.js';
import { scaled } from './plan.js';
import { intensity } from './spend.js';
import { split } from './quota.js';
import { createRandom } from './random.js';

interface Placement {
  readonly platform: string;
  readonly id: string;
  /** As the report prints it. */
  readonly name: string;
  /** Share of the ad spend. */
  readonly share: number;
  /** Yuan for a thousand impressions. */
  readonly cpm: number;
  readonly ctr: number;
  /** Revenue over spend in P, and in Q. */
  readonly roas: number;
  readonly roasQ: number;
}

const placements: readonly Placement[] = [
  { platform: 'tmall', id: 'onsite_ads', name: '站内广告', share: 0.25, cpm: 24, ctr: 0.034, roas: 2.8, roasQ: 2.6 },
  { platform: 'jd', id: 'onsite_ads', name: '站内广告', share: 0.15, cpm: 26, ctr: 0.031, roas: 2.8, roasQ: 2.7 },
  {
    platform: 'wechat',
    id: 'moments_feed',
    name: '朋友圈信息流',
    share: 0.25,
    cpm: 31,
    ctr: 0.021,
    roas: 3.5,
    roasQ: 3.1,
  },
  { platform: 'douyin', id: 'douyin_splash', name: '抖音开屏', share: 0.2, cpm: 39, ctr: 0.027, roas: 1.9, roasQ: 2.2 },
  { platform: 'baidu', id: 'search_ads', name: '搜索广告', share: 0.09, cpm: 46, ctr: 0.045, roas: 2.4, roasQ: 2.4 },
  {
    platform: 'xiaohongshu',
    id: 'kol_notes',
    name: '达人笔记',
    share: 0.06,
    cpm: 29,
    ctr: 0.018,
    roas: 2.2,
    roasQ: 2.0,
  },
];
const audiences = [
  { name: '相似人群', kind: '自定义', share: 0.44, yield: 1.12 },
  { name: '系统推荐', kind: '系统推荐', share: 0.33, yield: 0.95 },
  { name: '数码兴趣', kind: '兴趣', share: 0.23, yield: 0.85 },
] as const;

const first = review.Q.from;
/** Ad spend of P at scale 1, yuan; the ledger books a little more, with fees. */
const spendP = 598_000;
const adReachWarmup = 418_000;
/** Clicks and saves by phase, over the usual. */
const clicks = { warmup: 0.92, burst: 1.24, closing: 1.05 } as const;
const saves = { warmup: 0.0112, burst: 0.0084, closing: 0.0071, other: 0.0066 } as const;

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
  '成交金额',
  '收藏',
  '分享',
];

interface Row {
  readonly day: number;
  readonly placement: Placement;
  readonly audience: (typeof audiences)[number];
  readonly impressions: number;
  reach: number;
  readonly clicks: number;
  readonly conversions: number;
  readonly cents: number;
  revenueCents: number;
  readonly favourites: number;
  readonly shares: number;
}

export function writeAds(folder: string, scale: number, seed: number): void {
  const rows = planAds(scale, seed);
  const title = `广告投放日报（${iso(first)} 至 ${iso(lastDay)}）`;
  const cells: (CellObject | null)[][] = [
    [text(title)],
    [text('来源：投放中台，金额单位：元')],
    [],
    header.map(text),
    ...rows.map((row) => [
      { t: 'n', v: serial(row.day), z: 'yyyy/m/d' } satisfies CellObject,
      text(row.placement.platform),
      text(row.placement.name),
      text(row.audience.name),
      text(row.audience.kind),
      number(row.impressions, '#,##0'),
      number(row.reach, '#,##0'),
      number(row.clicks, '#,##0'),
      number(row.impressions > 0 ? row.clicks / row.impressions : 0, '0.00%'),
      number(row.conversions, '#,##0'),
      number(row.cents / 100, '¥#,##0.00'),
      number(row.revenueCents / 100, '¥#,##0.00'),
      number(row.favourites, '#,##0'),
      number(row.shares, '#,##0'),
    ]),
    totals(rows),
  ];
  const sheet = sheetOf(cells);
  sheet['!merges'] = [utils.decode_range('A1:N1'), utils.decode_range('A2:N2')];
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

function planAds(scale: number, seed: number): Row[] {
  const random = createRandom(seed, 'ads');
  let weightP = 0;
  for (let day = review.P.from; day <= review.P.to; day += 1) weightP += intensity(day);
  const rows: Row[] = [];
  for (let day = first; day <= lastDay; day += 1) {
    const phase = phaseOf(day);
    for (const placement of placements) {
      for (const audience of audiences) {
        const usual = ((spendP * scale) / weightP) * intensity(day) * placement.share * audience.share;
        const spend = usual * (1 + 0.12 * random.normal() * 0.8);
        const impressions = Math.round(
          (Math.max(0.3 * usual, spend) / placement.cpm) * 1000 * random.between(0.92, 1.08),
        );
        const ctr = placement.ctr * (phase ? clicks[phase] : 1) * random.between(0.9, 1.1);
        const clicked = Math.round(impressions * ctr);
        const saved = impressions * (phase ? saves[phase] : saves.other) * random.between(0.85, 1.15);
        rows.push({
          day,
          placement,
          audience,
          impressions,
          reach: Math.round(impressions / random.between(1.9, 2.3)),
          clicks: clicked,
          conversions: Math.round(
            clicked * 0.024 * audience.yield * (phase === 'burst' ? 1.3 : 1) * random.between(0.85, 1.15),
          ),
          cents: Math.round(Math.max(0.3 * usual, spend) * 100),
          revenueCents: Math.round(spend * audience.yield * random.between(0.75, 1.25) * 100),
          favourites: Math.round(saved * 0.68),
          shares: Math.round(saved * 0.32),
        });
      }
    }
  }
  for (const placement of placements) {
    settleRevenue(rows, review.P, placement, placement.roas);
    settleRevenue(rows, review.Q, placement, placement.roasQ);
    settleRevenue(rows, { from: review.P.to + 1, to: lastDay }, placement, placement.roas * 0.95);
  }
  const warm = rows.filter((row) => within(row.day, review.warmup));
  split(
    scaled(adReachWarmup, scale),
    warm.map((row) => row.reach),
  ).forEach((reach, i) => {
    const row = warm[i];
    if (row) row.reach = Math.min(reach, row.impressions);
  });
  return rows;
}

/** Spreads the placement's revenue of the span so that revenue over spend is its return. */
function settleRevenue(rows: readonly Row[], span: Span, placement: Placement, roas: number): void {
  const mine = rows.filter((row) => row.placement === placement && within(row.day, span));
  const spend = mine.reduce((sum, row) => sum + row.cents, 0);
  split(
    Math.round(spend * roas),
    mine.map((row) => Math.max(1, row.revenueCents)),
  ).forEach((cents, i) => {
    const row = mine[i];
    if (row) row.revenueCents = cents;
  });
}

function phaseOf(day: number): 'warmup' | 'burst' | 'closing' | undefined {
  if (within(day, review.warmup)) return 'warmup';
  if (within(day, review.burst)) return 'burst';
  return within(day, review.closing) ? 'closing' : undefined;
}

function totals(rows: readonly Row[]): (CellObject | null)[] {
  const sum = (pick: (row: Row) => number): number => rows.reduce((total, row) => total + pick(row), 0);
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
    number(sum((row) => row.cents) / 100, '¥#,##0.00'),
    number(sum((row) => row.revenueCents) / 100, '¥#,##0.00'),
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

/** Excel counts days from 1899-12-30. */
function serial(day: number): number {
  return Math.round((Date.parse(`${iso(day)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
