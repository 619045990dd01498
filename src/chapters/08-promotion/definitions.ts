/** Names and definitions of the figures of chapter 08. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'promotion.response': define(
    ['折扣响应', 'Response to discounts'],
    [
      '该折扣档（5个百分点一档）各商品日的销量之和 ÷ 同一批商品日按标价日日均销量应有的销量。',
      'Units of the sku-days in the bin of 5 points over what the same sku-days would sell at the sku’s mean of its days at list price.',
    ],
  ),
  'promotion.knee': define(
    ['折扣拐点', 'Knee of the response'],
    [
      '以各档中点作相接两段线最小二乘，两侧各至少两档的档界中误差最小者为折点，取以它为下限的档。',
      'Least squares of two lines that meet over the bins’ middles; of the edges with two bins on either side the best, named by the bin above it.',
    ],
  ),
  'promotion.uplift': define(
    ['品类折扣提升', 'Uplift by category'],
    [
      '折扣达到15%的各日，同法计算的响应 − 1。',
      'Response over all days with a discount of 15% or more, by the same method, less one.',
    ],
  ),
  'promotion.elasticity': define(
    ['价格弹性', 'Price elasticity'],
    [
      '有销量的各日，销量对数对价格对数的斜率，各商品有自己的截距，附95%区间。',
      'Slope of log units on log price over days with sales, with an effect for each sku and its 95% interval.',
    ],
  ),
  'promotion.price_label_lift': define(
    ['价格标签提升', 'Lift of the price label'],
    [
      '价格测试（先取被采用的）的下单率：版本 ÷ 对照 − 1。',
      'Order rate in the price test, the adopted one first: variant over control, less one.',
    ],
  ),
  'promotion.gift_conversion_lift': define(
    ['实用赠品转化提升', 'Lift of useful gifts'],
    [
      '实用赠品测试的下单率：版本 ÷ 对照 − 1。',
      'Order rate in the test of useful gifts: variant over control, less one.',
    ],
  ),
  'promotion.gift_return_change': define(
    ['实用赠品退货变化', 'Returns with useful gifts'],
    ['同一测试的退货率：版本 ÷ 对照 − 1。', 'Return rate in the same test: variant over control, less one.'],
  ),
  'promotion.gift_share_lift': define(
    ['情感赠品分享提升', 'Sharing with emotional gifts'],
    [
      '情感赠品测试的分享率：版本 ÷ 对照 − 1。',
      'Share rate in the test of emotional gifts: variant over control, less one.',
    ],
  ),
  'promotion.gift_cost_share': define(
    ['赠品成本占毛利', 'Gift cost of margin'],
    [
      '送出赠品的成本之和 ÷ 相应订单的毛利（含赠品行）。',
      'Cost of the gifts given over the gross margin of the orders with their promotions, gift lines included.',
    ],
  ),
  'promotion.optional_gift_lift': define(
    ['自选赠品提升', 'Lift of a choice of gifts'],
    [
      '自选赠品测试的下单率：二选一 ÷ 固定搭配 − 1。',
      'Order rate in the test of choice: choice of two over the forced bundle, less one.',
    ],
  ),
  'promotion.last_two_hours_share': define(
    ['末两小时下单占比', 'Orders in the last two hours'],
    ['倒计时测试中，最后两小时下单的比例。', 'Share of orders in the last two hours, in the countdown test.'],
  ),
  'promotion.stock_hint_lift': define(
    ['库存提示点击提升', 'Lift of the stock hint'],
    ['库存测试的点击率：版本 ÷ 对照 − 1。', 'Click rate in the stock test: variant over control, less one.'],
  ),
  'promotion.referral_cac_change': define(
    ['推荐获客成本差', 'CAC of referral'],
    [
      '推荐渠道的获客成本 ÷ 其余渠道合计的获客成本 − 1。',
      'CAC of the referral channel over that of all other channels pooled, less one.',
    ],
  ),
  'promotion.referral_team_lift': define(
    ['成团参与提升', 'Lift of teams'],
    ['裂变测试的参团率：版本 ÷ 对照 − 1。', 'Join rate in the referral test: variant over control, less one.'],
  ),
  'promotion.roi': define(
    ['促销净ROI', 'Net ROI of the promotion'],
    [
      '（促销日相关商品毛利 − 前56天无促销日推算的毛利 − 赠品成本）÷（让利 + 赠品成本）。',
      'Margin of its skus over its days, less the margin expected from free days of the 56 before and the cost of gifts, over price taken off plus cost of gifts.',
    ],
  ),
};
