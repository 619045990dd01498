import { describe, expect, test } from '@jest/globals';
import { descendants, parseXml, type XmlElement } from '../../src/pptx/xml-tree.js';
import { related, relationsOf, textOf } from '../../src/pptx/package.js';
import { renderPptx } from '../../src/pptx/render.js';
import { deckOf, defaultTheme, drawn, opened, slideXml } from './drawn.js';
import { harmless, hostileDeck } from './hostile.js';
import { sampleDeck, sampleSlides } from './sample.js';

const one = (id: string) => deckOf(sampleSlides.filter((slide) => slide.id === id));

const shapes = (xml: string) => descendants(parseXml(xml), 'sp');
const attribute = (element: XmlElement | undefined, name: string) => element?.attributes.get(name);
const shapeNamed = (xml: string, name: string) => {
  const found = shapes(xml).find((shape) => attribute(descendants(shape, 'cNvPr')[0], 'name') === name);
  if (!found) throw new Error(`no shape ${name}`);
  return found;
};
const texts = (element: XmlElement) =>
  descendants(element, 'p').map((paragraph) =>
    descendants(paragraph, 't')
      .map(({ text }) => text)
      .join(''),
  );

describe('a drawn deck', () => {
  test('is the same bytes every time', async () => {
    const first = Buffer.from(await drawn(sampleDeck));
    expect(first.equals(await drawn(sampleDeck))).toBe(true);
  });

  test('leaves the place of its texts to the layout', async () => {
    const read = await opened(one('sample.exhibit'));
    for (const shape of shapes(slideXml(read, 1))) expect(descendants(shape, 'xfrm')).toEqual([]);
  });

  test('draws an exhibit exactly in its placeholder', async () => {
    const theme = await defaultTheme();
    const place = theme.layouts['exhibit-takeaways'].slots.exhibit?.[0];
    const [frame] = descendants(parseXml(slideXml(await opened(one('sample.exhibit')), 1)), 'graphicFrame');
    const extent = frame && descendants(frame, 'ext').find((element) => element.attributes.has('cx'));
    expect(Number(attribute(extent, 'cx')) / 914400).toBeCloseTo(place?.frame.w ?? 0, 5);
    expect(Number(attribute(extent, 'cy')) / 914400).toBeCloseTo(place?.frame.h ?? 0, 5);
  });

  test('states the language of every run', async () => {
    const read = await opened(sampleDeck);
    sampleDeck.slides.forEach((_, index) => {
      for (const run of descendants(parseXml(slideXml(read, index + 1)), 'rPr')) {
        expect([attribute(run, 'lang'), attribute(run, 'altLang')]).toEqual(['zh-CN', 'en-US']);
      }
    });
  });

  test('gives a paragraph no size of the one before it', async () => {
    const slide = sampleSlides.find(({ id }) => id === 'sample.exhibit')!;
    const size = (await defaultTheme()).layouts[slide.layout].slots.takeaways?.[0]?.sizes[0];
    const paragraphs = [
      { runs: [{ text: 'small' }], size: 12 },
      { runs: [{ text: 'usual' }], size: size! },
      { runs: [{ text: 'small' }], size: 12 },
    ];
    const read = await opened(
      deckOf([{ ...slide, slots: { ...slide.slots, takeaways: { kind: 'text', paragraphs } } }]),
    );
    const runs = descendants(shapeNamed(slideXml(read, 1), 'Takeaways'), 'rPr');
    expect(runs.map((run) => attribute(run, 'sz'))).toEqual(['1200', undefined, '1200']);
  });

  test('has bullets of the placeholder, not of its own', async () => {
    const takeaways = shapeNamed(slideXml(await opened(one('sample.exhibit')), 1), 'Takeaways');
    const levels = descendants(takeaways, 'p').map((p) => attribute(descendants(p, 'pPr')[0], 'lvl') ?? '0');
    expect(levels).toEqual(['0', '0', '0', '1', '1']);
    expect(descendants(takeaways, 'buChar')).toEqual([]);
  });

  test('links runs and tiles to slides of the deck', async () => {
    const deck = deckOf(sampleSlides.filter(({ id }) => ['agenda', 'sample.exhibit', 'summary'].includes(id)));
    const read = await opened(deck);
    const target = (slide: number, id: string | undefined) =>
      relationsOf(read, `ppt/slides/slide${slide}.xml`).find((relation) => relation.id === id)?.target;
    const clicks = (slide: number) => descendants(parseXml(slideXml(read, slide)), 'hlinkClick');
    expect(clicks(1).length).toBe(7);
    expect(clicks(2).length).toBe(8);
    for (const slide of [1, 2]) {
      for (const click of clicks(slide)) expect(target(slide, attribute(click, 'r:id'))).toBe('ppt/slides/slide3.xml');
    }
  });

  test('fails on a link to a slide that is not there', async () => {
    const drawing = renderPptx(one('agenda'), await defaultTheme());
    await expect(drawing).rejects.toMatchObject({
      problems: [{ code: 'DECK_LINK', parameters: { link: 'sample.exhibit' } }],
    });
  });

  test('fails on a slot that the layout does not have', async () => {
    const [slide] = one('sample.wide').slides;
    if (!slide) throw new Error('the sample has a wide slide');
    const drawing = renderPptx(
      deckOf([{ ...slide, slots: { ...slide.slots, exhibit4: { kind: 'gap', text: 'x' } } }]),
      await defaultTheme(),
    );
    await expect(drawing).rejects.toMatchObject({ problems: [{ code: 'DECK_SLOT' }] });
  });

  test('has notes only where there are notes', async () => {
    const read = await opened(sampleDeck);
    const notes = [...read.parts.keys()].filter((name) => name.startsWith('ppt/notesSlides/'));
    const number = sampleDeck.slides.findIndex(({ id }) => id === 'sample.exhibit') + 1;
    expect(notes).toEqual([`ppt/notesSlides/notesSlide${number}.xml`]);
    expect(texts(parseXml(textOf(read, notes[0] ?? '')))).toEqual(sampleDeck.slides[number - 1]?.notes);
    expect(related(read, 'ppt/notesMasters/notesMaster1.xml', 'theme')).not.toBe(
      related(read, 'ppt/slideMasters/slideMaster1.xml', 'theme'),
    );
  });

  test('marks the header and the total of a table, and sets numbers right', async () => {
    const table = parseXml(slideXml(await opened(one('sample.table')), 1));
    const [properties] = descendants(table, 'tblPr');
    expect([attribute(properties, 'firstRow'), attribute(properties, 'lastRow')]).toEqual(['1', '1']);
    const rows = descendants(table, 'tr').map((row) => descendants(row, 'tc'));
    expect(rows.map((cells) => cells.length)).toEqual([6, 6, 6, 6, 6, 6]);
    const aligned = rows.map((cells) => cells.map((cell) => attribute(descendants(cell, 'pPr')[0], 'algn') ?? 'l'));
    for (const row of aligned) expect(row).toEqual(['l', 'r', 'r', 'r', 'r', 'l']);
  });

  test('sets the cells of a table as far apart as they were measured', async () => {
    const [table] = one('sample.table').slides;
    const block = table?.slots.exhibit;
    if (!table || block?.kind !== 'table') throw new Error('the sample has a table');
    const ends = async (dense: boolean) => {
      const own = { ...block, table: { ...block.table, dense } };
      const xml = slideXml(await opened(deckOf([{ ...table, slots: { ...table.slots, exhibit: own } }])), 1);
      return [
        ...new Set([...xml.matchAll(/ marT="(\d+)" marB="(\d+)"/g)].map(([, top, bottom]) => `${top} ${bottom}`)),
      ];
    };
    // 3.5 pt and 0.5 pt, at 12700 units a point.
    expect(await ends(false)).toEqual(['44450 44450']);
    expect(await ends(true)).toEqual(['6350 6350']);
  });

  test('lists its sections with all slides in order', async () => {
    const presentation = parseXml(textOf(await opened(sampleDeck), 'ppt/presentation.xml'));
    const sections = descendants(presentation, 'section').map((section) => attribute(section, 'name'));
    expect(sections).toEqual(['开场', '执行复盘', '结尾']);
    const [list] = descendants(presentation, 'sectionLst');
    const inSections = list ? descendants(list, 'sldId').map((id) => attribute(id, 'id')) : [];
    const slides = descendants(presentation, 'sldId').filter((id) => id.attributes.has('r:id'));
    expect(inSections).toEqual(slides.map((id) => attribute(id, 'id')));
    const order = presentation.children.map(({ local }) => local);
    expect(order.slice(0, 3)).toEqual(['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst']);
  });

  test('is dated by the review', async () => {
    const core = parseXml(textOf(await opened(sampleDeck), 'docProps/core.xml'));
    expect(descendants(core, 'modified')[0]?.text).toBe('2026-01-08T00:00:00Z');
    expect(descendants(parseXml(textOf(await opened(sampleDeck), 'docProps/app.xml')), 'Company')[0]?.text).toBe(
      '远洲智能 <R&D>',
    );
  });
});

describe('hostile texts', () => {
  test('reach the slide as text', async () => {
    const read = await opened(hostileDeck);
    const first = slideXml(read, 1);
    expect(texts(shapeNamed(first, 'Title'))).toEqual([harmless]);
    expect(texts(shapeNamed(first, 'Takeaways'))[0]).toBe(harmless + harmless);
    expect(texts(shapeNamed(first, 'Source'))).toEqual([harmless]);
    const alts = descendants(parseXml(first), 'cNvPr').map((properties) => attribute(properties, 'descr'));
    expect(alts).toContain(harmless);
    const cell = descendants(parseXml(slideXml(read, 2)), 'tc')[0];
    expect(cell && texts(cell)).toEqual([harmless]);
    expect(texts(shapeNamed(slideXml(read, 3), 'KPI 1'))).toEqual([harmless, harmless, harmless]);
  });
});
