/** Ranges: shares outside 0 to 1, and money and counts below zero. They stay as they are, and are told. */
import type { Engine } from '../../engine/engine.js';
import { sampleCount } from '../materialise.js';
import type { Column, DatasetContract, QualityIssue } from '../dataset.js';

function outside(column: Column, name: string): string | undefined {
  if (column.type === 'share') return `(${name} < 0 OR ${name} > 1)`;
  return column.type === 'money' || column.type === 'int' ? `${name} < 0` : undefined;
}

export interface Counted {
  readonly rows: number;
  readonly issues: readonly QualityIssue[];
}

/** Counts the rows in the same scan. */
export async function checkRanges(engine: Engine, contract: DatasetContract): Promise<Counted> {
  const label = `datasets/${contract.name}/ranges`;
  const table = engine.identifier(contract.name);
  const checks = contract.columns.flatMap((column) => {
    const name = engine.identifier(column.name);
    const condition = outside(column, name);
    return condition === undefined ? [] : [{ column: column.name, name, condition }];
  });
  const counts = checks.map(({ condition }, index) => `count(*) FILTER (WHERE ${condition}) AS c${index}`);
  const { rows } = await engine.query(`SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${table}`, label);
  const issues: QualityIssue[] = [];
  for (const [index, { column, name, condition }] of checks.entries()) {
    const count = Number(rows[0]?.[`c${index}`] ?? 0);
    if (count === 0) continue;
    const found = await engine.query(
      `SELECT CAST(${name} AS VARCHAR) AS value FROM ${table} WHERE ${condition}
       GROUP BY ${name} ORDER BY count(*) DESC, ${name} LIMIT ${sampleCount}`,
      label,
    );
    const samples = found.rows.map(({ value }) => String(value));
    issues.push({ kind: 'range', severity: 'warning', column, rows: count, samples });
  }
  return { rows: Number(rows[0]?.n ?? 0), issues };
}
