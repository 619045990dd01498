/** Width of text in points, by the metrics of the theme's fonts: Arial's for Latin, one em for East Asian glyphs. */
import type { Locale } from '../../config/review.js';
import { latinWidths } from './latin-widths.js';

export const pointsPerInch = 72;

/** Height of a line in em: ascent and descent of the East Asian font at single spacing, or of the Latin one. */
export const lineHeight: Readonly<Record<Locale, number>> = { 'zh-CN': 1.32, en: 1.2 };

/** Marks that Chinese text sets full width although Latin fonts have them too. */
const wideInChinese = new Set('“”‘’—…·→←↑↓');

/** Emoji and East Asian blocks that fill the em square (Unicode Standard Annex 11: W and F). */
function isWide(point: number): boolean {
  return (
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    point >= 0x1f300
  );
}

/** Width of one glyph in em. Glyphs that no table knows count as a wide Latin letter, so that a guess errs on the safe side. */
export function glyphWidth(glyph: string, bold: boolean, locale: Locale): number {
  const point = glyph.codePointAt(0) ?? 0;
  if (isWide(point)) return 1;
  if (locale === 'zh-CN' && wideInChinese.has(glyph)) return 1;
  const width = latinWidths[bold ? 'bold' : 'regular'][glyph];
  return width === undefined ? 0.75 : width / 1000;
}

/** Width of a text on one line, in points. */
export function textWidth(text: string, size: number, bold: boolean, locale: Locale): number {
  let em = 0;
  for (const glyph of text) em += glyphWidth(glyph, bold, locale);
  return em * size;
}
