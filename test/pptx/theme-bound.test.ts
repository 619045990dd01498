/** Nothing in a deck has a colour or a font of its own: a change of theme in PowerPoint reaches every slide, table and chart. */
import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { chartKinds } from '../../src/charts/index.js';
import type { Block } from '../../src/deck/block.js';
import type { Deck, Slide } from '../../src/deck/deck.js';
import { layouts } from '../../src/deck/layouts.js';
import { packageRoot } from '../../src/package-root.js';
import { readPackage, textOf, type Package } from '../../src/pptx/package.js';
import { readTheme, type Theme } from '../../src/pptx/theme.js';
import { cases } from '../../scripts/gallery/cases.js';
import { brand, drawnIn } from './brand.js';
import { sampleDeck, sampleSlides } from './sample.js';

/** What is written here, and not by the template. */
const ours = /^ppt\/(slides|notesSlides|charts|drawings)\/[^/]+\.xml$/;

/** Every chart of the gallery on a slide, beside a text in each tone. */
const charts = cases.map(({ name, spec }): Slide => {
  const exhibit: Block = { kind: 'chart', chart: spec, alt: name };
  const tones = ['ink', 'muted', 'accent', 'good', 'bad'] as const;
  const takeaways: Block = {
    kind: 'text',
    paragraphs: [{ runs: tones.map((tone) => ({ text: tone, tone })), bullet: true }],
  };
  const common = { source: '', chapter: '', notes: ['n'], figures: [] };
  return { ...common, id: name, title: name, layout: 'exhibit-takeaways', slots: { exhibit, takeaways } };
});
const table: Slide = {
  ...sampleSlides.find(({ layout }) => layout === 'table')!,
  id: 'every.cell',
  title: 'Cells',
  slots: {
    exhibit: {
      kind: 'table',
      alt: 'Cells',
      table: {
        columns: [{ header: 'A', align: 'left', width: 1 }],
        rows: [
          [{ text: 'good', tone: 'good', bold: true }],
          [{ text: 'bad', tone: 'bad', link: sampleSlides[0]!.id }],
          [{ text: 'shaded', shade: 0.7, tone: 'muted' }],
        ],
        total: [{ text: 'total' }],
        highlight: 1,
      },
    },
  },
};
const deck: Deck = { ...sampleDeck, slides: [...sampleDeck.slides, table, ...charts], sections: [] };

/** Literal colours and fonts of a part. A theme's font is `+mj` or `+mn`, of any script. */
function literals(package_: Package, part: string): string[] {
  const found = textOf(package_, part).matchAll(
    /<a:(?:srgbClr|sysClr|prstClr|scrgbClr|hslClr)\b[^>]*>|typeface="(?!\+m[jn]-)[^"]*"/g,
  );
  return [...new Set([...found].map(([literal]) => `${part}: ${literal}`))];
}

const own = (name: string) => readTheme(fileURLToPath(new URL(`templates/themes/${name}`, packageRoot)));
const themes: Readonly<Record<string, () => Promise<Theme>>> = {
  'our light theme': () => own('default'),
  'our dark theme': () => own('dark'),
  'a brand’s template': async () => (await brand()).theme,
};

test('the deck has every layout and every kind of chart', () => {
  expect(new Set(deck.slides.map(({ layout }) => layout))).toEqual(new Set(Object.keys(layouts)));
  const kinds = deck.slides.flatMap(({ slots }) =>
    Object.values(slots).flatMap((block) => (block.kind === 'chart' ? [block.chart.kind] : [])),
  );
  expect(new Set(kinds)).toEqual(new Set(chartKinds.map(({ kind }) => kind)));
});

describe.each(Object.keys(themes))('in %s', (name) => {
  test('no slide, table, chart or note has a colour or a font of its own', async () => {
    const drawn = readPackage(await drawnIn(await themes[name]!(), deck), 'the deck');
    const parts = [...drawn.parts.keys()].filter((part) => ours.test(part));
    expect(parts.filter((part) => part.startsWith('ppt/charts/')).length).toBeGreaterThanOrEqual(cases.length);
    expect(parts.flatMap((part) => literals(drawn, part))).toEqual([]);
  });
});
