/** Every demo figure of execution and sales as one plain query over the raw tables; P, Q and Y are spelled out. */

const P = `DATE '2025-10-01' AND DATE '2025-12-31'`;
const Q = `DATE '2025-07-01' AND DATE '2025-09-30'`;
const Y = `DATE '2024-10-01' AND DATE '2024-12-31'`;
const C = `DATE '2025-11-01' AND DATE '2025-11-21'`;
const paid = (span: string): string => `status IN ('paid', 'refunded') AND paid_at::DATE BETWEEN ${span}`;

/** Views that several figures share: paid orders numbered within their customer, and paid units. */
export const views: readonly string[] = [
  `CREATE VIEW p AS SELECT *, paid_at::DATE AS d, row_number() OVER (PARTITION BY customer_id ORDER BY paid_at, order_id) AS nth
    FROM orders WHERE status IN ('paid', 'refunded') AND paid_at IS NOT NULL`,
  `CREATE VIEW u AS SELECT p.d, i.order_id, quantity, bundle_id, product_line AS line, category, sku, p.city
    FROM items i JOIN p USING (order_id) JOIN product USING (sku) WHERE NOT is_gift`,
];

const units = (span: string, where = 'true'): string =>
  `(SELECT sum(quantity) FROM u WHERE d BETWEEN ${span} AND ${where})`;
const yuan = `amount * CASE currency WHEN 'USD' THEN 7.1 ELSE 1 END`;
const acquisition = (where = 'true'): string =>
  `(SELECT sum(${yuan}) FROM spend WHERE kind IN ('media', 'influencer', 'venue', 'material') AND spent_on BETWEEN ${P} AND ${where})`;
const online = `channel IN (SELECT channel FROM channels WHERE kind = 'online')`;
const gmv = (span: string, where = 'true'): string => `(SELECT sum(net) FROM orders WHERE ${paid(span)} AND ${where})`;
const aov = (span: string, where = 'true'): string => `(SELECT avg(net) FROM orders WHERE ${paid(span)} AND ${where})`;
const inRegion = (region: string): string => `city IN (SELECT city FROM cities WHERE region = '${region}')`;
const share = (name: string): string => `${acquisition(`placement = '${name}'`)} / ${acquisition(online)}`;
const roas = (name: string): string =>
  `(SELECT sum(revenue::DOUBLE) / sum(spend::DOUBLE) FROM ads WHERE placement = '${name}' AND date::DATE BETWEEN ${P})`;
const further = (span: string): string => `(SELECT avg((nth > 1)::INT) FROM p WHERE d BETWEEN ${span})`;
const resource = (where: string): string => `SELECT sum(quantity) FROM resources WHERE ${where}`;
const repurchase = (span: string, region: string): string => `(SELECT avg((n >= 2)::INT) FROM
  (SELECT customer_id, count(*) FILTER (WHERE d BETWEEN ${span}) AS n, min(d) AS first, min_by(city, nth) AS home FROM p GROUP BY customer_id)
  WHERE first BETWEEN ${span} AND home IN (SELECT city FROM cities WHERE region = '${region}'))`;
const lineShare = (line: string): string => `${units(P, `line = '${line}'`)} / ${units(P)}`;
const change = (of: (span: string) => string, span: string): string => `${of(P)} / ${of(span)} - 1`;
const homeBundles = (
  where: string,
): string => `(SELECT avg((order_id IN (SELECT order_id FROM items JOIN product USING (sku)
  WHERE bundle_id IS NOT NULL AND product_line = 'home'))::INT) FROM p WHERE d BETWEEN ${P} AND ${where})`;
const ownShare = (span: string): string => `(SELECT sum(units) FILTER (WHERE is_own) / sum(units) FROM market_sales
  WHERE region = 'northwest' AND category = 'drone' AND month BETWEEN ${span})`;
const year = `(SELECT customer_id, count(*) AS n, max(d) - min(d) AS days, sum(net) AS spent FROM p
  WHERE d BETWEEN DATE '2025-12-31' - 364 AND DATE '2025-12-31' GROUP BY customer_id)`;
const frequent = `n >= 2 AND days / (n - 1) <= 60`;

export const facts: Readonly<Record<string, string>> = {
  'execution.phase_reach.warmup': `(SELECT sum(reach::DOUBLE) FROM ads WHERE date::DATE BETWEEN '2025-11-01' AND '2025-11-07')
    + (SELECT sum(reach) FROM posts WHERE published_at::DATE BETWEEN '2025-11-01' AND '2025-11-07')`,
  'execution.peak_orders_per_hour': `SELECT max(n) FROM (SELECT count(*) AS n FROM orders WHERE ordered_at::DATE BETWEEN '2025-11-08' AND '2025-11-14'
    GROUP BY date_trunc('hour', ordered_at))`,
  'execution.closing_returning_lift': `${further(`DATE '2025-11-15' AND DATE '2025-11-21'`)} / ${further(`DATE '2025-10-04' AND DATE '2025-10-31'`)} - 1`,
  'execution.survey_responses': `SELECT count(*) FROM surveys WHERE campaign_phase = 'closing'
    OR (campaign_phase IS NULL AND responded_at::DATE BETWEEN '2025-11-15' AND '2025-11-21')`,
  'execution.online_budget_share': `${acquisition(online)} / ${acquisition()}`,
  'execution.placement_share.onsite_ads': share('onsite_ads'),
  'execution.placement_share.moments_feed': share('moments_feed'),
  'execution.placement_share.douyin_splash': share('douyin_splash'),
  'execution.placement_roas.onsite_ads': roas('站内广告'),
  'execution.placement_roas.moments_feed': roas('朋友圈信息流'),
  'execution.placement_roas.douyin_splash': roas('抖音开屏'),
  'execution.store_cities': `SELECT count(DISTINCT city) FROM store WHERE store_id IN (SELECT store_id FROM visits WHERE strptime(visited, '%Y/%m/%d %H:%M')::DATE BETWEEN ${C})`,
  'execution.demo_devices': `SELECT sum(demo_devices::INT) FROM store`,
  'execution.promoters': `SELECT sum(promoters::INT) FROM store`,
  'execution.store_daily_visitors': `SELECT count(*) / count(DISTINCT store_id) / 21 FROM visits`,
  'execution.store_conversion': `SELECT count(order_id) / count(*) FROM visits`,
  'execution.pages': resource(`kind = 'page'`),
  'execution.test_frameworks': resource(`kind = 'framework'`),
  'execution.team_size.operations': resource(`kind = 'staff' AND team = 'operations'`),
  'execution.team_size.technology': resource(`kind = 'staff' AND team = 'technology'`),
  'execution.team_size.design': resource(`kind = 'staff' AND team = 'design'`),
  'execution.meetings': resource(`kind = 'meeting'`),
  'execution.decision_hours': `SELECT median(epoch(decided_at) - epoch(raised_at)) / 3600 FROM decisions WHERE raised_at::DATE BETWEEN ${C}`,
  'execution.gmv': gmv(P),
  'execution.gmv_attainment': `${gmv(P)} / 20000000`,
  'execution.cac': `${acquisition()} / (SELECT count(*) FROM p WHERE nth = 1 AND d BETWEEN ${P})`,
  'execution.cac_vs_target': `${acquisition()} / (SELECT count(*) FROM p WHERE nth = 1 AND d BETWEEN ${P}) / 50 - 1`,
  'execution.retention_30d': `WITH f AS (SELECT customer_id, d FROM p WHERE nth = 1 AND d BETWEEN ${C})
    SELECT avg((EXISTS (SELECT 1 FROM p x WHERE x.customer_id = f.customer_id AND x.d - f.d BETWEEN 1 AND 30)
      OR EXISTS (SELECT 1 FROM sessions s WHERE s.customer_id = f.customer_id AND s.started_at::DATE - f.d BETWEEN 1 AND 30))::INT) FROM f`,

  'sales.aov': aov(P),
  'sales.aov_qoq': change(aov, Q),
  'sales.line_share.wearable': lineShare('wearable'),
  'sales.line_share.home': lineShare('home'),
  'sales.line_share.mobility': lineShare('mobility'),
  'sales.line_share.other': lineShare('other'),
  'sales.line_units_yoy.wearable': change((span) => units(span, `line = 'wearable'`), Y),
  'sales.line_units_qoq.home': change((span) => units(span, `line = 'home'`), Q),
  'sales.line_share_yoy_pp.other': `(${lineShare('other')} - ${units(Y, `line = 'other'`)} / ${units(Y)}) * 100`,
  'sales.category_share.wearable/band': `${units(P, `category = 'band'`)} / ${units(P, `line = 'wearable'`)}`,
  'sales.category_units_qoq.home/door_lock': change((span) => units(span, `category = 'door_lock'`), Q),
  'sales.category_units_qoq.mobility/balance_car': change((span) => units(span, `category = 'balance_car'`), Q),
  'sales.first_month_rank.electric_scooter': `SELECT place FROM (SELECT sku, rank() OVER (ORDER BY sum(quantity) DESC) AS place
    FROM u JOIN product USING (sku) WHERE product_line = 'mobility' AND launched_on::DATE >= (SELECT min(ordered_at)::DATE FROM orders)
    AND d - launched_on::DATE BETWEEN 0 AND 29 GROUP BY sku) WHERE sku = 'electric_scooter'`,
  'sales.region_share.east': `${gmv(P, inRegion('east'))} / ${gmv(P)}`,
  'sales.region_aov_index.east': `${aov(P, inRegion('east'))} / ${aov(P)}`,
  'sales.region_repurchase_yoy_pp.east': `(${repurchase(P, 'east')} - ${repurchase(Y, 'east')}) * 100`,
  'sales.region_gmv_yoy.south': change((span) => gmv(span, inRegion('south')), Y),
  'sales.bundle_index.shenzhen+guangzhou': `${homeBundles(`city IN ('shenzhen', 'guangzhou')`)} / ${homeBundles(inRegion('south'))}`,
  'sales.market_share_yoy_pp.northwest/drone': `(${ownShare(P)} - ${ownShare(Y)}) * 100`,
  'sales.bundle_order_share': `SELECT avg((order_id IN (SELECT order_id FROM items WHERE bundle_id IS NOT NULL))::INT) FROM p WHERE d BETWEEN ${P}`,
  'sales.new_order_aov': `SELECT avg(net) FROM p WHERE nth = 1 AND d BETWEEN ${P}`,
  'sales.returning_order_aov': `SELECT avg(net) FROM p WHERE nth > 1 AND d BETWEEN ${P}`,
  'sales.frequent_share': `SELECT avg((${frequent})::INT) FROM ${year}`,
  'sales.frequent_spend_ratio': `SELECT avg(spent) FILTER (WHERE ${frequent}) / avg(spent) FILTER (WHERE NOT (${frequent}) OR n = 1) FROM ${year}`,
  'sales.lapsed_share': `SELECT avg((DATE '2025-12-31' - last > 120)::INT) FROM (SELECT max(d) AS last FROM p WHERE d <= DATE '2025-12-31' GROUP BY customer_id)`,
};
