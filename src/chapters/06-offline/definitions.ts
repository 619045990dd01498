/** Names and definitions of the figures of chapter 06. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'offline.display_conversion': define(
    ['陈列区成交率', 'Conversion by display'],
    ['该陈列区带订单的到店次数 ÷ 该陈列区到店次数。', 'Visits with an order over all visits, by the display.'],
  ),
  'offline.tried_lift': define(
    ['试用转化倍数', 'Lift of trying'],
    [
      '试用过产品的到店成交率 ÷ 未试用的到店成交率；不知是否试用的两边都不计。',
      'Conversion of visits in which a product was tried over that of visits without; where it is unknown they are in neither.',
    ],
  ),
  'offline.dwell_median': define(
    ['停留时长中位数', 'Median stay'],
    ['该门店本期各次到店停留秒数的中位数。', 'Median seconds of the visits to the store.'],
  ),
  'offline.ugc_posts': define(
    ['用户内容数', 'Posts by visitors'],
    [
      '活动期内的用户内容条数；对比值为活动前28天的条数，两段天数不同。',
      'Posts by visitors during the campaign; what it is compared with is the 28 days before, a span of another length.',
    ],
  ),
  'offline.cost_per_lead': define(
    ['单条有效线索成本', 'Cost of a lead'],
    ['场地、物料与人员费用之和 ÷ 有效线索数。', 'Venue, material and staff costs over valid leads.'],
  ),
  'offline.qualified_share': define(
    ['高质量线索占比', 'Qualified leads'],
    ['有效线索中等级为A或B的比例。', 'Valid leads of grade A or B over all valid leads.'],
  ),
  'offline.exhibition_roi': define(
    ['展会ROI', 'Return of an exhibition'],
    [
      '（截至期末成交线索的订单金额 − 费用）÷ 费用；没有成交线索时为 −1。',
      'Order amount of the leads won by the end of the period less the costs, over the costs; minus one without a won lead.',
    ],
  ),
  'offline.partner_class': define(
    ['伙伴分级', 'Partners by class'],
    [
      '综合分 = 60%收入 + 25%新客 + 15%响应速度，各按名次折算为0到1；按分排序，累计分不超过70%为A，不超过90%为B，其余为C。',
      'Score of 60% revenue, 25% new customers and 15% speed of response, each by rank from 0 to 1; sorted by score, A up to a cumulative 70%, B up to 90%, C the rest.',
    ],
  ),
  'offline.partner_top_share': define(
    ['头部伙伴收入占比', 'Revenue of the top partners'],
    ['收入最高的20%伙伴的收入 ÷ 全部伙伴收入。', 'Revenue of the largest 20% of the partners over that of all.'],
  ),
  'offline.joint_uplift': define(
    ['联合促销增幅', 'Uplift of joint promotions'],
    ['联合促销销售额 ÷ 同期基线 − 1。', 'Revenue of joint promotions over its baseline, less one.'],
  ),
  'offline.stock_sharing_effect': define(
    ['共享库存效果', 'Effect of shared stock'],
    [
      '共享库存的伙伴每伙伴月平均缺货天数，减其他伙伴的。',
      'Mean days out of stock in a partner month of partners that share stock, less that of the others.',
    ],
  ),
  'offline.training_lift': define(
    ['培训后增幅', 'Lift after training'],
    [
      '受训伙伴培训月之后的月均收入 ÷ 之前的月均收入 − 1，截至期末；培训当月两边都不计。',
      'Mean revenue of the partner months after the month of training, to the end of the period, over that of those before, less one; that month is in neither.',
    ],
  ),
};
