/** Names and definitions of the figures of chapter 03. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'sales.aov': define(['客单价', 'AOV'], ['GMV ÷ 已付款订单数。', 'GMV over paid orders.']),
  'sales.aov_qoq': define(
    ['客单价环比', 'AOV against the previous period'],
    ['本期客单价 ÷ 上期客单价 − 1。', 'AOV over that of the previous period, less one.'],
  ),
  'sales.line_share': define(
    ['产品线销量占比', 'Unit share by line'],
    ['该产品线已付款件数 ÷ 全部件数，赠品不计。', 'Units of paid orders of the line over all units, gifts left out.'],
  ),
  'sales.line_units_yoy': define(
    ['产品线销量同比', 'Units by line, year on year'],
    ['本期件数 ÷ 去年同期件数 − 1。', 'Units over those a year ago, less one.'],
  ),
  'sales.line_units_qoq': define(
    ['产品线销量环比', 'Units by line, against the previous period'],
    ['本期件数 ÷ 上期件数 − 1。', 'Units over those of the previous period, less one.'],
  ),
  'sales.line_share_yoy_pp': define(
    ['产品线占比同比变化', 'Unit share by line, change on the year'],
    ['销量占比减去年同期，百分点。', 'Unit share less that a year ago, in percentage points.'],
  ),
  'sales.category_share': define(
    ['品类占比', 'Category share of its line'],
    ['该品类件数 ÷ 所属产品线件数。', 'Units of the category over the units of its line.'],
  ),
  'sales.category_units_qoq': define(
    ['品类销量环比', 'Units by category, against the previous period'],
    ['本期件数 ÷ 上期件数 − 1。', 'Units over those of the previous period, less one.'],
  ),
  'sales.first_month_rank': define(
    ['新品首月排名', 'Rank of the first month'],
    [
      '上市后第0至29天的件数，在同产品线自数据首日以来上市的新品中的名次；30天未满则无值。',
      'Rank of the units sold on days 0 to 29 from launch among the products of the line launched since the first day of data; no value while the 30 days are not over.',
    ],
  ),
  'sales.turnover': define(
    ['库存周转', 'Stock turnover'],
    [
      '本期该产品线销货成本（含赠品）÷ 平均库存成本。',
      'Cost of goods of the line, gifts in, over its mean stock at cost.',
    ],
  ),
  'sales.out_of_stock_days': define(
    ['缺货天数', 'Days out of stock'],
    ['本期各盘点日记录的缺货天数之和。', 'Sum of the days out of stock recorded at the stock takes of the period.'],
  ),
  'sales.region_share': define(
    ['大区GMV占比', 'GMV share by region'],
    ['订单城市属于该大区的GMV ÷ 全部GMV。', 'GMV of orders whose city lies in the region over all GMV.'],
  ),
  'sales.region_aov_index': define(
    ['大区客单价指数', 'AOV index by region'],
    ['该大区客单价 ÷ 全部客单价。', 'AOV of the region over the AOV of all paid orders.'],
  ),
  'sales.region_repurchase_yoy_pp': define(
    ['大区复购率同比变化', 'Repurchase by region, change on the year'],
    [
      '本期新客中本期内有两笔及以上已付款订单的比例，减去年同期，按首单城市，百分点。',
      'Share of the period’s new customers with two or more paid orders in it, less that a year ago, by the city of the first order, in percentage points.',
    ],
  ),
  'sales.region_gmv_yoy': define(
    ['大区GMV同比', 'GMV by region, year on year'],
    ['本期GMV ÷ 去年同期GMV − 1。', 'GMV over that a year ago, less one.'],
  ),
  'sales.bundle_index': define(
    ['城市群套装指数', 'Bundle index of a city group'],
    [
      '含该产品线套装商品的已付款订单占比：城市群 ÷ 所在大区。',
      'Share of paid orders that hold a bundled item of the line: in the cities of the group over their whole region.',
    ],
  ),
  'sales.market_share_yoy_pp': define(
    ['市场份额同比变化', 'Market share, change on the year'],
    [
      '按大区与品类的自有件数份额减去年同期，百分点。',
      'Own share of market units by region and category, less that a year ago, in percentage points.',
    ],
  ),
  'sales.bundle_order_share': define(
    ['套装订单占比', 'Orders with a bundle'],
    ['含套装商品的已付款订单 ÷ 已付款订单。', 'Paid orders with an item of a bundle over paid orders.'],
  ),
  'sales.new_order_aov': define(
    ['新客客单价', 'AOV of first orders'],
    ['本期内属于客户首笔已付款订单的客单价。', 'AOV of the orders that are their customer’s first paid order ever.'],
  ),
  'sales.returning_order_aov': define(
    ['老客客单价', 'AOV of later orders'],
    ['本期其余已付款订单的客单价。', 'AOV of the other paid orders.'],
  ),
  'sales.frequent_share': define(
    ['高频客户占比', 'Frequent customers'],
    [
      '近365天有购买的客户中，购买两次及以上且平均间隔不超过60天的比例。',
      'Of customers with a paid order in the 365 days to the end of the period: two or more, with a mean gap of at most 60 days.',
    ],
  ),
  'sales.frequent_spend_ratio': define(
    ['高频客户消费倍数', 'Spend of frequent customers'],
    [
      '高频客户近365天人均消费 ÷ 其他有购买客户。',
      'Mean 365-day spend of frequent customers over that of the other buyers.',
    ],
  ),
  'sales.lapsed_share': define(
    ['沉睡客户占比', 'Lapsed customers'],
    [
      '截至期末有过购买的客户中，最近一次距期末超过120天的比例。',
      'Of customers with a paid order by the end of the period: last one over 120 days before it.',
    ],
  ),
  'sales.winback_rate': define(
    ['唤醒复购率', 'Win-back rate'],
    [
      '本期发出的唤醒触达中，再次下单的比例，按权益。',
      'Reordered over win-back messages sent in the period, by offer.',
    ],
  ),
};
