import { describe, expect, test } from '@jest/globals';
import { pictureNotes, pictureTable, type PictureBlock } from '../../src/deck/picture.js';

const cloud: PictureBlock = {
  kind: 'picture',
  alt: 'cloud',
  picture: {
    kind: 'word-cloud',
    heads: { word: 'Word', weight: 'Reviews' },
    words: [
      { text: 'battery', weight: 412, shown: '412' },
      { text: 'screen', weight: 1200, shown: '1,200' },
    ],
  },
};
const paths: PictureBlock = {
  kind: 'picture',
  alt: 'paths',
  picture: {
    kind: 'paths',
    heads: { from: 'First', to: 'Last', value: 'Orders' },
    nodes: [
      { id: '0/a', label: 'Feed', step: 0 },
      { id: '1/a', label: 'Shop', step: 1 },
    ],
    flows: [{ from: '0/a', to: '1/a', value: 9, shown: '9' }],
  },
};

describe('a picture as a table', () => {
  test('stands in the notes whole, the names of its columns first', () => {
    expect(pictureNotes(cloud)).toEqual(['Word | Reviews', 'battery | 412', 'screen | 1,200']);
    expect(pictureNotes(paths)).toEqual(['First | Last | Orders', 'Feed | Shop | 9']);
  });

  test('takes the place of the picture, cut to the rows that fit', () => {
    const table = pictureTable(cloud, 1);
    expect(table.columns.map(({ header, align }) => [header, align])).toEqual([
      ['Word', 'left'],
      ['Reviews', 'right'],
    ]);
    expect(table.rows).toEqual([[{ text: 'battery' }, { text: '412' }]]);
  });
});
