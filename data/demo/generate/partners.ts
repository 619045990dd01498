/** raw/partners.csv and raw/partner_results.csv: the sales partners and their months, as the channel team reports them (GBK, months as 2025年10月). */
import { iso, months, review } from './calendar.js';
import { scaled } from './plan.js';
import { split } from './quota.js';
import { createRandom } from './random.js';
import { writeCsv, type Cell } from './write/lines.js';

const count = 24;
const kinds = ['区域经销', '连锁卖场', '电商分销'];
/** Partners whose people were trained, and in which month of `months` (9 is April 2025). */
const trained: Readonly<Record<number, number>> = { 1: 9, 3: 9, 4: 10, 7: 10, 8: 10, 11: 11, 13: 11, 16: 11, 19: 12 };
const sharing = new Set([0, 1, 2, 5, 7, 10, 12, 14, 17]);
/** Partners with joint promotions in the campaign's quarter; one of them sold less than before. */
const joint: Readonly<Record<number, number>> = {
  0: 1.31,
  1: 1.36,
  2: 1.22,
  4: 1.28,
  5: 1.19,
  7: 1.41,
  9: 1.08,
  11: 1.25,
  13: 0.93,
  16: 1.17,
  20: 1.3,
};
/** What all partners sell in a month at scale 1, in yuan; July 2024 first. */
const seasons = [
  0.82, 0.84, 0.9, 0.98, 1.32, 1.05, 0.86, 0.7, 0.88, 0.9, 0.94, 1.06, 0.97, 1.0, 1.06, 1.14, 1.55, 1.21,
];
const usual = 1_450_000;
/** What training adds to a partner's months after it. */
const lift = 1.13;

export function writePartners(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'partners');
  const size = Array.from({ length: count }, (_, i) => (1 + i) ** -0.95 * random.between(0.9, 1.1));
  writeCsv(
    folder,
    'partners.csv',
    ['伙伴编号', '伙伴名称', '类型', '培训日期', '是否共享库存'],
    size.map((_, i): Cell[] => {
      const month = months[trained[i] ?? -1];
      const on = month ? iso(month.from + 6 + (i % 18)) : null;
      return [
        idOf(i),
        `合作伙伴${String(i + 1).padStart(2, '0')}`,
        kinds[i % 3] ?? '',
        on,
        sharing.has(i) ? '是' : '否',
      ];
    }),
    'gbk',
  );

  const rows: Cell[][] = [];
  const speed = size.map(() => 5 + 30 * random.next() ** 1.6);
  months.forEach((month, m) => {
    if (month.from < review.Y.from || month.from > review.P.to) return;
    const weights = size.map((one, i) => one * (m > (trained[i] ?? Infinity) ? lift : 1) * random.between(0.88, 1.12));
    const cents = split(scaled(Math.round(usual * (seasons[m] ?? 1) * 100), scale), weights);
    const [, year = '', at = ''] = /^(\d+)-(\d+)/.exec(iso(month.from)) ?? [];
    cents.forEach((revenue, i) => {
      // A small partner joined late, and one reports no response time.
      if (i === 22 && m < 13) return;
      const base = month.from >= review.P.from ? Math.round(revenue * random.between(0.22, 0.34)) : null;
      const ratio = joint[i];
      const shares = sharing.has(i);
      rows.push([
        idOf(i),
        `${year}年${Number(at)}月`,
        revenue / 100,
        Math.max(0, Math.round((revenue / 100 / 2600) * random.between(0.6, 1.4))),
        i === 21 ? null : Math.round((speed[i] ?? 12) * random.between(0.75, 1.25) * 10) / 10,
        ratio === undefined || base === null ? null : Math.round(base * ratio * random.between(0.94, 1.06)) / 100,
        ratio === undefined || base === null ? null : base / 100,
        Math.round((revenue / 100 / 9000) * random.between(0.5, 1.5)),
        Math.max(0, Math.round((shares ? 1.5 : 3.1) + (shares ? 1 : 1.6) * random.normal())),
        random.chance(0.08) ? 1 + random.int(3) : 0,
      ]);
    });
  });
  writeCsv(
    folder,
    'partner_results.csv',
    [
      '伙伴编号',
      '月份',
      '销售额',
      '新客数',
      '平均响应小时',
      '联合促销销售额',
      '同期基线销售额',
      '套装件数',
      '缺货天数',
      '窜货投诉',
    ],
    rows,
    'gbk',
  );
}

function idOf(i: number): string {
  return `P${String(i + 1).padStart(2, '0')}`;
}
