import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { withMeasured, type MeasuredModel } from '../../scripts/sentiment/card.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const measured = JSON.parse(read('models/sentiment.json').toString()) as MeasuredModel;

describe('the card of the Chinese model', () => {
  test('shows the numbers that the measuring wrote', () => {
    const card = read('docs/models/sentiment.md').toString();
    expect(withMeasured(card, measured)).toBe(card);
  });

  test('speaks of the model that ships', () => {
    expect(measured.model.sha256).toBe(createHash('sha256').update(read(measured.model.file)).digest('hex'));
    expect(measured.model.bytes).toBeLessThan(2_000_000);
  });

  test('what was measured is good enough to ship, and better than counting words', () => {
    const shop = measured.chinese.heldOut.find(({ name }) => name === 'zh_shopping')!;
    expect(shop.accuracy).toBeGreaterThanOrEqual(0.935);
    expect(measured.chinese.leftOutMean.accuracy).toBeGreaterThanOrEqual(0.875);
    expect(measured.english!.balancedAccuracy).toBeGreaterThanOrEqual(0.75);
    for (const part of [...measured.chinese.heldOut, ...measured.chinese.leftOut]) {
      expect({ name: part.name, better: part.accuracy > part.lexicon.accuracy }).toEqual({
        name: part.name,
        better: true,
      });
    }
  });
});
