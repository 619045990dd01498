/** Partial data is the normal case: whatever datasets are missing, the deck builds from the others and says what it lacks. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadReview } from '../../src/config/load.js';
import type { Locale, Review } from '../../src/config/review.js';
import { slideFigures } from '../../src/deck/figures.js';
import { compose, evaluate, known } from '../../src/pipeline.js';
import { readTheme, type Theme } from '../../src/pptx/theme.js';
import { createProgress } from '../../src/run/progress.js';
import { committed, generated } from './built.js';
import { themeFolder } from '../../src/pipeline-build.js';

const tools = {
  progress: createProgress(
    () => undefined,
    () => 0,
  ),
  signal: new AbortController().signal,
};
const options = { environment: {}, today: '2026-01-08', known };
const names = (await loadReview(committed, options)).datasets.map(({ dataset }) => dataset);

describe('the demo with datasets left out', () => {
  let review: Review;
  let theme: Theme;
  beforeAll(async () => {
    review = await loadReview(await generated(3, 0.04), options);
    theme = await readTheme(await themeFolder(review));
  }, 120_000);

  /** Builds without some datasets, and holds what every deck has to. */
  async function built(without: ReadonlySet<string>, locales: readonly Locale[] = ['zh-CN', 'en']) {
    const partial = { ...review, datasets: review.datasets.filter(({ dataset }) => !without.has(dataset)) };
    const evaluation = await evaluate(partial, tools);
    const lacking = [...evaluation.figures.values()].filter(({ value }) => value === null);
    expect(lacking.filter(({ reason }) => reason === undefined)).toEqual([]);
    const decks = [];
    for (const locale of locales) {
      const { deck, issues } = await compose(evaluation, theme, locale, tools);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const slide of deck.slides) {
        for (const id of slideFigures(slide)) {
          const figure = evaluation.figures.get(id);
          const rests = figure?.value === null ? [] : figure?.datasets.filter((name) => without.has(name));
          expect({ slide: slide.id, figure: id, rests }).toEqual({ slide: slide.id, figure: id, rests: [] });
        }
      }
      decks.push(deck);
    }
    // Definitions wrap otherwise in the other language, so the appendix may go over more slides.
    const bodies = decks.map(({ slides }) => slides.map(({ id }) => id).filter((id) => !id.startsWith('appendix')));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    return { deck: decks[0]!, evaluation };
  }

  test.each(names)('builds without %s', async (name) => {
    await built(new Set([name]), ['zh-CN']);
  });

  test('says what is missing where a chapter lacks it', async () => {
    const { deck } = await built(new Set(['geography']));
    const texts = JSON.stringify(deck.slides.filter(({ id }) => /divider|appendix/.test(id)));
    expect(texts).toContain('地理区划');
    expect(deck.slides.map(({ id }) => id)).not.toContain('sales.regions');
  });

  test('gives a deck of what orders alone can tell', async () => {
    const { deck, evaluation } = await built(new Set(names.filter((name) => name !== 'orders')));
    expect(evaluation.figures.get('sales.aov')?.value).toBeGreaterThan(0);
    expect(deck.slides.filter(({ id }) => id.startsWith('sales.')).length).toBeGreaterThan(2);
  });

  test('builds from any of them', async () => {
    const some = fc.subarray([...names], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(some, async (without) => {
        await built(new Set(without));
      }),
      { numRuns: 6, seed: 4 },
    );
  }, 120_000);
});
