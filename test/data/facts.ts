/** Every published figure of the demo as one plain query over the raw tables; P, Q and Y are spelled out. */

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

const B = `DATE '2025-10-04' AND DATE '2025-10-31'`;
const postsOf = (where: string): string => `FROM posts WHERE published_at::DATE BETWEEN ${P} AND ${where}`;
const kolRate = (where = 'true'): string =>
  `(SELECT sum(conversions) / sum(visits) ${postsOf(`author_kind = 'kol' AND ${where}`)})`;
/** Days off list price: the bin of 5 points, units, and what the sku sells on its days at list price in the mean. */
const discounted = `(SELECT category, floor(round((1 - price::DOUBLE / list::DOUBLE) * 20, 9)) AS bin, units::DOUBLE AS units,
    (SELECT avg(o.units::DOUBLE) FROM prices o WHERE o.sku = prices.sku AND o.price = o.list) AS usual
  FROM prices JOIN product USING (sku) WHERE price::DOUBLE < list::DOUBLE AND date::DATE BETWEEN ${P})`;
/** What two lines that meet at each edge explain of the bins' responses: the regression on x and on max(0, x - edge). */
const bent = `(WITH bins AS (SELECT (bin + 0.5) / 20 AS x, sum(units) / sum(usual) AS y FROM ${discounted} GROUP BY bin),
    terms AS (SELECT edge / 20 AS edge, x, y, greatest(0, x - edge / 20) AS z FROM bins, range(1, 20) AS edges(edge)),
    sums AS (SELECT edge, count(*) FILTER (WHERE x < edge) AS under, count(*) FILTER (WHERE x > edge) AS over,
      var_pop(x) AS xx, var_pop(z) AS zz, covar_pop(x, z) AS xz, covar_pop(x, y) AS xy, covar_pop(z, y) AS zy FROM terms GROUP BY edge)
  SELECT edge, ((xy * zz - zy * xz) * xy + (zy * xx - xy * xz) * zy) / (xx * zz - xz * xz) AS explained
  FROM sums WHERE under >= 2 AND over >= 2)`;
/** New customers of P with the channel of their first paid order and whether they ordered again in P. */
const newcomers = `(SELECT customer_id, channel, customer_id IN (SELECT customer_id FROM p WHERE d BETWEEN ${P} GROUP BY customer_id HAVING count(*) > 1) AS again
  FROM p WHERE nth = 1 AND d BETWEEN ${P})`;
const privateRate = (is: string): string =>
  `(SELECT avg(again::INT) FROM ${newcomers} JOIN customers USING (customer_id) WHERE private = '${is}')`;
const channelRoas = (channel: string): string => `${gmv(P, `channel = '${channel}'`)}
  / (SELECT sum(${yuan}) FROM spend WHERE channel = '${channel}' AND kind <> 'commission' AND spent_on BETWEEN ${P})`;
const visitsOf = (span: string): string => `FROM sessions WHERE started_at::DATE BETWEEN ${span}`;
const searches = (span: string): string =>
  `(SELECT count(*) / count(DISTINCT started_at::DATE) ${visitsOf(span)} AND channel = 'organic_search')`;
const visitors = (span: string): string =>
  `(SELECT avg(n) FROM (SELECT count(DISTINCT visitor_id) AS n ${visitsOf(span)} GROUP BY started_at::DATE))`;
const intentPays = (span: string): string =>
  `(SELECT avg((session_id IN (SELECT session_id FROM events WHERE event = 'pay'))::INT) ${visitsOf(span)} AND high_intent)`;
const searched = (span: string): string => `SELECT avg((channel = 'organic_search')::INT) ${visitsOf(span)}`;
const highValue = `(SELECT customer_id FROM ${year} ORDER BY spent DESC, customer_id LIMIT (SELECT ceil(count(*) / 5)::INT FROM ${year}))`;
const inQuarter = `occurred_at::DATE BETWEEN ${P}`;
const googleCpa = `(SELECT sum(spend::DOUBLE) / sum(conversions::DOUBLE) FROM ads WHERE platform = 'google_ads' AND date::DATE BETWEEN ${P})`;
/** Rate of one arm of the area's test that was adopted last: the adopted variant ('是') or its control ('否'). */
const arm = (adopted: '是' | '否', area: string, metric: string, gift = 'true'): string =>
  `(SELECT done::DOUBLE / seen::DOUBLE FROM trials WHERE metric = '${metric}' AND adopted = '${adopted}'
    AND control = '${adopted === '是' ? '否' : '是'}' AND id = (SELECT max_by(id, strptime(started, '%Y/%m/%d')) FROM trials
      WHERE area = '${area}' AND metric = '${metric}' AND adopted = '是' AND ${gift}))`;
const lift = (area: string, metric: string, gift?: string): string =>
  `${arm('是', area, metric, gift)} / ${arm('否', area, metric, gift)} - 1`;

const halfYear = `strptime(opened, '%Y/%m/%d %H:%M:%S')::DATE BETWEEN DATE '2025-07-01' AND DATE '2025-12-31'`;
const hardware = (issue: string): string =>
  `SELECT avg((issue = '${issue}')::INT) FROM tickets WHERE kind = '硬件' AND ${halfYear}`;
const answered = `answered::DATE BETWEEN ${P}`;
/** Share of the answers with such scores that name a theme, against the mean of a column over the brands, in points. */
const spoken = (scores: string, theme: string, rivals: string): string =>
  `SELECT 100 * (avg(coalesce(list_contains(string_split(themes, ';'), '${theme}'), false)::INT) - (SELECT avg(${rivals}) FROM rivals))
    FROM nps WHERE ${answered} AND score ${scores}`;
/** Who answered in P, whether ever with a 9 or 10 in it, and his orders of the year, all and the further ones. */
const panel = `(SELECT n.customer_id, bool_or(n.score >= 9) AS fan,
    (SELECT coalesce(sum(net), 0) FROM p WHERE p.customer_id = n.customer_id AND d BETWEEN DATE '2025-01-01' AND DATE '2025-12-31') AS spent,
    (SELECT count(*) FROM p WHERE p.customer_id = n.customer_id AND nth > 1 AND d BETWEEN DATE '2025-01-01' AND DATE '2025-12-31') AS again
  FROM nps n WHERE ${answered} AND n.customer_id IS NOT NULL GROUP BY n.customer_id)`;

export const facts: Readonly<Record<string, string>> = {
  'background.vertical_kol_lift': `${kolRate(`vertical = 'tech'`)} / ${kolRate()} - 1`,
  'background.product_page_bounce': `SELECT avg(bounced::INT) ${visitsOf(P)} AND landing_page LIKE '/p/%'`,
  'background.lost_to_battery': `SELECT avg((topic = '续航' AND purchased = '否')::INT) FROM inquiries WHERE strptime(asked, '%Y/%m/%d %H:%M')::DATE BETWEEN ${P}`,
  'background.health_interest_yoy.women_25_35': `SELECT avg(attention::DOUBLE) FILTER (WHERE date::DATE BETWEEN ${P})
    / avg(attention::DOUBLE) FILTER (WHERE date::DATE BETWEEN ${Y}) - 1 FROM interests WHERE audience = '女性25-35' AND feature = '健康监测'`,
  'background.private_repurchase_ratio': `${privateRate('是')} / ${privateRate('否')}`,

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

  'behaviour.cart_abandonment': `SELECT 1 - avg(paid) FROM (SELECT max((event = 'pay')::INT) AS paid FROM events
    WHERE session_id IN (SELECT session_id ${visitsOf(P)}) GROUP BY session_id HAVING bool_or(event = 'add_to_cart'))`,
  'behaviour.peak_hours': `SELECT h || '-' || (h + 2) FROM (SELECT hour(occurred_at) AS h, count(*) AS n FROM events WHERE event = 'pay' AND ${inQuarter} GROUP BY h)
    JOIN (SELECT hour(occurred_at) - 1 AS h, count(*) AS m FROM events WHERE event = 'pay' AND ${inQuarter} GROUP BY h) USING (h) ORDER BY n + m DESC, h LIMIT 1`,
  'behaviour.high_value_gap_days': `SELECT median(gap) FROM (SELECT d - lag(d) OVER (PARTITION BY customer_id ORDER BY nth) AS gap FROM p
    WHERE d BETWEEN DATE '2025-12-31' - 364 AND DATE '2025-12-31' AND customer_id IN ${highValue})`,
  'behaviour.high_value_spec_content': `SELECT avg((content_type = 'spec_comparison')::INT) FROM events
    WHERE event = 'content_view' AND ${inQuarter} AND customer_id IN ${highValue}`,
  'behaviour.high_value_social': `SELECT avg((customer_id IN (SELECT customer_id FROM events
    WHERE event IN ('share', 'group_buy', 'coupon_claim') AND customer_id IS NOT NULL AND ${inQuarter}))::INT) FROM ${highValue}`,

  'online.roas.tmall': channelRoas('tmall'),
  'online.roas.jd': channelRoas('jd'),
  'online.roas.pinduoduo': channelRoas('pinduoduo'),
  'online.repurchase_rate.pinduoduo': `SELECT avg(again::INT) FROM ${newcomers} WHERE channel = 'pinduoduo'`,
  'online.peak_roas.douyin': `SELECT max(net / spent) FROM (SELECT date_trunc('week', d) AS week, sum(net) AS net FROM p WHERE channel = 'douyin' GROUP BY week)
    JOIN (SELECT date_trunc('week', spent_on) AS week, sum(${yuan}) AS spent FROM spend WHERE channel = 'douyin' AND kind <> 'commission' GROUP BY week)
    USING (week) WHERE week BETWEEN '2025-10-01' AND '2025-12-25'`,
  'online.hidden_cost_share.douyin': `SELECT sum(amount) FILTER (WHERE kind IN ('content', 'influencer')) / sum(amount) FROM spend
    WHERE channel = 'douyin' AND spent_on BETWEEN ${P}`,
  'online.private_join_rate.wechat': `SELECT sum(private_joins) / sum(visits) ${postsOf(`platform = 'wechat'`)}`,
  'online.private_repurchase': privateRate('是'),
  'online.koc_interaction_rate.xiaohongshu': `SELECT sum(interactions) / sum(views) ${postsOf(
    `platform = 'xiaohongshu' AND author_kind = 'koc' AND followers BETWEEN 50000 AND 100000`,
  )}`,
  'online.search_lift': `${searches(C)} / ${searches(B)} - 1`,
  'online.completion_rate.bilibili': `SELECT sum(completions) / sum(views) ${postsOf(`platform = 'bilibili'`)}`,
  'online.site_visitors_lift': `${visitors(C)} / ${visitors(B)} - 1`,
  'online.production_days.bilibili': `SELECT avg(production_days) ${postsOf(`platform = 'bilibili'`)}`,
  'online.retention.weibo': `SELECT sum(retained_visitors) / sum(visits) ${postsOf(`platform = 'weibo'`)}`,
  'online.organic_share': searched(P),
  'online.organic_share.previous': searched(Q),
  'online.high_intent_conversion_yoy': `${intentPays(P)} / ${intentPays(Y)} - 1`,
  'online.landing_bounce.control': arm('否', '落地页', 'bounce'),
  'online.landing_bounce.variant': arm('是', '落地页', 'bounce'),
  'online.cta_click_ratio': `${arm('是', '落地页', 'cta_click')} / ${arm('否', '落地页', 'cta_click')}`,
  'online.ppc_cpa': googleCpa,
  'online.ppc_cpa_vs_benchmark': `${googleCpa} / 11.2 - 1`,

  'promotion.price_label_lift': lift('价格', 'order'),
  'promotion.gift_conversion_lift': lift('赠品', 'order', `gift = '实用'`),
  'promotion.gift_return_change': lift('赠品', 'return', `gift = '实用'`),
  'promotion.gift_share_lift': lift('赠品', 'share', `gift = '情感'`),
  'promotion.optional_gift_lift': lift('赠品', 'order', `gift = '自选'`),
  'promotion.last_two_hours_share.control': arm('否', '紧迫感', 'order_in_last_2h'),
  'promotion.last_two_hours_share.variant': arm('是', '紧迫感', 'order_in_last_2h'),
  'promotion.stock_hint_lift': lift('库存', 'click'),
  'promotion.referral_team_lift': lift('裂变', 'team_join'),
  'promotion.knee': `SELECT printf('%.2f-%.2f', edge, edge + 0.05) FROM ${bent} ORDER BY explained DESC LIMIT 1`,
  'promotion.uplift.accessory/>=15%': `SELECT sum(units) / sum(usual) - 1 FROM ${discounted} WHERE category = 'accessory' AND bin >= 3`,
  'promotion.referral_cac_change': `WITH c AS (SELECT coalesce(channels.channel, n.channel) AS channel FROM ${newcomers} n
      LEFT JOIN customers ON customers.customer_id = n.customer_id LEFT JOIN channels ON channels.name = customers.channel)
    SELECT ${acquisition(`channel = 'referral'`)} / count(*) FILTER (WHERE channel = 'referral')
      / (${acquisition(`channel <> 'referral'`)} / count(*) FILTER (WHERE channel <> 'referral')) - 1 FROM c`,

  'feedback.hardware_issue.screen': hardware('屏幕'),
  'feedback.hardware_issue.battery': hardware('电池'),
  'feedback.hardware_issue.lag': hardware('卡顿'),
  'feedback.slow_returns': `SELECT count(*) FILTER (WHERE issue = '退货' AND days::DOUBLE > 5) / count(*) FROM tickets WHERE kind = '服务' AND ${halfYear}`,
  'feedback.releases_per_month': `SELECT count(*) / 12 FROM releases WHERE NOT is_beta AND year(released_on) = 2025`,
  'feedback.nps': `SELECT 100 * avg(CASE WHEN score >= 9 THEN 1 WHEN score <= 6 THEN -1 ELSE 0 END) FROM nps WHERE ${answered}`,
  'feedback.promoter_innovation_gap_pp': spoken('>= 9', 'innovation', 'promoter_innovation_share'),
  'feedback.detractor_service_gap_pp': spoken('<= 6', 'after_sales', 'detractor_service_share'),
  'feedback.promoter_repurchases': `SELECT avg(again) FROM ${panel} WHERE fan`,
  'feedback.promoter_ltv_ratio': `SELECT avg(spent) FILTER (WHERE fan) / avg(spent) FILTER (WHERE NOT fan) FROM ${panel}`,

  'technology.payment_timeout_rate': `SELECT sum(timeouts) / sum(requests) FROM service_stats WHERE service = 'payment' AND "at"::DATE BETWEEN '2025-11-08' AND '2025-11-14'`,
  'technology.sync_lag_range': `SELECT round(quantile_cont(sync_lag_seconds, 0.05))::INT || '-' || round(quantile_cont(sync_lag_seconds, 0.95))::INT
    FROM service_stats WHERE service = 'inventory' AND "at"::DATE BETWEEN '2025-11-08' AND '2025-11-14'`,
  'technology.click_loss.h5': `SELECT 1 - sum(实际上报事件数) / sum(应上报事件数) FROM tracking_audits WHERE 端 = 'H5页面'`,
  'technology.alert_minutes.critical': `SELECT avg(epoch(resolved::TIMESTAMP) - epoch(fired::TIMESTAMP)) / 60 FROM alerts WHERE level = 'critical' AND fired::DATE BETWEEN ${P}`,
  'technology.scale_out_minutes.manual': `SELECT avg(epoch(ready_at) - epoch(requested_at)) / 60 FROM scale_outs WHERE NOT automatic AND requested_at::DATE BETWEEN ${P}`,
  'technology.log_terabytes': `SELECT avg(terabytes) FROM log_stats WHERE date BETWEEN ${P}`,

  'team.sql_share': `SELECT avg((staff_id IN (SELECT staff_id FROM skills WHERE skill = 'SQL' AND level::INT >= 2))::INT) FROM staff`,
};
