/** The member that explains most of a gap or change whose parts add up: the largest shortfall among the cells of a plan. */
import type { Figures } from '../figures/figure.js';
import type { Finding } from './finding.js';
import { directionOf, found, membersOfFamily, type RuleBase } from './rule.js';
import { severity } from './severity.js';

export interface DriverRule extends RuleBase {
  /** Family of the parts, such as `execution.gmv_gap`. */
  readonly family: string;
  /** Smallest share of the sum of all parts of that sign that one part must explain; 0.3 by default. */
  readonly least?: number;
  readonly sign: 'shortfall' | 'surplus';
  /** What the parts are relative to (the target of the whole), for the severity. */
  readonly whole: number | undefined;
  readonly as?: string;
}

export function driverFinding(rule: DriverRule, figures: Figures): Finding | undefined {
  const sign = rule.sign === 'shortfall' ? -1 : 1;
  const parts = membersOfFamily(figures, rule.family).filter(({ value }) => sign * value > 0);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const [largest] = parts.toSorted((left, right) => sign * (right.value - left.value));
  if (!largest || largest.value / sum < (rule.least ?? 0.3)) return undefined;
  const effect = rule.whole ? largest.value / rule.whole : largest.value / sum;
  const better =
    largest.good === undefined ? 'unknown' : largest.value > 0 === (largest.good === 'up') ? 'better' : 'worse';
  return found(rule, figures, {
    kind: 'driver',
    figure: largest,
    direction: directionOf(better),
    severity: severity(effect, rule.weight ?? 1, 0.8),
    members: { [rule.as ?? 'member']: largest.member },
  });
}
