/** A quarter small enough to work out by hand; what each test expects is derived in its comments from these rows. */
import type { Review } from '../../../src/config/review.js';
import { channels, order } from '../shop.js';
import { event, session } from '../visits.js';
import { review, type Rows, type World } from '../world.js';

type Fields = Rows[number];

let count = 0;
const id = (): string => String((count += 1));

export const post = (on: string, more: Fields = {}): Fields => ({
  post_id: id(),
  platform: 'weibo',
  published_at: `${on} 10:00:00`,
  interactions: 0,
  ...more,
});

const kol = (on: string, vertical: string | null, visits: number | null, conversions: number, more: Fields = {}) =>
  post(on, { author_kind: 'kol', vertical, visits, conversions, ...more });

export const ad = (on: string, reach: number | null, clicks: number, conversions: number): Fields => ({
  stat_id: id(),
  date: on,
  platform: 'baidu',
  impressions: 1000,
  reach,
  clicks,
  conversions,
  spend: 10,
});

const spend = (on: string, kind: string, amount: number): Fields => ({
  spend_id: id(),
  spent_on: on,
  channel: 'tmall',
  kind,
  amount,
});

export const search = (on: string, source: string, index: number, own = true): Fields => ({
  date: on,
  brand: own ? 'us' : 'them',
  is_own: own,
  source,
  index,
});

const mentions = (on: string, platform: string, found: number): Fields => ({ date: on, platform, mentions: found });

const landed = (name: string, on: string, page: string | null, bounced: boolean) =>
  session(name, null, `${on} 10:00:00`, { landing_page: page, bounced });

export const inquiry = (on: string, topic: string, purchased: boolean): Fields => ({
  inquiry_id: id(),
  asked_at: `${on} 10:00:00`,
  topic,
  purchased,
});

export const interest = (on: string, audience: string, feature: string, attention: number): Fields => ({
  date: on,
  audience,
  feature,
  attention,
});

export const units = (month: string, brand: string, sold: number, region = 'all'): Fields => ({
  month,
  brand,
  is_own: brand === 'us',
  product_line: 'home',
  category: 'all',
  channel: 'all',
  region,
  units: sold,
});

/** New in P: ann and dot of the private domain (ann orders twice), bea, cal, eve (twice) and fay of the others; in Q gil and hal. */
const orders: Rows = [
  order('a1', 'ann', '2025-10-05 09:00:00', 300),
  order('a2', 'ann', '2025-10-20 09:00:00', 100),
  order('b1', 'bea', '2025-11-11 20:00:00', 200, { channel: 'fresh' }),
  order('c1', 'cal', '2025-12-01 09:00:00', 150, { channel: 'nobody knows' }),
  order('d1', 'dot', '2025-11-11 09:00:00', 50),
  order('e1', 'eve', '2025-12-31 23:00:00', 100),
  order('e2', 'eve', '2025-12-31 23:30:00', 60),
  order('f1', 'fay', '2025-12-31 09:00:00', 40),
  order('g1', 'gil', '2025-08-01 09:00:00', 90),
  order('h1', 'hal', '2025-08-02 09:00:00', 10, { channel: 'fresh' }),
];

export const whole: World = {
  orders,
  channels: [...channels, { channel: 'fresh', name: 'Fresh', kind: 'online', group: 'social', is_new: true }],
  customers: ['ann', 'dot', 'gil'].map((customer) => ({ customer_id: customer, private_domain: true })),
  // 60 for six new customers, 25 for two.
  spend: [spend('2025-11-01', 'media', 60), spend('2025-11-01', 'content', 500), spend('2025-08-01', 'media', 25)],
  ad_stats: [ad('2025-11-02', 100, 50, 5), ad('2025-11-03', null, 150, 3), ad('2025-08-01', 40, 100, 1)],
  social_posts: [
    kol('2025-11-03', 'tech', 100, 6, { reach: 60, interactions: 7 }),
    kol('2025-11-04', 'tech', 100, 4),
    kol('2025-11-05', 'home', 200, 2),
    kol('2025-11-06', null, 100, 3),
    // Neither a visit known nor a key opinion leader: both stay out of the rates.
    kol('2025-11-06', 'tech', null, 9),
    post('2025-11-07', { author_kind: 'koc', vertical: 'tech', visits: 100, conversions: 90, interactions: 4 }),
    post('2025-08-03', { reach: 10, interactions: 5 }),
  ],
  events: [
    event('view', 's1', '2025-10-01 00:00:00'),
    event('pay', 's1', '2025-12-31 23:59:59'),
    event('view', 's1', '2025-11-11 10:00:00'),
    event('view', 's1', '2025-09-30 10:00:00'),
  ],
  search_index: [
    ...[search('2025-10-30', 'a', 90), search('2025-10-31', 'a', 110)],
    ...[search('2025-11-01', 'a', 150), search('2025-11-21', 'a', 130)],
    ...[search('2025-10-30', 'b', 9), search('2025-10-31', 'b', 11)],
    ...[search('2025-11-01', 'b', 12), search('2025-11-21', 'b', 12)],
    ...[search('2025-10-31', 'a', 1000, false), search('2025-11-01', 'a', 9000, false)],
    // Before the 28 days and after the campaign.
    ...[search('2025-10-03', 'a', 7777), search('2025-11-22', 'a', 7777)],
  ],
  brand_mentions: [
    ...[mentions('2025-10-04', 'weibo', 20), mentions('2025-10-04', 'douyin', 8), mentions('2025-10-05', 'weibo', 28)],
    ...[mentions('2025-11-01', 'weibo', 30), mentions('2025-11-21', 'weibo', 54)],
  ],
  sessions: [
    landed('s1', '2025-10-01', '/p/1', true),
    landed('s2', '2025-10-01', '/p/1', true),
    landed('s3', '2025-12-31', '/p/2', true),
    landed('s4', '2025-12-31', '/p/2', false),
    landed('s5', '2025-12-31', '/', true),
    landed('s6', '2025-12-31', '/help/p/1', false),
    landed('s7', '2025-12-31', null, true),
    landed('q1', '2025-09-30', '/p/1', true),
    landed('q2', '2025-09-30', '/p/1', false),
  ],
  inquiries: [
    ...[inquiry('2025-10-01', 'battery', false), inquiry('2025-12-31', 'battery', false)],
    ...[inquiry('2025-11-11', 'battery', true), inquiry('2025-11-11', 'price', false)],
    inquiry('2025-11-11', 'price', true),
    ...[inquiry('2025-09-30', 'battery', false), inquiry('2025-09-30', 'battery', true)],
    ...[inquiry('2025-09-30', 'price', true), inquiry('2025-09-30', 'price', false)],
  ],
  interests: [
    ...[13, 15].map((value, day) => interest(`2025-10-0${day + 1}`, 'women', 'health_monitoring', value)),
    ...[9, 11].map((value, day) => interest(`2024-10-0${day + 1}`, 'women', 'health_monitoring', value)),
    interest('2025-10-01', 'men', 'health_monitoring', 10),
    ...[29, 31].map((value, day) => interest(`2025-10-0${day + 1}`, 'women', 'looks', value)),
    ...[29, 32].map((value, day) => interest(`2024-10-0${day + 1}`, 'women', 'looks', value)),
  ],
  market_sales: [
    ...[units('2025-10-01', 'us', 12, 'east'), units('2025-10-01', 'us', 8, 'west')],
    ...[units('2025-10-01', 'a', 40), units('2025-10-01', 'b', 30), units('2025-12-01', 'c', 10)],
    ...['us', 'a', 'b', 'c'].map((brand) => units('2025-07-01', brand, 25)),
    ...['us', 'a'].map((brand) => units('2024-11-01', brand, 50)),
    // After the period.
    units('2026-01-01', 'us', 9999),
  ],
};

export const planned: Review = {
  ...review,
  targets: {
    'goals.reach': 200,
    'goals.interactions': 10,
    'goals.click_conversion': 0.05,
    'goals.cac_change': -0.5,
    'goals.behaviour_records': 3,
  },
};

export const without = (...left: string[]): World =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !left.includes(name)));
