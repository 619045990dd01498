/** What the figures of chapter 08 amount to: promotions that lost, lifts of tests, the cost of gifts and of referral. */
import type { Finding } from '../../findings/finding.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import { membersOfFamily } from '../../findings/rule.js';
import type { Figures } from '../../figures/figure.js';
import { memberPath, membersOf } from '../../figures/member.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'promotion';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `promotion.${slide}`,
  statement: `promotion.${statement}`,
});

/** A lift beyond its interval, on either side. */
function lift(figures: Figures, slide: string, name: string, goodSide: 'over' | 'under'): readonly Finding[] {
  return (['over', 'under'] as const).flatMap((side) => {
    const found = thresholdFinding(
      {
        ...rule(slide, name),
        figure: `promotion.${name}`,
        side,
        bound: 0,
        direction: side === goodSide ? 'good' : 'bad',
        weight: 0.1,
        actions: { good: [`promotion.${name}.good`] },
      },
      figures,
    );
    return found ? [found] : [];
  });
}

/** The promotion that lost most of what went into it. */
function loss(figures: Figures): Finding | undefined {
  const [worst] = membersOfFamily(figures, 'promotion.roi').toSorted((a, b) => a.value - b.value);
  if (!worst) return undefined;
  return thresholdFinding(
    {
      ...rule('returns', 'roi_loss'),
      figure: worst.id,
      side: 'under',
      bound: 0,
      direction: 'bad',
      weight: 0.2,
      actions: { bad: ['promotion.stop'] },
    },
    figures,
  );
}

/** The category that answers deep discounts most. */
function uplift(figures: Figures): Finding | undefined {
  const found = standoutFinding(
    { ...rule('discounts', 'uplift'), family: 'promotion.uplift', side: 'highest', direction: 'neutral', weight: 0.2 },
    figures,
  );
  return found && { ...found, members: { category: memberPath(membersOf(found.members.member ?? '')[0] ?? '') } };
}

export function findings({ figures }: FindingContext): readonly Finding[] {
  const all = [
    loss(figures),
    uplift(figures),
    targetGapFinding(
      {
        ...rule('gifts', 'gift_cost'),
        figure: 'promotion.gift_cost_share',
        base: 'benchmark',
        weight: 0.1,
        actions: { bad: ['promotion.cheaper_gifts'] },
      },
      figures,
    ),
    ...lift(figures, 'elasticities', 'price_label_lift', 'over'),
    ...lift(figures, 'gifts', 'gift_conversion_lift', 'over'),
    ...lift(figures, 'gifts', 'optional_gift_lift', 'over'),
    ...lift(figures, 'urgency', 'stock_hint_lift', 'over'),
    ...lift(figures, 'urgency', 'referral_team_lift', 'over'),
    ...lift(figures, 'urgency', 'referral_cac_change', 'under'),
  ];
  return all.filter((one) => one !== undefined);
}
