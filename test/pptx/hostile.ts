/** A deck whose texts try to break the file: markup, template braces, emoji, control characters, halves of surrogate pairs. */
import type { Block } from '../../src/deck/block.js';
import type { Deck } from '../../src/deck/deck.js';
import { barChart, sampleDeck, sampleSlides, tableBlock } from './sample.js';

export const hostile = `& < > " ' {{x}} {{{y}}} ]]> <!-- --> 😀 👨‍👩‍👧 a\u0000b\u0007c\ud83dd\udc00e\ufffff\tg\nh\u2028i`;
/** What a reader should see of it. */
export const harmless = `& < > " ' {{x}} {{{y}}} ]]> <!-- --> 😀 👨‍👩‍👧 abcdef g h i`;
export const long = 'ー长'.repeat(100);

const text = (content: string): Block => ({
  kind: 'text',
  paragraphs: [
    { runs: [{ text: content, tone: 'accent', bold: true, link: 'a' }, { text: content }] },
    { runs: [{ text: '' }], bullet: true },
    { runs: [] },
  ],
});

const frame = { source: hostile, chapter: hostile, figures: [] };

export const hostileDeck: Deck = {
  ...sampleDeck,
  title: hostile,
  brand: hostile,
  subject: hostile,
  author: hostile,
  sections: [{ name: hostile, slides: ['a', 'b & <c>'] }],
  slides: [
    {
      ...frame,
      id: 'a',
      layout: 'exhibit-takeaways',
      title: hostile,
      slots: {
        exhibit: {
          kind: 'chart',
          alt: hostile,
          heading: hostile,
          chart: {
            ...barChart,
            categories: [hostile, ...barChart.categories.slice(1)],
            series: barChart.series.map((series) => ({ ...series, name: hostile })),
          },
        },
        takeaways: text(hostile),
      },
      notes: [hostile, long],
    },
    {
      ...frame,
      id: 'b & <c>',
      layout: 'table',
      title: long,
      slots: {
        exhibit: {
          ...tableBlock,
          alt: hostile,
          table: {
            columns: [{ header: hostile, align: 'left', width: 1 }],
            rows: [[{ text: hostile, link: 'a' }], [{ text: '' }]],
          },
        },
        takeaways: { kind: 'gap', text: hostile },
      },
      notes: [],
    },
    {
      ...frame,
      id: 'c',
      layout: 'kpi-exhibit',
      title: 'C',
      slots: {
        kpis: {
          kind: 'kpis',
          tiles: [{ label: hostile, value: hostile, lines: [{ text: hostile, tone: 'bad' }], figure: 'x', link: 'a' }],
        },
        exhibit: {
          kind: 'timeline',
          from: '2025-11-01',
          to: '2025-11-03',
          spans: [{ label: hostile, from: '2025-11-01', to: '2025-11-01', note: hostile, tone: 'plan' }],
          marks: [{ date: '2025-11-03', label: hostile }],
          alt: hostile,
        },
      },
      notes: [],
    },
    ...sampleSlides.slice(0, 1),
  ],
};
