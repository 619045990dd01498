/** A table or query of a SQLite file, loaded as exact text: SQLite's columns hold whatever was put into each cell. */
import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Sqlite from 'node-sqlite3-wasm';
import type { Database, SQLiteValue, Statement } from 'node-sqlite3-wasm';
import { nearest } from '../../config/nearest.js';
import { fail } from '../../errors/problem.js';
import { resolveFiles, unreadable, type SourceFile } from '../files.js';
import { hashFiles } from '../hash.js';
import { columnNames } from '../names.js';
import type { AttachContext, SourceType } from '../source.js';
import { sqliteOptions, type SqliteOptions } from './options.js';

export const sqlite: SourceType<SqliteOptions> = {
  type: 'sqlite',
  options: sqliteOptions,
  inProcess: true,
  async attach(context, options) {
    const { engine, name, scratch } = context;
    const files = await resolveFiles(context, options.path);
    const [file] = files;
    if (!file) throw new Error('resolveFiles gave no file');
    // Read from a copy: SQLite locks and may write beside the file it opens, and a review leaves its inputs as they are.
    const copy = join(scratch, `${Buffer.from(name).toString('hex')}.sqlite`);
    await copyFile(file.file, copy);
    const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm') as typeof Sqlite;
    const database = new Database(copy, { readOnly: true });
    try {
      // One transaction, because SQLite takes and leaves its lock, a folder on the disk, for every statement outside of one.
      database.exec('BEGIN');
      const { sql, columns, notes } = plan(context, database, file, options);
      const load = engine.load(
        name,
        columns.map((column) => ({ name: column, type: 'VARCHAR' })),
        rowsOf(context, database, file, sql, columns.length),
      );
      await load;
      return { name, relation: name, columns, text: true, files: await hashFiles(files), notes };
    } finally {
      database.close();
    }
  },
};

function plan(context: AttachContext, database: Database, file: SourceFile, { table, query }: SqliteOptions) {
  const sql = query ?? `SELECT * FROM ${quoted(tableOf(context, database, file, table))}`;
  const subject = query === undefined ? sql : `SELECT * FROM (${query.trim().replace(/;\s*$/, '')})`;
  try {
    // A query without rows tells no names, so it is asked as a view would be.
    database.exec(`CREATE TEMP VIEW quarterdeck_source AS ${subject}`);
    const found = database.all("SELECT name FROM pragma_table_info('quarterdeck_source') ORDER BY cid");
    return {
      sql: 'SELECT * FROM temp.quarterdeck_source',
      ...columnNames(found.map((row) => textOf(row.name as SQLiteValue))),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail('SOURCE_QUERY', { source: context.name, path: file.path, message });
  }
}

function tableOf(context: AttachContext, database: Database, file: SourceFile, table: string | undefined): string {
  const { name: source } = context;
  const has = tables(context, database, file);
  const [first] = has;
  if (table === undefined && first !== undefined && has.length === 1) return first;
  const found = has.find((one) => one.toLowerCase() === table?.toLowerCase());
  if (found !== undefined) return found;
  return fail('SOURCE_TABLE', {
    source,
    path: file.path,
    table: table ?? 'chosen: set "table"',
    nearest: table === undefined ? undefined : nearest(table, has),
    has,
  });
}

function tables(context: AttachContext, database: Database, file: SourceFile): readonly string[] {
  try {
    const rows = database.all(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    );
    return rows.map((row) => textOf(row.name as SQLiteValue) ?? '');
  } catch (error) {
    return unreadable(context.name, file.path, error);
  }
}

function* rowsOf(context: AttachContext, database: Database, file: SourceFile, sql: string, width: number) {
  let statement: Statement | undefined;
  try {
    statement = database.prepare(sql);
    for (const row of statement.iterate()) {
      const cells = Object.values(row as Record<string, SQLiteValue>).map(textOf);
      while (cells.length < width) cells.push(null);
      yield cells;
    }
  } catch (error) {
    unreadable(context.name, file.path, error);
  } finally {
    statement?.finalize();
  }
}

function textOf(value: SQLiteValue): string | null {
  if (value === null) return null;
  if (typeof value === 'object') return Buffer.from(value).toString('hex');
  return String(value);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
