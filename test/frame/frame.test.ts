import { describe, expect, test } from '@jest/globals';
import type { Chapter, SlideContext, SlideRule } from '../../src/chapters/chapter.js';
import { checkDeck } from '../../src/deck/checks.js';
import type { ChartSpec, Paragraph } from '../../src/deck/block.js';
import type { Slide } from '../../src/deck/deck.js';
import { fitDeck } from '../../src/deck/fit/fit.js';
import { layouts } from '../../src/deck/layouts.js';
import { define } from '../../src/figures/definition.js';
import type { Figure } from '../../src/figures/figure.js';
import type { Finding } from '../../src/findings/finding.js';
import { buildChapter } from '../../src/frame/build-chapter.js';
import { composeDeck } from '../../src/frame/compose.js';
import type { BuiltChapter, FrameInput } from '../../src/frame/frame.js';
import { loadNarrative } from '../../src/narrative/load.js';
import { review } from '../chapters/world.js';

const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  id,
  family: id,
  unit: 'money',
  value: 100,
  measure: 'a/b',
  datasets: ['orders'],
  ...more,
});

const slide = (id: string): Slide => ({
  id,
  layout: 'exhibit-wide',
  title: `Title of ${id}`,
  slots: {},
  source: '',
  chapter: '',
  notes: [],
  figures: [`${id.split('.')[0] ?? ''}.headline`],
});

const rule = (id: string, needs: string[] = [], built = true): SlideRule => ({
  id,
  needs,
  build: () => (built ? slide(id) : undefined),
});

const chapterOf = (id: string, number: string, slides: readonly SlideRule[]): Chapter => ({
  id,
  number,
  folder: new URL('file:///'),
  measures: {},
  figures: () => [],
  findings: () => [],
  slides,
  definitions: { [`${id}.headline`]: define([`${id}指标`, `${id} figure`], ['定义。', 'Definition.']) },
  headlines: [`${id}.headline`],
});

const finding = (chapter: string, severity: number): Finding => ({
  id: `f:${chapter}`,
  chapter,
  statement: 'test',
  direction: 'bad',
  severity,
  evidence: [`${chapter}.headline`],
  members: {},
  slide: `${chapter}.one`,
  actions: [{ key: 'test', figure: `${chapter}.headline` }],
});

/** Two real chapter names are in the templates; further chapters borrow theirs. */
const templates = (ids: readonly string[]) => [
  {
    name: 'en/test.hbs',
    text: [
      '{{#*inline "finding.test"}}{{figure}} fell short{{/inline}}',
      '{{#*inline "action.test"}}Mend {{figure}}{{/inline}}',
      ...ids.flatMap((id) => [
        `{{#*inline "${id}.name"}}Chapter ${id}{{/inline}}`,
        `{{#*inline "${id}.one.name"}}Slide ${id}{{/inline}}`,
        `{{#*inline "${id}.two.name"}}Other slide of ${id}{{/inline}}`,
      ]),
    ].join('\n'),
  },
];

async function input(ids: readonly string[], rules?: (id: string) => SlideRule[], show = false): Promise<FrameInput> {
  const { templateTexts } = await import('../../src/narrative/templates.js');
  const figures = new Map(ids.map((id) => [`${id}.headline`, figure(`${id}.headline`, { target: 120, good: 'up' })]));
  const own = { ...review, missing: show ? ('show' as const) : ('omit' as const) };
  const real = templateTexts('en').filter(({ name }) => /(frame|common|datasets)\.hbs$/.test(name));
  const narrative = loadNarrative({ review: own, figures, locale: 'en', templates: [...real, ...templates(ids)] });
  const findings = ids.map((id, index) => finding(id, 1 - index / 100));
  const context: SlideContext = {
    review: own,
    figures,
    measures: new Map(),
    findings,
    narrative,
    datasets: new Map([['orders', 10]]),
    definitions: {},
  };
  const chapters: BuiltChapter[] = ids.map((id, index) =>
    buildChapter(chapterOf(id, String(index + 1).padStart(2, '0'), rules?.(id) ?? [rule(`${id}.one`)]), context),
  );
  const orders = {
    name: 'orders',
    rows: 10,
    columns: [],
    source: 'shop',
    files: [],
    quality: { rows: 10, issues: [] },
  };
  return { review: own, chapters, figures, findings, datasets: new Map([['orders', orders]]), narrative };
}

const paragraphs = (one: Slide | undefined, slot: 'body' | 'findings' | 'takeaways'): readonly Paragraph[] => {
  const block = one?.slots[slot];
  return block?.kind === 'text' ? block.paragraphs : [];
};
const text = (paragraph: Paragraph) => paragraph.runs.map((run) => run.text).join('');
const nine = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'];

describe('the frame of a deck', () => {
  test('passes the checks of a deck: unique ids and titles, links that lead somewhere', async () => {
    const frame = await input(nine);
    expect(checkDeck(composeDeck(frame), frame.figures)).toEqual([]);
  });

  test('an agenda of nine chapters takes two slides, seven on the first, each line linked to its divider', async () => {
    const { slides } = composeDeck(await input(nine));
    const agenda = slides.filter(({ id }) => id.startsWith('agenda'));
    const links = agenda.map((one) =>
      paragraphs(one, 'body').flatMap(({ runs }) => runs.flatMap(({ link, bold }) => (bold && link ? [link] : []))),
    );
    expect(agenda).toHaveLength(2);
    expect(agenda.map(({ title }) => title.replace(/^\D+/, ''))).toEqual(['01–07', '08–09']);
    expect(new Set(links[0]).size).toBe(7);
    expect(new Set(links[1])).toEqual(new Set(['c8.divider', 'c9.divider']));
  });

  test('an agenda of few chapters lists their slides', async () => {
    const { slides } = composeDeck(await input(['c1', 'c2']));
    const agenda = slides.find(({ layout }) => layout === 'agenda');
    expect(paragraphs(agenda, 'body').map(text)).toContain('Title of c1.one');
  });

  test('the summary states the heaviest finding as its title and up to five others with what they ask for', async () => {
    const { slides } = composeDeck(await input(nine));
    const summary = slides.find(({ id }) => id === 'summary');
    expect(summary?.title).toBe('c1.headline fell short');
    const listed = paragraphs(summary, 'findings');
    expect(listed).toHaveLength(5);
    expect(text(listed[0]!)).toMatch(/^c2.headline fell short.*Mend c2.headline$/);
    const tiles = summary?.slots.kpis;
    expect(tiles?.kind === 'kpis' && tiles.tiles.length).toBe(8);
    expect(tiles?.kind === 'kpis' && tiles.tiles[0]?.lines[0]).toMatchObject({ tone: 'bad' });
  });

  const tileFigures = (slides: readonly Slide[]) => {
    const tiles = slides.find(({ id }) => id === 'summary')?.slots.kpis;
    return tiles?.kind === 'kpis' ? tiles.tiles.map(({ figure }) => figure) : [];
  };

  test('a figure held against a target has a tile before one that is not, in the order of the chapters', async () => {
    const frame = await input(nine);
    const figures = new Map([...frame.figures, ['c2.headline', figure('c2.headline', {})] as const]);
    const eight = nine.filter((id) => id !== 'c2').map((id) => `${id}.headline`);
    expect(tileFigures(composeDeck({ ...frame, figures }).slides)).toEqual(eight);
  });

  test('the config chooses the tiles and their order; what has no value is left out', async () => {
    const frame = await input(nine);
    const summary = ['c9.headline', 'c1.nothing', 'c3.headline'];
    const { slides } = composeDeck({ ...frame, review: { ...frame.review, summary } });
    expect(tileFigures(slides)).toEqual(['c9.headline', 'c3.headline']);
  });

  test('a chapter without a slide is not in the deck, and its findings are told nowhere', async () => {
    const frame = await input(['c1', 'c2'], (id) => [rule(`${id}.one`, id === 'c1' ? ['returns'] : [])]);
    const { slides, sections } = composeDeck(frame);
    expect(slides.some(({ id }) => id.startsWith('c1.'))).toBe(false);
    expect(sections.map(({ name }) => name)).not.toContain('01 Chapter c1');
    expect(slides.find(({ id }) => id === 'summary')?.title).toBe('c2.headline fell short');
  });

  test('where few findings are, the summary tells the titles of slides that no finding leads to', async () => {
    const frame = await input(['c1', 'c2', 'c3']);
    const { slides } = composeDeck({ ...frame, findings: frame.findings.slice(0, 1) });
    const listed = paragraphs(
      slides.find(({ id }) => id === 'summary'),
      'findings',
    );
    expect(listed.map(text)).toEqual(['Title of c2.one', 'Title of c3.one']);
    expect(listed.map(({ runs }) => runs[0]?.link)).toEqual(['c2.one', 'c3.one']);
  });

  test('a chapter that is missing as a whole takes one line of what was left out', async () => {
    const frame = await input(nine, (id) => [rule(`${id}.one`, id === 'c1' ? [] : ['returns'])]);
    const left = composeDeck(frame).slides.find(({ id }) => id === 'appendix.left')?.slots.exhibit;
    const names = left?.kind === 'table' ? left.table.rows.map((row) => row[0]?.text) : [];
    expect(names.slice(0, 2)).toEqual(['02 Chapter c2 (the whole chapter)', '03 Chapter c3 (the whole chapter)']);
    expect(names).toHaveLength(8);
  });

  test('a long list of what was left out goes on in further rows, and no page cuts it', async () => {
    const frame = await input(['c1']);
    const many = Array.from({ length: 150 }, (_, at) =>
      figure(`c1.headline.m${at}`, { family: 'c1.headline', member: `m${at}`, value: null }),
    );
    const figures = new Map([...frame.figures, ...many.map((one) => [one.id, one] as const)]);
    const { deck, issues } = fitDeck(composeDeck({ ...frame, figures }), layouts);
    expect(issues.filter(({ slide: id, code }) => id === 'appendix.left' && code !== 'table_paged')).toEqual([]);
    const rows = deck.slides
      .filter(({ id }) => id.startsWith('appendix.left'))
      .flatMap(({ slots }) => (slots.exhibit?.kind === 'table' ? slots.exhibit.table.rows : []));
    const told = rows.flatMap(([name]) => name?.text.split(', ') ?? []);
    expect(told).toEqual(many.map(({ member }) => expect.stringMatching(new RegExp(`^c1 figure · ${member}$`))));
  });

  test('what a chapter lacks is said on its divider and in the appendix', async () => {
    const frame = await input(['c1'], () => [rule('c1.one'), rule('c1.two', ['returns'])]);
    const { slides } = composeDeck(frame);
    expect(
      paragraphs(
        slides.find(({ id }) => id === 'c1.divider'),
        'findings',
      )
        .map(text)
        .join(),
    ).toContain('Returns');
    expect(
      paragraphs(
        slides.find(({ id }) => id === 'appendix.quality'),
        'takeaways',
      ).map(text),
    ).toEqual([expect.stringMatching(/Other slide of c1.*Returns/)]);
  });

  test('with missing: show the gap stays as a marked slide', async () => {
    const frame = await input(['c1'], () => [rule('c1.one'), rule('c1.two', ['returns'])], true);
    const { slides } = composeDeck(frame);
    expect(slides.find(({ id }) => id === 'c1.two')?.slots.exhibit).toMatchObject({ kind: 'gap' });
  });

  test('a slide with a chart of no value is left out', async () => {
    const chart: ChartSpec = {
      kind: 'column',
      categories: [],
      series: [{ name: 'Orders', role: 'actual', values: [], format: '0' }],
    };
    const bare: SlideRule = {
      ...rule('c1.two'),
      build: () => ({ ...slide('c1.two'), slots: { exhibit: { kind: 'chart', chart, alt: '' } } }),
    };
    const frame = await input(['c1'], () => [rule('c1.one'), bare]);
    expect(frame.chapters[0]?.slides.map(({ id }) => id)).toEqual(['c1.one']);
    expect(frame.chapters[0]?.leftOut).toMatchObject([{ rule: { id: 'c1.two' }, lacks: [] }]);
  });

  test('a slide whose rows do not carry it is left out without naming datasets', async () => {
    const frame = await input(['c1'], () => [rule('c1.one'), rule('c1.two', [], false)]);
    expect(frame.chapters[0]?.leftOut).toMatchObject([{ lacks: [] }]);
  });
});
