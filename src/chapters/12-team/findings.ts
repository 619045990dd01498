/** What the figures of chapter 12 amount to: where departments wait for each other, how emergencies were met, and who is missed. */
import { changeFinding } from '../../findings/change.js';
import type { Finding } from '../../findings/finding.js';
import { heaviest } from '../../findings/heaviest.js';
import { membersOfFamily } from '../../findings/rule.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding, type TargetGapRule } from '../../findings/target-gap.js';
import { thresholdFinding } from '../../findings/threshold.js';
import type { FindingContext } from '../chapter.js';
import { healthy } from './independence.js';

const chapter = 'team';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `team.${slide}`,
  statement: `team.${statement}`,
});
/** A third of the days spent beside the core is more than a department has to spare. */
const bearableNonCore = 1 / 3;

/** Against the target of the config, else against the outside benchmark. */
function promised({ figures }: FindingContext, of: Omit<TargetGapRule, 'base'>): Finding | undefined {
  const base = figures.get(of.figure)?.target === undefined ? 'benchmark' : 'target';
  return targetGapFinding(
    { ...of, statement: base === 'target' ? `${of.statement}_target` : of.statement, base },
    figures,
  );
}

export function findings(context: FindingContext): readonly Finding[] {
  const { figures } = context;
  const all = [
    promised(context, {
      ...rule('response', 'response'),
      figure: 'team.response_hours',
      weight: 0.4,
      actions: { bad: ['team.answer'] },
    }) ??
      changeFinding(
        { ...rule('response', 'response_change'), figure: 'team.response_hours', base: 'previous', weight: 0.3 },
        figures,
      ),
    thresholdFinding(
      {
        ...rule('projects', 'non_core'),
        figure: 'team.non_core_share',
        side: 'over',
        bound: bearableNonCore,
        direction: 'bad',
        weight: 0.2,
        actions: { bad: ['team.drop_non_core'] },
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('projects', 'value'),
        family: 'team.value_per_day',
        side: 'highest',
        as: 'project',
        least: 0.5,
        weight: 0,
      },
      figures,
    ),
    promised(context, { ...rule('trust', 'loss'), figure: 'team.fact_loss', weight: 0.2 }),
    promised(context, {
      ...rule('trust', 'conflict'),
      figure: 'team.conflict_score',
      weight: 0.2,
      actions: { bad: ['team.settle'] },
    }),
    promised(context, {
      ...rule('emergencies', 'crisis'),
      figure: 'team.crisis_minutes',
      weight: 0.3,
      evidence: ['team.crisis_coverage'],
      actions: { bad: ['team.rota'] },
    }),
    promised(context, {
      ...rule('emergencies', 'closure'),
      figure: 'team.closure_rate',
      weight: 0.3,
      evidence: ['team.repeat_root_causes'],
      actions: { bad: ['team.close'] },
    }),
    thresholdFinding(
      {
        ...rule('growth', 'single_points'),
        figure: 'team.single_points',
        side: 'over',
        bound: 0,
        scale: 20,
        direction: 'bad',
        weight: 0.2,
        actions: { bad: ['team.stand_in'] },
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('growth', 'dependent'),
        figure: 'team.independence',
        side: 'under',
        bound: healthy.low,
        direction: 'bad',
        weight: 0.1,
      },
      figures,
    ),
    thresholdFinding(
      {
        ...rule('growth', 'unchecked'),
        figure: 'team.independence',
        side: 'over',
        bound: healthy.high,
        direction: 'bad',
        weight: 0.1,
      },
      figures,
    ),
    heaviest(
      membersOfFamily(figures, 'team.training_lift').map((figure) =>
        thresholdFinding(
          {
            ...rule('growth', 'training'),
            figure: figure.id,
            side: 'over',
            bound: 0,
            direction: 'good',
            weight: 0,
            members: { skill: figure.member },
          },
          figures,
        ),
      ),
    ),
  ];
  return all.filter((one) => one !== undefined);
}
