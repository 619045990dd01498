/** A dataset: a table of the contract, and what it became after mapping and checks. */
import type { InputFile } from '../sources/source.js';

export type ColumnType =
  'id' | 'text' | 'bool' | 'int' | 'number' | 'money' | 'share' | 'date' | 'timestamp' | 'month' | 'list' | 'enum';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** The values of an enumeration. */
  readonly values?: readonly string[];
  readonly required: boolean;
  /** Taken where the column is absent or the cell is empty. */
  readonly fallback?: string | number | boolean;
}

export interface Reference {
  readonly column: string;
  readonly dataset: string;
  readonly target: string;
}

/** A table of the contract. Version 1 of the contract has 60. */
export interface DatasetContract {
  readonly name: string;
  readonly group: string;
  /** What one row is, such as "one row per order". */
  readonly grain: string;
  readonly key: readonly string[];
  readonly refs: readonly Reference[];
  readonly columns: readonly Column[];
  /** The column that places a row in time (figures.yaml, rule 1); absent for tables that count whole. */
  readonly moment?: string;
}

export type IssueKind =
  | 'unconverted'
  | 'duplicate_key'
  | 'broken_ref'
  | 'missing_value'
  | 'range'
  | 'stale'
  | 'gap'
  | 'filtered'
  | 'outside_period';

/** How many values an issue shows. */
export const sampleCount = 5;

/** One kind of trouble in one column, with how many rows and up to five samples. */
export interface QualityIssue {
  readonly kind: IssueKind;
  readonly severity: 'error' | 'warning' | 'note';
  readonly column?: string;
  readonly rows: number;
  readonly samples: readonly string[];
}

export interface DatasetQuality {
  readonly rows: number;
  /** First and last day of the moment column, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly issues: readonly QualityIssue[];
}

/** A dataset that is in the engine as a table of its name, with every column of the contract (absent ones null or their fallback). */
export interface Dataset {
  readonly name: string;
  readonly rows: number;
  /** The contract's columns that the config supplied. */
  readonly columns: readonly string[];
  readonly source: string;
  readonly files: readonly InputFile[];
  readonly quality: DatasetQuality;
}
