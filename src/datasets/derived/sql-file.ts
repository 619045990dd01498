/** A `.sql` file with its header: what the query means, one row of it, and the tables that it reads. */
import { readFileSync } from 'node:fs';

export interface SqlFile {
  readonly sql: string;
  readonly meaning: string;
  /** What one row is: `one row per sku`. */
  readonly grain: string;
  /** Tables that it cannot do without. */
  readonly reads: readonly string[];
  /** Tables that stand in empty where they are not supplied. */
  readonly mayRead: readonly string[];
}

const line = /^--\s?(.*)$/;
const label = /^(grain|reads|may read):\s*(.*)$/;

function list(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Reads the header of a query: comment lines at its top, the last ones labelled `grain:`, `reads:` and `may read:`. */
export function parseSqlFile(sql: string): SqlFile {
  const labels = new Map<string, string>();
  const meaning: string[] = [];
  for (const one of sql.split('\n')) {
    const comment = line.exec(one)?.[1];
    if (comment === undefined) break;
    const [, key, value] = label.exec(comment) ?? [];
    if (key !== undefined) labels.set(key, value ?? '');
    else meaning.push(comment);
  }
  return {
    sql,
    meaning: meaning.join(' '),
    grain: labels.get('grain') ?? '',
    reads: list(labels.get('reads')),
    mayRead: list(labels.get('may read')),
  };
}

export function readSqlFile(url: URL): SqlFile {
  return parseSqlFile(readFileSync(url, 'utf8'));
}
