/** Several files as one relation: columns are matched by name, and a column that a file lacks is null there. */
import type { Engine } from '../engine/engine.js';

export interface Part {
  readonly path: string;
  readonly columns: readonly string[];
}

/** The columns of all parts, in the order in which they first appear, and a note for each part that lacks some. */
export function unionColumns(parts: readonly Part[]): {
  readonly columns: readonly string[];
  readonly notes: readonly string[];
} {
  const byKey = new Map<string, string>();
  for (const { columns } of parts) {
    for (const name of columns) if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  }
  const notes = parts.flatMap(({ path, columns }) => {
    const has = new Set(columns.map((name) => name.toLowerCase()));
    const lacks = [...byKey].filter(([key]) => !has.has(key)).map(([, name]) => name);
    return lacks.length > 0 ? [`${path} has no ${lacks.join(', ')}; these are empty for its rows`] : [];
  });
  return { columns: [...byKey.values()], notes };
}

/** FROM-able SQL of the parts one below the other. */
export function unionSql(
  engine: Engine,
  parts: readonly (Part & { readonly sql: string })[],
  columns: readonly string[],
): string {
  const selects = parts.map((part) => {
    const own = new Map(part.columns.map((name) => [name.toLowerCase(), name]));
    const fields = columns.map((name) => {
      const mine = own.get(name.toLowerCase());
      return `${mine === undefined ? 'NULL' : engine.identifier(mine)} AS ${engine.identifier(name)}`;
    });
    return `SELECT ${fields.join(', ')} FROM ${part.sql}`;
  });
  return selects.length === 1 ? (selects[0] ?? '') : selects.join(' UNION ALL ');
}
