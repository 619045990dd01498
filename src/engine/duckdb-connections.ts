/** The connections of an engine: statements that run at one time each have their own, and wait where all are taken. */
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface Connections {
  use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** Stops what runs on any of them. */
  interrupt(): void;
  close(): void;
}

/**
 * Planning a statement, and running a small one, takes one thread. Two would keep two cores busy, were it not for the way over this
 * process between one statement and the next; more than three only share the memory limit.
 */
export const atOnce = 3;

export async function connect(instance: DuckDBInstance, count = atOnce): Promise<Connections> {
  const all = await Promise.all(Array.from({ length: count }, () => instance.connect()));
  const idle = [...all];
  const waiting: ((connection: DuckDBConnection) => void)[] = [];
  const take = (): Promise<DuckDBConnection> => {
    const connection = idle.pop();
    return connection ? Promise.resolve(connection) : new Promise((resolve) => waiting.push(resolve));
  };
  return {
    async use(work) {
      const connection = await take();
      try {
        return await work(connection);
      } finally {
        const next = waiting.shift();
        if (next) next(connection);
        else idle.push(connection);
      }
    },
    interrupt() {
      for (const connection of all) connection.interrupt();
    },
    close() {
      for (const connection of all) connection.closeSync();
    },
  };
}
