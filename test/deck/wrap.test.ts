import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineHeightOf } from '../../src/deck/fit/face.js';
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

  test('blanks inside a line stay as many as they are', () => {
    expect(lines('一  →  二', 400)).toEqual(['一  →  二']);
  });

  test('an accent, a flag and a family stay whole', () => {
    expect(lines('e\u0301👨‍👩‍👧🇨🇳', 10)).toEqual(['e\u0301', '👨‍👩‍👧', '🇨🇳']);
  });
});

/** Chinese, punctuation of both widths, Latin words, numbers, emoji, accents and right-to-left letters. */
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('增长同比的收入客单价')),
      fc.constantFrom(...Array.from('，。、；：？！）》”—…（《“「」')),
      fc.constantFrom('GMV', 'wearable', '1,850', '12.4%', '(+3)', 'a/b', 'well-known', ' ', '  '),
      fc.constantFrom('👨‍👩‍👧', 'e\u0301', 'שלום', '🇨🇳', '℃'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const widths = fc.integer({ min: 30, max: 400 });
const closing = '，。、；：？！）》”」…—';
const opening = '（《“「';

describe('whatever a text holds', () => {
  const squeeze = (value: string) => value.replace(/[ \t\n\r]+/g, '');

  test('no text is lost when its lines are joined', () => {
    fc.assert(
      fc.property(mixed, widths, (text, width) => {
        expect(squeeze(lines(text, width).join(''))).toBe(squeeze(text));
      }),
    );
  });

  test('no line is longer than its room, unless one character is', () => {
    fc.assert(
      fc.property(mixed, widths, fc.constantFrom('zh-CN', 'en'), (text, width, locale) => {
        for (const line of lines(text, width, locale)) {
          const glued = /^[，。、；：？！）》”」…—（《“「]*.?[，。、；：？！）》”」…—（《“「%,.;:?!)\]}°℃·’～]*$/u.test(
            line,
          );
          if (!glued) expect(textWidth(line, 10, false, locale)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });

  test('no closing mark starts a line and no opening mark ends one', () => {
    const han = fc.array(
      fc.constantFrom(...Array.from('增长同比的收入客单价'), '，', '。', '）', '（', '《', '》', 'GMV', '12.4%'),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(han, fc.integer({ min: 80, max: 400 }), (parts, width) => {
        // Marks in a row longer than a line have to break somewhere.
        fc.pre(!/[，。）（《》]{3,}/.test(parts.join('')));
        const broken = lines(parts.join(''), width);
        for (const line of broken.slice(1)) expect(closing).not.toContain(Array.from(line)[0]);
        for (const line of broken.slice(0, -1)) expect(opening).not.toContain(Array.from(line).at(-1));
      }),
    );
  });

  test('a Latin word that has room on a line is never parted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('revenue', 'GMV', '达到', '收入'), { maxLength: 40 }), (parts) => {
        const whole = parts
          .map((part, index) => (/[a-zA-Z]/.test(part + (parts[index + 1] ?? '')) ? `${part} ` : part))
          .join('');
        const words = (text: string) => text.match(/[a-zA-Z]+/g) ?? [];
        expect(lines(whole, 60).flatMap(words)).toEqual(words(whole));
      }),
    );
  });
});

describe('the fonts of a theme', () => {
  // Advance widths of the fonts' own hmtx tables: Calibri's digit 1038/2048 em, Arial's 1139/2048 em.
  test.each([
    ['Calibri', 0.507],
    ['Carlito', 0.507],
    ['Arial', 0.556],
    ['Liberation Sans', 0.556],
  ])('%s has digits of %d em', (latin, width) => {
    expect(textWidth('8', 1, false, { locale: 'en', latin, eastAsian: '' })).toBeCloseTo(width, 3);
  });

  test('a font that no table knows is measured wider than Arial, a broad one wider still', () => {
    const of = (latin: string) => textWidth('revenue', 10, false, { locale: 'en', latin, eastAsian: '' });
    expect(of('Brand Grotesk')).toBeGreaterThan(of('Arial'));
    expect(of('Verdana')).toBeGreaterThan(of('Brand Grotesk'));
  });

  test('lines of Chinese stand as tall as the East Asian font asks', () => {
    const of = (eastAsian: string) => lineHeightOf({ locale: 'zh-CN', latin: 'Arial', eastAsian });
    expect([of('Microsoft YaHei'), of('SimSun')]).toEqual([1.32, 1.15]);
    expect(of('Brand Song')).toBeGreaterThan(1.4);
  });
});
