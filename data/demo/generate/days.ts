/** How many paid orders, and how many first ones, each day has: weekends, festivals and shopping days. */
import { day, days, iso, months, weekday } from './calendar.js';
import { orders2024, scaled, stretches } from './plan.js';
import { split } from './quota.js';

/** Times the usual day. */
const festivals: Readonly<Record<string, number>> = {
  '2024-11-10': 1.9,
  '2024-11-11': 9.5,
  '2024-11-12': 1.8,
  '2024-12-12': 2.1,
  '2025-01-28': 0.5,
  '2025-01-29': 0.4,
  '2025-03-08': 1.5,
  '2025-06-17': 1.8,
  '2025-06-18': 4.2,
  '2025-08-29': 1.4,
  '2025-09-09': 1.5,
  '2025-10-01': 1.2,
  '2025-11-10': 1.3,
  '2025-11-11': 9.2,
  '2025-11-12': 1.2,
  '2025-12-12': 2.3,
  '2025-12-24': 1.3,
};

const byWeekday = [1.14, 0.94, 0.93, 0.95, 0.97, 1.05, 1.18];

export interface DayCounts {
  readonly orders: Uint32Array;
  readonly firsts: Uint32Array;
}

/** `firsts2024`: first orders of the months of 2024. */
export function planDays(firsts2024: readonly number[], scale: number): DayCounts {
  const orders = new Uint32Array(days);
  const firsts = new Uint32Array(days);
  const spread = (from: number, to: number, total: number, first: number): void => {
    const weights = Array.from({ length: to - from + 1 }, (_, i) => weight(from + i));
    const parts = split(total, weights);
    const firstParts = split(first, parts);
    parts.forEach((n, i) => {
      orders[from + i] = n;
      firsts[from + i] = firstParts[i] ?? 0;
    });
  };
  orders2024.forEach((total, m) => {
    const month = months[m];
    if (month) spread(month.from, month.to, scaled(total, scale), firsts2024[m] ?? 0);
  });
  for (const stretch of stretches) {
    spread(stretch.from, stretch.to, scaled(stretch.orders, scale), scaled(stretch.firsts, scale));
  }
  return { orders, firsts };
}

function weight(index: number): number {
  const usual = byWeekday[weekday(index)] ?? 1;
  // A slow wave so that no two weeks are alike.
  return usual * (festivals[iso(index)] ?? 1) * (1 + 0.06 * Math.sin((index - day('2024-07-01')) / 4.7));
}
