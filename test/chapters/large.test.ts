/** A brand that is a million times as large: no sum of money, of counts or of their squares leaves the range of its type. */
import { expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chapters } from '../../src/chapters/index.js';
import { runMeasures } from '../../src/chapters/measure.js';
import { loadReview } from '../../src/config/load.js';
import { contracts } from '../../src/datasets/contract/index.js';
import { mapDatasets } from '../../src/datasets/map.js';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/engine.js';
import { known } from '../../src/pipeline.js';
import { attachSources } from '../../src/sources/attach-all.js';
import { generated } from '../demo/built.js';

/** Money a million times, and counts that are large already (of people, views, seconds, no hours, scores or years) a hundred thousand times. */
async function enlarge(engine: Engine, dataset: string): Promise<void> {
  for (const { name, type } of contracts.get(dataset)?.columns ?? []) {
    const column = engine.identifier(name);
    const table = engine.identifier(dataset);
    if (type === 'money') await engine.execute(`UPDATE ${table} SET ${column} = ${column} * 1000000`);
    if (type !== 'int' || name === 'birth_year') continue;
    const { rows } = await engine.query(`SELECT max(${column}) > 1000 AS large FROM ${table}`);
    if (rows[0]?.large === true) await engine.execute(`UPDATE ${table} SET ${column} = ${column} * 100000`);
  }
}

test('every measure of a very large brand can be taken', async () => {
  const review = await loadReview(await generated(11, 0.2), { environment: {}, today: '2026-01-08', known });
  const scratch = await mkdtemp(join(tmpdir(), 'large-'));
  const engine = await openDuckDb({ timeZone: review.timeZone, memory: '1GB', threads: 2, spill: scratch });
  try {
    const mapped = await mapDatasets(engine, review, attachSources(review, review.sources, { engine, scratch })).all;
    for (const name of mapped.keys()) await enlarge(engine, name);
    const found = await runMeasures(engine, review, [...mapped.values()], chapters).all;
    const numbers = [...found.values()]
      .flatMap((measures) => [...measures.values()])
      .flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
      .filter((value) => typeof value === 'number');
    expect(Math.max(...numbers)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    expect(numbers.every(Number.isFinite)).toBe(true);
  } finally {
    await engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}, 120_000);
