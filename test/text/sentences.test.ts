import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf } from '../../src/text/sentences.js';

describe('sentences', () => {
  test.each([
    ['屏幕很亮。电池不行！下次还买？', ['屏幕很亮。', '电池不行！', '下次还买？']],
    ['他说“真好！”我不信。', ['他说“真好！”', '我不信。']],
    ['很好……物流慢；客服没回', ['很好……', '物流慢；', '客服没回']],
    ['屏幕5.5寸.充电快', ['屏幕5.5寸.', '充电快']],
    ['1.屏幕好\n2.电池差', ['1.屏幕好', '2.电池差']],
    [
      'It froze twice. Dr. Lee said v2.0 works, e.g. on Mac. Really?! Yes',
      ['It froze twice.', 'Dr. Lee said v2.0 works, e.g. on Mac.', 'Really?!', 'Yes'],
    ],
    ['好！ ！！', ['好！！！']],
    ['😊！👍', ['😊！', '👍']],
    ['。。。', []],
    ['', []],
  ])('%j falls into %j', (text, expected) => expect(sentencesOf(text)).toEqual(expected));

  test('loses no letter', () => {
    const text = fc
      .array(fc.constantFrom('好', 'a', '1', '.', '。', '！', '…', ' ', '\n', '”', '😊'))
      .map((parts) => parts.join(''));
    const letters = (value: string) => value.replace(/[^好a1😊]/gu, '');
    fc.assert(fc.property(text, (value) => expect(letters(sentencesOf(value).join(''))).toBe(letters(value))));
  });

  test('takes time in step with the length', () => {
    for (const piece of ['.', '。', '”', '！”', 'a.', 'e.g.', ' . ', '\n']) {
      const begun = performance.now();
      sentencesOf(piece.repeat(50_000));
      expect({ piece, slow: performance.now() - begun > 1500 }).toEqual({ piece, slow: false });
    }
  });
});
