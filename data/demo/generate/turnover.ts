/** Revenue of the channels by day and their new customers, as the budgets that follow sales read them. */
import { days, within, type Span } from './calendar.js';
import { channels } from './channels.js';
import { raise } from './quota.js';
import type { Sales } from './sales.js';

export interface Turnover {
  /** Whole yuan paid through the channel in the span. */
  gmv(channel: number, span: Span): number;
  /** Customers whose first paid order lies in the span, through the channel; all of them where none is given. */
  firsts(span: Span, channel?: number): number;
}

export function planTurnover(sales: Sales): Turnover {
  const { orders, net } = sales;
  const paid = channels.map(() => new Float64Array(days));
  const first = channels.map(() => new Float64Array(days));
  for (let i = 0; i < orders.paid; i += 1) {
    const day = orders.day[i] ?? 0;
    const channel = orders.channel[i] ?? 0;
    const sums = paid[channel];
    const counts = first[channel];
    if (sums) raise(sums, day, net[i] ?? 0);
    if (counts) raise(counts, day, orders.first[i] ?? 0);
  }
  const total = (column: Float64Array | undefined, span: Span): number => {
    let sum = 0;
    for (let day = span.from; day <= span.to; day += 1) sum += column?.[day] ?? 0;
    return sum;
  };
  return {
    gmv: (channel, span) => total(paid[channel], span),
    firsts: (span, channel) =>
      channel === undefined ? first.reduce((sum, column) => sum + total(column, span), 0) : total(first[channel], span),
  };
}

/** The ISO weeks of a span, the first and last cut at its ends. */
export function weeksOf(span: Span): readonly Span[] {
  const weeks: Span[] = [];
  // Day 0 of the demo is a Monday.
  for (let monday = span.from - (span.from % 7); monday <= span.to; monday += 7) {
    const week = { from: Math.max(monday, span.from), to: Math.min(monday + 6, span.to) };
    if (within(week.from, span)) weeks.push(week);
  }
  return weeks;
}
