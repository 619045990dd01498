/** Names and definitions of the figures of chapter 02. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'execution.phase_reach': define(
    ['阶段触达人次', 'Reach by phase'],
    ['该阶段广告触达与社媒触达之和。', 'Reach of ads plus reach of social posts in the phase.'],
  ),
  'execution.phase_ctr': define(
    ['阶段点击率', 'Click rate by phase'],
    ['该阶段广告点击 ÷ 曝光。', 'Ad clicks over impressions in the phase.'],
  ),
  'execution.phase_save_rate': define(
    ['阶段收藏分享率', 'Save and share rate by phase'],
    ['该阶段（收藏 + 分享）÷ 曝光。', 'Favourites plus shares over impressions in the phase.'],
  ),
  'execution.peak_orders_per_hour': define(
    ['峰值小时订单', 'Peak orders an hour'],
    [
      '爆发期内单个自然小时下单数的最大值，含任何状态的订单。',
      'Most orders placed in one clock hour of the burst phase, whatever their status.',
    ],
  ),
  'execution.closing_returning_lift': define(
    ['收官期老客占比提升', 'Lift of returning orders in closing'],
    [
      '收官期非首单占已付款订单的比例，较活动前28天的变化率。',
      'Share of paid orders that are not the customer’s first in the closing phase, over the same in the 28 days before the campaign, less one.',
    ],
  ),
  'execution.survey_responses': define(
    ['收官期问卷回收', 'Survey responses'],
    [
      '标记为收官期，或未标记但在收官期内作答的问卷数。',
      'Responses marked closing, or unmarked and answered in the closing phase.',
    ],
  ),
  'execution.online_budget_share': define(
    ['线上获客预算占比', 'Online share of acquisition spend'],
    [
      '线上渠道获客费用 ÷ 全部获客费用；获客费用含投放、达人、场地与物料。',
      'Acquisition spend on online channels over all of it; acquisition spend is media, influencer, venue and material.',
    ],
  ),
  'execution.placement_share': define(
    ['版位预算占比', 'Budget share by placement'],
    ['该版位获客费用 ÷ 全部线上获客费用。', 'Acquisition spend of the placement over all online acquisition spend.'],
  ),
  'execution.placement_roas': define(
    ['版位ROAS', 'ROAS by placement'],
    ['该版位广告带来的收入 ÷ 广告消耗。', 'Ad revenue over ad spend of the placement.'],
  ),
  'execution.store_cities': define(
    ['覆盖城市', 'Cities with stores'],
    ['活动期内有到店的门店所在城市数。', 'Distinct cities of the stores that were visited during the campaign.'],
  ),
  'execution.demo_devices': define(
    ['体验机台数', 'Demo devices'],
    ['全部门店的体验机之和。', 'Demo devices over all stores.'],
  ),
  'execution.promoters': define(['促销员人数', 'Promoters'], ['全部门店的促销员之和。', 'Promoters over all stores.']),
  'execution.store_daily_visitors': define(
    ['店日均到店', 'Visitors a store and day'],
    [
      '活动期到店次数 ÷ 有到店的门店数 ÷ 活动天数。',
      'Store visits during the campaign over the stores with a visit and the days of the campaign.',
    ],
  ),
  'execution.store_conversion': define(
    ['到店成交率', 'Store conversion'],
    ['活动期内带订单的到店次数 ÷ 全部到店次数。', 'Store visits with an order over all store visits of the campaign.'],
  ),
  'execution.pages': define(
    ['活动页面', 'Campaign pages'],
    ['资源表中类型为页面的数量之和。', 'Quantity of resources of kind page.'],
  ),
  'execution.test_frameworks': define(
    ['测试框架', 'Test frameworks'],
    ['资源表中类型为框架的数量之和。', 'Quantity of resources of kind framework.'],
  ),
  'execution.team_size': define(
    ['投入人数', 'People put in'],
    ['资源表中类型为人员的数量之和，按团队。', 'Quantity of resources of kind staff, by team.'],
  ),
  'execution.meetings': define(
    ['例会次数', 'Meetings'],
    ['资源表中类型为会议的数量之和。', 'Quantity of resources of kind meeting.'],
  ),
  'execution.decision_hours': define(
    ['决策时长中位数', 'Median decision time'],
    [
      '活动期内提出的决策，从提出到拍板的小时数的中位数。',
      'Median hours from raised to decided, over decisions raised during the campaign.',
    ],
  ),
  'execution.gmv': define(
    ['GMV', 'GMV'],
    [
      '本期已付款订单（含后来退款的）实付金额之和，按付款时间。',
      'Net amount of paid orders, later refunds included, by the time of payment.',
    ],
  ),
  'execution.gmv_attainment': define(['GMV达成率', 'GMV attainment'], ['GMV ÷ 目标GMV。', 'GMV over its target.']),
  'execution.gmv_gap': define(
    ['GMV与目标之差', 'GMV against target by cell'],
    [
      '按订单城市等级与渠道类型的GMV，减该格的目标。',
      'GMV by tier of the order’s city and kind of channel, less the target of that cell.',
    ],
  ),
  'execution.cac': define(
    ['获客成本', 'CAC'],
    [
      '获客费用 ÷ 新客数；新客为首笔已付款订单落在本期的客户。',
      'Acquisition spend over new customers, those whose first paid order ever lies in the period.',
    ],
  ),
  'execution.cac_vs_target': define(
    ['获客成本较目标', 'CAC against target'],
    ['获客成本 ÷ 目标 − 1。', 'CAC over its target, less one.'],
  ),
  'execution.retention_30d': define(
    ['30日留存率', '30-day retention'],
    [
      '首单落在活动期的客户中，此后第1至30天内再次访问或再次付款的比例；30天未满的客户不计。',
      'Of customers whose first paid order lies in the campaign: share with a session or a further paid order on days 1 to 30 after it; those whose 30 days are not over are left out.',
    ],
  ),
};
