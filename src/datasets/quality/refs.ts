/** References: values that name no row of the dataset they refer to. Empty cells refer to nothing and are fine. */
import type { Engine } from '../../engine/engine.js';
import { sampleCount, type DatasetContract, type QualityIssue } from '../dataset.js';

/** Checks the references whose dataset is supplied. */
export async function checkRefs(
  engine: Engine,
  contract: DatasetContract,
  supplied: ReadonlySet<string>,
): Promise<readonly QualityIssue[]> {
  const issues: QualityIssue[] = [];
  for (const ref of contract.refs) {
    if (!supplied.has(ref.dataset)) continue;
    const column = engine.identifier(ref.column);
    const { rows } = await engine.query(
      // As a join: of NOT EXISTS the engine makes three.
      `SELECT value, count(*) AS n, CAST(sum(count(*)) OVER () AS BIGINT) AS total
       FROM (SELECT ${column} AS value FROM ${engine.identifier(contract.name)} WHERE ${column} IS NOT NULL) AS facts
       ANTI JOIN ${engine.identifier(ref.dataset)} AS named ON named.${engine.identifier(ref.target)} = facts.value
       GROUP BY value ORDER BY n DESC, value LIMIT ${sampleCount}`,
      `datasets/${contract.name}/refs`,
    );
    if (rows.length === 0) continue;
    issues.push({
      kind: 'broken_ref',
      severity: 'warning',
      column: ref.column,
      rows: Number(rows[0]?.total ?? 0),
      samples: rows.map(({ value }) => String(value)),
    });
  }
  return issues;
}
