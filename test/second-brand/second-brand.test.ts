/** Another brand than the demo's, in English, dollars and a month: nothing is fitted to the demo. */
import { describe, expect, test } from '@jest/globals';
import { gate } from '../../src/pptx/gate.js';
import { textOf } from '../../src/pptx/package.js';
import { buildDemo } from '../demo/built.js';
import { temporary } from '../temporary.js';
import { writeSecondBrand } from './generate.js';

describe.each([1, 2])('the second brand of seed %d', (seed) => {
  const review = writeSecondBrand(temporary('second'), seed);

  test.each(['en', 'zh-CN'] as const)(
    'builds in %s, through the gate and the checks',
    async (locale) => {
      const { pptx, checks, figures, deck } = await buildDemo(review, locale);
      expect(gate(pptx)).toEqual([]);
      expect(checks.filter(({ severity }) => severity !== 'note')).toEqual([]);
      const valued = Object.values(figures).filter(({ value }) => value !== null).length;
      expect(valued).toBeGreaterThan(100);
      const slides = [...deck.parts.keys()].filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
      expect(slides.length).toBeGreaterThan(20);
      const texts = slides.map((part) => textOf(deck, part)).join(' ');
      expect(texts).not.toMatch(/NaN|Infinity|undefined|\[object/);
    },
    120_000,
  );
});
