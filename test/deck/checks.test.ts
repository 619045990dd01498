import { describe, expect, test } from '@jest/globals';
import { checkDeck } from '../../src/deck/checks.js';
import type { Deck, Slide } from '../../src/deck/deck.js';
import type { Figure } from '../../src/figures/figure.js';

const figure: Figure = {
  id: 'sales.aov',
  family: 'sales.aov',
  unit: 'money',
  value: 689.5,
  previous: 599,
  measure: 'sales/orders',
  datasets: ['orders'],
};
const figures = new Map([[figure.id, figure]]);

const slide = (more: Partial<Slide>): Slide => ({
  id: 'a',
  layout: 'table',
  title: 'A',
  slots: {},
  source: '',
  chapter: '',
  notes: [],
  figures: [],
  ...more,
});

const codes = (...slides: Slide[]) => {
  const deck: Deck = {
    title: 'T',
    brand: 'B',
    subject: '',
    author: '',
    date: '2026-01-08',
    locale: 'en',
    slides,
    sections: [],
  };
  return checkDeck(deck, figures).map(({ code }) => code);
};

const chart = (value: number, id: string) =>
  slide({
    slots: {
      exhibit: {
        kind: 'chart',
        alt: 'AOV',
        chart: {
          kind: 'column',
          categories: ['AOV'],
          series: [{ name: 'AOV', role: 'actual', format: '0', values: [value], figures: [id] }],
        },
      },
    },
  });

describe('checks of a deck', () => {
  test('a sound deck has none', () => {
    expect(codes(slide({ figures: ['sales.aov'] }), slide({ id: 'b', title: 'B' }))).toEqual([]);
  });

  test('two slides may not share an id or a title, and none may lack one', () => {
    expect(codes(slide({}), slide({}))).toEqual(['slide_repeated', 'title_repeated']);
    expect(codes(slide({ title: ' ' }))).toEqual(['title_missing']);
  });

  test('a link must lead to a slide of the deck', () => {
    const link = slide({ slots: { body: { kind: 'text', paragraphs: [{ runs: [{ text: 'x', link: 'gone' }] }] } } });
    expect(codes(link)).toEqual(['link_broken']);
  });

  test('an exhibit must have a text for those who cannot see it', () => {
    const table = { columns: [], rows: [] };
    expect(codes(slide({ slots: { exhibit: { kind: 'table', table, alt: '' } } }))).toEqual(['alt_missing']);
  });

  test('a chart shows the value of the figure it names, or its previous one', () => {
    expect(codes(chart(689.5, 'sales.aov'))).toEqual([]);
    expect(codes(chart(599, 'sales.aov'))).toEqual([]);
    expect(codes(chart(689.4, 'sales.aov'))).toEqual(['figure_differs']);
  });

  test('a slide names only figures of the run', () => {
    expect(codes(slide({ figures: ['sales.none'] }))).toEqual(['figure_unknown']);
  });
});
