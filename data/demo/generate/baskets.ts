/** What each order holds: units of each product by quota, bundles by quota, dearer ones to those who spend more. */
import { months, review, within, type Span } from './calendar.js';
import { bundles, categories, categoryOf, launchDay, launches, products, units, unitsPerOrder } from './catalogue.js';
import type { Orders } from './orders.js';
import { bundleCities, bundleRegion, regionOf } from './places.js';
import type { Profiles } from './profiles.js';
import { raise, ranked, split, unrolled } from './quota.js';
import type { Random } from './random.js';

/** One entry a unit; the units of an order stand together once `byOrder` is applied. */
export interface Baskets {
  readonly order: Uint32Array;
  readonly product: Uint8Array;
  /** Index into `bundles` + 1; 0 for none. */
  readonly bundle: Uint8Array;
  /** Units of order i: from start[i] to start[i + 1]; orders that are not paid have none of their own. */
  readonly start: Uint32Array;
}

/** Share of orders with a bundle, of orders in the two cities with a home bundle, in their whole region, and elsewhere. */
const bundleShare = { P: 0.32, other: 0.27 };
const homeBundle = { cities: 0.216, region: 0.12, elsewhere: 0.1 };
const cheapestFirst = products.map((_, i) => i).sort((a, b) => (products[a]?.price ?? 0) - (products[b]?.price ?? 0));

export function planBaskets(
  orders: Orders,
  profiles: Profiles,
  spending: Float32Array,
  scale: number,
  random: Random,
): Baskets {
  const blocks = blockSpans();
  const members = membersOf(orders, blocks);
  const quotas = unitQuotas(
    blocks,
    members.map((list) => list.length),
    scale,
  );
  const total = quotas.reduce((sum, quota) => sum + quota.reduce((a, b) => a + b, 0), 0);
  const capacity = total + orders.paid;
  const unitOrder = new Uint32Array(capacity);
  const unitProduct = new Uint8Array(capacity);
  const unitBundle = new Uint8Array(capacity);
  let count = 0;
  const add = (order: number, product: number, bundle: number): void => {
    unitOrder[count] = order;
    unitProduct[count] = product;
    unitBundle[count] = bundle;
    count += 1;
  };

  const owed = [0, 0, 0, 0];
  members.forEach((list, b) => {
    const left = quotas[b] ?? [];
    const inP = within(blocks[b]?.from ?? 0, review.P);
    const chosen = chooseBundled(list, orders, profiles, inP, left, owed, random);
    const bundled = new Set<number>();
    for (const home of [true, false]) {
      const holders = home ? chosen.home : chosen.others;
      const kinds = bundles.map((bundle, i) => ({ bundle, i })).filter(({ bundle }) => bundle.home === home);
      const counts = split(
        holders.length,
        kinds.map(({ bundle }) => bundle.share),
      );
      const order = ranked(Float64Array.from(holders, (o) => (spending[o] ?? 0) + 0.7 * random.normal()));
      unrolled(counts).forEach((kind, at) => {
        const holder = holders[order[at] ?? 0] ?? 0;
        const entry = kinds[kind];
        if (!entry) return;
        bundled.add(holder);
        for (const category of entry.bundle.parts) add(holder, take(category, left, random), entry.i + 1);
      });
    }
    const free = list.filter((order) => !bundled.has(order));
    const rest = left.reduce((a, n) => a + Math.max(0, n), 0);
    // Whoever spends more is likelier to hold a second unit.
    const second = ranked(
      Float64Array.from(list, (o) => -(spending[o] ?? 0) - 1.6 * random.normal() + (bundled.has(o) ? 2.2 : 0)),
    );
    const slots = new Uint32Array(Math.max(rest, free.length));
    slots.set(free);
    for (let at = free.length, n = 0; at < slots.length; at += 1, n += 1)
      slots[at] = list[second[n % second.length] ?? 0] ?? 0;
    const order = ranked(Float64Array.from(slots, (o) => (spending[o] ?? 0) + 0.75 * random.normal()));
    const deck = unrolled(cheapestFirst.map((product) => Math.max(0, left[product] ?? 0)));
    order.forEach((slot, at) => {
      const card = at < deck.length ? (deck[at] ?? 0) : 0;
      add(slots[slot] ?? 0, cheapestFirst[card] ?? 0, 0);
    });
  });
  return byOrder(unitOrder, unitProduct, unitBundle, count, orders.count);
}

/** Stretches within which the assortment and the shares stand still: months, cut where a product is launched. */
function blockSpans(): Span[] {
  const starts = [...new Set([...months.map((month) => month.from), ...launches])].sort((a, b) => a - b);
  const end = months.at(-1)?.to ?? 0;
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? end + 1) - 1 }));
}

function membersOf(orders: Orders, blocks: readonly Span[]): Uint32Array[] {
  const blockOf = new Uint8Array((blocks.at(-1)?.to ?? 0) + 1);
  blocks.forEach((block, b) => blockOf.fill(b, block.from, block.to + 1));
  const sizes = new Uint32Array(blocks.length);
  for (let i = 0; i < orders.paid; i += 1) raise(sizes, blockOf[orders.day[i] ?? 0] ?? 0, 1);
  const lists = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(blocks.length);
  for (let i = 0; i < orders.paid; i += 1) {
    const b = blockOf[orders.day[i] ?? 0] ?? 0;
    const at = filled[b] ?? 0;
    const list = lists[b];
    if (list) list[at] = i;
    filled[b] = at + 1;
  }
  return lists;
}

/** Units of each product in each block: the spans' quotas by category, split over products on sale and blocks by their orders. */
function unitQuotas(blocks: readonly Span[], orders: readonly number[], scale: number): number[][] {
  const quotas = blocks.map(() => products.map(() => 0));
  const spanOf = (block: Span): 'P' | 'Q' | 'Y' | 'other' =>
    within(block.from, review.P)
      ? 'P'
      : within(block.from, review.Q)
        ? 'Q'
        : within(block.from, review.Y)
          ? 'Y'
          : 'other';
  // A month outside the compared spans is a span of its own.
  const others = blocks.flatMap((block, b) => (spanOf(block) === 'other' ? [['other', [b]] as const] : []));
  const named = (['P', 'Q', 'Y'] as const).map(
    (span) => [span, blocks.flatMap((block, b) => (spanOf(block) === span ? [b] : []))] as const,
  );
  for (const [span, mine] of [...named, ...others]) {
    const placed = mine.reduce((sum, b) => sum + (orders[b] ?? 0), 0);
    categories.forEach((_, category) => {
      const wanted = span === 'other' ? placed * (unitsPerOrder[category] ?? 0) : (units[span][category] ?? 0) * scale;
      const cells = mine.flatMap((b) =>
        products.flatMap((product, p) =>
          categoryOf[p] === category && (launchDay[p] ?? 0) <= (blocks[b]?.from ?? 0)
            ? [{ b, p, weight: (orders[b] ?? 0) * product.share }]
            : [],
        ),
      );
      split(
        Math.round(wanted),
        cells.map((cell) => cell.weight),
      ).forEach((n, i) => {
        const cell = cells[i];
        const row = cell && quotas[cell.b];
        if (row) row[cell.p] = n;
      });
    });
  }
  return quotas;
}

/** Picks the orders of the block that hold a bundle; what a block cannot give exactly is carried to the next one. */
function chooseBundled(
  list: Uint32Array,
  orders: Orders,
  profiles: Profiles,
  inP: boolean,
  left: readonly number[],
  owed: number[],
  random: Random,
): { home: Uint32Array; others: Uint32Array } {
  const groups: number[][] = [[], [], []];
  for (const order of list) {
    const city = profiles.city[orders.customer[order] ?? 0] ?? 0;
    groups[bundleCities.has(city) ? 0 : regionOf(city) === bundleRegion ? 1 : 2]?.push(order);
  }
  const [inCities = [], around = [], elsewhere = []] = groups;
  const roundOff = (i: number, exact: number): number => {
    const due = exact + (owed[i] ?? 0);
    const whole = Math.max(0, Math.round(due));
    owed[i] = due - whole;
    return whole;
  };
  const region = inCities.length + around.length;
  const wanted = [
    roundOff(0, homeBundle.cities * inCities.length),
    roundOff(1, homeBundle.region * region - homeBundle.cities * inCities.length),
    roundOff(2, homeBundle.elsewhere * elsewhere.length),
  ];
  const home: number[] = [];
  const rest: number[] = [];
  groups.forEach((group, i) => {
    const n = Math.min(wanted[i] ?? 0, group.length);
    partialShuffle(group, n, random);
    for (let at = 0; at < group.length; at += 1) (at < n ? home : rest).push(group[at] ?? 0);
  });
  const units = left.reduce((a, b) => a + b, 0);
  const all = Math.min(
    roundOff(3, (inP ? bundleShare.P : bundleShare.other) * list.length),
    Math.max(0, units - list.length),
  );
  const n = Math.min(Math.max(0, all - home.length), rest.length);
  partialShuffle(rest, n, random);
  return { home: Uint32Array.from(home), others: Uint32Array.from(rest.slice(0, n)) };
}

/** Shuffles so that the first n are drawn at random. */
function partialShuffle(items: number[], n: number, random: Random): void {
  for (let i = 0; i < n; i += 1) {
    const j = i + random.int(items.length - i);
    const kept = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = kept;
  }
}

/** Takes a unit of the category from what is left, by quota; of the same line, then of anything, where the category is sold out. */
function take(category: number, left: number[], random: Random): number {
  const line = categories[category]?.split('/')[0];
  const fits: readonly ((product: number) => boolean)[] = [
    (p) => categoryOf[p] === category,
    (p) => products[p]?.line === line,
    () => true,
  ];
  for (const fit of fits) {
    let available = 0;
    for (let p = 0; p < left.length; p += 1) if (fit(p)) available += Math.max(0, left[p] ?? 0);
    if (available === 0) continue;
    let at = random.next() * available;
    for (let p = 0; p < left.length; p += 1) {
      if (!fit(p)) continue;
      at -= Math.max(0, left[p] ?? 0);
      if (at >= 0) continue;
      left[p] = (left[p] ?? 0) - 1;
      return p;
    }
  }
  return categoryOf.indexOf(category);
}

/** Counting sort by order, then by product so that equal ones stand together. */
function byOrder(order: Uint32Array, product: Uint8Array, bundle: Uint8Array, count: number, orders: number): Baskets {
  const start = new Uint32Array(orders + 1);
  for (let i = 0; i < count; i += 1) raise(start, (order[i] ?? 0) + 1, 1);
  for (let i = 0; i < orders; i += 1) raise(start, i + 1, start[i] ?? 0);
  const next = start.slice();
  const sorted = {
    order: new Uint32Array(count),
    product: new Uint8Array(count),
    bundle: new Uint8Array(count),
    start,
  };
  for (let i = 0; i < count; i += 1) {
    const o = order[i] ?? 0;
    const at = next[o] ?? 0;
    next[o] = at + 1;
    sorted.order[at] = o;
    sorted.product[at] = product[i] ?? 0;
    sorted.bundle[at] = bundle[i] ?? 0;
  }
  return sorted;
}
