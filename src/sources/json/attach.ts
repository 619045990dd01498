/** JSON and JSON-lines files as a view: numbers, booleans and text keep their kind, and text is never guessed to be a date. */
import { fail } from '../../errors/problem.js';
import { resolveFiles, unreadable, type SourceFile } from '../files.js';
import { hashFiles } from '../hash.js';
import type { AttachContext, SourceType } from '../source.js';
import { brokenLine } from './broken.js';
import { jsonOptions, type JsonOptions } from './options.js';
import { jsonColumns, pointer, type JsonColumn, type Structure } from './structure.js';

export const json: SourceType<JsonOptions> = {
  type: 'json',
  options: jsonOptions,
  attach: (context, options) => attach(context, options, (path) => options.lines ?? /\.(jsonl|ndjson)$/i.test(path)),
};

export const jsonl: SourceType<JsonOptions> = {
  type: 'jsonl',
  options: jsonOptions,
  attach: (context, options) => attach(context, options, () => options.lines ?? true),
};

async function attach(context: AttachContext, options: JsonOptions, isLines: (path: string) => boolean) {
  const { engine, name } = context;
  const files = await resolveFiles(context, options.path);
  const scans: string[] = [];
  for (const one of files) {
    const lines = isLines(one.path) && options.root === undefined;
    scans.push(await checkedScan(context, one, lines, options.root));
  }
  const rows = scans.map((scan) => `SELECT row_json FROM ${scan}`).join(' UNION ALL ');
  const columns = await structureOf(context, files, rows);
  const fields = columns.map((column) => `${extraction(context, column)} AS ${engine.identifier(column.name)}`);
  await engine.execute(
    `CREATE VIEW ${engine.identifier(name)} AS SELECT ${fields.join(', ')} FROM (${rows})`,
    `source ${name}`,
  );
  const names = columns.map((column) => column.name);
  return { name, relation: name, columns: names, text: false, files: await hashFiles(files), notes: [] };
}

/** FROM-able SQL that gives one JSON value a row as `row_json`, after a whole reading of the file has shown that it is sound. */
async function checkedScan(
  context: AttachContext,
  one: SourceFile,
  lines: boolean,
  root: string | undefined,
): Promise<string> {
  const { engine } = context;
  const scan = engine.scanJson([one.file], { lines });
  const sql =
    root === undefined
      ? scan
      : rootScan(engine.scanJson([one.file], { lines: false, whole: true }), engine.literal(pointer(root.split('.'))));
  try {
    const kinds = await engine.query(
      `SELECT json_type(row_json) AS kind, count(*) AS n FROM ${sql} GROUP BY ALL ORDER BY ALL`,
      `rows of ${one.path}`,
    );
    const wrong = kinds.rows.find(({ kind }) => kind !== 'OBJECT');
    if (wrong && root !== undefined) await noRoot(context, one, root);
    if (wrong) {
      const why = `a row is ${String(wrong.kind ?? 'nothing').toLowerCase()}, not an object`;
      fail('SOURCE_JSON_ROOT', { source: context.name, path: one.path, root: root ?? 'the top', why, has: [] });
    }
    if (kinds.rows.length === 0 && root !== undefined) await noRoot(context, one, root);
  } catch (error) {
    const broken = await brokenLine(one.file, lines).catch(() => undefined);
    if (broken) fail('SOURCE_JSON', { source: context.name, path: one.path, ...broken });
    unreadable(context.name, one.path, error);
  }
  return sql;
}

function rootScan(whole: string, path: string): string {
  return `(SELECT unnest(CAST(json_extract(row_json, ${path}) AS JSON[])) AS row_json FROM ${whole})`;
}

/** Fails unless the root is a list, even an empty one; names what the file has instead. */
async function noRoot(context: AttachContext, one: SourceFile, root: string): Promise<void> {
  const { engine } = context;
  const whole = engine.scanJson([one.file], { lines: false, whole: true });
  const path = engine.literal(pointer(root.split('.')));
  const { rows } = await engine.query(
    `SELECT json_type(row_json, ${path}) AS kind, json_keys(row_json) AS has FROM ${whole} ORDER BY ALL`,
    `root of ${one.path}`,
  );
  const [found] = rows;
  if (found?.kind === 'ARRAY') return;
  const has = Array.isArray(found?.has) ? (found.has as readonly string[]) : [];
  const why = found?.kind === undefined || found.kind === null ? 'nothing is there' : 'what is there is no list';
  fail('SOURCE_JSON_ROOT', { source: context.name, path: one.path, root, why, has });
}

async function structureOf(
  context: AttachContext,
  files: readonly SourceFile[],
  rows: string,
): Promise<readonly JsonColumn[]> {
  const { engine, name } = context;
  const { rows: found } = await engine.query(
    `SELECT CAST(json_group_structure(row_json) AS VARCHAR) AS structure FROM (${rows}) ORDER BY ALL`,
    `columns of ${name}`,
  );
  const structure = JSON.parse(String(found[0]?.structure ?? 'null')) as Structure | null;
  const columns =
    structure !== null && typeof structure === 'object' ? jsonColumns(structure as Record<string, Structure>) : [];
  if (columns.length === 0) fail('SOURCE_EMPTY', { source: name, path: files.map(({ path }) => path).join(', ') });
  return columns;
}

function extraction({ engine }: AttachContext, { keys, type }: JsonColumn): string {
  const path = engine.literal(pointer(keys));
  if (type === 'VARCHAR') return `json_extract_string(row_json, ${path})`;
  if (type === 'JSON') return `CAST(json_extract(row_json, ${path}) AS VARCHAR)`;
  return `CAST(json_extract(row_json, ${path}) AS ${type})`;
}
