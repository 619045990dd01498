import { expect, test } from '@jest/globals';
import { languageOf } from '../../src/text/language.js';

test.each([
  ['手机很好用', 'zh'],
  ['iPhone 15 Pro 很好', 'zh'],
  ['I love my 小米 phone', 'en'],
  ["Doesn't work", 'en'],
  ['très déçu', 'en'],
  ['OK', 'en'],
  ['😊😊', 'zh'],
  ['12345！', 'zh'],
  ['', 'zh'],
])('%j is %s', (text, language) => expect(languageOf(text)).toBe(language));
