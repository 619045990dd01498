/** What each order pays: list prices less a discount, raked so that the quarter's totals hold. */
import { review, within } from './calendar.js';
import { products } from './catalogue.js';
import type { Baskets } from './baskets.js';
import type { Orders } from './orders.js';
import type { People } from './people.js';
import { money, people as plan } from './plan.js';
import { regionOf, regions } from './places.js';
import type { Profiles } from './profiles.js';
import { raise } from './quota.js';
import type { Random } from './random.js';

/** How much an order spends before its amount is known, in standard deviations: firsts less, the east more, frequent customers more. */
export function planSpending(orders: Orders, people: People, profiles: Profiles, random: Random): Float32Array {
  const spending = new Float32Array(orders.paid);
  for (let i = 0; i < orders.paid; i += 1) {
    const customer = orders.customer[i] ?? 0;
    const region = regionOf(profiles.city[customer] ?? 0);
    const first = orders.first[i] === 1;
    const inP = within(orders.day[i] ?? 0, review.P);
    const shift =
      (first ? -0.45 : 0.38) * (inP ? 1 : 0.75) +
      (regions[region]?.id === 'east' ? 0.45 : -0.12) * (inP ? 1 : 0.95) +
      (people.frequent[customer] === 1 ? 0.42 : 0);
    spending[i] = shift + random.normal();
  }
  return spending;
}

const periods = ['P', 'Q', 'Y', 'year', 'before', 'after'] as const;

function periodOf(day: number): number {
  if (within(day, review.P)) return 0;
  if (within(day, review.Q)) return 1;
  if (within(day, review.Y)) return 2;
  return within(day, review.year) ? 3 : day < review.Y.from ? 4 : 5;
}

/** Net amount of each paid order in whole yuan. */
export function planAmounts(
  orders: Orders,
  people: People,
  profiles: Profiles,
  baskets: Baskets,
  random: Random,
): Float64Array {
  const net = new Float64Array(orders.paid);
  const gross = new Float64Array(orders.paid);
  const cellOf = new Uint16Array(orders.paid);
  const sums = new Float64Array(periods.length * regions.length * 4);
  const counts = new Uint32Array(periods.length);
  const inRegion = new Uint32Array(regions.length);
  for (let i = 0; i < orders.paid; i += 1) {
    let list = 0;
    for (let u = baskets.start[i] ?? 0; u < (baskets.start[i + 1] ?? 0); u += 1)
      list += products[baskets.product[u] ?? 0]?.price ?? 0;
    const customer = orders.customer[i] ?? 0;
    const period = periodOf(orders.day[i] ?? 0);
    const cell =
      ((period * regions.length + regionOf(profiles.city[customer] ?? 0)) * 2 + (orders.first[i] ?? 0)) * 2 +
      (people.frequent[customer] ?? 0);
    gross[i] = list;
    // Coupons, flash sales and full prices: most orders save 5 to 25 %.
    net[i] = list * (1 - Math.min(0.35, Math.max(0, 0.14 + 0.07 * random.normal())));
    cellOf[i] = cell;
    raise(sums, cell, net[i] ?? 0);
    raise(counts, period, 1);
    if (period === 0) raise(inRegion, regionOf(profiles.city[customer] ?? 0), 1);
  }
  // Nobody pays more than the list price: what the cap takes away, the next round spreads over the others.
  for (let round = 0; round < 12; round += 1) {
    const factors = rake(sums, counts, inRegion);
    sums.fill(0);
    for (let i = 0; i < orders.paid; i += 1) {
      const cell = cellOf[i] ?? 0;
      net[i] = Math.min(gross[i] ?? 0, (net[i] ?? 0) * (factors[cell] ?? 1));
      raise(sums, cell, net[i] ?? 0);
    }
  }
  for (let i = 0; i < orders.paid; i += 1) net[i] = Math.max(1, Math.round(net[i] ?? 0));
  return net;
}

interface Margin {
  readonly holds: (period: number, region: number, first: boolean, frequent: boolean) => boolean;
  readonly total: (sum: (holds: Margin['holds']) => number) => number;
}

/** Iterative proportional fitting (Deming and Stephan, 1940) of the cells' sums to the totals that the figures ask for. */
function rake(sums: Float64Array, counts: Uint32Array, inRegion: Uint32Array): Float64Array {
  const factors = new Float64Array(sums.length).fill(1);
  const sumOf = (holds: Margin['holds']): number => {
    let total = 0;
    for (let c = 0; c < sums.length; c += 1) if (at(c, holds)) total += (sums[c] ?? 0) * (factors[c] ?? 1);
    return total;
  };
  const ordersP = counts[0] ?? 0;
  const scale = ordersP / (money.gmvP / 689);
  const gmvP = money.gmvP * scale;
  const firstsP = 14_190 * scale;
  const regionP = regionTotals(gmvP, ordersP, inRegion);
  const margins: Margin[] = [
    { holds: (p) => p === 1, total: () => (counts[1] ?? 0) * money.aovQ },
    { holds: (p) => p === 3, total: () => (counts[3] ?? 0) * money.aov2025 },
    { holds: (p) => p === 4, total: () => (counts[4] ?? 0) * money.aovBefore },
    { holds: (p) => p === 5, total: () => (counts[5] ?? 0) * money.aovAfter },
    ...regions.flatMap((region, r): Margin[] => [
      { holds: (p, at) => p === 2 && at === r, total: () => (regionP[r] ?? 0) / (1 + region.growth) },
      { holds: (p, at) => p === 0 && at === r, total: () => regionP[r] ?? 0 },
    ]),
    {
      holds: (p, _, _first, frequent) => frequent && (p === 0 || p === 1 || p === 3),
      total: (sum) => {
        const share = (plan.frequent * plan.frequentSpend) / (plan.frequent * plan.frequentSpend + 1 - plan.frequent);
        return sum((p) => p === 0 || p === 1 || p === 3) * share;
      },
    },
    {
      holds: (p, _, _first, frequent) => !frequent && (p === 0 || p === 1 || p === 3),
      total: (sum) => {
        const share = (1 - plan.frequent) / (plan.frequent * plan.frequentSpend + 1 - plan.frequent);
        return sum((p) => p === 0 || p === 1 || p === 3) * share;
      },
    },
    { holds: (p, _, first) => p === 0 && first, total: () => firstsP * money.firstAov },
    { holds: (p, _, first) => p === 0 && !first, total: () => (ordersP - firstsP) * money.furtherAov },
  ];
  for (let round = 0; round < 60; round += 1) {
    for (const margin of margins) {
      const now = sumOf(margin.holds);
      if (now <= 0) continue;
      const by = margin.total(sumOf) / now;
      for (let c = 0; c < sums.length; c += 1) if (at(c, margin.holds)) factors[c] = (factors[c] ?? 1) * by;
    }
  }
  return factors;
}

/** GMV of P by region: the first one's order value keeps its index over the mean whatever its exact share of orders, the others share the rest. */
function regionTotals(gmv: number, orders: number, inRegion: Uint32Array): number[] {
  const lead = regions[0];
  if (!lead || orders === 0) return regions.map((region) => gmv * region.gmv);
  const leadShare = Math.min(
    lead.gmv + 0.0045,
    Math.max(lead.gmv - 0.0045, (money.leadAovIndex * (inRegion[0] ?? 0)) / orders),
  );
  return regions.map((region, r) => gmv * (r === 0 ? leadShare : (region.gmv * (1 - leadShare)) / (1 - lead.gmv)));
}

function at(cell: number, holds: Margin['holds']): boolean {
  const region = Math.floor(cell / 4) % regions.length;
  return holds(Math.floor(cell / 4 / regions.length), region, (cell & 2) > 0, (cell & 1) > 0);
}
