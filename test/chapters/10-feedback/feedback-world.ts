/** Feedback small enough to work out by hand; what each test expects is derived in its comments from these rows. */
import { item, order } from '../shop.js';
import type { Rows, World } from '../world.js';

type Fields = Rows[number];

let count = 0;
const id = (): string => String((count += 1));

export const said = (at: string, text: string, more: Fields = {}): Fields => ({
  review_id: `R${id()}`,
  created_at: `${at} 10:00:00`,
  text,
  ...more,
});

export const ticket = (at: string, group: string, issue: string, days: number | null = null, more: Fields = {}) => ({
  ticket_id: `T${id()}`,
  opened_at: `${at} 10:00:00`,
  group,
  issue,
  handling_days: days,
  ...more,
});

export const answer = (
  at: string,
  score: number,
  customer: string | null = null,
  themes: readonly string[] | null = null,
) => ({
  response_id: `A${id()}`,
  customer_id: customer,
  responded_at: `${at} 10:00:00`,
  score,
  themes,
});

const days = '一 二 三 四 五 六 七 八'.split(' ');
const blamed = '物流太慢 客服不理人 包装破损 音质很差 表带断了 充电很慢'.split(' ');

/** Eight complaints of one chain, eight praises, six complaints about as many things; in Q one of each. */
export const reviews: Rows = [
  ...days.map((day) => said('2025-10-05', `第${day}天屏幕就一直闪屏，太失望了，只能退货。`, { sku: 'B1', rating: 1 })),
  ...days.map((day, at) =>
    said(`2025-1${at % 3}-15`, `${day}个月了，续航很好，价格划算，非常满意。`, { sku: 'D1', rating: 5 }),
  ),
  ...blamed.map((what) => said('2025-12-01', `滑板车${what}，非常失望。`, { sku: 'C1', rating: 4 })),
  said('2025-08-05', '屏幕一直闪屏，非常失望，只能退货。', { sku: 'B1' }),
  said('2025-08-06', '非常满意，很喜欢。', { sku: 'B1' }),
];

/**
 * Six months to the end of 2025: hardware 4 screen, 2 battery, 1 lag and one of June that is out; service 2 returns of 6 and 5.1 days, one
 * of 5, one unknown, and 4 others.
 */
export const tickets: Rows = [
  ticket('2025-06-30', 'hardware', 'screen'),
  ticket('2025-07-01', 'hardware', 'battery'),
  ticket('2025-08-01', 'hardware', 'battery'),
  ticket('2025-09-01', 'hardware', 'lag'),
  ...['2025-10-01', '2025-11-01', '2025-12-01', '2025-12-31'].map((at) => ticket(at, 'hardware', 'screen')),
  ticket('2025-07-01', 'service', 'return', 6),
  ticket('2025-12-31', 'service', 'return', 5.1),
  ticket('2025-12-30', 'service', 'return', 5),
  ticket('2025-12-30', 'service', 'return'),
  ...[1, 2, 3, 9].map((taken) => ticket('2025-10-10', 'service', 'repair', taken)),
  // 35 in the year of the ticket, 36, of an unknown age, of nobody; and one that is a year and a day old.
  ticket('2025-03-01', 'software', 'crash', 1, { customer_id: 'ann' }),
  ticket('2025-03-02', 'software', 'crash', 1, { customer_id: 'bob' }),
  ticket('2025-11-02', 'software', 'sync', 1, { customer_id: 'cid' }),
  ticket('2025-11-03', 'software', 'sync', 1),
  ticket('2024-12-31', 'software', 'sync', 1, { customer_id: 'ann' }),
];

/**
 * P: three promoters (ann twice, dee), one passive, two detractors, one promoter who is nobody. Q: one promoter, one detractor.
 * Score of P: 4 of 7 less 2 of 7.
 */
export const answers: Rows = [
  answer('2025-10-01', 9, 'ann', ['innovation', 'price']),
  answer('2025-12-31', 10, 'ann', ['price']),
  answer('2025-11-01', 10, 'dee'),
  answer('2025-11-01', 9),
  answer('2025-11-02', 8, 'bob', ['innovation']),
  answer('2025-11-03', 6, 'cid', ['after_sales', 'after_sales']),
  answer('2025-11-04', 0, 'eve', []),
  answer('2025-08-01', 9, 'ann', ['innovation']),
  answer('2025-08-01', 3, 'bob', ['price']),
];

/** Ann: two orders of P after her first of 2024, 300 + 100. Dee: none in the year. Bob: a first of 150. Cid: a first of 50 and 100 more. */
export const orders: Rows = [
  order('a0', 'ann', '2024-10-05 09:00:00', 700),
  order('a1', 'ann', '2025-01-01 00:00:00', 300),
  order('a2', 'ann', '2025-12-31 23:59:59', 100),
  order('d0', 'dee', '2024-12-31 23:59:59', 999),
  order('b0', 'bob', '2025-05-05 09:00:00', 150),
  order('c0', 'cid', '2025-05-05 09:00:00', 50),
  order('c1', 'cid', '2025-06-05 09:00:00', 100),
  order('e0', 'eve', null, 5000),
];

export const whole: World = {
  reviews,
  products: [
    { sku: 'B1', name: 'Band', product_line: 'wearable', category: 'band' },
    { sku: 'D1', name: 'Lock', product_line: 'home', category: 'door_lock' },
    { sku: 'C1', name: 'Scooter', product_line: 'mobility', category: 'scooter' },
  ],
  tickets,
  nps_responses: answers,
  nps_benchmarks: [
    { brand: 'them', nps: 70, promoter_innovation_share: 0.5, detractor_service_share: 0.25 },
    { brand: 'others', nps: 60, promoter_innovation_share: 0.3 },
  ],
  software_releases: [
    { version: '1', released_on: '2024-12-31', is_beta: false },
    { version: '2', released_on: '2025-01-01', is_beta: false },
    { version: '3', released_on: '2025-11-11', is_beta: false },
    { version: '3b', released_on: '2025-11-12', is_beta: true },
    { version: '4', released_on: '2025-12-31', is_beta: false },
  ],
  customers: [
    { customer_id: 'ann', birth_year: 1990 },
    { customer_id: 'bob', birth_year: 1989 },
    { customer_id: 'cid' },
  ],
  orders,
  order_items: [item('a1', 'B1', 1, 300)],
};
