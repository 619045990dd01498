/** A figure against its target or benchmark: missed, met or beaten. */
import { compare } from '../figures/comparisons.js';
import type { Figures } from '../figures/figure.js';
import type { Finding } from './finding.js';
import { directionOf, found, type RuleBase } from './rule.js';
import { relativeEffect, severityOf } from './severity.js';

export interface TargetGapRule extends RuleBase {
  readonly figure: string;
  /** The target by default. */
  readonly base?: 'target' | 'benchmark';
  /** Smallest relative gap that is told; 0.01 by default. */
  readonly least?: number;
}

/** None where there is no target, or the gap lies inside the figure's interval. */
export function targetGapFinding(rule: TargetGapRule, figures: Figures): Finding | undefined {
  const figure = figures.get(rule.figure);
  const comparison = figure && compare(figure, rule.base ?? 'target');
  if (!comparison || comparison.verdict === 'unchanged') return undefined;
  if (relativeEffect(comparison) < (rule.least ?? 0.01)) return undefined;
  return found(rule, figures, {
    kind: 'target-gap',
    figure,
    direction: directionOf(comparison.verdict),
    severity: severityOf(comparison, rule.weight ?? 1),
  });
}
