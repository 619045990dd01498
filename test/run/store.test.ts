/** How long runs are kept, and which of them are found again. */
import { expect, test } from '@jest/globals';
import type { LocalText } from '../../src/config/locale.js';
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
  runs: readonly (readonly [id: string, started: string, outcome: RunOutcome, to?: string, review?: string])[],
  brand?: LocalText,
): Promise<Database> {
  const database = await openDatabase(':memory:', [runPart]);
  for (const [id, started, outcome, to = '2025-12-31', review = 'shop'] of runs) {
    const period = { from: '2025-10-01', to };
    const head = { id, review, locale: 'en' as const, period, version: '1', started };
    startRun(database, head);
    recordContent(database, head, { ...empty, ...(brand === undefined ? {} : { brand }) });
    if (outcome !== 'running') endRun(database, id, outcome, started);
  }
  return database;
}

const shop = { name: 'shop', brand: { en: 'Shop', 'zh-CN': '店' } };

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
  expect(prune(database, 'shop', { runs: 100, days: 100 }, now, new Set(['c']))).toEqual(['a']);
  expect(prune(database, 'shop', { runs: 2, days: 1000 }, now)).toEqual(['e', 'd', 'c']);
  expect(ids(database)).toEqual(['g', 'f', 'b']);
});

test('one review never forgets runs of another, nor the run that speaks for a period by their number', async () => {
  const database = await store([
    ['a', '2025-10-01T00:00:00Z', 'built', '2025-09-30'],
    ['b', '2025-10-02T00:00:00Z', 'sent', '2025-09-30'],
    ['c', '2025-10-03T00:00:00Z', 'built', '2025-09-30'],
    ['d', '2025-10-04T00:00:00Z', 'sent', '2025-12-31', 'other'],
    ['e', '2026-01-01T00:00:00Z', 'sent'],
    ['f', '2026-01-02T00:00:00Z', 'skipped-unchanged'],
  ]);
  const now = new Date('2026-01-02T00:00:00Z');
  expect(prune(database, 'shop', { runs: 1, days: 400 }, now)).toEqual(['c', 'a']);
  expect(ids(database)).toEqual(['f', 'e', 'd', 'b']);
  expect(prune(database, 'shop', { runs: 1, days: 30 }, now)).toEqual(['b']);
});

test('only runs of the same review speak for its periods: its name, or its brand and its name but for the digits', async () => {
  const q3 = { from: '2025-10-01', to: '2025-12-31' };
  const rows = [
    ['a', '2026-01-01T00:00:00Z', 'sent', '2025-12-31', 'shop-2025q3'],
    ['b', '2026-01-02T00:00:00Z', 'sent', '2025-12-31', 'secret-2025q3'],
  ] as const;
  const database = await store(rows, shop.brand);
  const speaks = (name: string, brand: LocalText = shop.brand) => runOfPeriod(database, { name, brand }, q3, 'en')?.id;
  expect(speaks('shop-2025q4')).toBe('a');
  expect(speaks('secret-2025q3')).toBe('b');
  expect(speaks('shop-2025q4', { en: 'Shop', 'zh-CN': '别店' })).toBeUndefined();
  expect(speaks('shop')).toBeUndefined();
  const unbranded = await store(rows);
  expect(runOfPeriod(unbranded, { ...shop, name: 'shop-2025q4' }, q3, 'en')).toBeUndefined();
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
  expect(runOfPeriod(database, shop, { from: '2025-10-01', to: '2025-12-31' }, 'en')?.id).toBe('20260101-a');
  expect(runOfPeriod(database, shop, { from: '2025-07-01', to: '2025-09-30' }, 'en')).toBeUndefined();
});
