/** A brand's template of any size comes through untouched, and the deck in it is valid, inside the slide and clear of its art. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayoutName, Slide } from '../../src/deck/deck.js';
import type { Frame } from '../../src/deck/layouts.js';
import { packageRoot } from '../../src/package-root.js';
import { readPackage, related, relationsOf, textOf, type Package } from '../../src/pptx/package.js';
import { parseThemeMap } from '../../src/pptx/theme-map.js';
import { readThemeWithMap, type ReadTheme } from '../../src/pptx/theme.js';
import { child, descendants, parseXml, type XmlElement } from '../../src/pptx/xml-tree.js';
import { temporary } from '../temporary.js';
import { brand, drawnIn, fittedIn, type Brand } from './brand.js';
import { schemaErrors } from './drawn.js';
import { sampleDeck, sampleSlides } from './sample.js';

const sizes = {
  '16:9': { width: 13.333, height: 7.5 },
  '4:3': { width: 10, height: 7.5 },
  A4: { width: 10.833, height: 7.5 },
} as const;

const everything = { kind: 'potx', handout: true, slide: true, link: true } as const;

describe.each(Object.entries(sizes))('a brand’s template of %s', (_, size) => {
  let own: Brand;
  let bytes: Uint8Array;
  let slides: readonly Slide[];
  let deck: Package;
  beforeAll(async () => {
    own = await brand({ ...everything, size });
    bytes = await drawnIn(own.theme, sampleDeck);
    ({ slides } = fittedIn(own.theme, sampleDeck));
    deck = readPackage(bytes, 'the deck');
  });

  test('gives a deck without schema errors', async () => {
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('keeps its masters, layouts, themes, notes and handout masters to the byte', () => {
    const parts = [...own.original.parts].filter(([name]) =>
      /^ppt\/(slideMasters|slideLayouts|theme|notesMasters|handoutMasters)\//.test(name),
    );
    expect(parts.length).toBe(13);
    for (const [name, part] of parts) {
      expect({ name, same: Buffer.from(part.bytes).equals(deck.parts.get(name)?.bytes ?? new Uint8Array()) }).toEqual({
        name,
        same: true,
      });
      expect(relationsOf(deck, name)).toEqual(relationsOf(own.original, name));
    }
  });

  test('is a presentation of that size, with our slides alone', () => {
    const root = parseXml(textOf(deck, 'ppt/presentation.xml'));
    expect(deck.parts.get('ppt/presentation.xml')?.type).toMatch(/presentation\.main\+xml$/);
    expect(Number(child(root, 'sldSz')?.attributes.get('cx'))).toBe(Math.round(size.width * 914400));
    expect(child(root, 'sldIdLst')?.children.length).toBe(slides.length);
    expect(root.children.map(({ local }) => local).slice(0, 4)).toEqual([
      'sldMasterIdLst',
      'notesMasterIdLst',
      'handoutMasterIdLst',
      'sldIdLst',
    ]);
  });

  test('has every shape inside the slide, clear of the stripe, and none over another', () => {
    slides.forEach(({ id, layout }, index) => {
      const frames = framesOf(deck, `ppt/slides/slide${index + 1}.xml`, own, layout);
      for (const { name, frame } of frames) {
        expect({
          id,
          name,
          inside:
            frame.x >= 0.25 && frame.y >= 0 && frame.x + frame.w <= size.width && frame.y + frame.h <= size.height,
        }).toEqual({ id, name, inside: true });
      }
      const over = frames.flatMap((one, at) =>
        frames
          .slice(at + 1)
          .filter((other) => overlap(one.frame, other.frame) > 0.02)
          .map((other) => `${id}: ${one.name}, ${other.name}`),
      );
      expect(over).toEqual([]);
    });
  });

  test('puts titles into the title placeholder, without a place of their own', () => {
    slides.forEach((_slide, index) => {
      const shapes = descendants(parseXml(textOf(deck, `ppt/slides/slide${index + 1}.xml`)), 'sp');
      const titles = shapes.filter(
        (shape) =>
          (child(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes.get('type') ?? '').endsWith('itle') &&
          !(child(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes.get('type') ?? '').includes('sub'),
      );
      expect(titles.map((shape) => child(shape, 'spPr', 'xfrm'))).toEqual([undefined]);
    });
  });

  test('has the number and the date as fields in the brand’s placeholders', () => {
    const shapes = descendants(parseXml(textOf(deck, 'ppt/slides/slide5.xml')), 'sp');
    const fields = shapes.flatMap((shape) =>
      descendants(shape, 'fld').map((field) => [
        child(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes.get('type'),
        field.attributes.get('type'),
      ]),
    );
    expect(fields).toEqual([
      ['dt', 'datetime1'],
      ['sldNum', 'slidenum'],
    ]);
  });
});

function overlap(one: Frame, other: Frame): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return w <= 0 || h <= 0 ? 0 : (w * h) / Math.max(1e-6, Math.min(one.w * one.h, other.w * other.h));
}

function frameOf(transform: XmlElement | undefined): Frame | undefined {
  const number = (element: string, name: string) => Number(child(transform, element)?.attributes.get(name)) / 914400;
  return transform && { x: number('off', 'x'), y: number('off', 'y'), w: number('ext', 'cx'), h: number('ext', 'cy') };
}

/** Frames of the top shapes of a slide, those of placeholders from the theme's places. Rules over tiles are lines, not areas. */
function framesOf(deck: Package, part: string, { theme }: Brand, layout: LayoutName) {
  const tree = child(parseXml(textOf(deck, part)), 'cSld', 'spTree');
  const places = [...Object.values(theme.layouts[layout].slots).flat(), ...Object.values(theme.layouts[layout].foot)];
  return (tree?.children ?? []).flatMap((shape): { name: string; frame: Frame }[] => {
    const name = descendants(shape, 'cNvPr')[0]?.attributes.get('name');
    const ph = descendants(shape, 'ph')[0];
    const own = frameOf(child(shape, 'spPr', 'xfrm') ?? child(shape, 'xfrm') ?? child(shape, 'grpSpPr', 'xfrm'));
    const isTitle = /^(ctrT|t)itle$/.test(ph?.attributes.get('type') ?? '');
    const place =
      ph &&
      places.find((one) =>
        isTitle ? /^(ctrT|t)itle$/.test(one.type) : one.idx === Number(ph.attributes.get('idx') ?? 0),
      );
    const frame = own ?? place?.frame;
    return name && name !== 'KPI rules' && frame ? [{ name, frame }] : [];
  });
}

describe('the map proposed for a brand’s template', () => {
  test('takes Office’s title slide, section header and content layouts', async () => {
    const { map } = await brand();
    expect(map.layouts.cover).toMatchObject({
      layout: 'Title Slide',
      slots: { title: 'title', subtitle: { placeholder: 1 } },
    });
    expect(map.layouts.divider).toMatchObject({ layout: 'Section Header', slots: { title: 'title', findings: 1 } });
    expect(map.layouts['exhibit-takeaways']).toMatchObject({
      layout: 'Two Content',
      slots: { exhibit: { placeholder: 1 }, takeaways: { placeholder: 2 } },
      foot: { date: 10, chapter: 11, page: 12 },
    });
    expect(map.layouts.roadmap).toMatchObject({ layout: 'Title and Content', slots: { exhibit: { placeholder: 1 } } });
    const used = new Set(Object.values(map.layouts).map(({ layout }) => layout));
    expect(used).not.toContain('Title and Vertical Text');
    expect(used).not.toContain('Blank');
  });
});

describe('a template that has all that our slides need', () => {
  // Our own template without its map: what the proposal finds can be held against the map that its script wrote.
  let read: ReadTheme;
  beforeAll(async () => {
    const path = join(temporary('brand'), 'alone.pptx');
    copyFileSync(new URL('templates/themes/default/theme.pptx', packageRoot), path);
    read = await readThemeWithMap(path);
  });

  test('is mapped as its own map has it, without moving a placeholder', () => {
    const own = parseThemeMap(readFileSync(new URL('templates/themes/default/theme.yaml', packageRoot), 'utf8'), '');
    // A plain table may as well stand in the wide exhibit, whose placeholders are the same; tiles are laid out anew.
    const same = [
      'cover',
      'agenda',
      'exhibit-takeaways',
      'two-exhibits',
      'exhibit-wide',
      'timeline',
      'small-multiples',
      'roadmap',
    ] as const;
    for (const name of same) {
      const { layout, slots, foot } = own.layouts[name];
      expect(read.map.layouts[name]).toEqual({ layout, slots, ...(foot ? { foot } : {}) });
    }
  });

  test('gives slides whose placeholders have no position of their own, and exhibits at the placeholder’s', async () => {
    const slides = sampleSlides.filter(({ layout }) => layout === 'two-exhibits' || layout === 'exhibit-takeaways');
    const deck = readPackage(await drawnIn(read.theme, { ...sampleDeck, slides, sections: [] }), 'the deck');
    slides.forEach(({ layout }, index) => {
      const tree = parseXml(textOf(deck, `ppt/slides/slide${index + 1}.xml`));
      const held = descendants(tree, 'sp').filter((shape) => descendants(shape, 'ph').length > 0);
      expect(held.flatMap((shape) => child(shape, 'spPr', 'xfrm') ?? [])).toEqual([]);
      const place = read.theme.layouts[layout].slots.exhibit?.[0]?.frame;
      const frame = frameOf(child(descendants(tree, 'graphicFrame')[0], 'xfrm'));
      for (const side of ['x', 'y', 'w'] as const) expect(frame?.[side]).toBeCloseTo(place?.[side] ?? 0, 4);
    });
  });
});

describe('what a template lacks or has too much', () => {
  test('a missing notes master is built, and is valid', async () => {
    const own = await brand({ notes: false });
    const bytes = await drawnIn(own.theme, sampleDeck);
    const deck = readPackage(bytes, 'the deck');
    const notes = related(deck, 'ppt/presentation.xml', 'notesMaster') ?? '';
    const theme = related(deck, notes, 'theme') ?? '';
    expect(textOf(deck, theme)).toBe(textOf(own.original, 'ppt/theme/theme1.xml'));
    expect(theme).not.toBe(related(deck, 'ppt/slideMasters/slideMaster1.xml', 'theme'));
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  test('macros are left out, and the deck is a plain presentation', async () => {
    const deck = readPackage(await drawnIn((await brand({ kind: 'pptm' })).theme, sampleDeck), 'the deck');
    expect([...deck.parts.keys()].filter((name) => /vba/i.test(name))).toEqual([]);
    expect([...deck.parts.values()].filter(({ type }) => /macro/i.test(type))).toEqual([]);
  });

  test('bulleted body text loses its bullets where a takeaway has none, and keeps them where it has', async () => {
    const { theme } = await brand();
    const deck = { ...sampleDeck, slides: sampleSlides.filter(({ id }) => id === 'sample.exhibit'), sections: [] };
    const read = readPackage(await drawnIn(theme, deck), 'the deck');
    const [takeaways] = descendants(parseXml(textOf(read, 'ppt/slides/slide1.xml')), 'sp').filter(
      (shape) => descendants(shape, 'cNvPr')[0]?.attributes.get('name') === 'Takeaways',
    );
    const plain = descendants(takeaways!, 'p').map((paragraph) => descendants(paragraph, 'buNone').length > 0);
    expect(plain).toEqual([true, true, true, false, false]);
  });

  test('a dark map gives light ink, and greys that fade towards the dark', async () => {
    const { theme } = await brand({ dark: true });
    expect(theme.colours.tx1).toBe('FFFFFF');
    expect(theme.tones.previous).toEqual({ slot: 'tx1', by: -50 });
  });
});
