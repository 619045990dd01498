/** A figure beyond a fixed bound, such as growth under nought or an index over one, with its interval wholly beyond it. */
import type { Figures } from '../figures/figure.js';
import type { Direction, Finding } from './finding.js';
import { found, measured, type RuleBase } from './rule.js';
import { severity } from './severity.js';

export interface ThresholdRule extends RuleBase {
  readonly figure: string;
  readonly side: 'over' | 'under';
  readonly bound: number;
  readonly direction: Direction;
  /** What the distance to the bound is relative to, for the severity; the bound itself by default, or 1 where that is nought. */
  readonly scale?: number;
}

export function thresholdFinding(rule: ThresholdRule, figures: Figures): Finding | undefined {
  const figure = measured(figures, rule.figure);
  if (!figure) return undefined;
  const { value, interval } = figure;
  const nearest = interval ? (rule.side === 'over' ? interval.low : interval.high) : value;
  const beyond = rule.side === 'over' ? nearest > rule.bound : nearest < rule.bound;
  if (!beyond) return undefined;
  const scale = rule.scale ?? (rule.bound === 0 ? 1 : Math.abs(rule.bound));
  return found(rule, figures, {
    kind: 'threshold',
    figure,
    direction: rule.direction,
    severity: severity((value - rule.bound) / scale, rule.weight ?? 1, interval ? 1 : 0.8),
    ...(figure.member === undefined ? {} : { members: { member: figure.member, ...rule.members } }),
  });
}
