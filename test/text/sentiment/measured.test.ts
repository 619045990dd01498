import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { measuredSentiment } from '../../../src/text/sentiment/measured.js';

test('what is said of the models is what their cards say', () => {
  const chinese = readFileSync('docs/models/sentiment.md', 'utf8');
  const [zh, en] = measuredSentiment();
  expect(zh?.accuracy.toFixed(3)).toBe(/mean accuracy is \*\*([\d.]+)\*\*/.exec(chinese)?.[1]);
  // The three kinds of goods that were left out altogether: phone, computer, water heater.
  expect(zh).toMatchObject({ language: 'zh', reviews: 1816 + 3179 + 463 });
  const [, reviews, accuracy] = /(\d+) rated reviews: balanced accuracy \*\*([\d.]+)\*\*/.exec(chinese) ?? [];
  expect(en).toMatchObject({ language: 'en', reviews: Number(reviews) });
  expect(en?.accuracy.toFixed(3)).toBe(accuracy);
});
