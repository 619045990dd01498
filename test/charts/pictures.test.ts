/** Word clouds and path diagrams: the bytes, what they may not leave out, and what stands in for them. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawPicture } from '../../src/charts/pictures/index.js';
import { wordSizes } from '../../src/charts/pictures/word-cloud.js';
import type { PathDiagram, WordCloud } from '../../src/deck/picture.js';
import { half } from '../../scripts/gallery/states.js';
import { registerLatin } from './fonts.js';

const words = ['battery', 'screen', 'parcel', 'support', 'price', 'sound', 'strap', 'charger', 'app', 'manual'];
const cloud: WordCloud = {
  kind: 'word-cloud',
  heads: { word: 'Word', weight: 'Reviews' },
  words: words.map((text, i) => ({ text, weight: 400 / (i + 1), shown: String(Math.round(400 / (i + 1))) })),
  highlight: 0,
};
const paths: PathDiagram = {
  kind: 'paths',
  heads: { from: 'First touch', to: 'Last touch', value: 'Orders' },
  nodes: [
    { id: '0/feed', label: 'Feed', step: 0 },
    { id: '0/search', label: 'Search', step: 0 },
    { id: '1/search', label: 'Search', step: 1 },
  ],
  flows: [
    { from: '0/feed', to: '1/search', value: 90, shown: '90' },
    { from: '0/search', to: '1/search', value: 60, shown: '60' },
  ],
  highlight: '0/feed',
};

beforeAll(registerLatin);

const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe.each([
  ['a word cloud', cloud],
  ['a path diagram', paths],
] as const)('%s', (_, spec) => {
  test('is a PNG at twice the resolution of the screen, the same in every run', async () => {
    const [one, other] = [await drawPicture(spec, half), await drawPicture(spec, half)];
    expect(
      Buffer.from(one ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(size(one ?? new Uint8Array(24))).toEqual([Math.round(5.9 * 96) * 2, Math.round(3.4 * 96) * 2]);
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
  });

  test('differs where its data does', async () => {
    const other =
      spec.kind === 'word-cloud'
        ? { ...spec, words: spec.words.toReversed() }
        : { ...spec, flows: spec.flows.map((flow, i) => ({ ...flow, value: 10 * (i + 1) })) };
    const [one, two] = [await drawPicture(spec, half), await drawPicture(other, half)];
    expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(false);
  });
});

describe('what cannot be drawn', () => {
  test('is no picture: nothing to show, or words that find no place', async () => {
    expect(await drawPicture({ ...cloud, words: [] }, half)).toBeNull();
    const crowd = Array.from({ length: 300 }, (_, i) => ({ text: `unreadable${i}`, weight: 1, shown: '1' }));
    expect(await drawPicture({ ...cloud, words: crowd }, half)).toBeNull();
  });

  test('leaves the page object of the process as it was', async () => {
    await drawPicture(cloud, half);
    expect('document' in globalThis).toBe(false);
  });
});

test('words are no smaller than the labels of a chart, and the larger the more they weigh', () => {
  const word = fc.record({
    text: fc.string({ minLength: 1, maxLength: 14 }),
    weight: fc.nat(1e6),
    shown: fc.constant(''),
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (list) => {
      const sizes = wordSizes({ ...cloud, words: list }, half);
      sizes.forEach((one, i) => {
        expect(one).toBeGreaterThanOrEqual(half.fontSize);
        list.forEach(({ weight }, j) => {
          if (weight <= (list[i]?.weight ?? 0)) expect(sizes[j]).toBeLessThanOrEqual(one);
        });
      });
    }),
  );
});
