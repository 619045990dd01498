/**
 * The ranked actions. ICE after Ellis & Brown, Hacking Growth (2017): impact x confidence x ease, each 0 to 10, so 0 to 1,000.
 *
 * impact: the severity of the finding without its certainty, times ten; half where the action holds what is good.
 * confidence: ten where an interval, or a target that is a fixed number, judged the finding; eight where nothing did; half of it where
 *   the figure rests on fewer than thirty cases.
 * ease: from ten for the least effort to two for the most.
 */
import { periodAfter } from '../../../config/periods.js';
import type { PlannedAction } from '../../../config/review.js';
import { suggestedActions, type RankedAction } from '../../../findings/actions.js';
import type { Finding } from '../../../findings/finding.js';
import type { Figure, Figures } from '../../../figures/figure.js';
import type { ConclusionContext } from '../../chapter.js';
import { chapterOfFigure } from '../../chapter-of-figure.js';
import { expectedOf, type Basis } from '../expected.js';
import { easeOf, startOf, usualDue, usualEffort } from '../schedule.js';

interface Unranked {
  /** Key of the narrative (`action.<key>`), or `config.<n>` for the nth of the config, from 1. */
  readonly action: string;
  /** Of one of the config, in the review's locale; null for what a finding suggests. */
  readonly title: string | null;
  readonly chapter: string | null;
  /** Id of the finding; null where none stands behind an action of the config. */
  readonly finding: string | null;
  /** Id of the figure that it is to move, and those that the finding rests on, separated by blanks. */
  readonly figure: string | null;
  readonly evidence: string;
  /** Null where nobody is named: the team of the chapter then. */
  readonly owner: string | null;
  readonly start: string;
  readonly due: string;
  readonly value: number | null;
  readonly expected: number | null;
  readonly change: number | null;
  readonly reference: number | null;
  readonly basis: Basis;
  readonly effort: number;
  readonly impact: number;
  readonly confidence: number;
  readonly ease: number;
  readonly ice: number;
}

/** Without a finding an action of the config is taken to matter, and to be as sure, as the middle. */
const unjudged = { impact: 5, confidence: 5 } as const;
const fewCases = 30;

function confidenceOf(figure: Figure | undefined): number {
  const judged = figure?.interval !== undefined || figure?.changeInterval !== undefined || figure?.target !== undefined;
  const few = figure?.n !== undefined && figure.n < fewCases;
  return (judged ? 10 : 8) * (few ? 0.5 : 1);
}

function weigh(finding: Finding | undefined, figure: Figure | undefined) {
  if (!finding) return unjudged;
  const certain = confidenceOf(figure) >= 10 ? 1 : 0.8;
  const held = finding.direction === 'good' ? 0.5 : 1;
  return { impact: Math.min(10, (10 * finding.severity) / certain) * held, confidence: confidenceOf(figure) };
}

/** A row of the figure's table; the first has rank 1. */
export type ActionRow = Readonly<{ rank: number } & Unranked>;

interface Setting {
  readonly context: ConclusionContext;
  readonly next: ReturnType<typeof periodAfter>;
}

function scored(effort: number, weights: { readonly impact: number; readonly confidence: number }) {
  const ease = easeOf(effort);
  return { effort, ...weights, ease, ice: weights.impact * weights.confidence * ease };
}

function ofFinding({ key, figure: id, finding: from }: RankedAction, { context, next }: Setting): Unranked[] {
  const { figures, findings } = context;
  const finding = findings.find((one) => one.id === from);
  if (!finding) return [];
  const expected = expectedOf(id, finding.direction, figures);
  const effort = usualEffort(finding.chapter, Object.keys(finding.members).length);
  const due = usualDue(effort, next);
  return [
    {
      action: key,
      title: null,
      chapter: finding.chapter,
      finding: from,
      figure: id,
      evidence: finding.evidence.join(' '),
      owner: null,
      start: startOf(effort, due, next),
      due,
      value: expected.from,
      expected: expected.value,
      change: expected.value === null || expected.from === null ? null : expected.value - expected.from,
      reference: expected.reference,
      basis: expected.basis,
      ...scored(effort, weigh(finding, figures.get(id))),
    },
  ];
}

/** The finding that an action of the config answers: the heaviest whose headline is its figure. */
function behind(id: string | undefined, findings: readonly Finding[]): Finding | undefined {
  return id === undefined ? undefined : findings.find(({ evidence }) => evidence[0] === id);
}

function ofConfig(planned: PlannedAction, index: number, { context, next }: Setting): Unranked {
  const { figures, findings, review } = context;
  const { figure: id, owner, due } = planned;
  const finding = behind(id, findings);
  const figure = id === undefined ? undefined : figures.get(id);
  const value = typeof figure?.value === 'number' ? figure.value : null;
  const reckoned = id === undefined ? undefined : expectedOf(id, finding?.direction ?? 'bad', figures);
  const given = planned.expected ?? null;
  const expected = given ?? reckoned?.value ?? null;
  const chapter = finding?.chapter ?? (figure ? chapterOfFigure(figure.id) : null);
  const effort = planned.effort ?? usualEffort(chapter ?? '', figure?.member === undefined ? 0 : 1);
  return {
    action: `config.${index + 1}`,
    title: planned.title[review.locale],
    chapter,
    finding: finding?.id ?? null,
    figure: figure ? figure.id : null,
    evidence: finding?.evidence.join(' ') ?? '',
    owner,
    start: startOf(effort, due, next),
    due,
    value,
    expected: figure ? expected : null,
    change: figure && expected !== null && value !== null ? expected - value : null,
    reference: given === null ? (reckoned?.reference ?? null) : null,
    basis: given === null ? (reckoned?.basis ?? 'none') : 'config',
    ...scored(effort, weigh(finding, figure)),
  };
}

/** Those of the config first, in its order; then those of findings by ICE, equal ones by key and figure. */
export function actionRows(context: ConclusionContext): readonly ActionRow[] {
  const setting: Setting = { context, next: periodAfter(context.review.periods.P) };
  const planned = context.review.actions.map((one, index) => ofConfig(one, index, setting));
  // The config's word on a figure replaces what the findings suggest for it.
  const settled = new Set(planned.map(({ figure }) => figure));
  const suggested = suggestedActions(context.findings)
    .flatMap((one) => ofFinding(one, setting))
    .filter(({ figure }) => !settled.has(figure))
    .toSorted(
      (a, b) =>
        b.ice - a.ice ||
        (a.action < b.action ? -1 : a.action > b.action ? 1 : 0) ||
        (String(a.figure) < String(b.figure) ? -1 : 1),
    );
  return [...planned, ...suggested].map((row, index) => ({ rank: index + 1, ...row }));
}

/** The rows of the figure, none where it has no value. */
export function readActions({ figures }: { readonly figures: Figures }): readonly ActionRow[] {
  const value = figures.get('plan.actions')?.value;
  // `actionRows` has made them.
  return Array.isArray(value) ? (value as readonly ActionRow[]) : [];
}
