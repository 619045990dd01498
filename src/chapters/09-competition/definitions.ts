/** Names and definitions of the figures of chapter 09. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'competition.unit_share': define(
    ['销量份额', 'Share of units'],
    [
      '该品牌件数 ÷ 市场全部件数，按月份首日计入期间。',
      'Units of the brand over all units of the market, months by their first day.',
    ],
  ),
  'competition.unit_share_qoq_pp': define(
    ['销量份额环比变化', 'Share of units, change on the period before'],
    ['本期销量份额减上期，百分点。', 'Share of units less that of the previous period, in percentage points.'],
  ),
  'competition.unit_share_yoy_pp': define(
    ['销量份额同比变化', 'Share of units, change on the year'],
    ['本期销量份额减去年同期，百分点。', 'Share of units less that a year ago, in percentage points.'],
  ),
  'competition.action_count': define(
    ['竞品动作数', 'Actions of rivals'],
    ['本期记录到的竞品动作条数，按品牌与动作类型。', 'Actions that were seen in the period, by brand and kind.'],
  ),
  'competition.spend_by_channel': define(
    ['竞品花费占比（渠道）', 'Rivals’ spend by channel'],
    ['该渠道预估花费 ÷ 该品牌全部预估花费。', 'Estimated spend on the channel over all of the brand’s.'],
  ),
  'competition.spend_by_format': define(
    ['竞品花费占比（形式）', 'Rivals’ spend by format'],
    [
      '该形式预估花费 ÷ 该品牌有形式记录的预估花费。',
      'Estimated spend on the format over all of the brand’s with a format.',
    ],
  ),
  'competition.engagement': define(
    ['竞品互动率', 'Engagement of rivals'],
    ['（评论 + 转发）÷ 触达人数。', 'Comments plus reposts over reach.'],
  ),
  'competition.coverage': define(
    ['渠道覆盖率', 'Coverage of a channel'],
    [
      '期内最后一个月，有该品牌的网点 ÷ 该渠道全部网点。',
      'Outlets with the brand over all outlets of the channel, in the last month of the period.',
    ],
  ),
  'competition.share_of_search': define(
    ['搜索份额', 'Share of search'],
    [
      '每个来源内该品牌指数 ÷ 全部品牌指数，再对来源取平均。',
      'Index of the brand over that of all brands in each source, then the mean over the sources.',
    ],
  ),
  'competition.price_index': define(
    ['价格指数', 'Price index'],
    ['竞品在该产品线的均价 ÷ 自有均价。', 'Mean price of the rival in the line over the own one.'],
  ),
  'competition.advantages': define(
    ['功能优势', 'Lead in features'],
    [
      '同一测试中自有得分与最好竞品之差，正数为领先。',
      'Own score less the best rival’s in the same test, signed so that positive is better.',
    ],
  ),
};
