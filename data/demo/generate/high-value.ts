/** The fifth of the customers who spent the most in the 365 days to the end of P, and which of them take part socially. */
import { review, within } from './calendar.js';
import { raise, ranked } from './quota.js';
import { shuffle, type Random } from './random.js';
import type { Sales } from './sales.js';

/** Of the high-value customers, those with a share, a group purchase or a coupon claimed in P. */
const socialShare = 0.53;

export interface HighValue {
  /** 1 for a high-value customer, 2 for one who takes part, 0 for anybody else. */
  readonly kind: Uint8Array;
  /** Those who take part. */
  readonly social: readonly number[];
}

export function planHighValue(sales: Sales, random: Random): HighValue {
  const { orders, net, customerNumber } = sales;
  const spent = new Float64Array(customerNumber.length);
  const bought = new Uint8Array(customerNumber.length);
  for (let i = 0; i < orders.paid; i += 1) {
    if (!within(orders.day[i] ?? 0, review.year)) continue;
    raise(spent, orders.customer[i] ?? 0, net[i] ?? 0);
    bought[orders.customer[i] ?? 0] = 1;
  }
  // In the order of their ids, so that equal sums fall to the lower one.
  const byId = new Uint32Array(customerNumber.length);
  customerNumber.forEach((number, customer) => {
    byId[number - 1] = customer;
  });
  const active = byId.filter((customer) => bought[customer] === 1);
  const order = ranked(Float64Array.from(active, (customer) => -(spent[customer] ?? 0)));
  const top = Array.from(order.subarray(0, Math.ceil(active.length / 5)), (at) => active[at] ?? 0);
  const kind = new Uint8Array(customerNumber.length);
  for (const customer of top) kind[customer] = 1;
  const social = shuffle(top, random).slice(0, Math.round(top.length * socialShare));
  for (const customer of social) kind[customer] = 2;
  return { kind, social };
}
