import { describe, expect, test } from '@jest/globals';
import { fitDeck } from '../../src/deck/fit/fit.js';
import { fitText } from '../../src/deck/fit/text.js';
import { layouts, type Slot } from '../../src/deck/layouts.js';
import type { Deck, Slide } from '../../src/deck/deck.js';

const slide = (more: Partial<Slide>): Slide => ({
  id: 'sales.lines',
  layout: 'exhibit-takeaways',
  title: '可穿戴销量占比最高',
  slots: {},
  source: '',
  chapter: '',
  notes: [],
  figures: [],
  ...more,
});

const deck = (...slides: Slide[]): Deck => ({
  title: '复盘',
  brand: '品牌',
  subject: '',
  author: '',
  date: '2026-01-08',
  locale: 'zh-CN',
  slides,
  sections: [{ name: '一', slides: slides.map(({ id }) => id) }],
});

const paragraph = (text: string) => ({ runs: [{ text }] });

describe('fitting text', () => {
  const slot: Slot = { kind: 'text', frame: { x: 0, y: 0, w: 2, h: 1 }, size: 14, floor: 12, anchor: 'top' };

  test('what fits keeps the size of its slot', () => {
    expect(fitText([paragraph('短句')], slot, 'zh-CN')).toMatchObject({ size: 14, lines: 1, fits: true });
  });

  test('what does not fit steps down, and says so below the floor', () => {
    // 144 pt hold 10 characters at 14 pt and 11 at 13 pt; 72 pt of height hold 3 lines at 14 pt and 4 at 13 pt.
    expect(fitText([paragraph('字'.repeat(40))], slot, 'zh-CN')).toMatchObject({ size: 13, lines: 4, fits: true });
    expect(fitText([paragraph('字'.repeat(60))], slot, 'zh-CN')).toMatchObject({ size: 12, fits: false });
  });

  test('paragraphs spread to fill their frame', () => {
    const { paragraphs } = fitText([paragraph('一'), paragraph('二')], slot, 'zh-CN');
    expect(paragraphs[0]?.before).toBe(0);
    expect(paragraphs[1]?.before).toBeGreaterThan(6);
  });
});

describe('fitting a deck', () => {
  test('a title over two lines gives way to its shorter form', () => {
    const long = '很长的标题'.repeat(30);
    const fitted = fitDeck(deck(slide({ title: long, shortTitle: '短标题' })), layouts);
    expect(fitted.deck.slides[0]?.slots.title).toMatchObject({ paragraphs: [{ runs: [{ text: '短标题' }] }] });
    expect(fitted.issues.map(({ code }) => code)).toEqual(['text_shortened']);
  });

  test('a title that would leave a word on its second line is set a little smaller instead', () => {
    // 873.6 pt hold 36 characters at 24 pt and 39 at 22 pt.
    const fitted = fitDeck(deck(slide({ title: '字'.repeat(38) })), layouts);
    expect(fitted.deck.slides[0]?.slots.title).toMatchObject({ paragraphs: [{ size: 22 }] });
    expect(fitted.issues).toEqual([]);
  });

  test('a title that no form makes fit loses its middle, warns, and stands whole in the notes', () => {
    const long = `${'很长的标题'.repeat(30)}占比最高`;
    const { deck: fitted, issues } = fitDeck(deck(slide({ title: long })), layouts);
    expect(issues).toMatchObject([{ code: 'text_cut', severity: 'warning', slide: 'sales.lines', where: 'title' }]);
    const [first] = fitted.slides;
    const block = first?.slots.title;
    const shown = block?.kind === 'text' ? (block.paragraphs[0]?.runs[0]?.text ?? '') : '';
    expect(shown).toMatch(/^很长的标题.*….*占比最高$/);
    expect(first?.notes).toContain(long);
  });

  test('takeaways take their shorter forms first, from the last', () => {
    const long = { ...paragraph('要点'.repeat(90)), short: [{ text: '短' }] };
    const fitted = fitDeck(
      deck(slide({ slots: { takeaways: { kind: 'text', paragraphs: [paragraph('一'), long, long, long] } } })),
      layouts,
    );
    const block = fitted.deck.slides[0]?.slots.takeaways;
    const texts = block?.kind === 'text' ? block.paragraphs.map(({ runs }) => runs[0]?.text) : [];
    expect(fitted.deck.slides).toHaveLength(1);
    expect(texts[0]).toBe('一');
    expect(texts.at(-1)).toBe('短');
    expect(fitted.issues.map(({ code }) => code)).toEqual(
      texts.filter((text) => text === '短').map(() => 'text_shortened'),
    );
  });

  test('takeaways that do not fit go on beside the same exhibit, and none is lost', () => {
    const paragraphs = Array.from({ length: 9 }, (_, index) => paragraph(`${index}${'要点'.repeat(60)}`));
    const exhibit = {
      kind: 'chart' as const,
      alt: '图',
      chart: { kind: 'bar', categories: ['一'], series: [] },
    };
    const fitted = fitDeck(deck(slide({ slots: { exhibit, takeaways: { kind: 'text', paragraphs } } })), layouts);
    const { slides } = fitted.deck;
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map(({ title }) => title)).toEqual(
      slides.map((_, index) => `可穿戴销量占比最高 (${index + 1}/${slides.length})`),
    );
    for (const { slots } of slides) expect(slots.exhibit).toEqual(exhibit);
    const kept = slides.flatMap(({ slots }) => (slots.takeaways?.kind === 'text' ? slots.takeaways.paragraphs : []));
    expect(kept.map(({ runs }) => runs[0]?.text)).toEqual(paragraphs.map(({ runs }) => runs[0]?.text));
    expect(new Set(kept.map(({ size }) => size)).size).toBe(1);
    expect(fitted.issues.map(({ code, severity }) => [code, severity])).toEqual([['text_continued', 'note']]);
    expect(fitted.deck.sections[0]?.slides).toEqual(slides.map(({ id }) => id));
  });

  test('a heading goes on with what it heads', () => {
    const paragraphs = Array.from({ length: 16 }, (_, index) => [
      { ...paragraph(`章${index}`), keep: true, size: 16, before: 16 },
      { ...paragraph('发现'.repeat(40)), size: 13 },
    ]).flat();
    const { deck: fitted } = fitDeck(
      deck(slide({ layout: 'agenda', slots: { body: { kind: 'text', paragraphs } } })),
      layouts,
    );
    expect(fitted.slides.length).toBeGreaterThan(1);
    for (const { slots } of fitted.slides) {
      const shown = slots.body?.kind === 'text' ? slots.body.paragraphs : [];
      expect(shown[0]?.keep).toBe(true);
      expect(shown.at(-1)?.keep).toBeUndefined();
    }
  });

  test('a paragraph taller than a slide parts at a sentence', () => {
    const text = '这是一句完整的话。'.repeat(400);
    const { deck: fitted } = fitDeck(
      deck(slide({ layout: 'agenda', slots: { body: { kind: 'text', paragraphs: [paragraph(text)] } } })),
      layouts,
    );
    const parts = fitted.slides.flatMap(({ slots }) =>
      slots.body?.kind === 'text' ? slots.body.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')) : [],
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(text);
    for (const part of parts) expect(part.endsWith('。')).toBe(true);
  });

  test('text in two columns takes the room of both', () => {
    const paragraphs = Array.from({ length: 60 }, () => paragraph('定义'.repeat(5)));
    const pages = (columns: 2 | undefined) =>
      fitDeck(
        deck(
          slide({ layout: 'agenda', slots: { body: { kind: 'text', paragraphs, ...(columns ? { columns } : {}) } } }),
        ),
        layouts,
      ).deck.slides.length;
    expect(pages(2)).toBeLessThan(pages(undefined));
  });

  test('a subtitle that does not fit its line is cut, and stands whole in the notes', () => {
    const long = '副标题'.repeat(60);
    const { deck: fitted, issues } = fitDeck(
      deck(slide({ slots: { subtitle: { kind: 'text', paragraphs: [paragraph(long)] } } })),
      layouts,
    );
    expect(issues).toMatchObject([{ code: 'text_cut', where: 'subtitle' }]);
    expect(fitted.slides[0]?.notes).toEqual([long]);
  });

  test('a table steps down to 11 pt before it goes on', () => {
    const table = (count: number) => ({
      columns: [{ header: '名称', align: 'left' as const, width: 1 }],
      rows: Array.from({ length: count }, (_, index) => [{ text: `行${index}` }]),
    });
    const sizes = (count: number) =>
      fitDeck(
        deck(
          slide({ layout: 'appendix-table', slots: { exhibit: { kind: 'table', table: table(count), alt: '表' } } }),
        ),
        layouts,
      ).deck.slides.map(({ slots }) => (slots.exhibit?.kind === 'table' ? slots.exhibit.size : undefined));
    // 360 pt hold 15 rows of 22.84 pt at 12 pt with the header, and 16 of 21.52 pt at 11 pt.
    expect(sizes(14)).toEqual([12]);
    expect(sizes(15)).toEqual([11]);
    expect(sizes(16)).toEqual([11, 11]);
  });

  test('a tile cuts the label that its height does not hold, and sets values on one line', () => {
    const tile = (label: string, value: string) => ({ label, value, lines: [{ text: '环比+3%' }], figure: 'f' });
    const tiles = [
      tile('成交额', '1850万元'),
      tile('名'.repeat(200), '12345678901234万元'),
      tile('三', '3'),
      tile('四', '4'),
    ];
    const { deck: fitted, issues } = fitDeck(
      deck(slide({ layout: 'kpi-exhibit', slots: { kpis: { kind: 'kpis', tiles } } })),
      layouts,
    );
    const block = fitted.slides[0]?.slots.kpis;
    const shown = block?.kind === 'kpis' ? block.tiles.map(({ label }) => label) : [];
    expect(shown[0]).toBe('成交额');
    expect(shown[1]).toMatch(/^名+…名+$/);
    expect(issues.map(({ code }) => code)).toEqual(['text_cut']);
    expect(block?.kind === 'kpis' && block.sizes?.value).toBeLessThan(24);
  });

  test('a table too tall goes over several slides with its header on each and its total on the last', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [{ text: `行${index}` }, { text: '1' }]);
    const table = {
      columns: [
        { header: '名称', align: 'left' as const, width: 3 },
        { header: '数', align: 'right' as const, width: 1 },
      ],
      rows,
      total: [{ text: '合计' }, { text: '40' }],
    };
    const fitted = fitDeck(
      deck(slide({ layout: 'appendix-table', slots: { exhibit: { kind: 'table', table, alt: '表' } } })),
      layouts,
    );
    const pages = fitted.deck.slides.map(({ slots }) => slots.exhibit).filter((block) => block?.kind === 'table');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((block) => block.table.rows)).toHaveLength(40);
    const counts = pages.map((block) => block.table.rows.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(pages.map((block) => block.table.total !== undefined)).toEqual(
      pages.map((_, index) => index === pages.length - 1),
    );
    expect(new Set(fitted.deck.slides.map(({ title }) => title)).size).toBe(pages.length);
    expect(fitted.deck.sections[0]?.slides).toEqual(fitted.deck.slides.map(({ id }) => id));
  });
});
