/** DuckDB as the engine: embedded, within a memory limit, spilling to the run's folder. */
import type * as DuckDb from '@duckdb/node-api';
import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate as others, setTimeout as delay } from 'node:timers/promises';
import { fail, QuarterdeckError } from '../errors/problem.js';
import { connect, type Connections } from './duckdb-connections.js';
import { cellMaker } from './duckdb-load.js';
import { identifier, literal, scanCsv, scanJson, scanParquet } from './duckdb-scan.js';
import { toResult } from './duckdb-values.js';
import type { Engine, QueryResult, ResultColumn, Value } from './engine.js';

export interface DuckDbOptions {
  /** Memory limit, such as `2GB`. */
  readonly memory: string;
  readonly threads?: number;
  /** Absolute folder of this run, which exists; what does not fit in memory lies there. The caller removes it. */
  readonly spill: string;
  /** IANA zone of the review. */
  readonly timeZone: string;
  /** Absolute folders that SQL may read files from, besides `spill`; without the list, any. */
  readonly folders?: readonly string[];
}

/** DuckDB's vector size: a chunk of the appender holds this many rows at most. */
const chunkRows = 2048;

export async function openDuckDb(options: DuckDbOptions): Promise<Engine> {
  // Loaded here because the native library costs a tenth of a second that commands without SQL need not pay; by `require`, since
  // `import` of a CommonJS package reads all its files once more for the names that they export.
  const duckdb = createRequire(import.meta.url)('@duckdb/node-api') as typeof DuckDb;
  return engineOver(duckdb, await start(duckdb, options));
}

interface Started {
  readonly instance: DuckDb.DuckDBInstance;
  /** For statements, and for rows that come from this process. */
  readonly connections: Connections;
  readonly loading: Connections;
}

// In memory, since a database file compresses each table as it is written: twice the time at 100,000 orders, four times at ten
// million, where memory plus spill still stays at 2.4 GB with a limit of 2GB.
async function start(duckdb: typeof DuckDb, options: DuckDbOptions): Promise<Started> {
  let instance: DuckDb.DuckDBInstance | undefined;
  try {
    instance = await duckdb.DuckDBInstance.create(':memory:', {
      memory_limit: options.memory,
      temp_directory: options.spill,
      ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
      preserve_insertion_order: 'false',
      autoload_known_extensions: 'false',
      autoinstall_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    const connections = await connect(instance);
    const folders = options.folders && (await withRealPaths([options.spill, ...options.folders]));
    await connections.use((connection) => connection.run(settings(options.timeZone, folders)));
    // Rows that this process reads do not wait for statements that take long.
    return { instance, connections, loading: await connect(instance, 1) };
  } catch (error) {
    instance?.closeSync();
    fail('ENGINE_OPEN', { message: firstLines(error) });
  }
}

/** A folder may be reached by a link; both its names are good. */
async function withRealPaths(folders: readonly string[]): Promise<readonly string[]> {
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  return [...new Set([...folders, ...real])];
}

function settings(timeZone: string, folders: readonly string[] | undefined): string {
  const zone = literal(timeZone);
  const statements = [
    `SET GLOBAL TimeZone = ${zone}`,
    // Two naive moments of the review's zone are that far apart on the clock of the sun: an hour of daylight saving counts.
    `CREATE MACRO elapsed_seconds(a, b) AS
       epoch(timezone(${zone}, CAST(b AS TIMESTAMP))) - epoch(timezone(${zone}, CAST(a AS TIMESTAMP)))`,
  ];
  if (folders) {
    const readable = folders.map(literal);
    statements.push(`SET allowed_directories = [${readable.join(', ')}]`, 'SET enable_external_access = false');
  }
  statements.push('SET lock_configuration = true');
  return statements.join(';\n');
}

function engineOver(duckdb: typeof DuckDb, { instance, connections, loading }: Started): Engine {
  let cancelled = false;
  const isCancelled = () => cancelled;
  let running = 0;

  async function guarded<T>(label: string, work: () => Promise<T>): Promise<T> {
    if (isCancelled()) fail('RUN_CANCELLED', {});
    running += 1;
    try {
      return await work();
    } catch (error) {
      if (isCancelled()) fail('RUN_CANCELLED', {});
      if (error instanceof QuarterdeckError) throw error;
      return fail('ENGINE_SQL', { label, message: firstLines(error) });
    } finally {
      running -= 1;
    }
  }

  async function query(sql: string, label = opening(sql)): Promise<QueryResult> {
    return guarded(label, async () => {
      const { columns, chunks } = await connections.use(async (connection) => {
        const result = await connection.run(sql);
        const types = result.columnTypes();
        const names = result.deduplicatedColumnNames();
        const named = names.map((name, index) => ({ name, type: types[index] ?? duckdb.VARCHAR }));
        // The result is whole already: fetching each chunk would be a turn of the thread pool.
        const chunks = Array.from({ length: result.chunkCount }, (_, index) => result.getChunk(index));
        return { columns: named, chunks };
      });
      return toResult(columns, chunks, label);
    });
  }

  return {
    name: 'duckdb',
    async execute(sql, label = opening(sql)) {
      await guarded(label, () => connections.use((connection) => connection.run(sql)));
    },
    query,
    load: (table, columns, rows) =>
      guarded(`load ${table}`, () =>
        loading.use((connection) => append(duckdb, connection, { table, columns }, rows, isCancelled)),
      ),
    scanCsv: (files, scan) => Promise.resolve(scanCsv(files, scan)),
    scanJson,
    scanParquet,
    identifier,
    literal,
    interrupt() {
      cancelled = true;
      // A statement that is still being prepared misses the first call, so it is repeated until the last one has ended.
      const stop = () => {
        connections.interrupt();
        loading.interrupt();
        if (running > 0) setTimeout(stop, 20).unref();
      };
      stop();
    },
    async close() {
      // A connection must not go while a statement runs on it; one that was interrupted ends within moments.
      while (running > 0) await delay(10);
      connections.close();
      loading.close();
      instance.closeSync();
    },
  };
}

interface Target {
  readonly table: string;
  readonly columns: readonly ResultColumn[];
}

async function append(
  duckdb: typeof DuckDb,
  connection: DuckDb.DuckDBConnection,
  { table, columns }: Target,
  rows: Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>,
  cancelled: () => boolean,
): Promise<number> {
  const fields = columns.map(({ name, type }) => `${identifier(name)} ${type}`);
  await connection.run(`CREATE TABLE ${identifier(table)} (${fields.join(', ')})`);
  const appender = await connection.createAppender(table);
  try {
    const types = columns.map((_, index) => appender.columnType(index));
    const makers = types.map((type) => cellMaker(duckdb, type));
    let count = 0;
    let pending: (readonly Value[])[] = [];
    const flush = () => {
      const chunk = duckdb.DuckDBDataChunk.create(types, pending.length);
      for (const [index, maker] of makers.entries()) {
        const cells = pending.map((row, offset) => {
          const value = row[index] ?? null;
          const cell = value === null ? null : maker(value);
          if (cell !== undefined) return cell;
          const { name: column, type } = columns[index] ?? { name: '', type: '' };
          return fail('ENGINE_LOAD', { table, column, row: count + offset + 1, type, value: String(value) });
        });
        chunk.setColumnValues(index, cells);
      }
      appender.appendDataChunk(chunk);
      count += pending.length;
      pending = [];
    };
    for await (const row of rows) {
      pending.push(row);
      if (pending.length < chunkRows) continue;
      if (cancelled()) fail('RUN_CANCELLED', {});
      flush();
      // The statements that ended meanwhile make room for the next.
      await others();
    }
    if (pending.length > 0) flush();
    appender.flushSync();
    return count;
  } finally {
    appender.closeSync();
  }
}

/** The part of DuckDB's message that says what is wrong and where; the rest repeats the statement. */
function firstLines(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').slice(0, 6).join('\n').slice(0, 800);
}

/** A name for a statement that got none. */
function opening(sql: string): string {
  return JSON.stringify(sql.trim().replace(/\s+/g, ' ').slice(0, 60));
}
