/** Stores, exhibitions and partners few enough to work out by hand. */
import type { Rows, World } from '../world.js';

type Fields = Rows[number];

let visits = 0;

export function visit(
  store: string,
  display: string | null,
  tried: boolean | null,
  seconds: number | null,
  order: string | null = null,
): Fields {
  visits += 1;
  return {
    visit_id: `v${visits}`,
    store_id: store,
    visited_at: '2025-11-02 10:00:00',
    display,
    tried_product: tried,
    dwell_seconds: seconds,
    order_id: order,
  };
}

export const lead = (id: string, exhibition: string, more: Fields = {}): Fields => ({
  lead_id: id,
  exhibition_id: exhibition,
  captured_at: '2025-11-05 10:00:00',
  valid: true,
  ...more,
});

export const result = (partner: string, month: string, revenue: number, more: Fields = {}): Fields => ({
  partner_id: partner,
  month: `${month}-01`,
  revenue,
  ...more,
});

const post = (id: string, posted: string) => ({ post_id: id, posted_at: posted, platform: 'weibo' });

export const whole: World = {
  store_visits: [
    visit('s1', 'table', true, 100, 'o1'),
    visit('s1', 'table', true, 200, 'o2'),
    visit('s1', 'table', false, 300),
    visit('s1', 'shelf', false, 400, 'o3'),
    visit('s2', 'shelf', false, 50),
    visit('s2', 'shelf', null, 70, 'o4'),
    visit('s2', null, false, null),
    { ...visit('s2', 'shelf', true, 900, 'o5'), visited_at: '2026-01-01 00:00:00' },
  ],
  ugc_posts: [
    post('1', '2025-10-04 00:00:00'),
    post('2', '2025-10-03 23:59:59'),
    post('3', '2025-11-01 00:00:00'),
    post('4', '2025-11-21 23:59:59'),
    post('5', '2025-11-22 00:00:00'),
    post('6', '2025-11-11 12:00:00'),
  ],
  exhibitions: [
    {
      exhibition_id: 'x',
      name: 'X',
      kind: 'expo',
      started_on: '2025-11-05',
      venue_cost: 600,
      material_cost: 300,
      staff_cost: 100,
      visitors: 50,
    },
    { exhibition_id: 'y/z', name: 'Y', kind: 'roadshow', started_on: '2025-12-31', venue_cost: 40, live_viewers: 10 },
    { exhibition_id: 'old', name: 'Old', kind: 'expo', started_on: '2025-09-30', venue_cost: 40 },
  ],
  leads: [
    lead('1', 'x', { grade: 'A', won_at: '2025-12-31 23:59:59', order_amount: 1500 }),
    lead('2', 'x', { grade: 'C', won_at: '2026-01-01 00:00:00', order_amount: 9000 }),
    lead('3', 'x', { grade: 'B' }),
    lead('4', 'x'),
    lead('5', 'x', { grade: 'A', valid: false }),
    lead('6', 'old', { grade: 'A' }),
  ],
  partners: [
    { partner_id: 'a', name: 'A', trained_on: '2025-10-20', shares_stock: true },
    { partner_id: 'b', name: 'B', shares_stock: false },
    { partner_id: 'c', name: 'C', trained_on: '2025-11-01', shares_stock: false },
  ],
  partner_results: [
    result('a', '2025-09', 100, { response_hours: 9 }),
    result('a', '2025-10', 500, {
      new_customers: 5,
      response_hours: 2,
      stockout_days: 1,
      joint_revenue: 130,
      baseline_revenue: 100,
    }),
    result('a', '2025-11', 130, { new_customers: 5, response_hours: 4, stockout_days: 0, joint_revenue: 90 }),
    result('b', '2025-10', 200, { new_customers: 20, stockout_days: 4 }),
    result('b', '2025-12', 100, { stockout_days: 6 }),
    result('c', '2025-10', 50, { new_customers: 1, response_hours: 8, joint_revenue: 30, baseline_revenue: 40 }),
    result('c', '2025-12', 70, { response_hours: 10, stockout_days: 3 }),
    result('c', '2026-01', 9999),
  ],
};
