/** Hostile content through a whole build: the same checks as for any deck, and no error of the Open XML SDK. */
import { describe, expect, test } from '@jest/globals';
import { gate } from '../../src/pptx/gate.js';
import { schemaErrors } from '../pptx/drawn.js';
import { buildDemo } from './built.js';
import { shops } from './hostile-shop.js';
import { join } from 'node:path';

describe.each(Object.keys(shops))('a shop of %s', (name) => {
  test.each(['zh-CN', 'en'] as const)(
    'builds in %s, through the gate, the checks and the SDK',
    async (locale) => {
      const { pptx, checks } = await buildDemo(join(shops[name]!(), 'review.yaml'), locale);
      expect(gate(pptx)).toEqual([]);
      const told = checks.filter(({ severity, code }) => severity !== 'note' && code !== 'text_cut');
      expect(told).toEqual([]);
      expect(await schemaErrors(pptx)).toEqual([]);
    },
    120_000,
  );
});
