/** Pictures in a deck: in the layout's placeholder with their alternative text, or a table where none could be drawn. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Slide } from '../../src/deck/deck.js';
import type { PictureBlock } from '../../src/deck/picture.js';
import { relationsOf } from '../../src/pptx/package.js';
import { piecesOf } from '../../src/pptx/pieces.js';
import { registerLatin } from '../charts/fonts.js';
import { deckOf, defaultTheme, drawn, opened, schemaErrors, slideXml } from './drawn.js';

beforeAll(registerLatin);

const block: PictureBlock = {
  kind: 'picture',
  alt: 'Word cloud of "reviews" & more',
  picture: {
    kind: 'word-cloud',
    heads: { word: 'Word', weight: 'Reviews' },
    words: Array.from({ length: 30 }, (_, i) => ({ text: `word${i}`, weight: 300 - i, shown: String(300 - i) })),
  },
};
const slide = (heading?: string): Slide => ({
  id: 'sample.words',
  layout: 'exhibit-takeaways',
  title: 'Most reviews speak of the battery',
  slots: { exhibit: heading === undefined ? block : { ...block, heading } },
  source: '',
  chapter: '',
  notes: [],
  figures: [],
});

test('a picture sits in the placeholder of its slot, without a place of its own, and is valid', async () => {
  const deck = deckOf([slide()]);
  const read = await opened(deck);
  const xml = slideXml(read, 1);
  const [picture = ''] = /<p:pic>.*<\/p:pic>/s.exec(xml) ?? [];
  expect(picture).toContain('descr="Word cloud of &quot;reviews&quot; &amp; more"');
  expect(picture).toMatch(/<p:ph [^>]*idx="\d+"/);
  expect(picture).toContain('<p:spPr/>'.replace('/>', '></p:spPr>'));
  const [media] = relationsOf(read, 'ppt/slides/slide1.xml').filter(({ type }) => type.endsWith('/image'));
  expect(read.parts.get(media?.target ?? '')?.type).toBe('image/png');
  expect(await schemaErrors(await drawn(deck))).toEqual([]);
}, 60_000);

test('under a heading it has the rest of the slot', async () => {
  const xml = slideXml(await opened(deckOf([slide('Words of reviews')])), 1);
  expect(/<p:pic>.*<p:spPr><a:xfrm>/s.test(xml)).toBe(true);
});

test('where it could not be drawn its table stands, with the rows that fit', async () => {
  const theme = await defaultTheme();
  const pieces = piecesOf(slide(), {
    theme,
    locale: 'en',
    date: '2026-01-08',
    numbers: new Map([['sample.words', 1]]),
    pictures: new Map(),
  });
  const table = pieces.find(({ kind }) => kind === 'table');
  expect(table).toMatchObject({ alt: block.alt });
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.table.rows.length).toBeGreaterThan(5);
  expect(table.rows.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(table.frame.h + 1e-6);
  expect(table.frame.h).toBeLessThanOrEqual(5.01);
});
