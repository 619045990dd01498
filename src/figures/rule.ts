/** A rule: how a chapter declares a figure, or a family of figures with one value a member, over the rows of a measure. */
import type { Review } from '../config/review.js';
import type { Figure, FigureValue, Interval, Reason, Unit } from './figure.js';

export type Cell = null | boolean | number | string | readonly string[];
export type MeasureRow = Readonly<Record<string, Cell>>;

/** The rows of a measure that ran. */
export interface MeasureRows {
  /** `<chapter>/<measure>`. */
  readonly name: string;
  readonly rows: readonly MeasureRow[];
  readonly datasets: readonly string[];
}

export interface RuleContext {
  readonly review: Review;
  /** By the measure's name inside its chapter; one whose datasets are not supplied is not there. */
  readonly measures: ReadonlyMap<string, MeasureRows>;
  /** Datasets that the config supplies. */
  readonly datasets: Pick<ReadonlySet<string>, 'has'>;
}

/** What a rule reads off the rows. A number that is not finite counts as null. */
export interface Reading {
  readonly value: FigureValue;
  /** Present, if null, where the definition has this comparison. */
  readonly previous?: number | null;
  readonly yearAgo?: number | null;
  readonly interval?: Interval | undefined;
  readonly changeInterval?: Interval | undefined;
  readonly n?: number | undefined;
  /** By default `no_rows` where the measure gave none, else `no_denominator`. */
  readonly reason?: Reason | undefined;
  readonly currency?: string | undefined;
  /** Where the config's target is none of this very id (a gap's cell). */
  readonly target?: number | undefined;
}

/** Members (a path made by `memberPath`) with their readings, in the order of the deck. */
export type MemberReadings = readonly (readonly [member: string, reading: Reading])[];

export interface RuleRows {
  /** Rows of the rule's own measure. */
  readonly rows: readonly MeasureRow[];
  /** Rows of another measure of the chapter; none where it did not run. */
  readonly of: (measure: string) => readonly MeasureRow[];
  readonly review: Review;
}

interface RuleHead {
  readonly family: string;
  readonly unit: Unit;
  readonly good?: Figure['good'];
  /** Name of the measure inside its chapter. */
  readonly measure: string;
  /** Datasets that the definition reads: named where the measure could not run. */
  readonly datasets: readonly string[];
}

export interface OneRule extends RuleHead {
  readonly read: (rows: RuleRows) => Reading;
}

export interface FamilyRule extends RuleHead {
  readonly members: (rows: RuleRows) => MemberReadings;
}

export type FigureRule = OneRule | FamilyRule;
