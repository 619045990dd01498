/** FROM-able SQL over files, in DuckDB's dialect. */
import type { CsvScan, JsonScan } from './engine.js';

/** Bytes of one JSON value; DuckDB sets this much aside for each thread. */
const largestObject = 64 * 1024 * 1024;

/** Bytes of one CSV row. */
const longestRow = 16 * 1024 * 1024;

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  // DuckDB ends a statement at a NUL, so one inside a text is written by its code.
  return text.includes('\0')
    ? `(${text
        .split('\0')
        .map((part) => quoted(part))
        .join(' || chr(0) || ')})`
    : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** File names as DuckDB takes them literally: what it reads as a pattern is put in brackets. */
function fileList(files: readonly string[]): string {
  return `[${files.map((file) => quoted(file.replace(/[*?[]/g, '[$&]'))).join(', ')}]`;
}

/**
 * Every column is text and an empty cell null. Nothing is guessed here: the source decides on delimiter, quote and header beforehand,
 * and with its columns given DuckDB's sniffer stays off.
 */
export function scanCsv(files: readonly string[], options: CsvScan): string {
  const { delimiter = ',', quote = '"', skip = 0, header = true, columns } = options;
  const settings = [
    `delim = ${quoted(delimiter)}`,
    `quote = ${quoted(quote)}`,
    `escape = ${quoted(quote)}`,
    `skip = ${skip}`,
    `header = ${header}`,
    `nullstr = ''`,
    'all_varchar = true',
    'allow_quoted_nulls = true',
    'null_padding = false',
    'strict_mode = true',
    `max_line_size = ${longestRow}`,
    // DuckDB would set sixteen of the longest rows aside for every file that it has open.
    `buffer_size = ${2 * longestRow}`,
  ];
  if (columns) {
    settings.push(
      'auto_detect = false',
      `columns = {${columns.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ')}}`,
    );
  } else {
    settings.push('union_by_name = true');
  }
  return `read_csv(${fileList(files)}, ${settings.join(', ')})`;
}

export function scanJson(files: readonly string[], { lines, whole = false }: JsonScan): string {
  const format = lines ? 'newline_delimited' : whole ? 'unstructured' : 'array';
  const scan = `read_json_objects(${fileList(files)}, format = '${format}', maximum_object_size = ${largestObject})`;
  return `(SELECT json AS row_json FROM ${scan})`;
}

export function scanParquet(files: readonly string[]): string {
  return `read_parquet(${fileList(files)}, union_by_name = true)`;
}
