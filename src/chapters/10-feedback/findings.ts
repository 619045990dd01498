/** What the figures of chapter 10 amount to: blame and what it is about, service, who recommends, and what that is worth. */
import { changeFinding } from '../../findings/change.js';
import type { Finding } from '../../findings/finding.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'feedback';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `feedback.${slide}`,
  statement: `feedback.${statement}`,
});

/** Points of a share are a hundredth of it. */
const points = 100;
/** One service ticket in five: what is slow in one of five is the rule and no exception. */
const slowBound = 0.2;
/** An aspect that fewer sentences name is no headline. */
const leastSentences = 30;

export function findings({ figures }: FindingContext): readonly Finding[] {
  const rare = [...figures.values()].flatMap(({ family, member = '', n = 0 }) =>
    family === 'feedback.aspect_sentiment' && n < leastSentences ? [member] : [],
  );
  const all = [
    targetGapFinding(
      {
        ...rule('nps', 'nps'),
        figure: 'feedback.nps',
        base: 'benchmark',
        weight: 0.6,
        actions: { bad: ['feedback.raise_nps'] },
      },
      figures,
    ),
    changeFinding(
      {
        ...rule('nps', 'nps_change'),
        figure: 'feedback.nps',
        base: 'previous',
        weight: 0.6,
        actions: { bad: ['feedback.call_detractors'] },
      },
      figures,
    ),
    changeFinding(
      {
        ...rule('sentiment', 'negative'),
        figure: 'feedback.sentiment.negative',
        base: 'previous',
        weight: 0.4,
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('sentiment', 'aspect'),
        family: 'feedback.aspect_sentiment',
        side: 'lowest',
        as: 'aspect',
        except: rare,
        direction: 'bad',
        weight: 0.3,
        actions: { bad: ['feedback.mend_aspect'] },
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('hardware', 'hardware'),
        family: 'feedback.hardware_issue',
        side: 'highest',
        as: 'issue',
        direction: 'bad',
        weight: 0.4,
        actions: { bad: ['feedback.fix_issue'] },
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('service', 'slow_returns'),
        figure: 'feedback.slow_returns',
        side: 'over',
        bound: slowBound,
        direction: 'bad',
        weight: 0.3,
        actions: { bad: ['feedback.speed_returns'] },
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('promoters', 'innovation'),
        figure: 'feedback.promoter_innovation_gap_pp',
        side: 'under',
        bound: 0,
        scale: points,
        direction: 'bad',
        weight: 0.2,
        actions: { bad: ['feedback.show_innovation'] },
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('promoters', 'service'),
        figure: 'feedback.detractor_service_gap_pp',
        side: 'over',
        bound: 0,
        scale: points,
        direction: 'bad',
        weight: 0.2,
        actions: { bad: ['feedback.mend_service'] },
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('promoters', 'worth'),
        figure: 'feedback.promoter_ltv_ratio',
        side: 'over',
        bound: 1,
        direction: 'good',
        weight: 0.3,
        evidence: ['feedback.promoter_repurchases'],
        actions: { good: ['feedback.ask_promoters'] },
      },
      figures,
    ),
  ];
  return all.filter((one) => one !== undefined);
}
