import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../../src/deck/fit/measure.js';
import { wrap } from '../../src/deck/fit/wrap.js';

const lines = (text: string, width: number, locale: 'zh-CN' | 'en' = 'zh-CN') => wrap([{ text }], 10, width, locale);

describe('width of text', () => {
  test('a Chinese character is one em, an Arial digit 0.556 em', () => {
    expect(textWidth('销售', 12, false, 'zh-CN')).toBe(24);
    expect(textWidth('42', 10, false, 'en')).toBeCloseTo(11.12, 5);
  });

  test('bold Latin is wider than regular, Chinese is not', () => {
    expect(textWidth('revenue', 10, true, 'en')).toBeGreaterThan(textWidth('revenue', 10, false, 'en'));
    expect(textWidth('收入', 10, true, 'zh-CN')).toBe(textWidth('收入', 10, false, 'zh-CN'));
  });

  test('a curly quote is full width in Chinese and narrow in English', () => {
    expect(textWidth('“', 10, false, 'zh-CN')).toBe(10);
    expect(textWidth('“', 10, false, 'en')).toBeCloseTo(3.33, 5);
  });
});

describe('line breaking', () => {
  test('Chinese breaks between characters', () => {
    expect(lines('客单价环比上升', 40)).toEqual(['客单价环', '比上升']);
  });

  test('a closing mark never starts a line', () => {
    expect(lines('东区领先，南区增长', 40)).toEqual(['东区领', '先，南区', '增长']);
  });

  test('an opening mark never ends a line', () => {
    expect(lines('增长（同比）', 30)).toEqual(['增长', '（同', '比）']);
  });

  test('a number with its unit stays whole', () => {
    // 达到 is 20 pt wide and 1,850 is 25 pt.
    expect(lines('达到1,850万元', 44)).toEqual(['达到', '1,850万', '元']);
  });

  test('English breaks at blanks and leaves none at the edges', () => {
    expect(lines('East brings most revenue', 62, 'en')).toEqual(['East brings', 'most revenue']);
  });

  test('a word longer than the line is broken within, and nothing is lost', () => {
    expect(lines('antidisestablishmentarianism', 40, 'en').join('')).toBe('antidisestablishmentarianism');
  });

  test('no text is lost, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        const squeeze = (value: string) => value.replaceAll(' ', '');
        expect(squeeze(lines(text, width).join(''))).toBe(squeeze(text));
      }),
    );
  });
});
