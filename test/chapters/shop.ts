/** A shop small enough to work out by hand: what each test expects is derived in its own comments from these rows. */
import type { Rows, World } from './world.js';

type Fields = Rows[number];

let line = 0;

export function order(id: string, customer: string, paid: string | null, net: number, more: Fields = {}): Fields {
  const ordered = paid ?? '2025-11-10 10:00:00';
  return {
    order_id: id,
    customer_id: customer,
    ordered_at: ordered,
    paid_at: paid,
    status: paid === null ? 'pending' : 'paid',
    channel: 'tmall',
    city: 'shenzhen',
    gross_amount: net,
    net_amount: net,
    ...more,
  };
}

export function item(orderId: string, sku: string, quantity: number, net: number, more: Fields = {}): Fields {
  line += 1;
  return { order_id: orderId, line_no: line, sku, quantity, unit_price: net, net_amount: net, is_gift: false, ...more };
}

export const channels: Rows = [
  { channel: 'tmall', name: 'Tmall', kind: 'online', group: 'ecommerce' },
  { channel: 'store', name: 'Store', kind: 'offline', group: 'store' },
];

export const geography: Rows = [
  { city: 'shenzhen', province: 'gd', region: 'south', tier: 1 },
  { city: 'foshan', province: 'gd', region: 'south', tier: 2 },
  { city: 'shanghai', province: 'sh', region: 'east', tier: 1 },
];

export const products: Rows = [
  { sku: 'B1', name: 'Band', product_line: 'wearable', category: 'band', unit_cost: 40, launched_on: '2025-11-05' },
  { sku: 'B2', name: 'Band 2', product_line: 'wearable', category: 'band', unit_cost: 50, launched_on: '2025-10-10' },
  { sku: 'W1', name: 'Watch', product_line: 'wearable', category: 'watch', unit_cost: 200, launched_on: '2025-12-20' },
  { sku: 'D1', name: 'Lock', product_line: 'home', category: 'door_lock', unit_cost: 100, launched_on: '2020-01-01' },
  { sku: 'C1', name: 'Controller', product_line: 'home', category: 'controller' },
];

/**
 * Ann: two orders at one moment (a1 is the first by id), a third in the closing phase. Bob: first in Q, back in C. Cid: first in the
 * burst phase. Dee: first in Y. Eve: pending. Fay: refunded, in the store, in a city that nobody knows.
 */
export const orders: Rows = [
  order('a2', 'ann', '2025-10-05 09:00:00', 300),
  order('a1', 'ann', '2025-10-05 09:00:00', 100),
  order('a3', 'ann', '2025-11-16 12:00:00', 200),
  order('b1', 'bob', '2025-08-01 08:00:00', 150, { city: 'shanghai' }),
  order('b2', 'bob', '2025-11-12 20:30:00', 250, { city: 'shanghai' }),
  order('c1', 'cid', '2025-11-11 20:10:00', 500, { city: 'foshan' }),
  order('d1', 'dee', '2024-11-20 08:00:00', 120),
  order('e1', 'eve', null, 999, { ordered_at: '2025-11-11 20:59:59' }),
  order('f1', 'fay', '2025-11-20 23:59:59', 80, { status: 'refunded', channel: 'store', city: 'atlantis' }),
];

export const items: Rows = [
  item('a1', 'B2', 1, 100),
  item('a2', 'D1', 2, 300, { bundle_id: 'k1' }),
  item('a3', 'B1', 3, 200),
  item('a3', 'B2', 1, 0, { is_gift: true }),
  item('b1', 'D1', 1, 150),
  item('b2', 'D1', 1, 150),
  item('b2', 'C1', 1, 100),
  item('c1', 'W1', 1, 400),
  item('c1', 'B1', 2, 100),
  item('d1', 'B2', 2, 120),
  item('e1', 'W1', 9, 999),
  item('f1', 'nobody', 1, 80),
];

export const shop: World = { orders, order_items: items, products, channels, geography };
