/** The engine: what runs the SQL. DuckDB embedded is one; a cluster can be another. Nothing else knows a dialect. */

/** Booleans; numbers (int, decimal, double); text; days as `YYYY-MM-DD`; moments as `YYYY-MM-DD HH:MM:SS[.ffffff]`; lists of text. */
export type Value = null | boolean | number | string | readonly string[];
export type Row = Readonly<Record<string, Value>>;

export interface ResultColumn {
  readonly name: string;
  /** The engine's type name in upper case: VARCHAR, BIGINT, DECIMAL(18,2), DATE, TIMESTAMP, BOOLEAN, VARCHAR[] ... */
  readonly type: string;
}

export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly Row[];
}

export interface CsvScan {
  readonly delimiter?: string;
  readonly quote?: string;
  /** Records left out at the start, counting the header where `columns` replace it; blank lines count. */
  readonly skip?: number;
  readonly header?: boolean;
  readonly columns?: readonly string[];
}

export interface JsonScan {
  /** One value a line. */
  readonly lines: boolean;
  /** The whole file as one value. */
  readonly whole?: boolean;
}

export interface Engine {
  readonly name: string;
  /** Runs statements that give no rows. Fails with ENGINE_SQL, which holds the statement's name and the engine's message. */
  execute(sql: string, label?: string): Promise<void>;
  query(sql: string, label?: string): Promise<QueryResult>;
  /** Creates a table and fills it row by row; returns the row count. */
  load(
    table: string,
    columns: readonly ResultColumn[],
    rows: Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>,
  ): Promise<number>;
  /** FROM-able SQL over UTF-8 CSV files with LF line ends, every column as text, empty cells as null. */
  scanCsv(files: readonly string[], options: CsvScan): Promise<string>;
  /** FROM-able SQL over JSON files, one JSON value a row as `row_json`: a line, an element of the list at the top, or the whole file. */
  scanJson(files: readonly string[], options: JsonScan): string;
  scanParquet(files: readonly string[]): string;
  /** A quoted identifier, and a quoted text literal, safe for any content. */
  identifier(name: string): string;
  literal(text: string): string;
  /** Stops the running query; it then fails with RUN_CANCELLED. */
  interrupt(): void;
  close(): Promise<void>;
}
