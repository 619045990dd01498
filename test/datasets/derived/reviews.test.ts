/** The relations that text analysis makes of reviews: which are read, what stands in the tables, and when they are made at all. */
import { describe, expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { prepareRelations } from '../../../src/datasets/derived/prepare.js';
import { derivedRelations, resolveSources } from '../../../src/datasets/derived/relations.js';
import type { Review } from '../../../src/config/review.js';
import type { Row } from '../../../src/engine/engine.js';
import { writeTinyModel } from '../../text/sentiment/tiny-model.js';
import { inWorld, review, type Rows, type World } from '../../chapters/world.js';

const signal = new AbortController().signal;
const tables = ['opinions', 'aspects', 'chains', 'topics', 'quotes', 'classifier'].map((name) => `review_${name}`);

const said = (id: string, at: string, text: string, sku: string | null = null) => ({
  review_id: id,
  created_at: `${at} 10:00:00`,
  sku,
  text,
});

async function made(world: World, of: Review = review, reads: readonly string[] = tables) {
  return inWorld(world, async (engine, datasets) => {
    await prepareRelations(engine, of, datasets, [{ reads, mayRead: [] }], { signal }).all;
    const rows = new Map<string, readonly Row[]>();
    for (const name of reads) rows.set(name, (await engine.query(`select * from ${name}`)).rows);
    const { rows: found } = await engine.query('select table_name from information_schema.tables');
    return { rows, tables: found.map(({ table_name: name }) => String(name)) };
  });
}

const blame = ['一', '二', '三', '四', '五', '六'].map((day, at) =>
  said(`N${at}`, '2025-10-05', `第${day}天屏幕就一直闪屏，太失望了，只能退货。`, 'B1'),
);
const reviews: Rows = [
  ...blame,
  said('P1', '2025-12-31', '物流很快，非常满意。', 'C1'),
  said('P2', '2025-11-30', '物流很快，很喜欢，推荐购买。', 'nobody'),
  said('Q1', '2025-07-01', '物流太慢，非常失望，差评。', 'B1'),
  said('Y1', '2024-10-01', '很好用，非常满意。'),
  said('old', '2025-06-30', '很好用。'),
  said('new', '2026-01-01', '很好用。'),
];
const products: Rows = [
  { sku: 'B1', name: 'Band', product_line: 'wearable', category: 'band' },
  { sku: 'C1', name: 'Controller', product_line: 'home', category: 'controller' },
];

describe('relations made of reviews', () => {
  test('come down to the reviews, and may read the products', () => {
    for (const name of tables) {
      expect(resolveSources({ reads: [name], mayRead: [] })).toMatchObject({
        needed: ['reviews'],
        optional: ['products'],
      });
      expect(derivedRelations.get(name)?.sql).toContain('text analysis');
    }
  });

  test('hold an opinion of every review of P, Q and Y, the first and the last day included', async () => {
    const { rows } = await made({ reviews, products });
    const opinions = rows.get('review_opinions')!;
    expect(opinions.map(({ period, review_id: id }) => `${String(period)} ${String(id)}`).sort()).toEqual([
      ...['N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'P1', 'P2'].map((id) => `P ${id}`),
      'Q Q1',
      'Y Y1',
    ]);
    const classOf = (id: string) => opinions.find((row) => row.review_id === id)?.class;
    expect(['N0', 'P1', 'Q1', 'Y1'].map(classOf)).toEqual(['negative', 'positive', 'negative', 'positive']);
  });

  test('part the aspects by the line of the product; one that nobody lists has none', async () => {
    const { rows } = await made({ reviews, products });
    const aspects = rows.get('review_aspects')!.filter(({ period }) => period === 'P');
    const counts = (aspect: string) =>
      aspects
        .filter((row) => row.aspect === aspect)
        .map((row) => [row.product_line ?? 'none', row.sentences])
        .sort();
    expect(counts('logistics')).toEqual([
      ['home', 1],
      ['none', 1],
    ]);
    expect(counts('screen')).toEqual([['wearable', 6]]);
    const screen = aspects.find((row) => row.aspect === 'screen')!;
    // Six times much the same sentence: sum and squares agree with one intensity each.
    const mean = Number(screen.intensity_sum) / 6;
    expect(mean).toBeLessThan(0.4);
    expect(Number(screen.intensity_squares) / 6).toBeCloseTo(mean ** 2, 2);
  });

  test('tell chains and quotes of P alone', async () => {
    const { rows } = await made({ reviews, products });
    for (const { review_id: id } of rows.get('review_quotes')!) expect(String(id)).toMatch(/^[NP]/);
    expect(rows.get('review_topics')).toEqual([]);
  });

  test('say what was measured of the model, by the language of the reviews', async () => {
    const english = said('E1', '2025-10-05', 'The screen is bright and I love it.');
    const { rows } = await made({ reviews: [...reviews, english], products });
    expect(rows.get('review_classifier')).toMatchObject([
      { language: 'zh', judged: 8 },
      { language: 'en', judged: 1, labelled: 1822 },
    ]);
  });

  test('are empty, and there, without a review in any period', async () => {
    const { rows } = await made({ reviews: [said('old', '2020-01-01', '很好用。')], products });
    for (const name of tables) expect([name, rows.get(name)]).toEqual([name, []]);
  });

  test('do without products', async () => {
    const { rows } = await made({ reviews });
    expect(rows.get('review_aspects')!.every((row) => row.product_line === null)).toBe(true);
  });

  test('take the words of the config for aspects', async () => {
    const own: Review = { ...review, text: { ...review.text, aspects: { dial: ['第三天'], screen: ['很快'] } } };
    const { rows } = await made({ reviews, products }, own);
    const named = (aspect: string) =>
      rows
        .get('review_aspects')!
        .filter((row) => row.period === 'P' && row.aspect === aspect)
        .reduce((sum, row) => sum + Number(row.sentences), 0);
    expect(named('dial')).toBe(1);
    expect(named('screen')).toBe(8);
  });

  test('are not made where no query reads them', async () => {
    const { tables: there } = await made({ reviews, products }, review, ['product_lines']);
    expect(there).toContain('product_lines');
    expect(there.filter((name) => name.startsWith('review_'))).toEqual([]);
  });

  test('stop when the run is cancelled', async () => {
    const cancelled = AbortSignal.abort(new Error('stopped'));
    const run = inWorld({ reviews }, async (engine, datasets) => {
      await prepareRelations(engine, review, datasets, [{ reads: tables, mayRead: [] }], { signal: cancelled }).all;
    });
    await expect(run).rejects.toThrow('stopped');
  });
});

const hasRuntime = (() => {
  try {
    createRequire(import.meta.url).resolve('@huggingface/transformers');
    return true;
  } catch {
    return false;
  }
})();

(hasRuntime ? test : test.skip)('a transformer of the config judges in place of the model that ships', async () => {
  // For this one the praise is blame and the other way round.
  const words = { 满: [3, 0, -3], 意: [3, 0, -3], 失: [-3, 0, 3], 望: [-3, 0, 3] };
  const model = writeTinyModel({ labels: ['negative', 'neutral', 'positive'], words });
  const own: Review = { ...review, text: { sentiment: { model }, aspects: {} } };
  const { rows } = await made({ reviews, products }, own);
  const classOf = (id: string) => rows.get('review_opinions')!.find((row) => row.review_id === id)?.class;
  expect(['P1', 'Q1'].map(classOf)).toEqual(['negative', 'positive']);
  expect(rows.get('review_classifier')).toEqual([]);
});

test('a folder that holds no model is told by its own problem', async () => {
  const own: Review = { ...review, text: { sentiment: { model: '/no/such/model' }, aspects: {} } };
  await expect(made({ reviews }, own)).rejects.toMatchObject({ problems: [{ code: 'TRANSFORMER_FOLDER' }] });
});
