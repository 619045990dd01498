/** raw/spend.csv: the marketing ledger. Acquisition is booked day by day, what runs beside it on the last day of a week; some is paid in dollars. */
import {
  dollar,
  fixed,
  referral,
  referralCac,
  rest,
  restShare,
  running,
  type Account,
  type Running,
} from './accounts.js';
import { iso, months, review, within, type Span } from './calendar.js';
import { channels } from './channels.js';
import { acquisition } from './plan.js';
import { split } from './quota.js';
import type { Sales } from './sales.js';
import { planTurnover, weeksOf, type Turnover } from './turnover.js';
import { writeCsv } from './write/lines.js';

interface Entry {
  readonly day: number;
  readonly channel: string;
  readonly placement: string | null;
  readonly kind: string;
  readonly cents: number;
  readonly currency: 'CNY' | 'USD';
}

const referralChannel = channels.findIndex((channel) => channel.id === referral.channel);

/** How much of the money goes out on a day, a usual one being 1. */
export function intensity(day: number): number {
  if (within(day, review.warmup)) return 0.62;
  if (within(day, review.burst)) return 3.2;
  if (within(day, review.closing)) return 1.3;
  return iso(day).slice(5, 7) === '06' ? 1.1 : 1;
}

export function writeSpend(sales: Sales, folder: string): void {
  const turnover = planTurnover(sales);
  const entries = spans().flatMap((span) => {
    const acquired = acquisitionOf(span, turnover);
    return [...acquired, ...running.flatMap((account) => runningOf(account, span, turnover, acquired))];
  });
  entries.sort((a, b) => a.day - b.day);
  writeCsv(
    folder,
    'spend.csv',
    ['spend_id', 'spent_on', 'channel', 'placement', 'kind', 'amount', 'currency'],
    entries.map((entry, i) => [
      `X${String(i + 1).padStart(5, '0')}`,
      iso(entry.day),
      entry.channel,
      entry.placement,
      entry.kind,
      (entry.cents / 100).toFixed(2),
      entry.currency,
    ]),
  );
}

/** P and Q as a whole, every other month by itself. */
function spans(): Span[] {
  return [
    review.P,
    review.Q,
    ...months.filter((month) => !within(month.from, review.P) && !within(month.from, review.Q)),
  ];
}

/** Acquisition spend = CAC x new customers, day by day. */
function acquisitionOf(span: Span, turnover: Turnover): Entry[] {
  const cac = span === review.P ? acquisition.cacP : span === review.Q ? acquisition.cacQ : acquisition.cacOther;
  // The shop's first months: everybody is new to the data, few of them to the brand.
  const known = span.from < review.Y.from ? 0.35 : within(span.from, review.Y) ? 0.8 : 1;
  const customers = turnover.firsts(span);
  const total = Math.round(customers * cac * known * 100);
  const brought = turnover.firsts(span, referralChannel);
  const ratio = span === review.P ? referralCac.P : referralCac.other;
  // Spend s on n of N customers with s / n = ratio x (S - s) / (N - n).
  const referralShare =
    customers === 0 ? 0 : Math.min(restShare, (ratio * brought) / (customers - brought + ratio * brought));
  const weights = rest.reduce((sum, account) => sum + account.share, 0);
  const accounts: Account[] = [
    ...fixed,
    ...rest.map((account) => ({ ...account, share: ((restShare - referralShare) * account.share) / weights })),
    { ...referral, share: referralShare },
  ];
  const parts = split(
    total,
    accounts.map((account) => account.share),
  );
  const days = Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
  return accounts.flatMap((account, a) =>
    split(
      inCurrency(parts[a] ?? 0, account.currency),
      days.map((day) => intensity(day) * (1 + 0.18 * Math.sin(day * 1.7 + a))),
    ).flatMap((cents, i) => entryOf(account, days[i] ?? 0, cents)),
  );
}

/** What a channel costs besides acquisition: as much as its return leaves, and its commission. */
function runningOf(account: Running, span: Span, turnover: Turnover, acquired: readonly Entry[]): Entry[] {
  const channel = channels.findIndex((c) => c.id === account.channel);
  const inP = span === review.P;
  const mine = acquired.filter((entry) => entry.channel === account.channel);
  const spent = (during: Span, kind?: string): number =>
    mine
      .filter((entry) => within(entry.day, during) && (kind === undefined || entry.kind === kind))
      .reduce((sum, entry) => sum + entry.cents * (entry.currency === 'USD' ? dollar : 1), 0);
  const revenue = turnover.gmv(channel, span) * 100;
  const wanted = revenue / (inP ? account.roasP : account.roas);
  const left = Math.max(0, Math.round(wanted - spent(span)));
  const weeks = weeksOf(span);
  const takings = weeks.map((week) => turnover.gmv(channel, week) * 100);

  const hidden = account.hidden?.[inP ? 0 : 1];
  const content =
    hidden === undefined
      ? 0
      : Math.min(left, Math.max(0, hidden * (wanted + revenue * account.commission) - spent(span, 'influencer')));
  const mixed = account.mix.reduce((sum, [, weight]) => sum + weight, 0);
  const kinds = [
    ...(hidden === undefined ? [] : [['content', content] as const]),
    ...account.mix.map(([kind, weight]) => [kind, ((left - content) * weight) / mixed] as const),
  ];
  const byWeek =
    inP && account.peak !== undefined
      ? toPeak(
          account.peak,
          wanted,
          takings,
          weeks.map((week) => spent(week)),
          weeks,
        )
      : takings.map((taken) => taken + 0.7 * (revenue / weeks.length));
  const entries = kinds.flatMap(([kind, cents]) => weekly(account, kind, cents, byWeek, weeks));
  return [...entries, ...weekly(account, 'commission', revenue * account.commission, takings, weeks)];
}

/** Spend besides acquisition by week, so that the best whole week returns `peak` and the others about the same. */
function toPeak(
  peak: number,
  wanted: number,
  takings: readonly number[],
  acquired: readonly number[],
  weeks: readonly Span[],
): number[] {
  const whole = takings.map((taken, w) => ((weeks[w]?.to ?? 0) - (weeks[w]?.from ?? 0) === 6 ? taken : -1));
  const best = whole.indexOf(Math.max(...whole));
  const bestSpend = (takings[best] ?? 0) / peak;
  const uneven = takings.map((taken, w) => (w === best ? 0 : taken * (1 + 0.15 * Math.sin(w * 2.3))));
  const others = uneven.reduce((sum, taken) => sum + taken, 0);
  return takings.map((_, w) => {
    const spend = w === best ? bestSpend : ((uneven[w] ?? 0) * (wanted - bestSpend)) / Math.max(1, others);
    return Math.max(0, spend - (acquired[w] ?? 0));
  });
}

function weekly(
  account: Running,
  kind: string,
  cents: number,
  weights: readonly number[],
  weeks: readonly Span[],
): Entry[] {
  const currency = kind === 'other' ? 'USD' : undefined;
  return split(inCurrency(Math.round(cents), currency), weights).flatMap((part, w) =>
    entryOf(
      { channel: account.channel, placement: null, kind, ...(currency ? { currency } : {}) },
      weeks[w]?.to ?? 0,
      part,
    ),
  );
}

function inCurrency(cents: number, currency: 'USD' | undefined): number {
  return currency === 'USD' ? Math.round(cents / dollar) : cents;
}

function entryOf(account: Omit<Account, 'share'>, day: number, cents: number): Entry[] {
  const { channel, placement, kind, currency = 'CNY' } = account;
  return cents === 0 ? [] : [{ day, channel, placement, kind, cents, currency }];
}
