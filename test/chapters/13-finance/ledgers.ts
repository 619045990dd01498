/** A quarter's ledgers small enough to work out by hand; what each test expects is derived in its comments from these rows. */
import { channels, item, order } from '../shop.js';
import type { Rows, World } from '../world.js';

type Fields = Rows[number];

export const cost = (id: string, on: string, category: string, name: string, amount: number, more: Fields = {}) => ({
  cost_id: id,
  booked_on: on,
  category,
  item: name,
  amount,
  ...more,
});

const spent = (id: string, on: string, channel: string, kind: string, amount: number, more: Fields = {}) => ({
  spend_id: id,
  spent_on: on,
  channel,
  kind,
  amount,
  ...more,
});

const monday = (week: number) => new Date(Date.UTC(2025, 0, 6 + 7 * week)).toISOString().slice(0, 10);

/** Thirty weeks of the year before P's own orders, in which GMV goes with the root of spend, a little off it in turn. */
export const weeks = Array.from({ length: 30 }, (_, at) => {
  const spend = 100 + 40 * (at % 7);
  return { day: monday(at), spend, gmv: 50 * Math.sqrt(spend) * (at % 2 === 0 ? 1.02 : 0.98) };
});

/**
 * P: o1 1,000 of two B1 (cost 100 each) and one gift S1 (cost 10); o2 500 of X1, which has no cost; o3 300 of three S1, refunded.
 * Returned in P: o3 as a whole with a blank amount, one B1 of o1 for 400, and from Q's q1 its S1 with a blank amount (200); pending p1
 * subtracts nothing, and a return that is not completed none either.
 */
export const whole: World = {
  channels,
  products: [
    { sku: 'B1', name: 'Band', product_line: 'wearable', category: 'band', unit_cost: 100 },
    { sku: 'S1', name: 'Strap', product_line: 'other', category: 'accessory', unit_cost: 10 },
    { sku: 'X1', name: 'No cost', product_line: 'other', category: 'other' },
  ],
  customers: [{ customer_id: 'ann', acquisition_channel: 'we/chat' }],
  orders: [
    order('o1', 'ann', '2025-10-10 10:00:00', 1000),
    order('o2', 'bob', '2025-10-20 10:00:00', 500),
    order('o3', 'cid', '2025-11-05 10:00:00', 300, { status: 'refunded' }),
    order('q1', 'dee', '2025-09-01 10:00:00', 200),
    order('p1', 'eve', null, 900),
    ...weeks.map(({ day, gmv }, at) => order(`w${at}`, 'old', `${day} 12:00:00`, gmv)),
  ],
  order_items: [
    item('o1', 'B1', 2, 1000),
    item('o1', 'S1', 1, 0, { is_gift: true }),
    item('o2', 'X1', 1, 500),
    item('o3', 'S1', 3, 300),
    item('q1', 'S1', 2, 200),
  ],
  returns: [
    { return_id: 'r1', order_id: 'o3', requested_at: '2025-11-06 10:00:00', completed_at: '2025-11-07 10:00:00' },
    {
      return_id: 'r2',
      order_id: 'o1',
      sku: 'B1',
      requested_at: '2025-11-06 10:00:00',
      completed_at: '2025-11-07 10:00:00',
      amount: 400,
    },
    {
      return_id: 'r3',
      order_id: 'q1',
      sku: 'S1',
      requested_at: '2025-09-30 10:00:00',
      completed_at: '2025-10-01 10:00:00',
    },
    {
      return_id: 'r4',
      order_id: 'p1',
      requested_at: '2025-10-01 10:00:00',
      completed_at: '2025-10-02 10:00:00',
      amount: 900,
    },
    { return_id: 'r5', order_id: 'o2', requested_at: '2025-12-30 10:00:00', amount: 500 },
  ],
  costs: [
    cost('1', '2025-10-01', 'hardware', 'a/b', 600, { units: 6 }),
    cost('2', '2025-11-01', 'hardware', 'a/b', 200, { units: 2 }),
    cost('3', '2025-11-01', 'hardware', 'a/b', 999),
    cost('4', '2025-08-01', 'hardware', 'a/b', 450, { units: 5 }),
    cost('5', '2025-10-01', 'software', 'cloud', 30, { one_off: false }),
    cost('6', '2025-10-02', 'software', 'move', 10, { one_off: true }),
    cost('7', '2025-10-02', 'software', 'tool', 5),
    cost('8', '2025-10-02', 'staff', 'people', 40),
    cost('9', '2025-10-02', 'unexpected', 'freight', 15, { cause: 'supply_chain' }),
    cost('10', '2025-10-03', 'unexpected', 'fine', 5),
    cost('11', '2025-09-03', 'unexpected', 'fine', 4, { cause: 'after_sales' }),
  ],
  spend: [
    spent('1', '2025-10-05', 'we/chat', 'media', 50),
    spent('2', '2025-10-05', 'tmall', 'venue', 20),
    spent('3', '2025-10-06', 'tmall', 'media', 10, { currency: 'USD' }),
    spent('4', '2025-10-06', 'tmall', 'commission', 9),
    spent('5', '2025-09-06', 'tmall', 'media', 7),
    ...weeks.map(({ day, spend }, at) => spent(`w${at}`, day, 'tmall', 'media', spend)),
  ],
  incidents: [
    {
      incident_id: 'i1',
      system: 's',
      kind: 'security',
      severity: 'P1',
      started_at: '2025-10-05 10:00:00',
      loss: 100,
    },
    { incident_id: 'i2', system: 's', kind: 'security', severity: 'P1', started_at: '2025-12-31 10:00:00', loss: 40 },
    { incident_id: 'i3', system: 's', kind: 'security', severity: 'P1', started_at: '2025-12-31 10:00:00' },
    { incident_id: 'i4', system: 's', kind: 'outage', severity: 'P1', started_at: '2025-12-31 10:00:00', loss: 9000 },
    { incident_id: 'i5', system: 's', kind: 'security', severity: 'P1', started_at: '2026-01-01 10:00:00', loss: 700 },
  ],
};
