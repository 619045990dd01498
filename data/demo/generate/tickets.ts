/** raw/service_tickets.csv: the after-sales desk's tickets, GBK with Chinese headers; raw/releases.csv: versions of the app. */
import { clock, iso, lastDay, review, slashed, weekday, type Span } from './calendar.js';
import { scaled } from './plan.js';
import { deck, pick, split } from './quota.js';
import { createRandom, type Random } from './random.js';
import { customerId, type Sales } from './sales.js';
import { openLines, writeCsv } from './write/lines.js';

/** Version, day, and whether only testers got it. In 2025 fourteen are no betas: 1.2 a month. */
const releases: readonly (readonly [version: string, day: string, beta: boolean])[] = [
  ['4.8.0', '2024-10-22', false],
  ['4.9.0', '2024-12-10', false],
  ['5.0.0', '2025-01-14', false],
  ['5.0.1', '2025-02-18', false],
  ['5.1.0-beta1', '2025-03-04', true],
  ['5.1.0', '2025-03-19', false],
  ['5.2.0', '2025-04-22', false],
  ['5.3.0-beta1', '2025-05-27', true],
  ['5.3.0', '2025-06-10', false],
  ['5.3.1', '2025-07-15', false],
  ['5.4.0-beta1', '2025-07-29', true],
  ['5.4.0', '2025-08-12', false],
  ['5.4.1', '2025-08-26', false],
  ['5.5.0', '2025-09-16', false],
  ['5.6.0-beta1', '2025-09-24', true],
  ['5.6.0', '2025-10-14', false],
  ['5.6.1', '2025-10-28', false],
  ['5.7.0', '2025-11-04', false],
  ['5.7.1', '2025-11-18', false],
  ['5.8.0-beta1', '2025-12-02', true],
  ['5.8.0', '2025-12-16', false],
  ['5.9.0-beta1', '2026-01-06', true],
];

export function writeReleases(folder: string): void {
  writeCsv(folder, 'releases.csv', ['version', 'released_on', 'is_beta'], releases);
}

/** The six months to the end of P, the six before them, and January after. */
const spans: readonly (Span & { readonly hardware: number; readonly service: number; readonly software: number })[] = [
  { from: review.year.from, to: review.Q.from - 1, hardware: 620, service: 520, software: 330 },
  { from: review.Q.from, to: review.P.to, hardware: 1000, service: 800, software: 640 },
  { from: review.P.to + 1, to: lastDay, hardware: 110, service: 90, software: 60 },
];

/** Of hardware tickets in the six months: 32 % screen, 25 % battery, 18 % lag. Screens are blamed more from month to month. */
const faults = [
  { issue: '屏幕', share: 0.32, rise: 0.24 },
  { issue: '电池', share: 0.25, rise: 0.02 },
  { issue: '卡顿', share: 0.18, rise: -0.06 },
  { issue: '连接', share: 0.11, rise: 0 },
  { issue: '按键', share: 0.08, rise: 0 },
  { issue: '扬声器', share: 0.06, rise: 0 },
] as const;
/** Of service tickets: 38 % are returns that took over five days. */
const services = [
  { issue: '退货', share: 0.38, from: 5.5, to: 16 },
  { issue: '退货', share: 0.11, from: 1, to: 5 },
  { issue: '换货', share: 0.19, from: 1.5, to: 8 },
  { issue: '维修', share: 0.17, from: 2, to: 12 },
  { issue: '发票', share: 0.09, from: 0.5, to: 2 },
  { issue: '态度', share: 0.06, from: 0.5, to: 3 },
] as const;
const programs = ['闪退', '配对', '同步', '耗电', '界面'] as const;
const programWeights = [31, 24, 21, 14, 10];

interface Ticket {
  readonly day: number;
  readonly group: string;
  readonly issue: string;
  /** Null where it is still open, or the desk did not write it down. */
  readonly days: number | null;
  readonly software: boolean;
}

export function writeTickets(sales: Sales, folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'tickets');
  const owners = byFirstDay(sales);
  const tickets = spans
    .flatMap((span) => [
      ...hardware(span, scaled(span.hardware, scale), random),
      ...service(span, scaled(span.service, scale), random),
      ...software(span, scaled(span.software, scale), random),
    ])
    .sort((a, b) => a.day - b.day);
  const lines = openLines(folder, 'service_tickets.csv', 'gbk');
  lines.row(['工单号', '会员号', '受理时间', '结案时间', '类别', '问题', '处理天数']);
  tickets.forEach(({ day, group, issue, days, software: ofSoftware }, at) => {
    const opened = 8 * 3600 + random.int(13 * 3600);
    const owner = owners.draw(day, ofSoftware, random);
    const closed = days === null ? null : day + Math.floor(days);
    lines.row([
      `GD${String(at + 1).padStart(6, '0')}`,
      owner === undefined || random.chance(0.05) ? null : customerId(sales, owner),
      `${slashed(day)} ${clock(opened)}`,
      closed === null || closed > lastDay
        ? null
        : `${slashed(closed)} ${clock(Math.min(86_399, opened + random.int(9000)))}`,
      group,
      issue,
      days === null ? null : days.toFixed(1),
    ]);
  });
  lines.close();
}

const daysOf = (span: Span) => Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);

/** Days of the span by weight: one drawn from each of so many equal parts of the weights' sum, so that few tickets spread out too. */
function spread(span: Span, count: number, weight: (day: number) => number, random: Random): number[] {
  const days = daysOf(span);
  const sum = days.reduce((total, day) => total + weight(day), 0);
  let at = 0;
  let passed = weight(span.from);
  return Array.from({ length: count }, (_, part) => {
    const mark = ((part + random.next()) / count) * sum;
    while (passed <= mark && at < days.length - 1) {
      at += 1;
      passed += weight(days[at] ?? span.to);
    }
    return days[at] ?? span.to;
  });
}

/** More in the weeks after the campaign, fewer on Sundays. */
const busy = (day: number) =>
  day > review.burst.to && day <= review.burst.to + 28 ? 1.7 : weekday(day) === 0 ? 0.6 : 1;

function hardware(span: Span, count: number, random: Random): readonly Ticket[] {
  const parts = split(
    count,
    faults.map(({ share }) => share),
  );
  const middle = (span.from + span.to) / 2;
  return faults.flatMap(({ issue, rise }, i) => {
    const days = spread(
      span,
      parts[i] ?? 0,
      (day) => busy(day) * Math.max(0.1, 1 + (4 * rise * (day - middle)) / (span.to - span.from)),
      random,
    );
    return days.map((day) => ({ day, group: '硬件', issue, days: taken(random, 1.5, 9), software: false }));
  });
}

function service(span: Span, count: number, random: Random): readonly Ticket[] {
  const kinds = deck(
    split(
      count,
      services.map(({ share }) => share),
    ),
    random,
  );
  return spread(span, count, busy, random).map((day, at): Ticket => {
    const kind = services[kinds[at] ?? 0] ?? services[0];
    // Slow returns are always written down; of the others a few are not.
    const unknown = kind !== services[0] && random.chance(0.04);
    return {
      day,
      group: '服务',
      issue: kind.issue,
      days: unknown ? null : taken(random, kind.from, kind.to),
      software: false,
    };
  });
}

/** Twice as many in the ten days after a release. */
function software(span: Span, count: number, random: Random): readonly Ticket[] {
  const stable = releases.filter(([, , beta]) => !beta).map(([, day]) => day);
  const fresh = (day: number) => stable.some((one) => iso(day) >= one && iso(day - 10) < one);
  return spread(span, count, (day) => (fresh(day) ? 2.1 : 1), random).map((day) => ({
    day,
    group: '软件',
    issue: programs[pick(programWeights, random)] ?? programs[0],
    days: taken(random, 0.5, 6),
    software: true,
  }));
}

/** Mostly near the lower end, to a tenth of a day. */
function taken(random: Random, from: number, to: number): number {
  return Math.round((from + (to - from) * random.next() ** 1.6) * 10) / 10;
}

/** Customers in the order of their first purchase, so that a ticket's had one before it. */
function byFirstDay({ firstOrder, orders, profiles }: Sales) {
  const buyers = Array.from(firstOrder.keys())
    .filter((customer) => (firstOrder[customer] ?? -1) >= 0)
    .map((customer) => ({ customer, day: orders.day[firstOrder[customer] ?? 0] ?? 0 }))
    .sort((a, b) => a.day - b.day || a.customer - b.customer);
  const until = (day: number): number => {
    let [low, high] = [0, buyers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((buyers[middle]?.day ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isYoung = (customer: number) => (profiles.birthYear[customer] ?? 0) >= 1990;
  return {
    /** Of the app's tickets three in four come from customers of 35 and younger. */
    draw(day: number, ofSoftware: boolean, random: Random): number | undefined {
      const known = until(day);
      if (known === 0) return undefined;
      const wantsYoung = ofSoftware && random.chance(0.4);
      for (let tries = 0; tries < 20; tries += 1) {
        const { customer } = buyers[random.int(known)] ?? { customer: 0 };
        if (!wantsYoung || isYoung(customer)) return customer;
      }
      return buyers[random.int(known)]?.customer;
    },
  };
}
