/** Another seed and another scale: other rows, with decks that hold all the same. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { gate } from '../../src/pptx/gate.js';
import { buildDemo, chartNumbers, generated, withoutAppendix, type Built } from './built.js';

describe.each([
  [7, 0.3],
  [2026, 1.5],
])('the demo of seed %d at scale %d', (seed, scale) => {
  let decks: readonly Built[];
  beforeAll(async () => {
    const review = await generated(seed, scale);
    decks = [await buildDemo(review, 'zh-CN'), await buildDemo(review, 'en')];
  }, 180_000);

  test('builds in both locales, through the gate and the checks', () => {
    for (const { pptx, checks } of decks) {
      expect(gate(pptx)).toEqual([]);
      expect(checks.filter(({ severity }) => severity !== 'note')).toEqual([]);
    }
  });

  test('shows the same numbers in both locales', () => {
    const [chinese, english] = decks.map(({ deck }) => withoutAppendix(chartNumbers(deck)));
    expect(chinese!.flat().length).toBeGreaterThan(10);
    expect(english).toEqual(chinese);
  });
});
