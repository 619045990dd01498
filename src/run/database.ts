/** The state that outlives a run: one SQLite file, whole after a crash at any moment, and open to several processes at once. */
import type Libsql from 'libsql';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, problem, QuarterdeckError } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';

export type Cell = string | number | null;
export type DatabaseRow = Readonly<Record<string, Cell>>;

/** Tables of one subject. Steps are only ever added: step n brings a file from n to n + 1. */
export interface Part {
  readonly name: string;
  readonly steps: readonly string[];
}

export interface Database {
  /** How many rows a statement changed. Values are bound, never spliced. */
  run(sql: string, ...values: readonly Cell[]): number;
  all(sql: string, ...values: readonly Cell[]): readonly DatabaseRow[];
  /** All of the work or none of it, with no other process writing in between. */
  atOnce<T>(work: () => T): T;
  close(): void;
}

/** Another process writes for milliseconds; one that holds the file this long hangs. */
const patience = 10_000;

/** What the disk or another process does to the file; all else that SQLite says is a mistake of ours. */
const unwritable = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN)/;
const damaged = /^SQLITE_(CORRUPT|NOTADB)/;

/** Faults of the file become problems with a next step; the fault itself stays as their cause. */
function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = systemCode(cause) ?? '';
    const message = cause instanceof Error ? cause.message : String(cause);
    if (unwritable.test(code)) throw new QuarterdeckError([problem('STATE_WRITE', { message })], { cause });
    if (damaged.test(code)) throw new QuarterdeckError([problem('STATE_OPEN', { path, message })], { cause });
    throw cause;
  }
}

function over(file: Libsql.Database, path: string): Database {
  const atOnce = <T>(work: () => T): T =>
    told(path, () => {
      file.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        file.exec('COMMIT');
        return result;
      } catch (error) {
        if (file.inTransaction) file.exec('ROLLBACK');
        throw error;
      }
    });
  return {
    // Never a write of its own: where that finds the file locked, libsql leaves its statement open, and no later commit succeeds.
    run(sql, ...values) {
      const write = () => told(path, () => file.prepare(sql).run(...values).changes);
      return file.inTransaction ? write() : atOnce(write);
    },
    all: (sql, ...values) =>
      told(path, () => file.prepare(sql).all(...values) as Record<string, Cell>[]).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => name !== '_metadata')),
      ),
    atOnce,
    close() {
      file.close();
    },
  };
}

function migrate(database: Database, parts: readonly Part[], path: string): void {
  database.run('CREATE TABLE IF NOT EXISTS part (name TEXT PRIMARY KEY, step INTEGER NOT NULL)');
  for (const { name, steps } of parts) {
    const done = Number(database.all('SELECT step FROM part WHERE name = ?', name)[0]?.step ?? 0);
    if (done > steps.length) fail('STATE_NEWER', { path });
    for (const step of steps.slice(done)) database.run(step);
    database.run(
      'INSERT INTO part VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET step = excluded.step',
      name,
      steps.length,
    );
  }
}

/**
 * Opens the file, making it and its folder where they are missing, and brings the tables of `parts` up to date. A commit is on the
 * disk when it returns (synchronous = FULL; SQLite, "Write-Ahead Logging", section 3.1 on durability).
 */
export async function openDatabase(path: string, parts: readonly Part[]): Promise<Database> {
  // Loaded here because the native library is needed by few commands.
  const { default: Open } = await import('libsql');
  try {
    // It holds decks that were not sent, and hashes of people.
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = new Open(path, { timeout: patience });
    file.exec(`PRAGMA busy_timeout = ${patience}`);
    file.exec('PRAGMA journal_mode = WAL');
    file.exec('PRAGMA synchronous = FULL');
    file.exec('PRAGMA foreign_keys = ON');
    const database = over(file, path);
    database.atOnce(() => migrate(database, parts, path));
    return database;
  } catch (error) {
    if (error instanceof QuarterdeckError) throw error;
    return fail('STATE_OPEN', { path, message: error instanceof Error ? error.message : String(error) });
  }
}
