/**
 * Writes the tables of advance widths of Latin glyphs, in 1/1000 em, regular and bold: Arial's from Arimo, which has the same
 * widths (the default theme's Latin font), and with `--calibri FOLDER` Calibri's from the files of `@fontsource/carlito` there,
 * which has the widths of Calibri. `--check` fails when the committed table of Arial is stale; Carlito is not installed here.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const tables = new URL('../../src/deck/fit/', import.meta.url);
const arimo = new URL('./', import.meta.resolve('@expo-google-fonts/arimo/package.json')).pathname;

const letters = [...range(0x20, 0x7e), ...range(0xa0, 0x17f)];
const marks = [0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x20ac, 0x2212];
const signs = [0x2190, 0x2191, 0x2192, 0x2193, 0x2260, 0x2264, 0x2265, 0x25b2, 0x25bc];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Widths by glyph; the files hold parts of one font. */
function widths(files: readonly string[], family: string, points: readonly number[]): Record<string, number> {
  files.forEach((file, index) => GlobalFonts.registerFromPath(file, `${family}-${index}`));
  const context = createCanvas(10, 10).getContext('2d');
  context.font = `1000px ${files.map((_, index) => `${family}-${index}`).join(', ')}`;
  return Object.fromEntries(
    points.map((point) => {
      const glyph = String.fromCodePoint(point);
      return [glyph, Math.round(context.measureText(glyph).width)];
    }),
  );
}

function entries(table: Record<string, number>): string {
  return Object.entries(table)
    .map(([glyph, width]) => `${JSON.stringify(glyph)}: ${width}`)
    .join(', ');
}

interface Font {
  readonly name: string;
  readonly from: string;
  readonly regular: readonly string[];
  readonly bold: readonly string[];
  readonly points: readonly number[];
}

function tableModule({ name, from, regular, bold, points }: Font): string {
  return `/** Advance widths of Latin glyphs in 1/1000 em; written by scripts/make-metrics.ts from ${from}. */
// prettier-ignore
export const ${name}: Readonly<Record<'regular' | 'bold', Readonly<Record<string, number>>>> = {
  regular: { ${entries(widths(regular, `${name}-regular`, points))} },
  bold: { ${entries(widths(bold, `${name}-bold`, points))} },
};
`;
}

const arial = tableModule({
  name: 'latinWidths',
  from: 'Arimo (the widths of Arial)',
  regular: [join(arimo, '400Regular/Arimo_400Regular.ttf')],
  bold: [join(arimo, '700Bold/Arimo_700Bold.ttf')],
  points: [...letters, ...marks, ...signs],
});
const arialFile = new URL('latin-widths.ts', tables);
const folder = process.argv[process.argv.indexOf('--calibri') + 1];

if (process.argv.includes('--check')) {
  if ((await readFile(arialFile, 'utf8')) !== arial) {
    console.error('src/deck/fit/latin-widths.ts is stale: run "npm run metrics"');
    process.exitCode = 1;
  }
} else {
  await writeFile(arialFile, arial);
  if (process.argv.includes('--calibri') && folder !== undefined) {
    const files = (weight: number) =>
      ['latin', 'latin-ext'].map((part) => join(folder, `carlito-${part}-${weight}-normal.woff2`));
    const calibri = tableModule({
      name: 'calibriWidths',
      from: 'Carlito (the widths of Calibri)',
      regular: files(400),
      bold: files(700),
      points: [...letters, ...marks],
    });
    await writeFile(new URL('calibri-widths.ts', tables), calibri);
  }
}
