/** All customers: those of 2025, and as many of 2024 as the share of lapsed customers asks for; and whose order each order is. */
import { months } from './calendar.js';
import { january, planBuyers, december } from './buyers.js';
import * as paths from './paths.js';
import { firstWeights2024, orders2024, people as plan, scaled, stretches } from './plan.js';
import { split } from './quota.js';
import { shuffle, type Random } from './random.js';

export interface People {
  readonly count: number;
  /** Month of the first paid order; customers stand in its order. */
  readonly start: Uint8Array;
  /** First customer of each month, and the end. */
  readonly firstOf: readonly number[];
  readonly frequent: Uint8Array;
  /** New in P, or in Y, and orders again in the same period. */
  readonly repurchases: Uint8Array;
  /** 1 for customers of 2024 with an order in 2025. */
  readonly returned: Uint8Array;
  /** For each month, the customers of the orders that are not their first ever; one entry an order. */
  readonly further: readonly Uint32Array[];
}

const september = 14;
const october2024 = 3;

export function planPeople(scale: number, random: Random): People {
  const orders = months.map((_, m) => scaled(orders2024[m] ?? 0, scale));
  const firsts = months.map(() => 0);
  for (const stretch of stretches) {
    const m = months.findIndex((month) => stretch.from >= month.from && stretch.from <= month.to);
    orders[m] = (orders[m] ?? 0) + scaled(stretch.orders, scale);
    firsts[m] = (firsts[m] ?? 0) + scaled(stretch.firsts, scale);
  }
  const buyers = planBuyers(
    firsts,
    orders.map((n, m) => n - (firsts[m] ?? 0)),
    random,
  );

  const total2024 = orders2024.reduce((sum, n) => sum + scaled(n, scale), 0);
  const earlier = Math.min(Math.max(countOf2024(buyers), buyersOf2024(buyers)), Math.floor(total2024 * 0.97));
  split(
    earlier,
    orders2024.map((n, m) => n * (firstWeights2024[m] ?? 0)),
  ).forEach((n, m) => {
    firsts[m] = Math.min(n, orders[m] ?? 0);
  });
  const further = months.map((_, m) => new Uint32Array((orders[m] ?? 0) - (firsts[m] ?? 0)));
  const filled = months.map(() => 0);
  const orderAgain = (customer: number, m: number): boolean => {
    const list = further[m];
    const at = filled[m] ?? 0;
    if (!list || at >= list.length) return false;
    list[at] = customer;
    filled[m] = at + 1;
    return true;
  };

  const firstOf = [0];
  for (const n of firsts) firstOf.push((firstOf.at(-1) ?? 0) + n);
  const count = firstOf.at(-1) ?? 0;
  const start = new Uint8Array(count);
  firsts.forEach((_, m) => start.fill(m, firstOf[m], firstOf[m + 1]));
  const frequent = new Uint8Array(count);
  const repurchases = new Uint8Array(count);
  const returned = new Uint8Array(count);

  const past = shuffle(
    Uint32Array.from({ length: firstOf[january] ?? 0 }, (_, i) => i),
    random,
  );
  let pastAt = 0;
  const nextNew = [...firstOf];
  for (let i = 0; i < buyers.count; i += 1) {
    const m = buyers.start[i] ?? 0;
    const isNew = buyers.isNew[i] === 1;
    let customer: number;
    if (isNew) {
      customer = nextNew[m] ?? 0;
      nextNew[m] = customer + 1;
    } else {
      customer = past[pastAt % Math.max(1, past.length)] ?? 0;
      pastAt += 1;
      returned[customer] = 1;
    }
    frequent[customer] = buyers.frequent[i] ?? 0;
    repurchases[customer] = isNew ? (buyers.repurchases[i] ?? 0) : 0;
    const path = paths.all[buyers.path[i] ?? 0]?.months ?? [];
    for (let n = isNew ? 1 : 0; n < path.length; n += 1) orderAgain(customer, m + (path[n] ?? 0));
  }

  repurchasesOfY(firstOf, repurchases, orderAgain, random);
  fillWith(further, filled, firstOf, random);
  return { count, start, firstOf, frequent, repurchases, returned, further };

  function buyersOf2024(list: typeof buyers): number {
    let n = 0;
    for (let i = 0; i < list.count; i += 1) n += 1 - (list.isNew[i] ?? 0);
    return n;
  }
}

/** Customers of 2024 that make lapsed customers their share: all = recently active / (1 - share), less those new in 2025. */
function countOf2024(buyers: ReturnType<typeof planBuyers>): number {
  let active = 0;
  let newIn2025 = 0;
  for (let i = 0; i < buyers.count; i += 1) {
    const last = (buyers.start[i] ?? 0) + (paths.all[buyers.path[i] ?? 0]?.months.at(-1) ?? 0);
    // 120 days before the end of P is 2 September: one September day in thirty is too early.
    active += last > september ? 1 : last === september ? 29 / 30 : 0;
    newIn2025 += buyers.isNew[i] ?? 0;
  }
  return Math.round(active / (1 - plan.lapsed)) - newIn2025;
}

/** Lets the planned share of Y's new customers order again within Y. */
function repurchasesOfY(
  firstOf: readonly number[],
  repurchases: Uint8Array,
  orderAgain: (customer: number, month: number) => boolean,
  random: Random,
): void {
  const from = firstOf[october2024] ?? 0;
  const to = firstOf[january] ?? 0;
  const wanted = Math.round((to - from) * plan.repurchaseY);
  const candidates = shuffle(
    Uint32Array.from({ length: to - from }, (_, i) => from + i),
    random,
  );
  let made = 0;
  for (const customer of candidates) {
    if (made >= wanted) break;
    const m = firstOf.findIndex((first, i) => customer >= first && customer < (firstOf[i + 1] ?? 0));
    const again = Math.min(january - 1, m + (random.chance(0.55) ? 1 : 0));
    if (!orderAgain(customer, again)) continue;
    if (random.chance(0.2)) orderAgain(customer, Math.min(january - 1, again + 1));
    repurchases[customer] = 1;
    made += 1;
  }
}

/** Fills what is left: 2024 with customers who were there before Y, 2026 with anybody. */
function fillWith(further: readonly Uint32Array[], filled: number[], firstOf: readonly number[], random: Random): void {
  further.forEach((list, m) => {
    const pool = m > december ? (firstOf[december + 1] ?? 0) : (firstOf[Math.min(Math.max(m, 1), october2024)] ?? 0);
    // The customers of the last months come back in January, not those of the first.
    const from = m > december ? Math.floor(pool * 0.55) : 0;
    for (let at = filled[m] ?? 0; at < list.length; at += 1) list[at] = from + random.int(Math.max(1, pool - from));
  });
}
