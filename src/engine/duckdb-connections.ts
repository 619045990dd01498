/** The connections of an engine: statements that run at one time each have their own, and wait where all are taken. */
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface Connections {
  use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  /** Stops what runs on any of them. */
  interrupt(): void;
  close(): void;
}

/** Planning a statement takes one thread, so two at a time keep two cores busy; more would only share the memory limit. */
export const atOnce = 2;

export async function connect(instance: DuckDBInstance): Promise<Connections> {
  const all = await Promise.all(Array.from({ length: atOnce }, () => instance.connect()));
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
