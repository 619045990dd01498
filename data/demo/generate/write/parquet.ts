/** Parquet files from columns of numbers: loaded into an embedded DuckDB in slices, dressed by a query, copied out. */
import { join } from 'node:path';
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from '@duckdb/node-api';

/** Null is `missing`. */
export type NumberColumn = Int32Array | Float64Array;
export const missing = -2147483648;

export interface Parquet {
  /** Writes `<name>-01.parquet` and so on, one file a slice, from a query over the relation `slice`. */
  write(name: string, query: string, slices: Iterable<Slice>): Promise<void>;
  close(): void;
}

export interface Slice {
  readonly rows: number;
  readonly columns: Readonly<Record<string, NumberColumn>>;
}

const chunkRows = 2048;

export async function openParquet(folder: string): Promise<Parquet> {
  // One thread: the order of rows and row groups, and so the bytes, are the same in every run.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '1500MB' });
  const connection = await instance.connect();
  return {
    write: async (name, query, slices) => {
      let number = 0;
      for (const slice of slices) {
        number += 1;
        const path = join(folder, `${name}-${String(number).padStart(2, '0')}.parquet`).replaceAll("'", "''");
        await load(connection, slice);
        await connection.run(
          `COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 12, ROW_GROUP_SIZE 200000, PARQUET_VERSION V2)`,
        );
        await connection.run('DROP TABLE slice');
      }
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function load(connection: DuckDBConnection, slice: Slice): Promise<void> {
  const columns = Object.entries(slice.columns);
  const types = columns.map(([, values]) => (values instanceof Int32Array ? INTEGER : DOUBLE));
  await connection.run(
    `CREATE TABLE slice (${columns.map(([name], i) => `"${name}" ${String(types[i])}`).join(', ')})`,
  );
  const appender = await connection.createAppender('slice');
  for (let from = 0; from < slice.rows; from += chunkRows) {
    const rows = Math.min(chunkRows, slice.rows - from);
    const chunk = DuckDBDataChunk.create(types, rows);
    columns.forEach(([, values], c) => {
      const vector = chunk.getColumnVector(c);
      for (let i = 0; i < rows; i += 1) {
        const value = values[from + i] ?? 0;
        vector.setItem(i, value === missing ? null : value);
      }
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** A SQL list to look names up by number, 0 first: `names[i + 1]`. */
export function sqlList(names: readonly (string | null)[]): string {
  return `[${names.map((name) => (name === null ? 'NULL' : `'${name.replaceAll("'", "''")}'`)).join(', ')}]`;
}
