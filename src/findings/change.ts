/** A figure against its previous period or a year ago: a finding where the change is real and large enough to tell. */
import { compare } from '../figures/comparisons.js';
import type { Figures } from '../figures/figure.js';
import type { Finding } from './finding.js';
import { directionOf, found, type RuleBase } from './rule.js';
import { relativeEffect, severityOf } from './severity.js';

export interface ChangeRule extends RuleBase {
  readonly figure: string;
  readonly base: 'previous' | 'yearAgo';
  /** Smallest relative change that is told; 0.02 by default. */
  readonly least?: number;
}

/** None where the change lies inside its interval: a change inside its noise is never a headline. */
export function changeFinding(rule: ChangeRule, figures: Figures): Finding | undefined {
  const figure = figures.get(rule.figure);
  const comparison = figure && compare(figure, rule.base);
  if (!comparison || comparison.verdict === 'unchanged') return undefined;
  if (relativeEffect(comparison) < (rule.least ?? 0.02)) return undefined;
  return found(rule, figures, {
    kind: 'change',
    figure,
    direction: directionOf(comparison.verdict),
    severity: severityOf(comparison, rule.weight ?? 1),
  });
}
