/**
 * The fonts that text is measured with. Arial and its metric twins, and Calibri with Carlito, have tables of their own; any other
 * Latin font is measured as Arial times a factor. East Asian glyphs are one em wide in every text font; fonts differ in line height.
 */
import type { Locale } from '../../config/review.js';
import { calibriWidths } from './calibri-widths.js';
import { latinWidths } from './latin-widths.js';

export interface Fonts {
  readonly latin: string;
  readonly eastAsian: string;
}

/** A locale alone stands for it in the default theme's fonts, Arial and Microsoft YaHei. */
export type Face = Locale | ({ readonly locale: Locale } & Fonts);

export function localeOf(face: Face): Locale {
  return typeof face === 'string' ? face : face.locale;
}

interface Latin {
  readonly widths: typeof latinWidths;
  /** Times the table's widths. */
  readonly factor: number;
}

const arial: Latin = { widths: latinWidths, factor: 1 };
const calibri: Latin = { widths: calibriWidths, factor: 1 };
/** Measured against Arial over running text: the Verdana family is 15 % wider in regular and 22 % in bold. */
const broad: Latin = { widths: latinWidths, factor: 1.22 };
/** A font that nothing is known of: most sans serifs stay within a tenth of Arial. */
const unknown: Latin = { widths: latinWidths, factor: 1.1 };

const latins: ReadonlyMap<string, Latin> = new Map([
  ...['arial', 'arimo', 'helvetica', 'helvetica neue', 'liberation sans', 'nimbus sans', ''].map(
    (name) => [name, arial] as const,
  ),
  ...['calibri', 'carlito'].map((name) => [name, calibri] as const),
  // Narrower than Arial throughout: its table errs on the safe side.
  ...[
    'times new roman',
    'liberation serif',
    'tinos',
    'arial narrow',
    'liberation sans narrow',
    'cambria',
    'caladea',
    'garamond',
  ].map((name) => [name, arial] as const),
  ...['verdana', 'dejavu sans', 'century gothic', 'montserrat', 'poppins', 'dejavu serif'].map(
    (name) => [name, broad] as const,
  ),
]);

/** Ascent and descent in em, by the fonts' own tables (hhea). */
const eastAsianHeights: ReadonlyMap<string, number> = new Map([
  ['', 1.32],
  ['microsoft yahei', 1.32],
  ['微软雅黑', 1.32],
  ['simsun', 1.15],
  ['宋体', 1.15],
  ['simhei', 1.15],
  ['黑体', 1.15],
  ['pingfang sc', 1.4],
]);
/** Noto and Source Han set their lines the tallest of the common fonts. */
const tallest = 1.45;

const known = (name: string) => name.trim().toLowerCase();

/** By face, since a name is looked up once a glyph. */
const found = new WeakMap<object, Latin>();

export function latinOf(face: Face): Latin {
  if (typeof face === 'string') return arial;
  const latin = found.get(face) ?? latins.get(known(face.latin)) ?? unknown;
  found.set(face, latin);
  return latin;
}

/** Height of a line in em at single spacing. */
export function lineHeightOf(face: Face): number {
  if (localeOf(face) === 'en') return 1.2;
  return typeof face === 'string' ? 1.32 : (eastAsianHeights.get(known(face.eastAsian)) ?? tallest);
}
