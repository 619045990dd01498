/** The derived relations: what many measures share, over datasets and other derived relations; most are queries of this folder. */
import { readdirSync } from 'node:fs';
import { madeRelations } from './made.js';
import { readSqlFile, type SqlFile } from './sql-file.js';

const folder = new URL('./', import.meta.url);

/** By name, which is that of the table, and of the file where a query makes it. */
export const derivedRelations: ReadonlyMap<string, SqlFile> = new Map([
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file): [string, SqlFile] => [file.slice(0, -'.sql'.length), readSqlFile(new URL(file, folder))]),
  ...madeRelations.flatMap(({ relations }) => [...relations]),
]);

/** What a set of tables comes down to: the datasets it needs, those it may read, and the derived relations between. */
export interface Sources {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
  /** In the order in which they can be made. */
  readonly derived: readonly string[];
}

/** Resolves the tables that a query reads to datasets. A dataset that one part needs is not optional for another. */
export function resolveSources(file: Pick<SqlFile, 'reads' | 'mayRead'>): Sources {
  const needed = new Set<string>();
  const optional = new Set<string>();
  const derived = new Set<string>();
  const visit = (name: string, must: boolean): void => {
    const relation = derivedRelations.get(name);
    if (relation === undefined) {
      (must ? needed : optional).add(name);
      return;
    }
    for (const read of relation.reads) visit(read, must);
    for (const read of relation.mayRead) visit(read, false);
    derived.add(name);
  };
  for (const name of file.reads) visit(name, true);
  for (const name of file.mayRead) visit(name, false);
  return {
    needed: [...needed].sort(),
    optional: [...optional].filter((name) => !needed.has(name)).sort(),
    derived: [...derived],
  };
}
