/** Width of text in points, by the metrics of the theme's fonts: a table of Latin widths, one em for East Asian glyphs. */
import { latinOf, localeOf, type Face } from './face.js';

export const pointsPerInch = 72;

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
    point >= 0x1f000
  );
}

/** Control characters, marks of direction and joiners take no room. */
function isBare(point: number): boolean {
  return (
    point < 0x20 ||
    (point >= 0x7f && point <= 0x9f) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x2069) ||
    point === 0xfeff
  );
}

/**
 * Width of one glyph in em; of a cluster (a letter with its accents, an emoji of several parts) that of its base.
 * Glyphs that no table knows count as a wide Latin letter, so that a guess errs on the safe side.
 */
export function glyphWidth(glyph: string, bold: boolean, face: Face): number {
  const point = glyph.codePointAt(0) ?? 0;
  if (isWide(point)) return 1;
  if (localeOf(face) === 'zh-CN' && wideInChinese.has(glyph)) return 1;
  const { widths, factor } = latinOf(face);
  const known = widths[bold ? 'bold' : 'regular'][glyph];
  if (known !== undefined) return (known / 1000) * factor;
  if (glyph.includes('\ufe0f')) return 1;
  if (isBare(point)) return 0;
  return glyph.length > 1 ? glyphWidth(glyph.charAt(0), bold, face) : 0.75 * factor;
}

/** Letters that never join with what follows them: a text of these alone is cut into its characters. */
const plain =
  /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u22ff\u25a0-\u25ff\u3000-\u3029\u3030-\u9fff\uff00-\uffef]*$/;
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader takes for one character, each. */
export function glyphsOf(text: string): string[] {
  return plain.test(text) ? Array.from(text) : Array.from(clusters.segment(text), ({ segment }) => segment);
}

/** Width of a text on one line, in points. */
export function textWidth(text: string, size: number, bold: boolean, face: Face): number {
  let em = 0;
  for (const glyph of glyphsOf(text)) em += glyphWidth(glyph, bold, face);
  return em * size;
}
