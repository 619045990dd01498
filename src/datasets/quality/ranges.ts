/** Ranges: shares outside 0 to 1, and money and counts below zero. They stay as they are, and are told. */
import type { Engine } from '../../engine/engine.js';
import { sampleCount, type Column, type DatasetContract, type QualityIssue } from '../dataset.js';

function outside(column: Column, name: string): string | undefined {
  if (column.type === 'share') return `(${name} < 0 OR ${name} > 1)`;
  return column.type === 'money' || column.type === 'int' ? `${name} < 0` : undefined;
}

/** What the values of a column may not be. */
export interface Range {
  readonly column: string;
  /** SQL that is true of a value outside. */
  readonly condition: string;
}

export function rangesOf(engine: Engine, { columns }: DatasetContract): readonly Range[] {
  return columns.flatMap((column) => {
    const condition = outside(column, engine.identifier(column.name));
    return condition === undefined ? [] : [{ column: column.name, condition }];
  });
}

/** `counts` are the rows outside of each range. */
export async function rangeIssues(
  engine: Engine,
  { name }: DatasetContract,
  ranges: readonly Range[],
  counts: readonly number[],
): Promise<readonly QualityIssue[]> {
  const issues: QualityIssue[] = [];
  for (const [index, { column, condition }] of ranges.entries()) {
    const rows = counts[index] ?? 0;
    if (rows === 0) continue;
    const value = engine.identifier(column);
    const found = await engine.query(
      `SELECT CAST(${value} AS VARCHAR) AS value FROM ${engine.identifier(name)} WHERE ${condition}
       GROUP BY ${value} ORDER BY count(*) DESC, ${value} LIMIT ${sampleCount}`,
      `datasets/${name}/ranges`,
    );
    const samples = found.rows.map((row) => String(row.value));
    issues.push({ kind: 'range', severity: 'warning', column, rows, samples });
  }
  return issues;
}
