/** CSV and TSV files as a view of text columns; every row is counted against its header before anything reads it. */
import { fail } from '../../errors/problem.js';
import { knownEncoding } from '../encoding.js';
import { resolveFiles, unreadable } from '../files.js';
import { headerIndex } from '../header.js';
import { columnNames } from '../names.js';
import type { AttachContext, AttachedSource, SourceType } from '../source.js';
import { unionColumns, unionSql, type Part } from '../union.js';
import { csvOptions, type CsvOptions } from './options.js';
import { prepareCsv, type Prepared } from './prepare.js';
import { raggedRows } from './ragged.js';

export const csv: SourceType<CsvOptions> = { type: 'csv', options: csvOptions, attach };

export const tsv: SourceType<CsvOptions> = {
  type: 'tsv',
  options: csvOptions,
  attach: (context, options) => attach(context, { ...options, delimiter: options.delimiter ?? '\t' }),
};

interface CsvPart extends Part {
  readonly sql: string;
  readonly notes: readonly string[];
}

async function attach(context: AttachContext, options: CsvOptions): Promise<AttachedSource> {
  const { engine, name } = context;
  const encoding = knownEncoding(name, options.encoding);
  const files = await resolveFiles(context, options.path);
  const reading = { encoding, delimiter: options.delimiter, quote: options.quote };
  const prepared: Prepared[] = [];
  const parts: CsvPart[] = [];
  for (const [number, one] of files.entries()) {
    const ready = await prepareCsv(context, one, reading, number);
    prepared.push(ready);
    parts.push(await partOf(context, ready, options));
  }
  const { columns, notes } = unionColumns(parts);
  await engine.execute(
    `CREATE VIEW ${engine.identifier(name)} AS ${unionSql(engine, parts, columns)}`,
    `source ${name}`,
  );
  return {
    name,
    relation: name,
    columns,
    text: true,
    files: prepared.map(({ input }) => input),
    notes: [...parts.flatMap((part) => part.notes), ...notes],
  };
}

async function partOf(context: AttachContext, ready: Prepared, options: CsvOptions): Promise<CsvPart> {
  const { engine, name: source } = context;
  const { path, sample } = ready;
  const [first] = sample;
  if (!first && !(options.columns && options.header === false)) fail('SOURCE_EMPTY', { source, path });
  const skip = options.skip ?? 0;
  const detected = options.header === undefined || options.header === true;
  const at =
    typeof options.header === 'number' ? options.header - 1 : skip + (detected ? headerIndex(sample.slice(skip)) : -1);
  const header = at < skip ? undefined : sample[at];
  if (at >= skip && !header) fail('SOURCE_HEADER', { source, path, why: `there is no row ${at + 1}` });
  const width = (header ?? sample[skip] ?? options.columns ?? []).length;
  if (options.columns && options.columns.length !== width) {
    fail('SOURCE_HEADER', { source, path, why: `"columns" names ${options.columns.length}, the file has ${width}` });
  }
  const named = columnNames(options.columns ?? header ?? Array.from({ length: width }, () => null));
  const scan = {
    delimiter: ready.delimiter,
    quote: options.quote,
    columns: named.columns,
    skip: at < skip ? skip : at + 1,
    header: false,
  };
  const sql = await engine.scanCsv([ready.file], scan);
  await engine.query(`SELECT count(*) AS n FROM ${sql}`, `rows of ${path}`).catch(async (error: unknown) => {
    const trouble = await raggedRows(ready.file, { ...scan, width });
    if (trouble.unclosed !== undefined) fail('SOURCE_QUOTE', { source, path, line: trouble.unclosed });
    if (trouble.rows > 0) fail('SOURCE_RAGGED', { source, path, rows: trouble.rows, samples: trouble.samples });
    unreadable(context.name, path, error);
  });
  const notes = [...ready.notes, ...named.notes.map((note) => `${path}: ${note}`)];
  if (options.delimiter === undefined && ready.delimiter !== ',') {
    notes.push(`${path}: cells are separated by ${ready.delimiter === '\t' ? 'tabs' : ready.delimiter}`);
  }
  if (detected && at > skip) notes.push(`${path}: the header is row ${at + 1}`);
  return { path, columns: named.columns, sql, notes };
}
