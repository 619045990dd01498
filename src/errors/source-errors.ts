/** The errors of the engine and of the sources it reads. */
import { choose, names, type Entries } from './entry.js';

export interface SourceErrors {
  ENGINE_OPEN: { message: string };
  ENGINE_SQL: { label: string; message: string };
  ENGINE_NUMBER: { label: string; column: string; value: string };
  ENGINE_LOAD: { table: string; column: string; row: number; type: string; value: string };
  RUN_CANCELLED: Record<string, never>;
  SOURCE_FILE_MISSING: { source: string; path: string; nearest: string | undefined; has: readonly string[] };
  SOURCE_FILE_UNREADABLE: { source: string; path: string; why: string };
  SOURCE_ENCODING: { source: string; path: string; declared: string; line: number; byte: number; looksLike: string };
  SOURCE_ENCODING_UNKNOWN: {
    source: string;
    encoding: string;
    allowed: readonly string[];
    nearest: string | undefined;
  };
  SOURCE_EMPTY: { source: string; path: string };
  SOURCE_RAGGED: { source: string; path: string; rows: number; samples: readonly string[] };
  SOURCE_QUOTE: { source: string; path: string; line: number };
  SOURCE_HEADER: { source: string; path: string; why: string };
  SOURCE_SHEET: { source: string; path: string; sheet: string; nearest: string | undefined; has: readonly string[] };
  SOURCE_TOO_LARGE: { source: string; path: string; megabytes: number; limit: number };
  SOURCE_JSON: { source: string; path: string; line: number; why: string };
  SOURCE_JSON_ROOT: { source: string; path: string; root: string; why: string; has: readonly string[] };
  SOURCE_TABLE: { source: string; path: string; table: string; nearest: string | undefined; has: readonly string[] };
  SOURCE_QUERY: { source: string; path: string; message: string };
}

export const sourceErrors: Entries<SourceErrors> = {
  ENGINE_OPEN: {
    exit: 2,
    says: ({ message }) => `the engine does not start: ${message}`,
    tryThis: () => 'check memory, threads and spill under "engine"; memory is written like 2GB',
  },
  ENGINE_SQL: {
    exit: 3,
    says: ({ label, message }) => `the query ${label} failed: ${message}`,
    tryThis: () => 'check the SQL and the columns it names; "quarterdeck validate" lists what each source has',
  },
  ENGINE_NUMBER: {
    exit: 3,
    says: ({ label, column, value }) =>
      `column ${column} of the query ${label} holds ${value}, which no exact number can`,
    tryThis: () =>
      'look for an amount with too many digits in what it reads; in a query of your own, cast an id to VARCHAR or an amount to DOUBLE',
  },
  ENGINE_LOAD: {
    exit: 3,
    says: ({ table, column, row, type, value }) =>
      `row ${row} of ${table} has ${value} in ${column}, which is no ${type}`,
    tryThis: () => 'mend the value in the file, or read the column as text and convert it in the mapping',
  },
  RUN_CANCELLED: {
    exit: 1,
    says: () => 'the run was cancelled',
    tryThis: () => 'start it again; earlier output is untouched',
  },
  SOURCE_FILE_MISSING: {
    exit: 3,
    says: ({ source, path }) => `source ${source} has no file at ${path}`,
    tryThis: ({ nearest, has }) =>
      has.length === 0 && nearest === undefined
        ? 'the folder is empty or does not exist; paths count from the folder of the config'
        : choose(nearest, has),
  },
  SOURCE_FILE_UNREADABLE: {
    exit: 3,
    says: ({ source, path, why }) => `source ${source} cannot read ${path}: ${why}`,
    tryThis: () => 'check that the file is whole, of the type that the config says, and may be read',
  },
  SOURCE_ENCODING: {
    exit: 3,
    says: ({ path, declared, line, byte }) => `${path} is not ${declared}: line ${line} (byte ${byte}) does not decode`,
    tryThis: ({ source, looksLike }) =>
      `it looks like ${looksLike}: write encoding: ${looksLike} for source ${source}, or leave encoding out`,
  },
  SOURCE_ENCODING_UNKNOWN: {
    exit: 2,
    says: ({ source, encoding }) => `source ${source} asks for the encoding ${encoding}, which is not known`,
    tryThis: ({ nearest, allowed }) => choose(nearest, allowed),
  },
  SOURCE_EMPTY: {
    exit: 3,
    says: ({ source, path }) => `${path} of source ${source} is empty: it has not even a header`,
    tryThis: () => 'export the file anew, or name its columns with "columns" and "header: false"',
  },
  SOURCE_RAGGED: {
    exit: 3,
    says: ({ path, rows, samples }) =>
      `${path} has ${rows} ${rows === 1 ? 'row' : 'rows'} with more or fewer cells than the header: ${samples.join('; ')}`,
    tryThis: () => 'quote cells that hold the delimiter, check "delimiter" and "skip", or mend those lines',
  },
  SOURCE_QUOTE: {
    exit: 3,
    says: ({ path, line }) => `${path} opens a quoted cell in line ${line} that does not close properly`,
    tryThis: () => 'double the quotes inside quoted cells, or set quote: "" if quotes are plain text in this file',
  },
  SOURCE_HEADER: {
    exit: 3,
    says: ({ path, why }) => `the header of ${path} cannot be used: ${why}`,
    tryThis: () => 'say which row holds the names, or name the columns yourself with "columns"',
  },
  SOURCE_SHEET: {
    exit: 3,
    says: ({ path, sheet }) => `${path} has no sheet ${sheet}`,
    tryThis: ({ nearest, has }) => choose(nearest, has),
  },
  SOURCE_TOO_LARGE: {
    exit: 3,
    says: ({ path, megabytes, limit }) => `${path} unpacks to ${megabytes} MB; the limit for a workbook is ${limit} MB`,
    tryThis: () => 'export the sheet as CSV, which has no limit',
  },
  SOURCE_JSON: {
    exit: 3,
    says: ({ path, line, why }) => `line ${line} of ${path} is not valid JSON: ${why}`,
    tryThis: () => 'mend or remove the line; one value a line is type jsonl, one array or object a file is type json',
  },
  SOURCE_JSON_ROOT: {
    exit: 3,
    says: ({ path, root, why }) => `${path} has no rows at ${root}: ${why}`,
    tryThis: ({ has }) =>
      has.length > 0
        ? `set root to the path of the list of rows; here are: ${names(has)}`
        : 'set root to the path of the list of rows',
  },
  SOURCE_TABLE: {
    exit: 3,
    says: ({ path, table }) => `${path} has no table ${table}`,
    tryThis: ({ nearest, has }) => choose(nearest, has),
  },
  SOURCE_QUERY: {
    exit: 3,
    says: ({ path, message }) => `the query over ${path} failed: ${message}`,
    tryThis: () => 'a query here is one SELECT in the SQL of SQLite; try it in a SQLite shell',
  },
};
