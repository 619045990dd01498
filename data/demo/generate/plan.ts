/** The demo quarter in numbers: what the rows must add up to at scale 1. Everything else follows from it by quotas. */
import { span, type Span } from './calendar.js';

/** Paid orders of a stretch of days, and how many of them are their customer's first. */
export interface Stretch extends Span {
  readonly orders: number;
  readonly firsts: number;
}

function stretch(from: string, to: string, orders: number, firsts: number): Stretch {
  return { ...span(from, to), orders, firsts };
}

/**
 * From 2025 on. P holds 26,851 paid orders (18.5 million at 689), 14,190 of them firsts, so that orders of 482 and 921 average 689.
 * Further orders are 45.5 % of the 28 days before the campaign and 51.0 % of its closing phase: 12 % more.
 */
export const stretches: readonly Stretch[] = [
  stretch('2025-01-01', '2025-01-31', 4200, 1250),
  stretch('2025-02-01', '2025-02-28', 3400, 1000),
  stretch('2025-03-01', '2025-03-31', 4400, 1350),
  stretch('2025-04-01', '2025-04-30', 4000, 1200),
  stretch('2025-05-01', '2025-05-31', 4300, 1250),
  stretch('2025-06-01', '2025-06-30', 5200, 1650),
  stretch('2025-07-01', '2025-07-31', 7400, 2700),
  stretch('2025-08-01', '2025-08-31', 7900, 2950),
  stretch('2025-09-01', '2025-09-30', 8700, 3750),
  stretch('2025-10-01', '2025-10-03', 700, 361),
  stretch('2025-10-04', '2025-10-31', 6100, 3324),
  stretch('2025-11-01', '2025-11-07', 2300, 1288),
  stretch('2025-11-08', '2025-11-14', 7900, 4187),
  stretch('2025-11-15', '2025-11-21', 2100, 1030),
  stretch('2025-11-22', '2025-11-30', 1751, 880),
  stretch('2025-12-01', '2025-12-31', 6000, 3120),
  stretch('2026-01-01', '2026-01-20', 3900, 1850),
];

/** Paid orders of the months of 2024; how many are firsts follows from the number of lapsed customers. */
export const orders2024: readonly number[] = [2300, 2600, 3100, 6600, 10600, 6000];
/** How new the months from 2024-07 to 2024-09 are, and those of Y: weights of their first orders. */
export const firstWeights2024: readonly number[] = [0.86, 0.8, 0.74, 0.47, 0.45, 0.43];

export const people = {
  /** Customers with two or more orders in the 365 days, at most 60 days apart in the mean, of those with an order. */
  frequent: 0.18,
  /** Mean spend of a frequent customer in the 365 days, over that of the others. */
  frequentSpend: 3.7,
  /** Two and three orders in the 365 days, over 60 days apart. */
  seldomTwice: 0.16,
  seldomThrice: 0.03,
  /** Last order over 120 days before the end of P. */
  lapsed: 0.41,
  /** New customers of P and Y who ordered again in the same period. */
  repurchaseP: 0.099,
  repurchaseY: 0.119,
  /** New customers of the campaign who came back on days 1 to 30. */
  retention: 0.23,
  /** Repurchase rate of customers in private channels, and how many times that of the others it is. */
  privateRepurchase: 0.18,
  privateRatio: 3,
  /** Customers who registered and never paid. */
  neverPaid: 900,
} as const;

export const money = {
  gmvP: 18_500_000,
  firstAov: 482,
  furtherAov: 921,
  /** AOV of P is 15 % over that of Q. */
  aovQ: 689 / 1.15,
  /** Order value of the first region over the mean. */
  leadAovIndex: 1.28,
  /** No figure asks for these: the first half of 2025, the months before Y, January 2026. */
  aov2025: 612,
  aovBefore: 590,
  aovAfter: 640,
} as const;

/** Orders of any status in the busiest hour, 20:00 on 11 November 2025, and those of them that were paid. */
export const peak = { day: '2025-11-11', hour: 20, orders: 3000, paid: 2590 } as const;

export const acquisition = { cacP: 58, cacQ: 64, cacOther: 66 } as const;

export function scaled(count: number, scale: number): number {
  return Math.round(count * scale);
}
