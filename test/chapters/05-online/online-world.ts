/** Online channels small enough to work out by hand; what each test expects is derived in its comments from these rows. */
import { channels, order } from '../shop.js';
import type { Rows, World } from '../world.js';

type Fields = Rows[number];

let count = 0;
const id = (): string => String((count += 1));

export const spend = (on: string, channel: string, kind: string, amount: number, more: Fields = {}): Fields => ({
  spend_id: id(),
  spent_on: on,
  channel,
  kind,
  amount,
  ...more,
});

export const post = (platform: string, at: string, more: Fields = {}): Fields => ({
  post_id: id(),
  platform,
  published_at: `${at} 10:00:00`,
  interactions: 0,
  ...more,
});

export const session = (name: string, at: string, more: Fields = {}): Fields => ({
  session_id: name,
  visitor_id: `v-${name}`,
  started_at: `${at} 10:00:00`,
  channel: 'direct',
  device: 'mobile',
  page_views: 1,
  bounced: false,
  high_intent: false,
  ...more,
});

export const pay = (sessionId: string, at: string): Fields => ({
  event_id: id(),
  session_id: sessionId,
  visitor_id: 'v',
  occurred_at: `${at} 11:00:00`,
  event: 'pay',
});

export const ad = (date: string, amount: number, conversions: number, more: Fields = {}): Fields => ({
  stat_id: id(),
  date,
  platform: 'google_ads',
  impressions: 1000,
  clicks: 50,
  conversions,
  spend: amount,
  currency: 'USD',
  ...more,
});

export const arm = (
  experiment: string,
  variant: string,
  metric: string,
  exposures: number,
  successes: number,
  more: Fields = {},
): Fields => ({
  experiment_id: experiment,
  name: experiment,
  area: 'landing',
  started_on: '2025-10-01',
  variant,
  is_control: variant === 'old',
  metric,
  exposures,
  successes,
  adopted: false,
  ...more,
});

/**
 * tmall: ann (two orders of P, 300 and 100) and bob (250 in P, new in Q). jd: cid, new, 500 once. store is offline. nowhere has spend
 * alone, douyin orders alone.
 */
const orders: Rows = [
  order('a1', 'ann', '2025-10-07 09:00:00', 300),
  order('a2', 'ann', '2025-10-14 09:00:00', 100),
  order('b1', 'bob', '2025-08-05 09:00:00', 150),
  order('b2', 'bob', '2025-11-12 20:00:00', 250),
  order('c1', 'cid', '2025-11-11 20:00:00', 500, { channel: 'jd' }),
  order('d1', 'dee', '2025-11-11 20:00:00', 80, { channel: 'douyin' }),
  order('f1', 'fay', '2025-11-20 20:00:00', 900, { channel: 'store' }),
];

export const whole: World = {
  orders,
  channels: [...channels, { channel: 'jd', name: 'JD', kind: 'online', group: 'ecommerce' }],
  customers: [
    { customer_id: 'ann', private_domain: true },
    { customer_id: 'bob', private_domain: true },
    { customer_id: 'cid', private_domain: false },
  ],
  spend: [
    spend('2025-10-06', 'tmall', 'media', 100),
    spend('2025-10-13', 'tmall', 'content', 60),
    spend('2025-10-14', 'tmall', 'commission', 40),
    // A dollar is 7.1.
    spend('2025-11-11', 'jd', 'influencer', 10, { currency: 'USD' }),
    spend('2025-11-11', 'jd', 'media', 29),
    spend('2025-11-11', 'nowhere', 'media', 5),
    spend('2025-11-11', 'store', 'media', 5),
    spend('2025-08-05', 'tmall', 'media', 50),
  ],
  social_posts: [
    post('weibo', '2025-10-05', { reach: 1000, views: 100, completions: 40, visits: 50, retained_visitors: 5 }),
    post('weibo', '2025-10-06', { reach: 500, views: 300, completions: 60, visits: 150, retained_visitors: 25 }),
    post('weibo', '2025-10-06', { reach: 10, visits: 1000, private_joins: 100 }),
    post('bili', '2025-10-06', { views: 10, completions: 5, visits: 10, retained_visitors: 5, production_days: 20 }),
    post('bili', '2025-10-07', { visits: 10, retained_visitors: 3, production_days: 22.5 }),
    post('weibo', '2025-08-06', { visits: 10, retained_visitors: 9 }),
    post('red', '2025-10-07', { author_kind: 'koc', followers: 50_000, interactions: 8, views: 100 }),
    post('red', '2025-10-07', { author_kind: 'koc', followers: 100_000, interactions: 1, views: 100 }),
    post('red', '2025-10-07', { author_kind: 'koc', followers: 49_999, interactions: 70, views: 100 }),
    post('red', '2025-10-07', { author_kind: 'kol', followers: 60_000, interactions: 70, views: 100 }),
  ],
  sessions: [
    session('s1', '2025-11-01', { channel: 'organic_search' }),
    session('s2', '2025-11-01', { visitor_id: 'v-s1', channel: 'organic_search', high_intent: true }),
    session('s3', '2025-11-21', { high_intent: true }),
    session('s4', '2025-11-21', { channel: 'organic_search' }),
    session('s5', '2025-10-31', { channel: 'organic_search' }),
    session('s6', '2025-10-31'),
    session('s7', '2025-10-03'),
    session('q1', '2025-09-30', { channel: 'organic_search' }),
    session('q2', '2025-07-01'),
    session('q3', '2025-07-01'),
    session('q4', '2025-07-01'),
    session('y1', '2024-12-31', { high_intent: true }),
    session('y2', '2024-12-31', { high_intent: true }),
    session('y3', '2024-12-31', { high_intent: true }),
    session('y4', '2024-12-31', { high_intent: true }),
  ],
  // Two payments of one session count once; that of s1 is of no high-intent session.
  events: [pay('s2', '2025-11-01'), pay('s2', '2025-11-02'), pay('s1', '2025-11-01'), pay('y1', '2024-12-31')],
  ad_stats: [
    ad('2025-10-05', 30, 4),
    ad('2025-10-06', 50, 6),
    ad('2025-08-06', 45, 5),
    ad('2025-10-06', 900, 1, { platform: 'other' }),
  ],
  experiments: [
    arm('first', 'old', 'bounce', 1000, 680),
    arm('first', 'new', 'bounce', 1010, 394, { adopted: true }),
    arm('first', 'old', 'cta_click', 1000, 50),
    arm('first', 'new', 'cta_click', 1010, 136),
    arm('later', 'old', 'bounce', 500, 200, { started_on: '2025-12-01' }),
    arm('later', 'new', 'bounce', 510, 210, { started_on: '2025-12-01' }),
    arm('split', 'old', 'bounce', 900, 400, { started_on: null }),
    arm('split', 'new', 'bounce', 600, 300, { started_on: null }),
    arm('gift', 'old', 'bounce', 500, 200, { area: 'gift', started_on: '2025-12-24' }),
    arm('gift', 'new', 'bounce', 500, 100, { area: 'gift', started_on: '2025-12-24', adopted: true }),
  ],
};
