/** What the figures of chapter 02 amount to: plan missed or beaten, and why; placements, stores and who came back. */
import { changeFinding } from '../../findings/change.js';
import { driverFinding } from '../../findings/driver.js';
import type { Finding } from '../../findings/finding.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import { divide } from '../../figures/round.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'execution';

/** Share of the online budget that a placement has: what a finding on it weighs. */
function budgetOf({ figures }: FindingContext, placement: string): number {
  const share = figures.get(`execution.placement_share.${placement}`)?.value;
  return typeof share === 'number' ? share : 0;
}

/** The placements whose return lies furthest from the others. */
function placements(context: FindingContext): readonly (Finding | undefined)[] {
  return (['highest', 'lowest'] as const).map((side) => {
    const found = standoutFinding(
      {
        chapter,
        slide: 'execution.budget',
        statement: `execution.roas_${side}`,
        family: 'execution.placement_roas',
        side,
        as: 'placement',
        actions: { good: ['execution.shift_up'], bad: ['execution.shift_down'] },
      },
      context.figures,
    );
    if (!found) return undefined;
    const placement = found.members.placement ?? '';
    const share = `execution.placement_share.${placement}`;
    const evidence = context.figures.has(share) ? [...found.evidence, share] : found.evidence;
    // A placement moves no more than its part of the budget.
    return { ...found, evidence, severity: found.severity * (0.5 + budgetOf(context, placement) / 2) };
  });
}

/** The cell that explains most of a shortfall; the definition has no better side, a shortfall has. */
function shortfall({ figures, review }: FindingContext): Finding | undefined {
  const gmv = figures.get('execution.gmv');
  if (typeof gmv?.value !== 'number' || gmv.target === undefined || gmv.value >= gmv.target) return undefined;
  const found = driverFinding(
    {
      chapter,
      slide: 'execution.plan',
      statement: 'execution.gmv_gap',
      family: 'execution.gmv_gap',
      sign: 'shortfall',
      whole: review.targets['execution.gmv'],
      as: 'cell',
      evidence: ['execution.gmv'],
      actions: { neutral: ['execution.close_gap'] },
    },
    figures,
  );
  const [tier = '', kind = ''] = (found?.members.cell ?? '').split('/');
  return (
    found && {
      ...found,
      direction: 'bad',
      members: { ...found.members, tier, kind, tierKnown: tier === 'unknown' ? '' : tier },
    }
  );
}

export function findings(context: FindingContext): readonly Finding[] {
  const { figures } = context;
  const lift = figures.get('execution.closing_returning_lift')?.value;
  const rule = (slide: string, statement: string) => ({
    chapter,
    slide: `execution.${slide}`,
    statement: `execution.${statement}`,
  });
  const cacWeight = divide(
    figures.get('execution.cac')?.value as number | null,
    figures.get('sales.aov')?.value as number | null,
  );
  const cac = {
    ...rule('acquisition', 'cac'),
    figure: 'execution.cac',
    weight: Math.min(1, cacWeight ?? 0.5),
    actions: { bad: ['execution.cut_cac'] },
  };
  const all = [
    targetGapFinding(
      { ...rule('plan', 'gmv'), figure: 'execution.gmv', evidence: ['execution.gmv_attainment'] },
      figures,
    ) ?? changeFinding({ ...rule('plan', 'gmv_change'), figure: 'execution.gmv', base: 'previous' }, figures),
    shortfall(context),
    targetGapFinding({ ...cac, evidence: ['execution.cac_vs_target'] }, figures) ??
      changeFinding({ ...cac, ...rule('acquisition', 'cac_change'), base: 'previous' }, figures),
    targetGapFinding(
      {
        ...rule('acquisition', 'retention'),
        figure: 'execution.retention_30d',
        weight: 0.5,
        actions: { bad: ['execution.keep_new'], good: ['execution.build_on_retention'] },
      },
      figures,
    ),
    ...placements(context),
    thresholdFinding(
      {
        ...rule('timeline', 'returning'),
        figure: 'execution.closing_returning_lift',
        side: typeof lift === 'number' && lift < 0 ? 'under' : 'over',
        bound: 0,
        direction: typeof lift === 'number' && lift < 0 ? 'bad' : 'good',
        weight: 0.3,
      },
      figures,
    ),
    targetGapFinding(
      { ...rule('stores', 'store_conversion'), figure: 'execution.store_conversion', weight: 0.3 },
      figures,
    ),
    targetGapFinding({ ...rule('stores', 'decision_hours'), figure: 'execution.decision_hours', weight: 0.1 }, figures),
  ];
  return all.filter((one) => one !== undefined);
}
