/**
 * What other programs leave of a deck: opened, its first title changed, saved again, it has its charts with their data, its
 * notes and its placeholders. A program that is not installed is skipped, and the name of the test says how to get it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cases } from '../../scripts/gallery/cases.js';
import { chartKinds } from '../../src/charts/index.js';
import type { Deck, Slide } from '../../src/deck/deck.js';
import { chartCaches, workbookCells } from '../../src/pptx/chart-data.js';
import { readPackage, related, relationsOf, treeOf, type Package } from '../../src/pptx/package.js';
import { descendants } from '../../src/pptx/xml-tree.js';
import { deckOf, drawn } from './drawn.js';
import { sampleDeck } from './sample.js';

const changed = 'A title that a presenter wrote 改过的标题';
const text = (content: string) => ({ kind: 'text', paragraphs: [{ runs: [{ text: content }] }] }) as const;

/** Two kinds of charts a slide, each with notes. */
function chartSlides(): Slide[] {
  const specs = chartKinds.flatMap(({ kind }) => cases.find(({ spec }) => spec.kind === kind) ?? []);
  return specs.flatMap(({ spec }, i): Slide[] => {
    const beside = specs[i + 1];
    if (i % 2 === 1 || !beside) return [];
    const title = `${spec.kind} and ${beside.spec.kind}`;
    return [
      {
        id: `trip.${i}`,
        layout: 'two-exhibits',
        title,
        slots: {
          title: text(title),
          subtitle: text('Round trip'),
          exhibit: { kind: 'chart', chart: spec, alt: spec.kind },
          exhibit2: { kind: 'chart', chart: beside.spec, alt: beside.spec.kind },
          takeaways: text(`Left: ${spec.kind}`),
          takeaways2: text(`Right: ${beside.spec.kind}`),
        },
        source: 'Source: sample',
        chapter: 'Trip',
        notes: [`Notes of ${title}`, '第二段备注'],
        figures: [],
      },
    ];
  });
}

const deck: Deck = deckOf([...chartSlides(), ...sampleDeck.slides.filter(({ layout }) => layout === 'table')]);

const slideParts = (read: Package) =>
  deck.slides.map((_, i) => `ppt/slides/slide${i + 1}.xml`).filter((part) => read.parts.has(part));
const chartParts = (read: Package, slide: string) =>
  relationsOf(read, slide).flatMap(({ type, target }) => (type.endsWith('/chart') ? [target] : []));

/** Columns of numbers that the charts of each slide draw. */
const numbersOf = (read: Package) =>
  slideParts(read).map((slide) =>
    chartParts(read, slide).flatMap((part) =>
      chartCaches(treeOf(read, part)).flatMap(({ numeric, values }) => {
        const numbers = values.flatMap((value) => (value === null ? [] : [Number(Number(value).toPrecision(12))]));
        return numeric && numbers.length > 0 ? [numbers.join(' ')] : [];
      }),
    ),
  );

const textsIn = (read: Package, part: string) =>
  descendants(treeOf(read, part), 'p')
    .map((paragraph) =>
      descendants(paragraph, 't')
        .map((run) => run.text)
        .join(''),
    )
    .filter((one) => one !== '');

const notesOf = (read: Package) =>
  slideParts(read).map((slide) => {
    const notes = related(read, slide, 'notesSlide');
    return notes === undefined ? [] : textsIn(read, notes);
  });

/** Types of the placeholders of a slide; `undefined` in OOXML is content. */
const placesOf = (read: Package) =>
  slideParts(read).map((slide) =>
    descendants(treeOf(read, slide), 'ph').map((place) => place.attributes.get('type') ?? 'content'),
  );

const workbooksOf = (read: Package) =>
  slideParts(read).flatMap((slide) =>
    chartParts(read, slide).map((part) => {
      const book = read.parts.get(related(read, part, 'package') ?? '');
      return book ? [...workbookCells(book.bytes, part)] : null;
    }),
  );

let folder = '';
let original: Package;
let file = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
  file = join(folder, 'deck.pptx');
  writeFileSync(file, await drawn(deck));
  original = readPackage(readFileSync(file), file);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ran = (command: string, args: readonly string[]) =>
  spawnSync(command, [...args], { encoding: 'utf8', timeout: 240_000 });

const python = `
import json, sys
from pptx import Presentation
deck = Presentation(sys.argv[1])
deck.slides[0].shapes.title.text = sys.argv[3]
deck.save(sys.argv[2])
read = []
for slide in Presentation(sys.argv[2]).slides:
    charts = [shape.chart for shape in slide.shapes if shape.has_chart]
    read.append([[len(plot.series) for plot in chart.plots] for chart in charts])
print(json.dumps(read))
`;
const hasPython = ran('python3', ['-c', 'import pptx']).status === 0;

describe('saved again by python-pptx', () => {
  const run = hasPython ? test : test.skip;
  const how = hasPython ? '' : ' (skipped: python3 -m pip install python-pptx==1.0.2)';

  run(`a deck keeps all that it had${how}`, () => {
    const target = join(folder, 'python.pptx');
    const { status, stdout, stderr } = ran('python3', ['-c', python, file, target, changed]);
    expect([status, stderr]).toEqual([0, '']);
    const saved = readPackage(readFileSync(target), target);
    expect(textsIn(saved, 'ppt/slides/slide1.xml')).toContain(changed);
    expect(numbersOf(saved)).toEqual(numbersOf(original));
    expect(workbooksOf(saved)).toEqual(workbooksOf(original));
    expect(notesOf(saved)).toEqual(notesOf(original));
    expect(placesOf(saved)).toEqual(placesOf(original));
    const series = JSON.parse(stdout) as number[][][];
    expect(series.flat(2).every((count) => count > 0)).toBe(true);
    expect(series.map((charts) => charts.length)).toEqual(
      numbersOf(original).map((_, i) => (i < chartSlides().length ? 2 : 0)),
    );
  });
});

const hasOffice = ran('soffice', ['--version']).status === 0;

/** LibreOffice opens the deck and saves it as ODP; there the title changes; it opens that and saves it as PPTX. */
function throughOffice(): Package {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = (to: string, from: string) =>
    expect(
      ran('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'office'), from]).status,
    ).toBe(0);
  convert('odp', file);
  const odp = join(folder, 'office', 'deck.odp');
  const parts = unzipSync(readFileSync(odp));
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
  const title = deck.slides[0]?.title ?? '';
  expect(content.split(`>${title}<`)).toHaveLength(2);
  parts['content.xml'] = strToU8(content.replace(`>${title}<`, `>${changed}<`));
  writeFileSync(odp, zipSync(parts));
  convert('pptx', odp);
  const target = join(folder, 'office', 'deck.pptx');
  return readPackage(readFileSync(target), target);
}

describe('saved again by LibreOffice', () => {
  const run = hasOffice ? test : test.skip;
  const how = hasOffice ? '' : ' (skipped: install LibreOffice Impress, so that soffice is found)';

  run(
    `a deck keeps its charts with their data, its notes and its placeholders of text${how}`,
    () => {
      const saved = throughOffice();
      expect(textsIn(saved, 'ppt/slides/slide1.xml')).toContain(changed);
      const [before, after] = [numbersOf(original), numbersOf(saved)];
      expect(before.flat().length).toBeGreaterThan(40);
      // Each column of numbers is there still; it writes lengths of error bars and its own helpers in other places.
      const lost = before.map((columns, slide) => columns.filter((column) => !after[slide]?.includes(column)));
      expect(lost).toEqual(before.map(() => []));
      expect(notesOf(saved).map((notes) => notes.filter((one) => !/^\d+$/.test(one)))).toEqual(
        notesOf(original).map((notes) => notes.filter((one) => !/^\d+$/.test(one))),
      );
      // LibreOffice knows title, foot and content; pictures, charts and tables are no placeholders to it.
      const typed = (places: string[][], types: readonly string[]) =>
        places.map((list) => list.filter((type) => types.includes(type)).sort());
      const fixed = ['title', 'ftr', 'sldNum'];
      expect(typed(placesOf(saved), fixed)).toEqual(typed(placesOf(original), fixed));
      const texts = placesOf(original).map((list) => list.filter((type) => type === 'body').length);
      placesOf(saved).forEach((list, i) => {
        expect(list.filter((type) => type === 'content' || type === 'body').length).toBeGreaterThanOrEqual(
          texts[i] ?? 0,
        );
      });
    },
    300_000,
  );
});
