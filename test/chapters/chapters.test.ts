/** Figures, findings and slides of chapters 02 to 04 over small worlds: whole, with a dataset missing, and odd ones. */
import { describe, expect, test } from '@jest/globals';
import { execution } from '../../src/chapters/02-execution/chapter.js';
import { sales } from '../../src/chapters/03-sales/chapter.js';
import { behaviour } from '../../src/chapters/04-behaviour/chapter.js';
import type { Locale, Review } from '../../src/config/review.js';
import { broken, buildChapters, reason, slideText, strayValues, value } from './build.js';
import { geography, item, order, products, shop } from './shop.js';
import { event, session } from './visits.js';
import { review, withoutCampaign, type Rows, type World } from './world.js';

const ad = (id: string, date: string, placement: string, revenue: number) => ({
  stat_id: id,
  date,
  platform: 'p',
  placement,
  impressions: 1000,
  reach: 100,
  clicks: 50,
  conversions: 5,
  spend: 100,
  revenue,
  favourites: 3,
  shares: 2,
});
const spend = (id: string, placement: string, amount: number, channel = 'tmall') => ({
  spend_id: id,
  spent_on: '2025-11-01',
  channel,
  placement,
  kind: 'media',
  amount,
});
const winback = (customer: string, offer: string, reordered: boolean) => ({
  customer_id: customer,
  sent_at: '2025-11-01 10:00:00',
  offer,
  reordered,
});
const market = (month: string, own: boolean, units: number) => ({
  month,
  brand: own ? 'us' : 'them',
  is_own: own,
  product_line: 'home',
  category: 'drone',
  channel: 'all',
  region: 'south',
  units,
});

/** Every dataset that the chapters cannot do without. */
const whole: World = {
  ...shop,
  sessions: [session('s1', 'cid', '2025-11-13 10:00:00'), session('s2', 'x', '2025-12-31 10:00:00')],
  events: [
    event('view', 's1', '2025-11-13 10:00:00', { page: '/p/1', dwell_seconds: 7 }),
    event('add_to_cart', 's1', '2025-11-13 10:01:00'),
    event('pay', 's1', '2025-11-13 10:02:00'),
  ],
  spend: [spend('1', 'feed', 60), spend('2', 'search', 20), spend('3', 'mall', 20, 'store')],
  ad_stats: [ad('1', '2025-11-02', 'feed', 200), ad('2', '2025-11-12', 'search', 300)],
  social_posts: [{ post_id: '1', platform: 'p', published_at: '2025-11-03 10:00:00', reach: 50, interactions: 5 }],
  surveys: [{ response_id: '1', responded_at: '2025-11-16 10:00:00' }],
  stores: [{ store_id: 's1', name: 'One', city: 'shenzhen', demo_devices: 2, promoters: 3 }],
  store_visits: [
    { visit_id: '1', store_id: 's1', visited_at: '2025-11-02 10:00:00', order_id: 'a1' },
    { visit_id: '2', store_id: 's1', visited_at: '2025-11-02 10:00:00' },
  ],
  resources: [
    { resource: 'ops', kind: 'staff', team: 'operations', quantity: 6 },
    { resource: 'page', kind: 'page', quantity: 3 },
  ],
  decisions: [{ decision_id: '1', raised_at: '2025-11-02 10:00:00', decided_at: '2025-11-02 13:30:00' }],
  inventory: [{ sku: 'D1', as_of: '2025-10-31', on_hand: 10, out_of_stock_days: 4 }],
  market_sales: [
    market('2025-10-01', true, 40),
    market('2025-10-01', false, 60),
    market('2024-10-01', true, 30),
    market('2024-10-01', false, 70),
  ],
  winbacks: [winback('a', 'coupon', true), winback('b', 'coupon', false), winback('c', 'letter', false)],
};

const planned: Review = {
  ...review,
  targets: {
    'execution.gmv': 2000,
    'execution.gmv.1/online': 1000,
    'execution.gmv.2/online': 400,
    'execution.gmv.3/offline': 600,
    'execution.cac': 20,
    'execution.retention_30d': 0.5,
  },
  bundle: { line: 'home', groups: [{ id: 'core', cities: ['shenzhen'] }] },
};

const chapters = [execution, sales, behaviour];
const build = (world: World, of: Review = planned, locale: Locale = 'zh-CN') =>
  buildChapters(chapters, world, of, locale);

describe('the figures of both chapters', () => {
  test('every family that is defined is there, and nothing else', async () => {
    const { figures } = await build(whole);
    const families = new Set([...figures.values()].map(({ family }) => family));
    expect([...families].sort()).toEqual(chapters.flatMap(({ definitions }) => Object.keys(definitions)).sort());
  });

  test('values follow from the rows', async () => {
    const built = await build(whole);
    expect(value(built, 'execution.gmv')).toBe(1430);
    expect(value(built, 'execution.gmv_attainment')).toBe(0.715);
    // Cells: 850 - 1000, 500 - 400, and a planned cell that sold nothing.
    expect(value(built, 'execution.gmv_gap.1/online')).toBe(-150);
    expect(value(built, 'execution.gmv_gap.2/online')).toBe(100);
    expect(value(built, 'execution.gmv_gap.3/offline')).toBe(-600);
    expect(value(built, 'execution.gmv_gap.unknown/offline')).toBeNull();
    expect(reason(built, 'execution.gmv_gap.unknown/offline')?.code).toBe('not_configured');
    // 100 spent on ann, cid and fay; 60 of the online 80 on the feed.
    expect(value(built, 'execution.cac')).toBeCloseTo(100 / 3, 9);
    expect(value(built, 'execution.cac_vs_target')).toBeCloseTo(100 / 3 / 20 - 1, 9);
    expect(value(built, 'execution.online_budget_share')).toBe(0.8);
    expect(value(built, 'execution.placement_share.feed')).toBe(0.75);
    expect(built.figures.has('execution.placement_share.mall')).toBe(false);
    expect(value(built, 'execution.placement_roas.search')).toBe(3);
    expect(value(built, 'execution.phase_reach.warmup')).toBe(150);
    expect(value(built, 'execution.phase_save_rate.burst')).toBe(0.005);
    expect(value(built, 'execution.decision_hours')).toBe(3.5);
    // Returning: 1 of 2 in the closing phase, 1 of 2 in B.
    expect(value(built, 'execution.closing_returning_lift')).toBe(0);
    // Cid came back on day 2, fay did not.
    expect(value(built, 'execution.retention_30d')).toBe(0.5);
    expect(value(built, 'sales.aov')).toBeCloseTo(1430 / 6, 9);
    expect(built.figures.get('sales.aov')?.previous).toBe(150);
    // First orders of P: a1 100, c1 500, f1 80.
    expect(value(built, 'sales.new_order_aov')).toBeCloseTo(680 / 3, 9);
    expect(value(built, 'sales.returning_order_aov')).toBe(250);
    // Units of P: home 4, wearable 7, unknown 1.
    expect(value(built, 'sales.line_share.wearable')).toBeCloseTo(7 / 12, 9);
    expect(value(built, 'sales.line_units_qoq.home')).toBe(3);
    expect(value(built, 'sales.line_units_yoy.wearable')).toBe(2.5);
    expect(value(built, 'sales.category_share.wearable/band')).toBeCloseTo(6 / 7, 9);
    expect(value(built, 'sales.turnover.home')).toBe(0.3);
    expect(value(built, 'sales.out_of_stock_days.home/door_lock')).toBe(4);
    // South: a1, a2, a3, c1 = 1100 of 1430 over 4 of 6 orders.
    expect(value(built, 'sales.region_share.south')).toBeCloseTo(1100 / 1430, 9);
    expect(value(built, 'sales.region_aov_index.south')).toBeCloseTo(275 / (1430 / 6), 9);
    expect(value(built, 'sales.region_gmv_yoy.south')).toBeCloseTo(1100 / 120 - 1, 9);
    expect(value(built, 'sales.region_repurchase_yoy_pp.south')).toBe(50);
    expect(value(built, 'sales.market_share_yoy_pp.south/drone')).toBeCloseTo(10, 9);
    // Group: 1 of 3 orders; region: 1 of 4.
    expect(value(built, 'sales.bundle_index.core')).toBeCloseTo(4 / 3, 9);
    expect(value(built, 'sales.winback_rate.coupon')).toBe(0.5);
    expect(built.figures.get('sales.winback_rate.coupon')?.n).toBe(2);
  });

  test('without a campaign its figures say that it is not configured, the others stand', async () => {
    const built = await build(whole, withoutCampaign());
    const campaign = [
      'phase_reach',
      'phase_ctr',
      'phase_save_rate',
      'peak_orders_per_hour',
      'closing_returning_lift',
      'survey_responses',
      'store_cities',
      'store_daily_visitors',
      'store_conversion',
      'decision_hours',
      'retention_30d',
    ];
    for (const name of campaign) {
      expect([name, value(built, `execution.${name}`), reason(built, `execution.${name}`)]).toEqual([
        name,
        null,
        { code: 'not_configured', subject: 'campaign' },
      ]);
    }
    expect(value(built, 'execution.gmv')).toBe(1430);
    expect(built.slides.map(({ id }) => id)).not.toContain('execution.timeline');
  });

  test('a member with a slash keeps its own', async () => {
    const lines = [{ sku: 'D1', name: 'Lock', product_line: 'home/garden', category: 'a/b', unit_cost: 1 }];
    const built = await build({ ...whole, products: lines });
    expect(value(built, 'sales.category_share.home%2Fgarden/a%2Fb')).toBe(1);
  });
});

describe.each(['zh-CN', 'en'] as const)('the slides in %s', (locale) => {
  test('all are built from whole data, with sentences that say something', async () => {
    const { slides, sentences } = await build(whole, planned, locale);
    expect(slides.map(({ id }) => id)).toEqual([
      'execution.timeline',
      'execution.budget',
      'execution.stores',
      'execution.plan',
      'execution.acquisition',
      'sales.lines',
      'sales.drivers',
      'sales.regions',
      'sales.bundles',
      'sales.order_value',
      'sales.returning',
      'sales.customers',
      'behaviour.sources',
      'behaviour.funnel',
      'behaviour.hours',
      'behaviour.top',
      'behaviour.cohorts',
    ]);
    for (const slide of slides) {
      expect([slide.id, broken.exec(slideText(slide))?.[0]]).toEqual([slide.id, undefined]);
      expect(slide.notes.length).toBeGreaterThan(1);
      expect(Object.keys(slide.slots)).toContain('takeaways');
    }
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
  });

  test('every slide names the figures whose values its charts hold', async () => {
    expect(strayValues(await build(whole, planned, locale))).toEqual([]);
  });
});

describe('data that is not all there', () => {
  test.each(Object.keys(whole))('without %s nothing breaks, and no figure is invented', async (left) => {
    const built = await build(Object.fromEntries(Object.entries(whole).filter(([name]) => name !== left)));
    for (const figure of built.figures.values()) {
      if (figure.value === null) expect([figure.id, figure.reason]).not.toEqual([figure.id, undefined]);
    }
    const missing = [...built.figures.values()].filter(({ reason: why }) => why?.code === 'dataset_missing');
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ reason: why }) => why?.subject === left)).toBe(true);
    expect(built.slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
  });

  test('a period without rows has no ratios and no sentences about them', async () => {
    const empty: World = Object.fromEntries(Object.entries(whole).map(([name]) => [name, [] as Rows]));
    const built = await build(empty);
    expect(value(built, 'execution.gmv')).toBe(0);
    expect(value(built, 'sales.aov')).toBeNull();
    expect(value(built, 'execution.peak_orders_per_hour')).toBe(0);
    expect(built.slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['free', () => 0],
    ['below nought', (net: number) => -net],
  ])('no chart is empty where all orders are %s', async (_, amount) => {
    const paid = whole.orders!.map((row) => ({ ...row, net_amount: amount(Number(row.net_amount)) }));
    const built = await build({ ...whole, orders: paid });
    const charts = built.slides.flatMap(({ id, slots }) =>
      Object.values(slots).flatMap((block) => (block.kind === 'chart' ? [{ id, chart: block.chart }] : [])),
    );
    expect(charts.length).toBeGreaterThan(0);
    expect(charts.filter(({ chart }) => chart.series.every(({ values }) => values.length === 0))).toEqual([]);
    expect(built.slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
  });

  test('one customer with one order', async () => {
    const built = await build({
      ...whole,
      orders: [order('1', 'only', '2025-11-11 20:00:00', 99)],
      order_items: [item('1', 'B1', 1, 99)],
    });
    expect(value(built, 'sales.aov')).toBe(99);
    expect(built.figures.get('sales.aov')?.interval).toBeUndefined();
    expect(value(built, 'sales.frequent_share')).toBe(0);
    expect(value(built, 'sales.frequent_spend_ratio')).toBeNull();
    expect(built.slides.filter((slide) => broken.test(slideText(slide))).map(({ id }) => id)).toEqual([]);
  });

  test('hostile names stay what they are', async () => {
    const name = `a&<b>"'{{value}}**x** 😀${'长'.repeat(200)}`;
    const built = await build({
      ...whole,
      geography: geography.map((row) => ({ ...row, region: name })),
      products: products.map((row) => ({ ...row, product_line: name, category: name })),
      winbacks: [winback('a', name, true), winback('b', 'other', false)],
    });
    const regions = built.slides.find(({ id }) => id === 'sales.regions');
    // Cut where it would burst the title, and otherwise as it is: no markup, no template.
    expect(regions?.title).toContain(`a&<b>"'{{value}}**x** 😀长`);
    expect(value(built, `sales.region_share.${name}`)).toBeCloseTo((1100 + 250) / 1430, 9);
  });
});

describe('a shop of one line in one region', () => {
  const told = async (locale: Locale, quantity: number) => {
    const one: World = {
      orders: [order('p', 'ann', '2025-10-05 09:00:00', 200), order('y', 'dee', '2024-11-20 08:00:00', 100)],
      order_items: [item('p', 'B2', quantity, 200), item('y', 'B2', 2, 100)],
      ...{ products, geography },
    };
    const { slides } = await buildChapters([sales], one, review, locale);
    return ['lines', 'regions'].map((name) => slideText(slides.find(({ id }) => id === `sales.${name}`)!)).join('\n');
  };

  test('is the largest and the fastest of nothing, and neither over nor under its own mean', async () => {
    const [zh, en] = [await told('zh-CN', 4), await told('en', 4)];
    expect(zh).not.toMatch(/最快|第一大|均值0|低于均值/u);
    expect(en).not.toMatch(/fastest|Largest|the mean[^s]*0%|under the mean/u);
    expect([zh, en]).toEqual([expect.stringContaining('同比增长100%'), expect.stringContaining('up 100% on the year')]);
  });
  test('that shrank is no least of all losses', async () => {
    expect(await told('zh-CN', 1)).not.toContain('降得最少');
    expect(await told('en', 1)).not.toMatch(/lost least/u);
  });
});
