/** Splits the change of the order value into basket size, product mix and price (the price-volume-mix method of margin analysis). */

/** Units and revenue of one product in one period. */
export interface ProductSales {
  readonly sku: string;
  readonly units: number;
  readonly revenue: number;
}

export interface Basket {
  readonly orders: number;
  /** GMV of the orders. */
  readonly gmv: number;
  readonly products: readonly ProductSales[];
}

/** Money an order; the four parts add up to `change`. */
export interface OrderValueChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Units an order, at the mean unit value before. */
  readonly basket: number;
  /** Shares of the products, at their price before; a product without one counts at its own price, as mix. */
  readonly mix: number;
  /** Prices of the products sold in both periods. */
  readonly price: number;
  /** What the orders hold beside their items (delivery, discounts on the whole order), and gift lines with a price. */
  readonly other: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * With u units an order, m the share of a product in units and p its mean unit value, before (0) and after (1):
 * basket = (u1 - u0) x P0; mix = u1 x (sum m1 r - P0); price = u1 x sum m1 (p1 - r), where P0 = sum m0 p0 and r is p0, or p1 for
 * a product not sold before. Undefined where a period has no orders or no net units.
 */
export function splitOrderValue(before: Basket, after: Basket): OrderValueChange | undefined {
  const unitsBefore = sum(before.products.map(({ units }) => units));
  const unitsAfter = sum(after.products.map(({ units }) => units));
  if (before.orders <= 0 || after.orders <= 0 || unitsBefore <= 0 || unitsAfter <= 0) return undefined;
  const itemsBefore = sum(before.products.map(({ revenue }) => revenue));
  const itemsAfter = sum(after.products.map(({ revenue }) => revenue));
  const prices = new Map(
    before.products.filter(({ units }) => units > 0).map(({ sku, units, revenue }) => [sku, revenue / units]),
  );
  // Revenue of the period after, with every product at its price before.
  const atPricesBefore = sum(
    after.products.map(({ sku, units, revenue }) => {
      const price = prices.get(sku);
      return price === undefined ? revenue : units * price;
    }),
  );
  const aov = (basket: Basket) => basket.gmv / basket.orders;
  const change = aov(after) - aov(before);
  const basket = (unitsAfter / after.orders - unitsBefore / before.orders) * (itemsBefore / unitsBefore);
  const mix = atPricesBefore / after.orders - (unitsAfter / after.orders) * (itemsBefore / unitsBefore);
  const price = (itemsAfter - atPricesBefore) / after.orders;
  const other = (after.gmv - itemsAfter) / after.orders - (before.gmv - itemsBefore) / before.orders;
  return { before: aov(before), after: aov(after), change, basket, mix, price, other };
}
