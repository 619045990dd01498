/** A figure: one value with everything that a reader needs to trust it. */

/** Units of figures.yaml. */
export type Unit =
  | 'people'
  | 'count'
  | 'share'
  | 'ratio'
  | 'index'
  | 'money'
  | 'pp'
  | 'rank'
  | 'days'
  | 'hours'
  | 'minutes'
  | 'seconds'
  | 'points'
  | 'number'
  | 'table'
  | 'hour range'
  | 'share range'
  | 'seconds range'
  | 'TB a day';

export type TableRow = Readonly<Record<string, string | number | boolean | null>>;
export type FigureValue = number | string | readonly TableRow[] | null;

/** A two-sided confidence interval; `method` names it (wilson, newcombe, bootstrap, t ...). */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: string;
}

/** Why a figure has no value: a code of the narrative (`reason.*`) and what it speaks of. */
export interface Reason {
  readonly code:
    | 'dataset_missing'
    | 'no_rows'
    | 'no_denominator'
    | 'not_configured'
    | 'window_open'
    | 'too_few'
    // What is looked for cannot be told from noise, or from what moves together with it.
    | 'indistinct'
    // A unit costs as much as it brings, or more.
    | 'no_margin';
  /** A dataset, a config key, or another name that the sentence states. */
  readonly subject?: string;
}

export interface Figure {
  /** Id of figures.yaml; members stand behind it without braces, joined by `/`. */
  readonly id: string;
  /** The id without the member: `sales.line_share` of `sales.line_share.wearable`. */
  readonly family: string;
  readonly member?: string;
  readonly unit: Unit;
  readonly good?: 'up' | 'down';
  readonly value: FigureValue;
  readonly reason?: Reason;
  readonly target?: number;
  readonly benchmark?: number;
  /** Value in Q and in Y; null where it has none. Absent where the definition has no comparison. */
  readonly previous?: number | null;
  readonly yearAgo?: number | null;
  /** Ids of the earlier runs that `previous` and `yearAgo` came from, where the rows hold nothing of those periods. */
  readonly recalled?: Readonly<Partial<Record<'previous' | 'yearAgo', string>>>;
  readonly interval?: Interval;
  /** Interval of the difference to previous (value - previous), where the figure is a sample's. */
  readonly changeInterval?: Interval;
  /** Size of the sample behind the value (the denominator's count). */
  readonly n?: number;
  /** Currency of a money figure that is not in the review's currency. */
  readonly currency?: string;
  /** `<chapter>/<measure>`: the SQL file that the value came from. */
  readonly measure: string;
  readonly datasets: readonly string[];
}

/** All figures of a run by id, in the order of their definition. */
export type Figures = ReadonlyMap<string, Figure>;
