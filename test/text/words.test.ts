import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { segmentsOf, wordsOf } from '../../src/text/words.js';

test('Chinese is cut by the dictionary, marks left out, Latin in lower case', () => {
  expect(wordsOf('屏幕闪烁，客服不处理 iPhone！😊', 'zh')).toEqual(['屏幕', '闪烁', '客服', '不', '处理', 'iphone']);
});

test('English keeps contractions and hyphens whole', () => {
  expect(wordsOf('It doesn’t re-connect to WiFi 6.', 'en')).toEqual(['it', "doesn't", 're-connect', 'to', 'wifi', '6']);
});

test('nothing gives nothing', () => {
  expect(wordsOf('', 'zh')).toEqual([]);
  expect(wordsOf('！？ 😊', 'zh')).toEqual([]);
  expect(wordsOf('...', 'en')).toEqual([]);
});

test('segments joined are the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(segmentsOf(text).join('')).toBe(text)));
});
