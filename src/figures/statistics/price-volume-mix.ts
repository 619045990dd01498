/**
 * Split of the change of an average order value into price, mix and volume; the parts add up to the change exactly.
 *
 * The average is revenue / orders = (units / orders) x sum over products of (unit share x price). Volume is the change of units an
 * order at the old average price; mix the change of unit shares at old prices less the old average price, and price the change of
 * prices at new shares, both at the new units an order. A product without units in one period has no price there: its old (or new) price
 * is taken for both, so that it moves the mix and not the price.
 * Source: the three-way variance of Horngren, Datar, Rajan, Cost Accounting, 14th ed. (2012), ch. 14.
 */

export interface ProductSales {
  readonly key: string;
  readonly units: number;
  readonly revenue: number;
}

export interface Period {
  readonly orders: number;
  readonly products: readonly ProductSales[];
}

export interface AverageSplit {
  readonly before: number;
  readonly after: number;
  readonly volume: number;
  readonly mix: number;
  readonly price: number;
}

interface Totals {
  readonly units: number;
  readonly revenue: number;
}

function totals({ products }: Period): Totals {
  return products.reduce((sum, { units, revenue }) => ({ units: sum.units + units, revenue: sum.revenue + revenue }), {
    units: 0,
    revenue: 0,
  });
}

/** Undefined where a period has no orders or no units. */
export function splitAverage(before: Period, after: Period): AverageSplit | undefined {
  const [old, now] = [totals(before), totals(after)];
  if (!(before.orders > 0 && after.orders > 0 && old.units > 0 && now.units > 0)) return undefined;
  const [oldSize, newSize] = [old.units / before.orders, now.units / after.orders];
  const oldAverage = old.revenue / old.units;
  const newAverage = now.revenue / now.units;
  const volume = (newSize - oldSize) * oldAverage;
  const mix = newSize * (atOldPrices(before, after) / now.units - oldAverage);
  const [start, end] = [oldSize * oldAverage, newSize * newAverage];
  // What is left is price: newSize x (newAverage - new units at old prices / new units).
  return { before: start, after: end, volume, mix, price: end - start - volume - mix };
}

/** The new units at the old prices. Revenue without units in either period keeps its place in the mix. */
function atOldPrices(before: Period, after: Period): number {
  const old = new Map(before.products.map((product) => [product.key, product]));
  return after.products.reduce((sum, { key, units, revenue }) => {
    const known = old.get(key);
    return sum + (known && known.units > 0 ? (units * known.revenue) / known.units : revenue);
  }, 0);
}
