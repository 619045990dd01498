import { describe, expect, test } from '@jest/globals';
import type { Trace } from '../../src/figures/trace.js';
import { gate } from '../../src/pptx/gate.js';
import { putXml, readPackage, textOf, writePackage } from '../../src/pptx/package.js';
import { renderPptx } from '../../src/pptx/render.js';
import { readTrace } from '../../src/pptx/trace.js';
import { descendants, parseXml } from '../../src/pptx/xml-tree.js';
import { defaultTheme, deckOf, drawn, schemaErrors } from './drawn.js';
import { sampleSlides } from './sample.js';

const hostile = `<&>"'{{}}]]>`;
const trace: Trace = {
  review: 'sample',
  from: '2025-10-01',
  to: '2025-12-31',
  figures: new Map(
    ['sample.gmv.live', `sample.gmv.${hostile}`].map((id) => [
      id,
      {
        id,
        name: `GMV ${hostile}`,
        definition: `口径${hostile}`,
        display: '820.0 万元',
        value: '8200000',
        unit: 'money',
        readings: new Map([['previous', '7000000']]),
        measure: 'sample/gmv',
        datasets: ['orders', 'channels'],
      },
    ]),
  ),
  queries: new Map([
    ['sample/gmv', { name: 'sample/gmv', sql: "select 1 < 2\n  and 'a' <> '&'", relations: ['paid_orders'] }],
    ['paid_orders', { name: 'paid_orders', sql: 'select 1', relations: [] }],
  ]),
  datasets: new Map([
    ['orders', { name: 'orders', source: hostile, rows: 12, files: [{ path: 'a&b.csv', bytes: 7, sha256: 'ab' }] }],
  ]),
};

async function traced(slides = sampleSlides) {
  return renderPptx(deckOf(slides), await defaultTheme(), { trace });
}

describe('the trace in a deck', () => {
  test('comes back as it went in, whatever the texts hold, and the deck is valid', async () => {
    const bytes = await traced();
    expect(gate(bytes)).toEqual([]);
    expect(await schemaErrors(bytes)).toEqual([]);
    const { slides, ...read } = readTrace(readPackage(bytes, 'deck'), 'deck');
    expect(read).toEqual(trace);
    expect(slides.map(({ id }) => id)).toEqual(sampleSlides.map(({ id }) => id));
  });

  test('names the shapes that show a figure by their ids on the slide', async () => {
    const read = readPackage(await traced(), 'deck');
    const { slides } = readTrace(read, 'deck');
    const at = slides.findIndex(({ shapes }) => shapes.some(({ figures }) => figures.includes('sample.gmv.live')));
    const shape = slides[at]?.shapes.find(({ figures }) => figures.includes('sample.gmv.live'));
    const properties = descendants(parseXml(textOf(read, `ppt/slides/slide${at + 1}.xml`)), 'cNvPr');
    const own = properties.find(({ attributes }) => attributes.get('id') === String(shape?.id));
    expect(own?.attributes.get('name')).toBe(shape?.name);
  });

  test('follows slides that were moved, and knows one that was added', async () => {
    const read = readPackage(await traced(), 'deck');
    const presentation = 'ppt/presentation.xml';
    const xml = textOf(read, presentation);
    const [first = '', second = ''] = xml.match(/<p:sldId [^>]*\/>/g) ?? [];
    const swapped = xml.replace(first, '<!--1-->').replace(second, first).replace('<!--1-->', second);
    putXml(read, presentation, read.parts.get(presentation)!.type, swapped);
    const third = 'ppt/slides/slide3.xml';
    putXml(read, third, read.parts.get(third)!.type, textOf(read, third).replace(/<p:cSld name="[^"]*"/, '<p:cSld'));
    const { slides } = readTrace(readPackage(writePackage(read), 'deck'), 'deck');
    expect(slides.slice(0, 3).map(({ id }) => id)).toEqual([sampleSlides[1]!.id, sampleSlides[0]!.id, '']);
    expect(slides[2]!.shapes).toEqual([]);
  });

  test('is missed by name in a deck that has none', async () => {
    const read = readPackage(await drawn(deckOf(sampleSlides)), 'deck');
    expect(() => readTrace(read, 'deck.pptx')).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'DECK_WITHOUT_TRACE' })] }),
    );
  });
});
