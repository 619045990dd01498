/** What the figures of chapter 11 amount to: where the systems gave way, what tracking hides, and how fast operations answered. */
import { changeFinding } from '../../findings/change.js';
import type { Finding } from '../../findings/finding.js';
import { heaviest } from '../../findings/heaviest.js';
import { membersOfFamily } from '../../findings/rule.js';
import { standoutFinding } from '../../findings/standout.js';
import { targetGapFinding, type TargetGapRule } from '../../findings/target-gap.js';
import { thresholdFinding, type ThresholdRule } from '../../findings/threshold.js';
import type { FindingContext } from '../chapter.js';

const chapter = 'technology';
const rule = (slide: string, statement: string) => ({
  chapter,
  slide: `technology.${slide}`,
  statement: `technology.${statement}`,
});

/** A payment in a hundred and an event in twenty: beyond that customers and figures feel it. */
const bearable = { timeouts: 0.01, lost: 0.05 } as const;

/** Against its target where the config has one, else beyond what is bearable. */
function promised(
  { figures }: FindingContext,
  { figure, bound, ...of }: Omit<TargetGapRule, 'figure'> & Pick<ThresholdRule, 'figure' | 'bound'>,
): Finding | undefined {
  if (figures.get(figure)?.target !== undefined) {
    return targetGapFinding({ ...of, statement: `${of.statement}_target`, figure }, figures);
  }
  return thresholdFinding({ ...of, figure, bound, side: 'over', direction: 'bad' }, figures);
}

/** How far a target of availability is missed is told by the time down: 99.8 % for 99.9 % is twice what was allowed. */
function unavailable({ figures }: FindingContext): Finding | undefined {
  const found = membersOfFamily(figures, 'technology.availability').map((figure) => {
    const gap = targetGapFinding(
      {
        ...rule('availability', 'availability'),
        figure: figure.id,
        least: 0,
        weight: 0.6,
        members: { service: figure.member },
        actions: { bad: ['technology.keep_up'] },
      },
      figures,
    );
    if (gap?.direction !== 'bad' || figure.target === undefined) return undefined;
    const allowed = 1 - figure.target;
    const over = allowed > 0 ? (1 - figure.value) / allowed - 1 : 1;
    return { ...gap, severity: (over / (over + 0.5)) * 0.8 };
  });
  return heaviest(found);
}

export function findings(context: FindingContext): readonly Finding[] {
  const { figures } = context;
  const all = [
    promised(context, {
      ...rule('payment', 'timeouts'),
      figure: 'technology.payment_timeout_rate',
      bound: bearable.timeouts,
      weight: 0.7,
      actions: { bad: ['technology.carry_peak'] },
    }),
    unavailable(context),
    changeFinding(
      {
        ...rule('stock', 'oversold'),
        figure: 'technology.oversold_orders',
        base: 'previous',
        weight: 0.3,
        actions: { bad: ['technology.reserve_stock'] },
      },
      figures,
    ),
    standoutFinding(
      {
        ...rule('stock', 'gateway'),
        family: 'technology.gateway_error_rate',
        side: 'highest',
        as: 'service',
        least: 0.5,
        weight: 0,
      },
      figures,
    ),
    heaviest(
      membersOfFamily(figures, 'technology.click_loss').map((figure) =>
        promised(context, {
          ...rule('tracking', 'lost'),
          figure: figure.id,
          bound: bearable.lost,
          weight: 0.5,
          members: { surface: figure.member },
          actions: { bad: ['technology.mend_tracking'] },
        }),
      ),
    ),
    targetGapFinding(
      { ...rule('operations', 'alerts_target'), figure: 'technology.alert_minutes.critical', weight: 0.3 },
      figures,
    ) ??
      changeFinding(
        {
          ...rule('operations', 'alerts'),
          figure: 'technology.alert_minutes.critical',
          base: 'previous',
          weight: 0.3,
          actions: { bad: ['technology.shorten_alerts'] },
        },
        figures,
      ),
    changeFinding(
      {
        ...rule('operations', 'logs'),
        figure: 'technology.log_query_p95',
        base: 'previous',
        weight: 0.1,
        evidence: ['technology.log_terabytes'],
      },
      figures,
    ),
  ];
  return all.filter((one) => one !== undefined);
}
