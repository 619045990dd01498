/** raw/orders-*.parquet and raw/order_items-*.parquet: the shop's order export, oldest first. */
import { epochDay, review, within } from './calendar.js';
import { bundles, products } from './catalogue.js';
import { channels, storeChannel } from './channels.js';
import type { Orders } from './orders.js';
import { cities, stores, unknownCity } from './places.js';
import { promotions, promotionsOf } from './promotions.js';
import { createRandom } from './random.js';
import type { Sales } from './sales.js';
import { missing, sqlList, type Parquet, type Slice } from './write/parquet.js';

/** Orders in one file. */
const sliceOrders = 2_000_000;

const statusNames = ['已付款', '已退款', '待付款', '已取消'];
const terminals = ['手机', '电脑', '门店'];

const orderQuery = `SELECT 'D' || lpad(no::VARCHAR, 8, '0') AS order_no, 'C' || lpad(customer::VARCHAR, 7, '0') AS member_no,
  make_timestamp((day::BIGINT * 86400 + second) * 1000000) AS created_time,
  make_timestamp((day::BIGINT * 86400 + paid_second) * 1000000) AS pay_time,
  ${sqlList(statusNames)}[status + 1] AS order_status, ${sqlList(channels.map((c) => c.id))}[channel + 1] AS channel_code,
  ${sqlList(stores.map((s) => s.id))}[store + 1] AS store_code, ${sqlList(cities.map((c) => c.id))}[city + 1] AS city,
  ${sqlList(terminals)}[terminal + 1] AS terminal, list::DECIMAL(18,2) AS list_amount, (list - net)::DECIMAL(18,2) AS coupon_amount,
  net::DECIMAL(18,2) AS pay_amount, ${sqlList(promotions.map((p) => p.id))}[promotion + 1] AS promo_code FROM slice`;

const itemQuery = `SELECT 'D' || lpad(no::VARCHAR, 8, '0') AS order_id, line AS line_no, ${sqlList(products.map((p) => p.sku))}[product + 1] AS sku,
  quantity, ${sqlList(products.map((p) => String(p.price)))}[product + 1]::DECIMAL(18,2) AS list_price,
  (net / quantity)::DECIMAL(18,2) AS unit_price, net::DECIMAL(18,2) AS net_amount, gift = 1 AS is_gift,
  ${sqlList([null, ...bundles.map((b) => b.id)])}[bundle + 1] AS bundle_id FROM slice`;

export interface Line {
  product: number;
  quantity: number;
  /** Whole yuan. */
  net: number;
  /** Index into `bundles` + 1; 0 for none. */
  bundle: number;
}

/** The lines of a paid order: equal units in pairs, its amount split over them by list price, in whole yuan. */
export function linesOf(sales: Sales, order: number): Line[] {
  const { baskets } = sales;
  const lines: Line[] = [];
  let list = 0;
  for (let u = baskets.start[order] ?? 0; u < (baskets.start[order + 1] ?? 0); u += 1) {
    const product = baskets.product[u] ?? 0;
    const bundle = baskets.bundle[u] ?? 0;
    list += products[product]?.price ?? 0;
    const same = lines.find((line) => line.product === product && line.bundle === bundle && line.quantity === 1);
    if (same) same.quantity = 2;
    else lines.push({ product, quantity: 1, net: 0, bundle });
  }
  const total = sales.net[order] ?? 0;
  let listed = 0;
  let given = 0;
  for (const line of lines) {
    listed += (products[line.product]?.price ?? 0) * line.quantity;
    const upTo = Math.round((total * listed) / list);
    line.net = upTo - given;
    given = upTo;
  }
  return lines;
}

export async function writeLedger(sales: Sales, parquet: Parquet, seed: number): Promise<void> {
  const gifts = giftsOf(sales, seed);
  await parquet.write('orders', orderQuery, orderSlices(sales, promotionsOf(sales, gifts, seed)));
  await parquet.write('order_items', itemQuery, itemSlices(sales, gifts));
}

/** The product that an order got as a gift; -1 for none. */
function giftsOf(sales: Sales, seed: number): Int16Array {
  const random = createRandom(seed, 'gifts');
  const accessories = products.flatMap((product, i) => (product.category === 'accessory' ? [i] : []));
  const gifts = new Int16Array(sales.orders.count).fill(-1);
  for (const order of sales.byTime) {
    if (random.chance(within(sales.orders.day[order] ?? 0, review.C) ? 0.12 : 0.04))
      gifts[order] = accessories[random.int(accessories.length)] ?? 0;
  }
  return gifts;
}

/** The paid order whose basket an unpaid one holds: the latest before it. */
function* placed(sales: Sales): Generator<{ order: number; basket: number }> {
  let basket = 0;
  for (const order of sales.byTime) {
    if (order < sales.orders.paid) basket = order;
    yield { order, basket };
  }
}

function* orderSlices(sales: Sales, promoted: Int32Array): Generator<Slice> {
  const { orders, profiles } = sales;
  const walk = placed(sales);
  for (let from = 0; from < orders.count; from += sliceOrders) {
    const rows = Math.min(sliceOrders, orders.count - from);
    const column = (): Int32Array => new Int32Array(rows);
    const columns = {
      no: column(),
      customer: column(),
      day: column(),
      second: column(),
      paid_second: column(),
      status: column(),
      channel: column(),
      store: column(),
      city: column(),
      terminal: column(),
      list: column(),
      net: column(),
      promotion: column(),
    };
    for (let row = 0; row < rows; row += 1) {
      const next = walk.next();
      if (next.done === true) break;
      const { order, basket } = next.value;
      const customer = orders.customer[order] ?? 0;
      const channel = orders.channel[order] ?? 0;
      const city = profiles.city[customer] ?? unknownCity;
      const lines = linesOf(sales, basket);
      columns.no[row] = sales.orderNumber[order] ?? 0;
      columns.customer[row] = sales.customerNumber[customer] ?? 0;
      columns.day[row] = epochDay + (orders.day[order] ?? 0);
      columns.second[row] = orders.second[order] ?? 0;
      columns.paid_second[row] = order < orders.paid ? (orders.second[order] ?? 0) + (orders.lag[order] ?? 0) : missing;
      columns.status[row] = orders.status[order] ?? 0;
      columns.channel[row] = channel;
      columns.store[row] = storeOf(orders, order, city, customer);
      columns.city[row] = city === unknownCity ? missing : city;
      columns.terminal[row] = sales.terminal[order] ?? 0;
      columns.list[row] = lines.reduce((sum, line) => sum + (products[line.product]?.price ?? 0) * line.quantity, 0);
      columns.net[row] = sales.net[basket] ?? 0;
      columns.promotion[row] = promoted[order] ?? missing;
    }
    yield { rows, columns };
  }
}

/** The store of an order in a store: one of the customer's city, the same every time. */
export function storeOf(orders: Orders, order: number, city: number, customer: number): number {
  if (orders.channel[order] !== storeChannel) return missing;
  const near = storesIn.get(city);
  return near?.[customer % near.length] ?? missing;
}

const storesIn = new Map<number, number[]>();
stores.forEach((store, i) => {
  const list = storesIn.get(store.city) ?? [];
  list.push(i);
  storesIn.set(store.city, list);
});

function* itemSlices(sales: Sales, gifts: Int16Array): Generator<Slice> {
  const capacity = 2_000_000;

  const columns = {
    no: new Int32Array(capacity),
    line: new Int32Array(capacity),
    product: new Int32Array(capacity),
    quantity: new Int32Array(capacity),
    net: new Int32Array(capacity),
    gift: new Int32Array(capacity),
    bundle: new Int32Array(capacity),
  };

  let rows = 0;
  const add = (no: number, line: number, entry: Line, gift: number): void => {
    columns.no[rows] = no;
    columns.line[rows] = line;
    columns.product[rows] = entry.product;
    columns.quantity[rows] = entry.quantity;
    columns.net[rows] = entry.net;
    columns.gift[rows] = gift;
    columns.bundle[rows] = entry.bundle;
    rows += 1;
  };
  for (const { order, basket } of placed(sales)) {
    const no = sales.orderNumber[order] ?? 0;
    const lines = linesOf(sales, basket);
    lines.forEach((line, i) => add(no, i + 1, line, 0));
    const gift = gifts[order] ?? -1;
    if (gift >= 0) add(no, lines.length + 1, { product: gift, quantity: 1, net: 0, bundle: 0 }, 1);
    if (rows > capacity - 20) {
      yield { rows, columns };
      rows = 0;
    }
  }
  if (rows > 0) yield { rows, columns };
}
