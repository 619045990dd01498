/** Names and definitions of the figures of chapter 05. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'online.roas': define(
    ['渠道ROAS', 'ROAS by channel'],
    [
      '渠道GMV ÷ 该渠道除佣金外的费用；有费用无订单记零，有订单无费用不计。',
      'GMV of the channel over its spend without commission; spend without orders is nought, orders without spend have no value.',
    ],
  ),
  'online.net_roas': define(
    ['计入佣金的ROAS', 'ROAS net of commission'],
    ['渠道GMV ÷ 该渠道全部费用（含佣金）。', 'GMV of the channel over all its spend, commission included.'],
  ),
  'online.repurchase_rate': define(
    ['渠道复购率', 'Repurchase by channel'],
    [
      '首单来自该渠道的本期新客中，本期内有两笔及以上已付款订单的比例。',
      'Of the period’s new customers whose first paid order came through the channel: share with two or more paid orders in it.',
    ],
  ),
  'online.peak_roas': define(
    ['单周最高ROAS', 'Best weekly ROAS'],
    [
      '完整落在本期内的自然周（周一至周日）中，ROAS（不含佣金）的最大值。',
      'Largest ROAS (without commission) of the ISO weeks that lie wholly in the period.',
    ],
  ),
  'online.hidden_cost_share': define(
    ['隐性成本占比', 'Hidden cost share'],
    ['内容与达人费用 ÷ 该渠道全部费用。', 'Content and influencer spend over all spend of the channel.'],
  ),
  'online.private_join_rate': define(
    ['私域转化率', 'Private-domain join rate'],
    ['帖子带来的私域加入数 ÷ 访问数。', 'Joins of the private domain over visits that posts brought.'],
  ),
  'online.private_repurchase': define(
    ['私域客户复购率', 'Repurchase in the private domain'],
    [
      '属于私域的本期新客中，本期内有两笔及以上已付款订单的比例。',
      'Of the period’s new customers in the private domain: share with two or more paid orders in it.',
    ],
  ),
  'online.koc_interaction_rate': define(
    ['KOC互动率', 'KOC interaction rate'],
    [
      '粉丝数在5万至10万（含）的KOC所发帖子的互动数 ÷ 观看数。',
      'Interactions over views of posts by KOCs with 50,000 to 100,000 followers, both included.',
    ],
  ),
  'online.search_lift': define(
    ['自然搜索提升', 'Lift of organic search'],
    [
      '活动期日均自然搜索会话 ÷ 活动前28天日均 − 1。',
      'Organic-search sessions a day in the campaign over those of the 28 days before it, less one.',
    ],
  ),
  'online.completion_rate': define(['完播率', 'Completion rate'], ['完播数 ÷ 观看数。', 'Completions over views.']),
  'online.site_visitors_lift': define(
    ['站点访客提升', 'Lift of site visitors'],
    [
      '活动期每日去重访客的日均 ÷ 活动前28天的日均 − 1。',
      'Mean over the days of distinct visitors in the campaign over that of the 28 days before it, less one.',
    ],
  ),
  'online.production_days': define(
    ['内容制作周期', 'Days of production'],
    ['帖子制作天数的平均。', 'Mean days that a post was in the making.'],
  ),
  'online.retention': define(
    ['访客留存率', 'Visitor retention'],
    ['帖子带来的留存访客 ÷ 访问数。', 'Retained visitors over visits that posts brought.'],
  ),
  'online.organic_share': define(
    ['自然搜索占比', 'Organic share'],
    ['自然搜索会话 ÷ 全部会话。', 'Organic-search sessions over all sessions.'],
  ),
  'online.organic_share.previous': define(
    ['上期自然搜索占比', 'Organic share of the previous period'],
    ['上期自然搜索会话 ÷ 上期全部会话。', 'Organic-search sessions over all sessions of the previous period.'],
  ),
  'online.high_intent_conversion_yoy': define(
    ['高意向转化同比', 'High-intent conversion, year on year'],
    [
      '高意向会话中有支付的比例 ÷ 去年同期 − 1。',
      'Share of high-intent sessions with a payment over that a year ago, less one.',
    ],
  ),
  'online.landing_bounce': define(
    ['落地页测试跳出率', 'Bounce in the landing test'],
    [
      '最近被采用的落地页测试（无则取最近的）中，对照与版本的跳出率。',
      'Bounce rate of control and variant in the landing test adopted last, or the latest where none was.',
    ],
  ),
  'online.cta_click_ratio': define(
    ['按钮点击倍数', 'Click ratio in the landing test'],
    ['同一测试中，版本的按钮点击率 ÷ 对照。', 'Click rate of the variant over the control’s in the same test.'],
  ),
  'online.experiments': define(
    ['落地页测试', 'Landing tests'],
    [
      '各版本与对照逐指标比较：合并双比例z检验，差值的95%区间（Newcombe），各组人数对均分的卡方检验（取各组计数最多的指标），所见差异下的功效；判定按Holm校正后的5%。',
      'Each variant against its control by metric: pooled two-proportion z test, 95% interval of the difference (Newcombe), chi-square of the arms’ units (the metric that counts most) against an equal split, power at the seen effect; the verdict is at 5% after Holm’s correction.',
    ],
  ),
  'online.ppc_cpa': define(
    ['付费搜索单次转化成本', 'Paid-search CPA'],
    [
      '付费搜索平台消耗 ÷ 转化数，按账户币种。',
      'Spend over conversions of the paid-search platform, in the account’s own currency.',
    ],
  ),
  'online.ppc_cpa_vs_benchmark': define(
    ['付费搜索成本较基准', 'Paid-search CPA against benchmark'],
    ['付费搜索单次转化成本 ÷ 行业基准 − 1。', 'Paid-search CPA over its benchmark, less one.'],
  ),
};
