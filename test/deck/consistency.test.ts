import { describe, expect, test } from '@jest/globals';
import { consistencyIssues } from '../../src/deck/checks/consistency.js';
import type { Block } from '../../src/deck/block.js';
import type { Deck } from '../../src/deck/deck.js';
import { settleShares } from '../../src/deck/whole.js';
import type { Figure, Figures } from '../../src/figures/figure.js';

const figures = (values: Readonly<Record<string, number>>, unit: Figure['unit'] = 'share'): Figures =>
  new Map(
    Object.entries(values).map(([id, value]) => [id, { id, family: 'f', unit, value, measure: 'm', datasets: [] }]),
  );

const deck = (exhibit: Block): Deck => ({
  title: '',
  brand: '',
  subject: '',
  author: '',
  date: '2026-01-01',
  locale: 'zh-CN',
  sections: [],
  slides: [
    { id: 's', layout: 'table', title: 's', slots: { exhibit }, source: '', chapter: '', notes: [], figures: [] },
  ],
});

const table = (cells: readonly (readonly [string, string])[]): Block => ({
  kind: 'table',
  alt: 'a',
  table: {
    columns: [{ header: 'h', align: 'right', width: 1 }],
    rows: cells.map(([figure, text]) => [{ text, figure }]),
  },
});

const chart = (kind: string, series: readonly (readonly number[])[]): Block => ({
  kind: 'chart',
  alt: 'a',
  chart: {
    kind,
    categories: series[0]!.map((_, index) => String(index)),
    series: series.map((values, at) => ({
      name: String(at),
      role: 'category',
      values,
      format: '0.0%',
      figures: values.map((_, index) => `f.${at}.${index}`),
    })),
  },
});

const codes = (of: Deck, known: Figures) => consistencyIssues(of, known).map(({ code }) => code);
const labels = (of: Deck) => {
  const block = of.slides[0]!.slots.exhibit;
  return block?.kind === 'chart' ? block.chart.series.map((series) => series.labels) : [];
};

describe('a deck that says one thing', () => {
  test('shows roundings of its figures, and nothing else', () => {
    const known = figures({ a: 0.4172 });
    expect(codes(deck(table([['a', '41.7%']])), known)).toEqual([]);
    expect(codes(deck(table([['a', '42%']])), known)).toEqual([]);
    expect(codes(deck(table([['a', '41.2%']])), known)).toEqual(['figure_reads_differently']);
    expect(codes(deck(table([['a', '417']])), figures({ a: 416.2 }, 'count'))).toEqual(['figure_reads_differently']);
    expect(codes(deck(table([['a', '—']])), known)).toEqual([]);
  });

  test('has tiles that read as their figures', () => {
    const tiles = (value: string): Block => ({ kind: 'kpis', tiles: [{ label: '', value, lines: [], figure: 'a' }] });
    expect(codes(deck(tiles('1850万元')), figures({ a: 18_500_000 }, 'money'))).toEqual([]);
    expect(codes(deck(tiles('1850元')), figures({ a: 18_500_000 }, 'money'))).toEqual(['figure_reads_differently']);
  });

  test('shows shares of a whole that add up', () => {
    const known = figures({ a: 1 / 3, b: 1 / 3, c: 1 / 3 });
    const of = (...texts: string[]) => deck(table(['a', 'b', 'c'].map((id, index) => [id, texts[index]!] as const)));
    expect(codes(of('33.4%', '33.3%', '33.3%'), known)).toEqual([]);
    expect(codes(of('33.3%', '33.3%', '33.3%'), known)).toEqual(['shares_do_not_add_up']);
  });
});

describe('charts of parts', () => {
  test('are labelled so that the parts add up, where the number format alone does not', () => {
    const third = [1 / 3, 1 / 3, 1 / 3];
    const settled = settleShares(deck(chart('bar', [third])));
    expect(labels(settled)).toEqual([['33.4%', '33.3%', '33.3%']]);
    const ids = Object.fromEntries(third.map((share, index) => [`f.0.${index}`, share]));
    expect(codes(settled, figures(ids))).toEqual([]);
  });

  test('keep the labels that follow the data where they add up', () => {
    expect(labels(settleShares(deck(chart('bar', [[0.25, 0.75]]))))).toEqual([undefined]);
    expect(labels(settleShares(deck(chart('bar', [[0.2, 0.2]]))))).toEqual([undefined]);
  });

  test('are wholes across the series where they are stacked', () => {
    const settled = settleShares(
      deck(
        chart('stacked-column-100', [
          [1 / 3, 0.5],
          [1 / 3, 0.25],
          [1 / 3, 0.25],
        ]),
      ),
    );
    expect(labels(settled)).toEqual([
      ['33.4%', '50.0%'],
      ['33.3%', '25.0%'],
      ['33.3%', '25.0%'],
    ]);
  });
});
