/** raw/coverage.csv, raw/shelf_prices.csv and raw/feature_tests.csv: where brands stand, what they ask, and what their products can do. */
import { own, rivals } from './brands.js';
import { day, iso, months, review, within } from './calendar.js';
import { createRandom } from './random.js';
import { writeCsv, type Cell } from './write/lines.js';

const brands = [own, ...rivals.map(({ brand }) => brand)];

interface Shelf {
  readonly channel: string;
  readonly outlets: number;
  /** Share of the outlets that have the brand, in the order of `brands`. */
  readonly covered: readonly number[];
  /** Points that the own brand gains a month. */
  readonly gain: number;
}

const shelves: readonly Shelf[] = [
  { channel: 'appliance_chain', outlets: 1860, covered: [0.46, 0.82, 0.71, 0.33, 0.52, 0.29], gain: 0.008 },
  { channel: 'shopping_mall', outlets: 940, covered: [0.31, 0.58, 0.36, 0.41, 0.18, 0.12], gain: 0.012 },
  { channel: 'operator_hall', outlets: 6200, covered: [0.09, 0.44, 0.38, 0.07, 0.21, 0.05], gain: 0.001 },
  { channel: 'community_store', outlets: 12400, covered: [0.06, 0.11, 0.14, 0.03, 0.17, 0.09], gain: 0.003 },
  { channel: 'online_mall', outlets: 48, covered: [0.79, 0.96, 0.92, 0.75, 0.71, 0.58], gain: 0.007 },
];

export function writeCoverage(folder: string, seed: number): void {
  const random = createRandom(seed, 'coverage');
  const rows: Cell[][] = [];
  months.forEach((month, m) => {
    if (month.from < review.Q.from || month.from > review.P.to) return;
    const since = m - 12;
    for (const { channel, outlets, covered, gain } of shelves) {
      brands.forEach((brand, b) => {
        const moved =
          brand === own ? gain * (since - 5) : 0.004 * random.normal() + (b === 3 ? 0.006 * (since - 5) : 0);
        const count = Math.round(outlets * Math.min(1, Math.max(0.01, (covered[b] ?? 0) + moved)));
        rows.push([iso(month.from).slice(0, 7), brand, brand === own, channel, count, outlets]);
      });
    }
  });
  writeCsv(folder, 'coverage.csv', ['month', 'brand', 'is_own', 'channel', 'outlets', 'market_outlets'], rows);
}

/** Price on the shelf of a line's leading product: the own one, and the rivals' over it. */
const prices: readonly (readonly [line: string, own: number, over: readonly number[]])[] = [
  ['wearable', 369, [1.36, 1.12, 0.78, 0.92, 0.6]],
  ['home', 899, [1.24, 1.05, 1.09, 0.72, 0.66]],
  ['mobility', 2399, [1.18, 0.96, 0.88, 0.83, 0.7]],
  ['other', 1299, [2.1, 1.62, 1.18, 0.93, 0.74]],
];

/** Days of a cut, the line it is on, and what is left of the price. */
const cuts: readonly (readonly [brand: number, line: string, from: string, to: string, left: number])[] = [
  [1, 'wearable', '2025-10-28', '2025-11-12', 0.88],
  [2, 'home', '2025-11-01', '2025-11-11', 0.9],
  [2, 'wearable', '2025-12-10', '2025-12-14', 0.93],
  [3, 'wearable', '2025-12-16', '2025-12-31', 0.84],
  [3, 'mobility', '2025-12-20', '2025-12-31', 0.91],
  [5, 'home', '2025-11-08', '2025-11-20', 0.82],
];

export function writeShelfPrices(folder: string, seed: number): void {
  const random = createRandom(seed, 'shelf prices');
  const rows: Cell[][] = [];
  for (let at = review.Q.from; at <= review.P.to; at += 1) {
    for (const [line, ownPrice, over] of prices) {
      brands.forEach((brand, b) => {
        const campaign = within(at, review.C) ? 0.93 : 1;
        const cut = cuts.find(
          ([of, on, from, to]) => of === b && on === line && within(at, { from: day(from), to: day(to) }),
        );
        const price = brand === own ? ownPrice * campaign : ownPrice * (over[b - 1] ?? 1) * (cut?.[4] ?? 1);
        rows.push([iso(at), brand, brand === own, line, Math.round(price * (1 + 0.004 * random.normal()))]);
      });
    }
  }
  writeCsv(folder, 'shelf_prices.csv', ['date', 'brand', 'is_own', 'product_line', 'price'], rows);
}

/** The same test on the watch of each brand, in the order of `brands`; null where the laboratory had none. */
const tests: readonly (readonly [
  feature: string,
  unit: string,
  higher: boolean,
  scores: readonly (number | null)[],
])[] = [
  ['续航', '小时', true, [262, 310, 288, 240, 212, 180]],
  ['充满时间', '分钟', false, [42, 65, 58, 48, 74, 80]],
  ['心率误差', '次/分', false, [2.1, 2.4, 3.0, 2.9, 4.2, 4.6]],
  ['定位误差', '米', false, [3.4, 2.2, 3.1, 4.4, 5.8, null]],
  ['屏幕亮度', '尼特', true, [1450, 1200, 1000, 1400, 800, 600]],
  ['重量', '克', false, [34, 41, 38, 36, 39, 37]],
  ['防水深度', '米', true, [50, 50, 50, 30, 50, 30]],
  ['语音识别率', '%', true, [94.2, 95.8, 93.1, 91.4, null, 86.0]],
];

export function writeFeatureTests(folder: string): void {
  writeCsv(
    folder,
    'feature_tests.csv',
    ['功能', '品牌', '自有', '得分', '单位', '越高越好'],
    tests.flatMap(([feature, unit, higher, scores]) =>
      brands.flatMap((brand, b) => {
        const score = scores[b];
        const name = rivals.find((rival) => rival.brand === brand)?.name ?? '演示品牌';
        if (score === null || score === undefined) return [];
        return [[feature, name, brand === own ? '是' : '否', score, unit, higher ? '是' : '否']];
      }),
    ),
    'gbk',
  );
}
