/** Names and definitions of the figures of chapter 04. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'behaviour.ltv_cost': define(
    ['渠道客户价值与成本比', 'Value to cost by channel'],
    [
      '该渠道客户近365天人均毛利 × 本期新客数 ÷ 本期获客费用；渠道取获客渠道，没有则取首单渠道；无成本的商品行不计。',
      'Mean 365-day gross margin of the channel’s customers times its new customers, over its acquisition spend; the channel is that of acquisition, or of the first order; lines without a cost are left out.',
    ],
  ),
  'behaviour.value_tier': define(
    ['客户价值分层', 'Value tiers by channel'],
    [
      '近365天有购买的客户按最近购买、频次、金额各分五档计1至5分；合计12分及以上为高价值，8至11分为中，其余为低；按渠道占比。',
      'Buyers of the last 365 days scored 1 to 5 on recency, frequency and money; a sum of 12 or more is high, 8 to 11 mid, the rest low; shares by channel.',
    ],
  ),
  'behaviour.ltv_model': define(
    ['客户终身价值模型', 'Models of lifetime value'],
    [
      '按截至期末的全部购买日，以极大似然拟合BG/NBD与gamma-gamma模型；渠道的值为未来365天人均预期GMV。',
      'BG/NBD and gamma-gamma models fitted by maximum likelihood to all days of purchase up to the end of the period; a channel’s value is the GMV expected of a customer in the next 365 days.',
    ],
  ),
  'behaviour.attribution': define(
    ['渠道归因占比', 'Attributed share by channel'],
    [
      '付款前30天内有触点的订单，按首触、末触、线性、位置、时间衰减与马尔可夫移除效应分配功劳，各模型合计为一。',
      'Credit for paid orders with a touch in the 30 days before: first, last, linear, position, time decay, and removal effects of a Markov chain; each model adds up to one.',
    ],
  ),
  'behaviour.funnel': define(
    ['转化漏斗', 'Funnel'],
    [
      '本期开始的会话中，含该步及之前各步事件的会话数，不论先后。',
      'Sessions that hold this event and all before it in the funnel, in any order of time.',
    ],
  ),
  'behaviour.cart_abandonment': define(
    ['弃购率', 'Cart abandonment'],
    ['加购的会话中没有付款的比例。', 'Share of sessions with an addition to the cart that hold no payment.'],
  ),
  'behaviour.detail_dwell_median': define(
    ['详情页停留中位数', 'Median dwell on product pages'],
    ['商品详情页浏览停留秒数的中位数。', 'Median dwell time of views of product pages.'],
  ),
  'behaviour.device_conversion': define(
    ['设备转化率', 'Conversion by device'],
    ['含付款事件的会话 ÷ 全部会话，按设备。', 'Sessions with a payment over all sessions, by device.'],
  ),
  'behaviour.peak_hours': define(
    ['付款高峰时段', 'Peak hours of payment'],
    [
      '付款事件最多的连续两个钟点，不跨零点。',
      'The two clock hours in a row with the most payments, not across midnight.',
    ],
  ),
  'behaviour.high_value_gap_days': define(
    ['高价值客户购买间隔', 'Purchase gap of top customers'],
    [
      '近365天消费最高的五分之一客户，其相邻两笔已付款订单间隔天数的中位数。',
      'Median days between one paid order and the next of the fifth of customers who spent most in the last 365 days.',
    ],
  ),
  'behaviour.high_value_spec_content': define(
    ['高价值客户看参数对比的比例', 'Comparisons among top customers’ content'],
    [
      '这些客户本期的内容浏览中，参数对比内容的比例。',
      'Share of comparisons of specifications among the content that these customers viewed.',
    ],
  ),
  'behaviour.high_value_social': define(
    ['高价值客户社交参与率', 'Social participation of top customers'],
    [
      '这些客户中，本期有分享、拼团或领券行为的比例。',
      'Share of these customers with a share, a group purchase or a claimed coupon in the period.',
    ],
  ),
};
