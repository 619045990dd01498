/** Promotions small enough to work out by hand; what each test expects is derived in its comments from these rows. */
import { channels, item, order } from '../shop.js';
import type { Rows, World } from '../world.js';

type Fields = Rows[number];

export const price = (sku: string, date: string, list: number, now: number, units: number | null): Fields => ({
  sku,
  date,
  list_price: list,
  price: now,
  units,
});

export const arm = (
  area: string,
  id: string,
  variant: string,
  metric: string,
  of: readonly [number, number],
  more: Fields = {},
) => ({
  experiment_id: id,
  name: id,
  area,
  variant,
  is_control: variant === 'old',
  metric,
  exposures: of[0],
  successes: of[1],
  ...more,
});

const pair = (
  area: string,
  metric: string,
  old: readonly [number, number],
  fresh: readonly [number, number],
  more: Fields = {},
) => [
  arm(area, `${area}-${String(more.gift_kind ?? '')}`, 'old', metric, old, more),
  arm(area, `${area}-${String(more.gift_kind ?? '')}`, 'new', metric, fresh, more),
];

const products: Rows = [
  { sku: 'B1', name: 'Band', product_line: 'wearable', category: 'band', unit_cost: 40 },
  { sku: 'S1', name: 'Strap', product_line: 'other', category: 'accessory', unit_cost: 5 },
  { sku: 'X1', name: 'No cost', product_line: 'other', category: 'other' },
];

/** Response 2 up to a fifth, then level: units of B1 by discount; 10 at list price. */
export const prices: Rows = [
  price('B1', '2025-10-01', 100, 100, 8),
  price('B1', '2025-10-02', 100, 100, 12),
  ...[
    [97, 11],
    [92, 13],
    [88, 14],
    [82, 17],
    [77, 20],
    [72, 20],
    [68, 20],
  ].map(([now = 0, units = 0], at) => price('B1', `2025-10-0${at + 3}`, 100, now, units)),
  price('S1', '2025-10-01', 20, 20, 5),
  price('S1', '2025-10-02', 20, 17, 15),
  // Never at list price, and outside the period.
  price('X1', '2025-10-02', 50, 40, 99),
  price('B1', '2026-01-01', 100, 50, 999),
];

const promoted = { promotion_id: 'P1' };

/**
 * P1 lasts two days, 5 and 6 November. Its one order p1 takes 2 B1 at 80 of 100, and gives a strap. On 10 October a B1 sold at 100 (no
 * promotion), on 20 October two in an order of P0. On 6 November a B1 sold at 100 without the promotion.
 */
export const whole: World = {
  channels: [...channels, { channel: 'referral', name: 'Referral', kind: 'online', group: 'social' }],
  products,
  orders: [
    order('o1', 'ann', '2025-10-10 10:00:00', 100),
    order('o2', 'bob', '2025-10-20 10:00:00', 160, { promotion_id: 'P0' }),
    order('p1', 'cid', '2025-11-05 10:00:00', 160, { ...promoted, channel: 'referral' }),
    order('o3', 'dee', '2025-11-06 10:00:00', 100),
  ],
  order_items: [
    item('o1', 'B1', 1, 100, { unit_price: 100, list_price: 100 }),
    item('o2', 'B1', 2, 160, { unit_price: 80, list_price: 100 }),
    item('p1', 'B1', 2, 160, { unit_price: 80, list_price: 100 }),
    item('p1', 'S1', 1, 0, { is_gift: true, list_price: 20 }),
    item('p1', 'X1', 1, 0, { unit_price: 0, list_price: 900 }),
    item('o3', 'B1', 1, 100, { unit_price: 100, list_price: 100 }),
  ],
  promotions: [
    {
      promotion_id: 'P0',
      name: 'Old',
      kind: 'discount',
      starts_at: '2025-10-20 00:00:00',
      ends_at: '2025-10-20 23:00:00',
    },
    {
      promotion_id: 'P1',
      name: 'Gift',
      kind: 'gift',
      gift_kind: 'utility',
      gift_cost: 8,
      starts_at: '2025-11-05 00:00:00',
      ends_at: '2025-11-06 23:00:00',
    },
  ],
  daily_prices: prices,
  customers: [{ customer_id: 'ann', acquisition_channel: 'tmall' }],
  spend: [
    { spend_id: '1', spent_on: '2025-10-01', channel: 'referral', kind: 'media', amount: 10 },
    { spend_id: '2', spent_on: '2025-10-01', channel: 'tmall', kind: 'media', amount: 60 },
    { spend_id: '3', spent_on: '2025-10-01', channel: 'tmall', kind: 'commission', amount: 900 },
  ],
  experiments: [
    ...pair('price', 'order', [1000, 100], [1000, 130]),
    ...pair('gift', 'order', [1000, 400], [1000, 560], { gift_kind: 'utility' }),
    ...pair('gift', 'return', [400, 80], [560, 70], { gift_kind: 'utility' }),
    ...pair('gift', 'share', [1000, 100], [1000, 150], { gift_kind: 'emotional' }),
    ...pair('gift', 'order', [1000, 400], [1000, 500], { gift_kind: 'choice' }),
    ...pair('urgency', 'order_in_last_2h', [400, 140], [400, 208]),
    ...pair('stock', 'click', [1000, 200], [1000, 260]),
    ...pair('referral', 'team_join', [1000, 100], [1000, 150]),
  ],
};
