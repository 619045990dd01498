import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { representativeQuotes, type QuoteCandidate } from '../../../src/text/quotes/choose.js';
import { widthOf } from '../../../src/text/quotes/width.js';

const review = (id: string, text: string, ...words: string[]): QuoteCandidate => ({ id, text, words });

const screens = [
  review('a', '屏幕用了两周就一直闪屏，只好退货。', '屏幕', '闪屏', '退货'),
  review('b', '屏幕用了三周就开始闪屏，只能退货。', '屏幕', '闪屏', '退货'),
  review('c', '半夜屏幕自己闪屏，联系客服说要返厂。', '屏幕', '闪屏', '客服', '返厂'),
  review('d', '充电口松动，插上去要扶着才行，退货。', '充电口', '松动', '退货'),
  review('e', '闪屏', '闪屏'),
];

describe('quotes', () => {
  test('are the nearest to what all say, then the next that is worded differently', () => {
    // b says the same as a; c shares 2 of 5 words with a, and lies nearer to the middle than d.
    expect(representativeQuotes(screens).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('fit a slide: 12 to 60 characters, Latin letters counting half', () => {
    expect(widthOf('屏幕ok 👍')).toBe(4.5);
    const short = review('s', '屏幕闪屏退货', '屏幕', '闪屏', '退货');
    const long = review('l', `屏幕闪屏退货，${'真的很失望'.repeat(12)}`, '屏幕', '闪屏', '退货');
    expect(representativeQuotes([short, long])).toEqual([]);
    const english = review('n', 'The screen flickers at night, so I returned it.', 'screen', 'flicker', 'return');
    expect(representativeQuotes([short, long, english]).map(({ id }) => id)).toEqual(['n']);
  });

  test('are sentences of a long review where no whole review fits', () => {
    const more = '外形倒是挺大方的，就是后来的事情让人没办法接受，前前后后折腾了一个多月的时间，打了很多次电话。';
    const long = review('l', `${more}屏幕一到晚上就闪屏，最后只能退货。${more}`, '屏幕', '闪屏', '退货');
    expect(representativeQuotes([long])).toEqual([{ id: 'l', text: '屏幕一到晚上就闪屏，最后只能退货。' }]);
    expect(representativeQuotes([long, screens[0]!]).map(({ id }) => id)).toEqual(['a']);
  });

  test('hide what is personal, and prefer a review that holds nothing personal', () => {
    const personal = review('0', '屏幕闪屏退货，请打13800138000找我。', '屏幕', '闪屏', '退货');
    expect(representativeQuotes([personal, ...screens]).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(representativeQuotes([personal])).toEqual([{ id: '0', text: '屏幕闪屏退货，请打***找我。' }]);
  });

  test('are on one line', () => {
    const lines = review('x', '屏幕用了两周\n就一直闪屏，只好退货', '屏幕', '闪屏');
    expect(representativeQuotes([lines])[0]!.text).toBe('屏幕用了两周 就一直闪屏，只好退货');
  });

  test('do not depend on the order of the reviews', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(screens, { minLength: screens.length }), (shuffled) => {
        expect(representativeQuotes(shuffled)).toEqual(representativeQuotes(screens));
      }),
    );
  });

  test('are none from nothing', () => expect(representativeQuotes([])).toEqual([]));
});
