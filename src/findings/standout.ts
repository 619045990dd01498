/** The member of a family that stands out from the others, by its value. */
import type { Figures } from '../figures/figure.js';
import { holds } from '../figures/interval.js';
import { median } from '../figures/statistics/quantile.js';
import type { Direction, Finding } from './finding.js';
import { found, membersOfFamily, type MeasuredMember, type RuleBase } from './rule.js';
import { severity } from './severity.js';

export interface StandoutRule extends RuleBase {
  readonly family: string;
  readonly side: 'highest' | 'lowest';
  /** Smallest distance to the median of the others, relative to it, that is told; 0.1 by default. */
  readonly least?: number;
  /** Members that are no candidates, such as `unknown` or `other`. */
  readonly except?: readonly string[];
  /** Name of the sentence's parameter that holds the member; `member` by default. */
  readonly as?: string;
  /** Neither way by default, unless the family has a good direction. */
  readonly direction?: Direction;
}

/** Ties go to the member that the data lists first. None where fewer than two members have a value. */
export function standoutFinding(rule: StandoutRule, figures: Figures): Finding | undefined {
  const members = membersOfFamily(figures, rule.family).filter(({ member }) => rule.except?.includes(member) !== true);
  const sign = rule.side === 'highest' ? 1 : -1;
  const first = members.reduce<MeasuredMember | undefined>(
    (best, one) => (best === undefined || sign * one.value > sign * best.value ? one : best),
    undefined,
  );
  const others = median(members.filter((one) => one !== first).map(({ value }) => value));
  if (!first || others === null) return undefined;
  const distance = (first.value - others) / Math.max(Math.abs(others), Number.MIN_VALUE);
  if (Math.abs(distance) < (rule.least ?? 0.1)) return undefined;
  // Where the interval of the first holds the others' median, it does not stand out.
  const { interval } = first;
  if (interval && holds(interval, others)) return undefined;
  return found(rule, figures, {
    kind: rule.side,
    figure: first,
    direction: rule.direction ?? sided(first.good, rule.side),
    severity: severity(Math.min(1, Math.abs(distance)), rule.weight ?? 1, interval ? 1 : 0.8),
    members: { [rule.as ?? 'member']: first.member },
  });
}

function sided(good: 'up' | 'down' | undefined, side: StandoutRule['side']): Direction {
  if (good === undefined) return 'neutral';
  return (good === 'up') === (side === 'highest') ? 'good' : 'bad';
}
