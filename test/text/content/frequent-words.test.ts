import { expect, test } from '@jest/globals';
import { frequentWords } from '../../../src/text/content/frequent-words.js';

const texts = [
  ['battery', 'battery', 'screen'],
  ['battery'],
  ['screen', 'battery'],
  ['screen'],
  ['sound'],
  ['sound'],
  [],
];

test('a review counts once for a word, and a word of fewer than three reviews is left out', () => {
  expect(frequentWords(texts)).toEqual([
    { word: 'battery', reviews: 3 },
    { word: 'screen', reviews: 3 },
  ]);
});

test('the most frequent stand first, and no more than are asked for', () => {
  expect(frequentWords([...texts, ['screen']], 1)).toEqual([{ word: 'screen', reviews: 4 }]);
});
