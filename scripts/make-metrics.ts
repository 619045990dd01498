/**
 * Writes src/deck/fit/latin-widths.ts: advance widths of Latin glyphs in 1/1000 em, regular and bold, read from Arimo,
 * which has the widths of Arial (the default theme's Latin font). `--check` fails when the committed file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const target = new URL('../../src/deck/fit/latin-widths.ts', import.meta.url);
const fonts = new URL('./', import.meta.resolve('@expo-google-fonts/arimo/package.json'));

const codePoints = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...[0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x20ac, 0x2212, 0x2190, 0x2191, 0x2192, 0x2193],
  ...[0x2260, 0x2264, 0x2265, 0x25b2, 0x25bc],
];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function widths(file: string, family: string): Record<string, number> {
  GlobalFonts.registerFromPath(new URL(file, fonts).pathname, family);
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `1000px ${family}`;
  return Object.fromEntries(
    codePoints.map((point) => {
      const glyph = String.fromCodePoint(point);
      return [glyph, Math.round(context.measureText(glyph).width)];
    }),
  );
}

const regular = widths('400Regular/Arimo_400Regular.ttf', 'metrics-regular');
const bold = widths('700Bold/Arimo_700Bold.ttf', 'metrics-bold');
const entries = (table: Record<string, number>) =>
  Object.entries(table)
    .map(([glyph, width]) => `${JSON.stringify(glyph)}: ${width}`)
    .join(', ');

const text = `/** Advance widths of Latin glyphs in 1/1000 em; written by scripts/make-metrics.ts from Arimo (the widths of Arial). */
// prettier-ignore
export const latinWidths: Readonly<Record<'regular' | 'bold', Readonly<Record<string, number>>>> = {
  regular: { ${entries(regular)} },
  bold: { ${entries(bold)} },
};
`;

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')) !== text) {
    console.error('src/deck/fit/latin-widths.ts is stale: run "npm run metrics"');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
