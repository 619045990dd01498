/** What every kind of rule is given: where the finding is told, how it is said, and what it asks for. */
import type { Verdict } from '../figures/comparisons.js';
import type { Figure, Figures } from '../figures/figure.js';
import type { Direction, Finding, SuggestedAction } from './finding.js';
import { directionWeight } from './severity.js';

export interface RuleBase {
  readonly chapter: string;
  /** Id of the slide that shows it. */
  readonly slide: string;
  /** Key of the narrative: `finding.<statement>`. */
  readonly statement: string;
  /** Share of the period's money that the figures stand for, 0..1; 1 by default. */
  readonly weight?: number;
  /** Further figures that the sentence rests on. Those that are not there are left out. */
  readonly evidence?: readonly string[];
  readonly members?: Readonly<Record<string, string>>;
  /** By the direction that was found; none by default. */
  readonly actions?: Readonly<Partial<Record<Direction, readonly string[]>>>;
}

/** The narrative's word for a verdict. */
export function directionOf(verdict: Verdict): Direction {
  if (verdict === 'better') return 'good';
  return verdict === 'worse' ? 'bad' : 'neutral';
}

interface Found {
  /** Name of the kind of rule. */
  readonly kind: string;
  readonly figure: Figure;
  readonly direction: Direction;
  readonly severity: number;
  readonly members?: Readonly<Record<string, string>>;
  readonly evidence?: readonly string[];
}

/** Makes the finding of a rule; its id is `<kind>.<statement>:<figure>`. */
export function found(
  rule: RuleBase,
  figures: Figures,
  { kind, figure, direction, severity, members, evidence }: Found,
): Finding {
  const wanted = [figure.id, ...(evidence ?? []), ...(rule.evidence ?? [])];
  const suggested = rule.actions?.[direction] ?? [];
  return {
    id: `${kind}.${rule.statement}:${figure.id}`,
    chapter: rule.chapter,
    statement: rule.statement,
    direction,
    severity: severity * directionWeight[direction],
    evidence: [...new Set(wanted)].filter((id) => figures.has(id)),
    members: { ...rule.members, ...members },
    slide: rule.slide,
    actions: suggested.map((key): SuggestedAction => ({ key, figure: figure.id })),
  };
}

/** The figure if its value is a number. */
export function measured(figures: Figures, id: string): (Figure & { readonly value: number }) | undefined {
  const figure = figures.get(id);
  return figure && typeof figure.value === 'number' ? { ...figure, value: figure.value } : undefined;
}

export type MeasuredMember = Figure & { readonly value: number; readonly member: string };

/** Members of a family that have a number, as the figures have them. */
export function membersOfFamily(figures: Figures, family: string): MeasuredMember[] {
  return [...figures.values()].filter(
    (figure): figure is MeasuredMember =>
      figure.family === family && figure.member !== undefined && typeof figure.value === 'number',
  );
}
