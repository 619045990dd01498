/** Two figures of one unit that say more together: returning against new customers, tried against not. */
import type { Figures } from '../figures/figure.js';
import { overlap } from '../figures/interval.js';
import { divide } from '../figures/round.js';
import type { Direction, Finding } from './finding.js';
import { found, measured, type RuleBase } from './rule.js';
import { severity } from './severity.js';

export interface ContrastRule extends RuleBase {
  readonly figure: string;
  readonly against: string;
  /** Smallest relative difference that is told; 0.1 by default. */
  readonly least?: number;
  readonly direction?: Direction;
}

/** None where the figures' intervals overlap: then they may be the same. */
export function contrastFinding(rule: ContrastRule, figures: Figures): Finding | undefined {
  const first = measured(figures, rule.figure);
  const second = measured(figures, rule.against);
  const ratio = divide(first?.value, second?.value);
  if (!first || !second || ratio === null || ratio <= 0) return undefined;
  if (Math.abs(ratio - 1) < (rule.least ?? 0.1) || overlap(first.interval, second.interval)) return undefined;
  return found(rule, figures, {
    kind: 'contrast',
    figure: first,
    direction: rule.direction ?? 'neutral',
    severity: severity(Math.abs(Math.log(ratio)), rule.weight ?? 1, first.interval && second.interval ? 1 : 0.8),
    evidence: [second.id],
  });
}
