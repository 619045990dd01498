/** Reading cells of measure rows: what is no number or text of the asked kind is null, never NaN. */
import type { MeasureRow } from './rule.js';

export function numberIn(row: MeasureRow | undefined, column: string): number | null {
  const cell = row?.[column];
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

export function textIn(row: MeasureRow | undefined, column: string): string | null {
  const cell = row?.[column];
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? cell : null;
}

/** The row of a period (`P`, `Q`, `Y`, a phase ...) in rows with a column `period`. */
export function periodRow(rows: readonly MeasureRow[], period: string): MeasureRow | undefined {
  return rows.find((row) => row.period === period);
}

/** Rows by the text of a column, in the order of its first appearance; rows without it are left out. */
export function groupRows(rows: readonly MeasureRow[], column: string): Map<string, MeasureRow[]> {
  const groups = new Map<string, MeasureRow[]>();
  for (const row of rows) {
    const key = textIn(row, column);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
