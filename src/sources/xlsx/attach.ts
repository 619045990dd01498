/** Sheets of workbooks, loaded as text columns. */
import { resolveFiles } from '../files.js';
import { hashFiles } from '../hash.js';
import type { AttachContext, AttachedSource, SourceType } from '../source.js';
import { unionColumns } from '../union.js';
import { xlsxOptions, type XlsxOptions } from './options.js';
import { readSheet, type SheetPart } from './sheet.js';

export const xlsx: SourceType<XlsxOptions> = { type: 'xlsx', options: xlsxOptions, inProcess: true, attach };
export const xls: SourceType<XlsxOptions> = { ...xlsx, type: 'xls' };

async function attach(context: AttachContext, options: XlsxOptions): Promise<AttachedSource> {
  const { engine, name } = context;
  const files = await resolveFiles(context, options.path);
  const parts: SheetPart[] = [];
  // One after the other: a sheet takes several times its file's size in memory while it is read.
  for (const file of files) parts.push(await readSheet(name, file, options));
  const { columns, notes } = unionColumns(parts);
  await engine.load(
    name,
    columns.map((column) => ({ name: column, type: 'VARCHAR' })),
    rowsOf(parts, columns),
  );
  return {
    name,
    relation: name,
    columns,
    text: true,
    files: await hashFiles(files),
    notes: [...parts.flatMap((part) => part.notes), ...notes],
  };
}

function* rowsOf(parts: readonly SheetPart[], columns: readonly string[]) {
  for (const part of parts) {
    const own = part.columns.map((column) => column.toLowerCase());
    const places = columns.map((column) => own.indexOf(column.toLowerCase()));
    for (const row of part.rows) yield places.map((place) => row[place] ?? null);
  }
}
