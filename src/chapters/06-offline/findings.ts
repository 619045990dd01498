/** What the figures of chapter 06 amount to: stores and trials, exhibitions that earn or lose, and partners. */
import type { Finding } from '../../findings/finding.js';
import { found } from '../../findings/rule.js';
import { severity } from '../../findings/severity.js';
import { standoutFinding } from '../../findings/standout.js';
import { thresholdFinding, type ThresholdRule } from '../../findings/threshold.js';
import { holds } from '../../figures/interval.js';
import { rateRatioInterval } from '../../figures/statistics/rate-ratio.js';
import type { FindingContext } from '../chapter.js';
import { daysBetween } from '../days.js';

const chapter = 'offline';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `offline.${slide}`,
  statement: `offline.${statement}`,
});

/** Posts a day in the campaign against the 28 days before: the counts alone are of spans of different lengths. */
function posts({ figures, review }: FindingContext): Finding | undefined {
  const figure = figures.get('offline.ugc_posts');
  const { B, C } = review.periods;
  if (typeof figure?.value !== 'number' || typeof figure.previous !== 'number' || !B || !C) return undefined;
  const [now, before] = [
    { events: figure.value, time: daysBetween(C.from, C.to).length },
    { events: figure.previous, time: daysBetween(B.from, B.to).length },
  ];
  const ratio = rateRatioInterval(now, before);
  if (!ratio || holds(ratio, 1)) return undefined;
  const change = now.events / now.time / (before.events / before.time) - 1;
  const more = change > 0;
  return found({ ...rule('stays', more ? 'posts_rise' : 'posts_fall') }, figures, {
    kind: 'rate',
    figure,
    direction: more ? 'good' : 'bad',
    severity: severity(change, 0.1, 1),
  });
}

/** The exhibition that earned most, and the one that lost most. */
function exhibitions({ figures }: FindingContext): readonly (Finding | undefined)[] {
  const all = [...figures.values()].filter(({ family }) => family === 'offline.exhibition_roi');
  const ranked = all
    .flatMap((figure) => (typeof figure.value === 'number' ? [{ figure, value: figure.value }] : []))
    .toSorted((a, b) => b.value - a.value || (a.figure.id < b.figure.id ? -1 : 1));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const of = (member: string | undefined) => [`offline.cost_per_lead.${member ?? ''}`];
  return [
    worst &&
      thresholdFinding(
        {
          ...rule('exhibitions', 'exhibition_loses'),
          figure: worst.figure.id,
          side: 'under',
          bound: 0,
          direction: 'bad',
          weight: 0.2,
          evidence: of(worst.figure.member),
          actions: { bad: ['offline.drop_exhibition'] },
        },
        figures,
      ),
    best &&
      thresholdFinding(
        {
          ...rule('exhibitions', 'exhibition_earns'),
          figure: best.figure.id,
          side: 'over',
          bound: 0,
          direction: 'good',
          weight: 0.2,
          evidence: of(best.figure.member),
          actions: { good: ['offline.repeat_exhibition'] },
        },
        figures,
      ),
  ];
}

export function findings(context: FindingContext): readonly Finding[] {
  const { figures } = context;
  /** Over or under nought by more than its interval. */
  const beyond = (of: Omit<ThresholdRule, 'chapter' | 'bound'>) =>
    thresholdFinding({ bound: 0, ...of, chapter }, figures);
  const all = [
    thresholdFinding(
      {
        ...rule('stores', 'tried'),
        figure: 'offline.tried_lift',
        side: 'over',
        bound: 1,
        direction: 'good',
        weight: 0.5,
        actions: { good: ['offline.let_try'] },
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('stores', 'display'),
        family: 'offline.display_conversion',
        side: 'highest',
        as: 'display',
        weight: 0.3,
        actions: { good: ['offline.copy_display'] },
      },
      figures,
    ),
    standoutFinding(
      { ...rule('stays', 'dwell'), family: 'offline.dwell_median', side: 'lowest', as: 'store', weight: 0.1 },
      figures,
    ),
    posts(context),
    ...exhibitions(context),
    thresholdFinding(
      {
        ...rule('partners', 'top_share'),
        figure: 'offline.partner_top_share',
        side: 'over',
        // A fifth of the partners with more than half of the revenue: losing one of them moves the period.
        bound: 0.5,
        direction: 'bad',
        weight: 0.4,
        evidence: ['offline.partner_class.A'],
        actions: { bad: ['offline.spread_partners'] },
      },
      figures,
    ),
    beyond({
      ...rule('cooperation', 'joint'),
      figure: 'offline.joint_uplift',
      side: 'over',
      direction: 'good',
      weight: 0.3,
    }),
    beyond({
      ...rule('cooperation', 'joint_loses'),
      figure: 'offline.joint_uplift',
      side: 'under',
      direction: 'bad',
      weight: 0.3,
    }),
    beyond({
      ...rule('cooperation', 'stock'),
      figure: 'offline.stock_sharing_effect',
      side: 'under',
      direction: 'good',
      weight: 0.2,
      actions: { good: ['offline.share_stock'] },
    }),
    beyond({
      ...rule('cooperation', 'training'),
      figure: 'offline.training_lift',
      side: 'over',
      direction: 'neutral',
      weight: 0.2,
    }),
  ];
  return all.filter((one) => one !== undefined);
}
