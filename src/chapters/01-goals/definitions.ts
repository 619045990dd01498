/** Names and definitions of the figures of chapter 01. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'goals.reach': define(
    ['触达人次', 'Reach'],
    [
      '广告触达与社媒帖子触达之和，同一人可被重复计入。',
      'Reach of ads plus reach of social posts; a person may count more than once.',
    ],
  ),
  'goals.interactions': define(['互动次数', 'Interactions'], ['社媒帖子互动之和。', 'Interactions with social posts.']),
  'goals.click_conversion': define(
    ['点击转化率', 'Click conversion'],
    ['广告转化数 ÷ 点击数。', 'Conversions over clicks of ads.'],
  ),
  'goals.cac_change': define(
    ['获客成本变化', 'Change of CAC'],
    [
      '本期获客成本 ÷ 上期获客成本 − 1；获客成本为获客费用 ÷ 新客数。',
      'CAC of the period over that of the period before, less one; CAC is acquisition spend over new customers.',
    ],
  ),
  'goals.behaviour_records': define(
    ['行为记录', 'Behaviour records'],
    ['本期内记录的站内行为条数。', 'Events recorded in the period.'],
  ),
  'background.brand_search_change': define(
    ['品牌搜索变化', 'Change of brand search'],
    [
      '各来源分别计算活动期日均品牌指数 ÷ 活动前28天日均 − 1，再取各来源的平均。',
      'By source, own index a day in the campaign over that of the 28 days before it, less one; then the mean over the sources.',
    ],
  ),
  'background.mentions_change': define(
    ['提及量变化', 'Change of mentions'],
    [
      '活动期每日提及 ÷ 活动前28天每日提及 − 1，按日历天数。',
      'Mentions a calendar day in the campaign over those of the 28 days before it, less one.',
    ],
  ),
  'background.vertical_kol_lift': define(
    ['垂类达人转化提升', 'Lift of tech influencers'],
    [
      '科技垂类达人帖子的转化 ÷ 访问，较全部达人帖子的变化率。',
      'Conversions over visits of posts by influencers of the tech vertical, over the same of all influencers, less one.',
    ],
  ),
  'background.product_page_bounce': define(
    ['产品页跳出率', 'Product-page bounce'],
    ['落在产品页的会话中跳出的比例。', 'Share of the sessions landing on a product page that bounced.'],
  ),
  'background.lost_to_battery': define(
    ['因续航流失的咨询', 'Inquiries lost to battery doubts'],
    [
      '询问续航且没有成交的咨询 ÷ 全部咨询。',
      'Inquiries about the battery that did not end in a purchase, over all inquiries.',
    ],
  ),
  'background.health_interest_yoy': define(
    ['健康监测关注度同比', 'Interest in health monitoring, year on year'],
    [
      '各人群对健康监测的平均关注度 ÷ 去年同期 − 1。',
      'Mean attention of an audience for health monitoring over that of a year ago, less one.',
    ],
  ),
  'background.private_repurchase_ratio': define(
    ['私域复购倍数', 'Private-domain repurchase ratio'],
    [
      '私域新客复购率 ÷ 其他新客复购率。',
      'Repurchase rate of new customers in the private domain over that of the others.',
    ],
  ),
  'background.market_cr3': define(
    ['市场集中度CR3', 'Market CR3'],
    ['销量前三品牌的销量 ÷ 市场总销量。', 'Units of the three largest brands over all units of the market.'],
  ),
  'background.market_hhi': define(
    ['赫芬达尔指数', 'Market HHI'],
    ['各品牌销量占比（百分数）的平方和。', 'Sum of the squared unit shares of the brands, in per cent.'],
  ),
  'background.new_channel_share': define(
    ['新渠道GMV占比', 'GMV share of new channels'],
    ['标记为新渠道的GMV ÷ 全部GMV。', 'GMV of channels marked as new over all GMV.'],
  ),
};
