/** raw/costs.csv: finance's list of costs since October 2024, GBK with Chinese headers. Marketing is not in it: the ledger has that. */
import { lastDay, monthOf, months, review, slashed, within, type Span } from './calendar.js';
import { createRandom, type Random } from './random.js';
import { openLines, type Cell } from './write/lines.js';

interface Item {
  readonly category: string;
  readonly name: string;
  /** Yuan a month of Y, Q and P; the months between Y and Q take those of Y. */
  readonly monthly: readonly [Y: number, Q: number, P: number];
  /** Yuan for one unit, where units are counted. */
  readonly unit?: readonly [Y: number, Q: number, P: number];
  /** Null where nobody said. */
  readonly oneOff?: boolean | null;
}

const items: readonly Item[] = [
  { category: '硬件', name: '手环整机', monthly: [240_000, 300_000, 410_000], unit: [109, 108, 112], oneOff: false },
  { category: '硬件', name: '手表整机', monthly: [310_000, 380_000, 450_000], unit: [352, 341, 336], oneOff: false },
  {
    category: '硬件',
    name: '智能家居设备',
    monthly: [380_000, 470_000, 520_000],
    unit: [196, 190, 189],
    oneOff: false,
  },
  { category: '硬件', name: '出行设备', monthly: [520_000, 640_000, 900_000], unit: [560, 566, 618], oneOff: false },
  { category: '硬件', name: '门店样机', monthly: [0, 0, 32_000], unit: [0, 0, 640], oneOff: true },
  { category: '软件', name: '云资源', monthly: [38_000, 52_000, 71_000], oneOff: false },
  { category: '软件', name: '客户管理系统', monthly: [21_000, 26_000, 26_000], oneOff: false },
  { category: '软件', name: '数据分析平台', monthly: [15_000, 18_000, 19_500], oneOff: false },
  { category: '软件', name: '埋点改造', monthly: [0, 12_000, 46_000], oneOff: true },
  { category: '软件', name: '小程序改版', monthly: [9000, 0, 28_000], oneOff: true },
  { category: '软件', name: '零星工具', monthly: [2200, 3100, 3400], oneOff: null },
  {
    category: '人力',
    name: '仓储与配送',
    monthly: [128_000, 141_000, 186_000],
    unit: [14.6, 15.1, 16.9],
    oneOff: false,
  },
  { category: '人力', name: '客服团队', monthly: [74_000, 88_000, 104_000], oneOff: false },
  { category: '人力', name: '技术团队', monthly: [96_000, 112_000, 118_000], oneOff: false },
  { category: '人力', name: '大促临时工', monthly: [15_000, 0, 27_000], oneOff: true },
];

interface Surprise {
  readonly name: string;
  readonly cause: string | null;
  /** Yuan of Y, Q and P. */
  readonly total: readonly [Y: number, Q: number, P: number];
}

/** What nobody planned; in P most of it goes by air, because controllers ran out. */
const surprises: readonly Surprise[] = [
  { name: '加急空运', cause: '供应链', total: [38_000, 41_000, 163_000] },
  { name: '缺料换料', cause: '供应链', total: [12_000, 22_000, 48_000] },
  { name: '安全事件处置', cause: '数据安全', total: [0, 18_000, 64_000] },
  { name: '批次返修', cause: '售后', total: [46_000, 57_000, 92_000] },
  { name: '超时赔付', cause: '售后', total: [11_000, 16_000, 31_000] },
  { name: '场地违约金', cause: null, total: [9000, 24_000, 8000] },
];

const spans = [review.Y, review.Q, review.P] as const;

/** 0 for the months up to Q, 1 for Q, 2 from P on. */
const era = (month: Span): 0 | 1 | 2 => (month.from >= review.P.from ? 2 : month.from >= review.Q.from ? 1 : 0);

/** Months carry more where the sale falls. */
function weight(month: Span): number {
  if (within(month.from, review.P)) return [1, 1.26, 0.74][monthOf(month.from) - monthOf(review.P.from)] ?? 1;
  return 1;
}

function* bookings(item: Item, random: Random, scale: number): Generator<[day: number, Cell[]]> {
  for (const month of months) {
    if (month.from < review.Y.from) continue;
    const at = era(month);
    const whole = item.monthly[at] * scale * weight(month) * ((month.to - month.from + 1) / 30.4);
    if (whole === 0) continue;
    const wanted = whole * (1 + 0.03 * random.normal());
    const price = item.unit?.[at];
    const units = price === undefined ? null : Math.max(1, Math.round(wanted / price));
    const amount = price === undefined || units === null ? wanted : units * price * (1 + 0.004 * random.normal());
    const day = Math.min(lastDay, month.from + 4 + random.int(22));
    const oneOff = item.oneOff === undefined || item.oneOff === null ? null : item.oneOff ? '是' : '否';
    yield [day, [item.category, item.name, oneOff, null, amount.toFixed(2), units]];
  }
}

function* unplanned(surprise: Surprise, random: Random, scale: number): Generator<[day: number, Cell[]]> {
  for (const [index, total] of surprise.total.entries()) {
    const span = spans[index];
    if (total === 0 || !span) continue;
    const parts = Math.max(1, Math.round(total / 16_000));
    const cuts = Array.from({ length: parts }, () => 0.6 + random.next());
    const all = cuts.reduce((sum, cut) => sum + cut, 0);
    for (const cut of cuts) {
      const day = span.from + random.int(span.to - span.from + 1);
      yield [day, ['意外', surprise.name, null, surprise.cause, ((total * scale * cut) / all).toFixed(2), null]];
    }
  }
}

export function writeCosts(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'costs');
  const booked = [
    ...items.flatMap((item) => [...bookings(item, random, scale)]),
    ...surprises.flatMap((surprise) => [...unplanned(surprise, random, scale)]),
  ].sort(([a, left], [b, right]) => a - b || (String(left) < String(right) ? -1 : 1));
  const lines = openLines(folder, 'costs.csv', 'gbk');
  lines.row(['凭证号', '记账日期', '科目', '费用项目', '是否一次性', '原因', '金额', '数量']);
  booked.forEach(([day, cells], index) => {
    lines.row([`F${String(index + 1).padStart(5, '0')}`, slashed(day), ...cells]);
  });
  lines.close();
}
