/** A small world for tests: datasets given as rows by hand, loaded with the contract's columns; what a row does not say is null. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Review } from '../../src/config/review.js';
import { defaultVocabulary } from '../../src/config/vocabulary.js';
import { contracts } from '../../src/datasets/contract/index.js';
import type { Dataset } from '../../src/datasets/dataset.js';
import { columnTypes } from '../../src/engine/convert.js';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine, Value } from '../../src/engine/engine.js';

export type Rows = readonly Readonly<Record<string, Value>>[];
export type World = Readonly<Record<string, Rows>>;

const both = (text: string) => ({ 'zh-CN': text, en: text });

/** The fourth quarter of 2025 with a campaign of three weeks; no targets, one foreign currency. */
export const review: Review = {
  file: '/review/review.yaml',
  folder: '/review',
  name: 'test-2025q4',
  title: both('Review'),
  brand: both('Brand'),
  date: '2026-01-08',
  locale: 'zh-CN',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  periods: {
    P: { from: '2025-10-01', to: '2025-12-31' },
    Q: { from: '2025-07-01', to: '2025-09-30' },
    Y: { from: '2024-10-01', to: '2024-12-31' },
    C: { from: '2025-11-01', to: '2025-11-21' },
    B: { from: '2025-10-04', to: '2025-10-31' },
  },
  campaign: {
    name: both('Campaign'),
    from: '2025-11-01',
    to: '2025-11-21',
    phases: [
      { id: 'warmup', from: '2025-11-01', to: '2025-11-07' },
      { id: 'burst', from: '2025-11-08', to: '2025-11-14' },
      { id: 'closing', from: '2025-11-15', to: '2025-11-21' },
    ],
    milestones: [{ date: '2025-11-11', text: both('11.11') }],
  },
  fx: { USD: 7.1 },
  sources: [],
  datasets: [],
  targets: {},
  benchmarks: {},
  summary: [],
  actions: [],
  labels: {},
  vocabulary: defaultVocabulary,
  text: { sentiment: 'embedded', aspects: {} },
  ownChapters: [],
  hide: [],
  slides: [],
  override: {},
  missing: 'omit',
  engine: { type: 'duckdb', memory: '512MB', threads: 2 },
  theme: 'default',
  output: { folder: 'output', strict: false, formats: ['pptx'] },
  secrets: [],
  allow: [],
  job: {
    gates: { freshness: {}, quality: {}, limits: {}, unchanged: 'skip' },
    retain: { runs: 50, days: 400 },
  },
  state: '/nowhere/.quarterdeck',
  personal: [],
};

/** The same review without its campaign. */
export function withoutCampaign(): Review {
  const { P, Q, Y } = review.periods;
  const rest = Object.fromEntries(Object.entries(review).filter(([key]) => key !== 'campaign')) as Omit<
    Review,
    'campaign'
  >;
  return { ...rest, periods: { P, Q, Y } };
}

async function load(engine: Engine, name: string, rows: Rows): Promise<Dataset> {
  const contract = contracts.get(name);
  if (!contract) throw new Error(`no dataset ${name}`);
  const columns = contract.columns.map((column) => ({ name: column.name, type: columnTypes[column.type] }));
  const values = rows.map((row) => {
    for (const key of Object.keys(row)) {
      if (!columns.some((column) => column.name === key)) throw new Error(`${name} has no column ${key}`);
    }
    return contract.columns.map(({ name: column, fallback }) => row[column] ?? fallback ?? null);
  });
  await engine.load(name, columns, values);
  return {
    name,
    rows: rows.length,
    columns: [],
    source: 'test',
    files: [],
    quality: { rows: rows.length, issues: [] },
  };
}

/** Loads a world into an engine of its own and works with it. */
export async function inWorld<T>(
  world: World,
  work: (engine: Engine, datasets: readonly Dataset[]) => Promise<T>,
): Promise<T> {
  const spill = await mkdtemp(join(tmpdir(), 'world-'));
  const engine = await openDuckDb({ timeZone: review.timeZone, memory: '512MB', threads: 2, spill });
  try {
    const datasets: Dataset[] = [];
    for (const [name, rows] of Object.entries(world)) datasets.push(await load(engine, name, rows));
    return await work(engine, datasets);
  } finally {
    await engine.close();
    await rm(spill, { recursive: true, force: true });
  }
}
