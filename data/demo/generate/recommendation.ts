/** raw/nps.csv: answers to "would you recommend us?" by customers who bought, and raw/nps_benchmarks.csv: other brands' scores. */
import { clock, iso, lastDay, review, type Span } from './calendar.js';
import { scaled } from './plan.js';
import { deck, pick, split } from './quota.js';
import { createRandom, shuffle, type Random } from './random.js';
import { raised } from './raised.js';
import { customerId, type Sales } from './sales.js';
import { openLines, writeCsv, type Lines } from './write/lines.js';

/** Answers at scale 1, and of a hundred those who score 9 or 10 and those who score 6 or less; the score of P is 62. */
const spans: readonly (Span & { readonly count: number; readonly promoters: number; readonly detractors: number })[] = [
  { ...review.Y, count: 700, promoters: 65, detractors: 11 },
  { ...review.Q, count: 1300, promoters: 68, detractors: 9 },
  { ...review.P, count: 2400, promoters: 70, detractors: 8 },
  { from: review.P.to + 1, to: lastDay, count: 150, promoters: 69, detractors: 9 },
];
/** Further orders of a promoter in the 365 days, and how many times the spend of the others a promoter's is. */
const worth = { repurchases: 2.7, spend: 3.2 } as const;
/** Of a hundred promoters those who speak of what is new, and of a hundred detractors those who speak of after-sales service. */
const spoken = { innovation: 23, service: 41.3 } as const;

const scores = {
  promoter: [0, 0, 0, 0, 0, 0, 0, 0, 0, 44, 56],
  passive: [0, 0, 0, 0, 0, 0, 0, 38, 62, 0, 0],
  detractor: [6, 3, 5, 8, 11, 22, 45, 0, 0, 0, 0],
} as const;
type Kind = keyof typeof scores;

const themes: Readonly<Record<Kind, Readonly<Record<string, number>>>> = {
  promoter: { workmanship: 0.34, design: 0.27, pricing: 0.21, delivery: 0.19, after_sales: 0.08 },
  passive: { workmanship: 0.22, design: 0.16, pricing: 0.27, delivery: 0.14, after_sales: 0.15, innovation: 0.12 },
  detractor: { workmanship: 0.36, design: 0.05, pricing: 0.24, delivery: 0.16, innovation: 0.09 },
};
const comments: Readonly<Record<Kind, readonly string[]>> = {
  promoter: ['用着顺手，已推荐给同事', '做工好，会再买', '连接稳定', '送父母很合适'],
  passive: ['还可以，价格再低些就好', '功能够用', '希望续航再长一点'],
  detractor: ['退货等了很久', '屏幕闪，客服推来推去', '续航和宣传不符', '不会再买'],
};

export function writeRecommendation(sales: Sales, folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'recommendation');
  const lines = openLines(folder, 'nps.csv');
  lines.row(['答卷编号', '会员号', '提交时间', '推荐分', '提及主题', '留言']);
  let number = 0;
  for (const span of spans) {
    for (const row of answers(sales, span, scale, random)) number = write(lines, number + 1, row);
  }
  lines.close();
}

/** Three rivals' scores average 71, their shares 38 % and 33.3 %. */
export function writeNpsBenchmarks(folder: string): void {
  writeCsv(
    folder,
    'nps_benchmarks.csv',
    ['brand', 'nps', 'promoter_innovation_share', 'detractor_service_share'],
    [
      ['同业甲', 75, 0.43, 0.3],
      ['同业乙', 71, 0.38, 0.33],
      ['同业丙', 67, 0.33, 0.37],
    ],
  );
}

interface Answer {
  readonly customer: string | null;
  readonly at: string;
  readonly score: number;
  readonly themes: readonly string[];
  readonly comment: string | null;
}

function write(lines: Lines, number: number, { customer, at, score, themes: named, comment }: Answer): number {
  lines.row([`NPS${String(number).padStart(5, '0')}`, customer, at, score, named.join(';') || null, comment]);
  return number;
}

function answers(sales: Sales, span: (typeof spans)[number], scale: number, random: Random): readonly Answer[] {
  const count = scaled(span.count, scale);
  const promoters = Math.round((count * span.promoters) / 100);
  const detractors = Math.round((count * span.detractors) / 100);
  const kinds: readonly (readonly [Kind, number])[] = [
    ['promoter', promoters],
    ['detractor', detractors],
    ['passive', count - promoters - detractors],
  ];
  const people = customersOf(sales, span, promoters, count - promoters, random);
  return kinds
    .flatMap(([kind, n]) => {
      const named = themesOf(kind, n, span, random);
      return Array.from({ length: n }, (_, i) => {
        const customer = people(kind);
        const from = Math.max(span.from, customer === undefined ? 0 : firstDay(sales, customer) + 1);
        const day = from + random.int(Math.max(1, span.to - from + 1));
        return {
          customer: customer === undefined ? null : customerId(sales, customer),
          at: `${iso(day)} ${clock(9 * 3600 + random.int(13 * 3600))}`,
          score: pick(scores[kind], random),
          themes: named[i] ?? [],
          comment: random.chance(0.08) ? (comments[kind][random.int(comments[kind].length)] ?? null) : null,
        };
      });
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Themes by their chances; in P the two that are compared with other brands in their exact shares. */
function themesOf(kind: Kind, count: number, span: Span, random: Random): readonly (readonly string[])[] {
  const exact = kind === 'promoter' ? 'innovation' : kind === 'detractor' ? 'after_sales' : undefined;
  const share = (kind === 'promoter' ? spoken.innovation : spoken.service) / 100;
  const drift = span.from === review.P.from ? 0 : kind === 'promoter' ? 0.03 : -0.04;
  const holds = deck(split(count, [share + drift, 1 - share - drift]), random);
  return Array.from({ length: count }, (_, i) => [
    ...(exact !== undefined && holds[i] === 0 ? [exact] : []),
    ...Object.entries(themes[kind]).flatMap(([theme, chance]) => (random.chance(chance) ? [theme] : [])),
  ]);
}

function firstDay({ firstOrder, orders }: Sales, customer: number): number {
  return orders.day[firstOrder[customer] ?? 0] ?? 0;
}

/**
 * Who answers: customers with an order before the last week. In P promoters order again 2.7 times in the mean, and spend 3.2 times what
 * the others do; each answers once. In other spans one answer in fifty is by nobody that the shop knows.
 */
function customersOf(sales: Sales, span: Span, promoters: number, others: number, random: Random) {
  const known = Uint32Array.from(
    Array.from(sales.firstOrder.keys()).filter(
      (customer) => (sales.firstOrder[customer] ?? -1) >= 0 && firstDay(sales, customer) < span.to - 7,
    ),
  );
  const drawn = shuffle(known, random);
  if (span.from !== review.P.from) {
    let at = 0;
    return () => (random.chance(0.02) ? undefined : drawn[at++ % drawn.length]);
  }
  const { spend, further } = yearOf(sales);
  const fans = raised(drawn, further, worth.repurchases, promoters);
  const taken = new Set(fans);
  const mean = fans.reduce((sum, customer) => sum + (spend[customer] ?? 0), 0) / Math.max(1, fans.length);
  const rest = raised(
    drawn.filter((customer) => !taken.has(customer)),
    spend,
    mean / worth.spend,
    others,
  );
  const queues: Readonly<Record<'fan' | 'other', Iterator<number>>> = {
    fan: fans[Symbol.iterator](),
    other: rest[Symbol.iterator](),
  };
  return (kind: Kind): number | undefined => {
    const next = queues[kind === 'promoter' ? 'fan' : 'other'].next();
    return next.done === true ? undefined : next.value;
  };
}

/** Of each customer in the 365 days to the end of P: spend, and orders that are not the first ever. */
function yearOf({ orders, net, customerNumber }: Sales) {
  const spend = new Float64Array(customerNumber.length);
  const further = new Float64Array(customerNumber.length);
  for (let i = 0; i < orders.paid; i += 1) {
    const day = orders.day[i] ?? 0;
    const customer = orders.customer[i] ?? 0;
    if (day < review.year.from || day > review.year.to) continue;
    spend[customer] = (spend[customer] ?? 0) + (net[i] ?? 0);
    if (orders.first[i] !== 1) further[customer] = (further[customer] ?? 0) + 1;
  }
  return { spend, further };
}
