/** How figures came about, as plain data that travels with a deck: readings, definitions, SQL, inputs with their hashes. */

export interface TracedFigure {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** As it is read on a slide, or why it has no value. */
  readonly display: string;
  /** The unrounded value as text; the number of rows for a table, empty where there is none. */
  readonly value: string;
  readonly unit: string;
  /** Target, previous period, interval and the like, by name, as text. */
  readonly readings: ReadonlyMap<string, string>;
  /** `<chapter>/<measure>`. */
  readonly measure: string;
  /** Names of the datasets that the measure reads, supplied or not. */
  readonly datasets: readonly string[];
}

/** A query by its name: a measure `<chapter>/<measure>` or a derived relation that measures share. */
export interface TracedQuery {
  readonly name: string;
  readonly sql: string;
  /** Derived relations that it reads, in the order in which they are made. */
  readonly relations: readonly string[];
}

export interface TracedDataset {
  readonly name: string;
  readonly source: string;
  readonly rows: number;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

export interface Trace {
  readonly review: string;
  readonly from: string;
  readonly to: string;
  readonly figures: ReadonlyMap<string, TracedFigure>;
  readonly queries: ReadonlyMap<string, TracedQuery>;
  readonly datasets: ReadonlyMap<string, TracedDataset>;
}
