/** Hostile content through a whole build: the same checks as for any deck, and no error of the Open XML SDK. */
import { describe, expect, test } from '@jest/globals';
import { gate } from '../../src/pptx/gate.js';
import { schemaErrors } from '../pptx/drawn.js';
import { buildDemo } from './built.js';
import { shops } from './hostile-shop.js';
import { join } from 'node:path';

/** What a slide has no room for is told and stands in the notes. */
const roomless: ReadonlySet<string> = new Set(['text_cut', 'names_unreadable']);

describe.each(Object.keys(shops))('a shop of %s', (name) => {
  test.each(['zh-CN', 'en'] as const)(
    'builds in %s, through the gate, the checks and the SDK',
    async (locale) => {
      const { pptx, checks } = await buildDemo(join(shops[name]!(), 'review.yaml'), locale);
      expect(gate(pptx)).toEqual([]);
      const told = checks.filter(({ severity, code }) => severity !== 'note' && !roomless.has(code));
      expect(told).toEqual([]);
      // No room for a name each is what a chart of the user's own with forty of them has, and hears; ours choose what they show.
      const crowded = checks.filter(({ code }) => code === 'names_unreadable').map(({ slide }) => slide);
      expect(crowded.filter((slide) => !slide.includes('.own_'))).toEqual([]);
      expect(await schemaErrors(pptx)).toEqual([]);
    },
    120_000,
  );
});
