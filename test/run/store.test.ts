/** How long runs are kept, and which of them are found again. */
import { expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../../src/run/database.js';
import {
  endRun,
  lastSent,
  listRuns,
  namedRun,
  prune,
  recordContent,
  runOfPeriod,
  runPart,
  startRun,
} from '../../src/run/store.js';
import type { RunContent, RunOutcome } from '../../src/run/stored.js';

const empty: RunContent = {
  configHash: '',
  inputs: [],
  figures: [],
  findings: [],
  slides: [],
  checks: [],
  artifacts: [],
  actions: [],
};

async function store(
  runs: readonly (readonly [id: string, started: string, outcome: RunOutcome, to?: string])[],
): Promise<Database> {
  const database = await openDatabase(':memory:', [runPart]);
  for (const [id, started, outcome, to = '2025-12-31'] of runs) {
    const period = { from: '2025-10-01', to };
    const head = { id, review: 'shop', locale: 'en' as const, period, version: '1', started };
    startRun(database, head);
    recordContent(database, head, empty);
    if (outcome !== 'running') endRun(database, id, outcome, started);
  }
  return database;
}

const ids = (database: Database) => listRuns(database).map(({ id }) => id);

test('by age and by count; what is held, going on, or has open deliveries stays', async () => {
  const database = await store([
    ['a', '2025-01-01T00:00:00Z', 'sent'],
    ['b', '2025-01-02T00:00:00Z', 'held'],
    ['c', '2025-01-03T00:00:00Z', 'failed'],
    ['d', '2025-12-01T00:00:00Z', 'sent'],
    ['e', '2025-12-02T00:00:00Z', 'sent'],
    ['f', '2025-12-03T00:00:00Z', 'running'],
    ['g', '2025-12-04T00:00:00Z', 'sent'],
  ]);
  const now = new Date('2026-01-01T00:00:00Z');
  expect(prune(database, { runs: 100, days: 100 }, now, new Set(['c']))).toEqual(['a']);
  expect(prune(database, { runs: 2, days: 1000 }, now)).toEqual(['e', 'd', 'c']);
  expect(ids(database)).toEqual(['g', 'f', 'b']);
});

test('by name, beginning, place, period, and by having been sent', async () => {
  const database = await store([
    ['20260101-a', '2026-01-01T00:00:00Z', 'sent'],
    ['20260101-b', '2026-01-01T01:00:00Z', 'held'],
    ['20260102-a', '2026-01-02T00:00:00Z', 'built', '2025-11-30'],
  ]);
  expect(namedRun(database, 'last')?.id).toBe('20260102-a');
  expect(namedRun(database, 'previous')?.id).toBe('20260101-b');
  expect(namedRun(database, '20260101-a')?.id).toBe('20260101-a');
  expect(namedRun(database, '20260101')).toBeUndefined();
  expect(namedRun(database, '2026010_')).toBeUndefined();
  expect(lastSent(database, 'shop', '20260102-a')?.id).toBe('20260101-a');
  expect(lastSent(database, 'shop', '20260101-a')).toBeUndefined();
  // What was sent speaks for a period before what was only held.
  expect(runOfPeriod(database, { from: '2025-10-01', to: '2025-12-31' }, 'en')?.id).toBe('20260101-a');
  expect(runOfPeriod(database, { from: '2025-07-01', to: '2025-09-30' }, 'en')).toBeUndefined();
});
