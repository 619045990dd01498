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

  test('a title without a shorter form that does not fit is an error', () => {
    const { issues } = fitDeck(deck(slide({ title: '很长的标题'.repeat(30) })), layouts);
    expect(issues).toMatchObject([{ code: 'text_overflow', severity: 'error', slide: 'sales.lines' }]);
  });

  test('takeaways that do not fit are left out from the last, and each is told', () => {
    const paragraphs = Array.from({ length: 9 }, (_, index) => paragraph(`${index}${'要点'.repeat(60)}`));
    const fitted = fitDeck(deck(slide({ slots: { takeaways: { kind: 'text', paragraphs } } })), layouts);
    const kept = fitted.deck.slides[0]?.slots.takeaways;
    expect(kept?.kind === 'text' && kept.paragraphs[0]?.runs[0]?.text.startsWith('0')).toBe(true);
    expect(fitted.issues.every(({ code }) => code === 'paragraph_dropped')).toBe(true);
    expect(fitted.issues.length).toBeGreaterThan(0);
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
