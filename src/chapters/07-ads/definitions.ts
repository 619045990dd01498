/** Names and definitions of the figures of chapter 07. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'ads.ctr': define(['点击率', 'Click-through rate'], ['点击量 ÷ 展现量。', 'Clicks over impressions.']),
  'ads.cpm': define(
    ['千次展现成本', 'Cost per mille'],
    [
      '消耗 ÷ 展现量 × 1000；外币按配置汇率折算。',
      'Spend for a thousand impressions; foreign money at the config’s rates.',
    ],
  ),
  'ads.cvr': define(['转化率', 'Conversion rate'], ['转化数 ÷ 点击量。', 'Conversions over clicks.']),
  'ads.cpa': define(['单次转化成本', 'Cost per conversion'], ['消耗 ÷ 转化数。', 'Spend over conversions.']),
  'ads.roas': define(
    ['广告ROAS', 'Ad ROAS'],
    ['成交金额 ÷ 消耗，只计两者都有的行。', 'Revenue over spend, of rows that say both.'],
  ),
  'ads.creative_rank': define(
    ['素材排名', 'Ranking of creatives'],
    [
      '按转化数 ÷ 点击量的95%区间（Wilson）下限排名；视频另看完播率与每次播放观看秒数，图片另看（点赞+收藏）÷ 展现量。',
      'By the lower end of the 95% Wilson interval of conversions over clicks; videos also by completion rate and seconds watched a play, images by likes and favourites over impressions.',
    ],
  ),
  'ads.audience_roas': define(
    ['人群类型ROAS', 'ROAS by kind of audience'],
    [
      '该类人群的成交金额 ÷ 消耗，只计两者都有的行。',
      'Revenue over spend of the kind of audience, of rows that say both.',
    ],
  ),
  'ads.audience_cvr': define(
    ['人群转化率', 'Conversion rate by audience'],
    [
      '该人群的转化数 ÷ 点击量，附95%区间（Wilson）。',
      'Conversions over clicks of the audience, with its 95% Wilson interval.',
    ],
  ),
  'ads.hour_region_conversions': define(
    ['时段与区域转化', 'Conversions by hour and region'],
    ['同时记有小时与区域的行的转化数。', 'Conversions of the rows that say both their hour and their region.'],
  ),
  'ads.bid_cpa': define(
    ['出价方式单次转化成本', 'Cost per conversion by bidding'],
    [
      '按出价方式，以及按出价方式与词类（两者都有的行）的消耗 ÷ 转化数。',
      'Spend over conversions by mode of bidding, and by mode and keyword tier of the rows that say both.',
    ],
  ),
  'ads.waste': define(
    ['低效消耗', 'Wasted spend'],
    [
      '平台×人群×区域（空白自成一格）中，点击不少于100次、且单次转化成本超过目标两倍或没有转化的格子的消耗。',
      'Spend in cells of platform, audience and region (a blank is a cell of its own) with at least 100 clicks and a cost per conversion over twice the target, or no conversion.',
    ],
  ),
};
