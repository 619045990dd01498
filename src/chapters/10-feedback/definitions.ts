/** Names and definitions of the figures of chapter 10. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'feedback.sentiment': define(
    ['评论情感占比', 'Reviews by sentiment'],
    [
      '本期评论中，被判为正面、中性、负面的比例；每条评论另有0至1的情感强度。',
      'Share of the period’s reviews that are positive, neutral or negative; each also has an intensity from 0 to 1.',
    ],
  ),
  'feedback.aspect_sentiment': define(
    ['各方面情感强度', 'Sentiment by aspect'],
    [
      '提到该方面的句子的情感强度的平均（0为全负面，1为全正面），一句提到几个方面就各计一次。',
      'Mean intensity of the sentences that name the aspect (0 wholly negative, 1 wholly positive); a sentence counts once for each aspect.',
    ],
  ),
  'feedback.issue_chain': define(
    ['问题链', 'Issue chains'],
    [
      '在负面评论中经常一起出现的词，至少五条评论；提升度为实际同现次数与随机预期之比，按评论数×提升度的对数÷链长排序。',
      'Words that occur together in at least five negative reviews; lift is how many times as often as by chance, the order by reviews x ln(lift) / links.',
    ],
  ),
  'feedback.topics': define(
    ['评论主题', 'Topics of reviews'],
    [
      'LDA主题模型（吉布斯采样，固定种子）得到的主题词与占比，主题数取一致性最高者。',
      'Topics by latent Dirichlet allocation (Gibbs sampling, fixed seed): their words and shares; the number of topics is the most coherent one.',
    ],
  ),
  'feedback.hardware_issue': define(
    ['硬件问题占比', 'Hardware issues'],
    [
      '截至期末的六个月内，硬件类工单中各问题的比例。',
      'Share of each issue in the hardware tickets of the six months to the end of the period.',
    ],
  ),
  'feedback.slow_returns': define(
    ['退货处理超时占比', 'Slow returns'],
    [
      '截至期末的六个月内，服务类工单中问题为退货且处理超过5天的比例；处理天数未知的不算超时。',
      'Share of the service tickets of the six months to the end of the period that are returns in hand for over 5 days; unknown days are not over.',
    ],
  ),
  'feedback.releases_per_month': define(
    ['月均版本发布', 'Releases a month'],
    [
      '截至期末的365天内发布的版本数（不含测试版）÷ 12。',
      'Versions released in the 365 days to the end of the period, betas left out, over 12.',
    ],
  ),
  'feedback.nps': define(
    ['净推荐值', 'Net promoter score'],
    [
      '9至10分的占比减0至6分的占比，×100；95%区间为计分区间。',
      'Share of scores 9 to 10 less share of 0 to 6, times 100; with the score interval at 95%.',
    ],
  ),
  'feedback.promoter_innovation_gap_pp': define(
    ['推荐者谈创新的差距', 'Innovation gap of promoters'],
    [
      '推荐者中提到创新的比例减各对照品牌该比例的平均，×100；未填主题的计入分母。',
      'Share of promoters who speak of innovation less the mean share at the brands compared, x 100; answers without themes count among all.',
    ],
  ),
  'feedback.detractor_service_gap_pp': define(
    ['贬损者谈售后的差距', 'After-sales gap of detractors'],
    [
      '贬损者中提到售后的比例减各对照品牌该比例的平均，×100；未填主题的计入分母。',
      'Share of detractors who speak of after-sales service less the mean share at the brands compared, x 100; answers without themes count among all.',
    ],
  ),
  'feedback.promoter_repurchases': define(
    ['推荐者复购次数', 'Repeat orders of promoters'],
    [
      '本期给过9或10分的客户，截至期末365天内非首单的已付款订单数的平均；没有订单计零。',
      'Customers with a 9 or 10 in the period: mean of their paid orders in the 365 days to its end that are not their first ever; none counts 0.',
    ],
  ),
  'feedback.promoter_ltv_ratio': define(
    ['推荐者消费倍数', 'Spend ratio of promoters'],
    [
      '推荐者365天消费的平均 ÷ 本期其他答卷客户的平均；没有订单计零。',
      'Mean 365-day spend of promoters over that of the other customers who answered in the period; none counts 0.',
    ],
  ),
};
