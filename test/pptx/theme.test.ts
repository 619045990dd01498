import { describe, expect, test } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Slide } from '../../src/deck/deck.js';
import { layouts } from '../../src/deck/layouts.js';
import { packageRoot } from '../../src/package-root.js';
import { contrast } from '../../src/deck/colour.js';
import { readPackage, textOf } from '../../src/pptx/package.js';
import type { Place } from '../../src/pptx/theme-layout.js';
import { themeLook } from '../../src/pptx/theme-look.js';
import { layoutSlots, readTheme, type Theme } from '../../src/pptx/theme.js';
import { drawnIn } from './brand.js';
import { defaultTheme } from './drawn.js';
import { sampleDeck, sampleSlides } from './sample.js';

const folder = fileURLToPath(new URL('templates/themes/default', packageRoot));

async function withMap(change: (map: string) => string, use: (theme: string) => Promise<void>): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), 'theme-'));
  try {
    await cp(folder, copy, { recursive: true });
    const map = join(copy, 'theme.yaml');
    await writeFile(map, change(await readFile(map, 'utf8')));
    await use(copy);
  } finally {
    await rm(copy, { recursive: true });
  }
}

describe('the default theme', () => {
  test('has every slot of every layout where the deck model wants it', async () => {
    const read = layoutSlots(await defaultTheme());
    for (const [name, slots] of Object.entries(layouts)) {
      for (const [slot, { frame, size }] of Object.entries(slots)) {
        const own = read[name as keyof typeof read][slot as keyof typeof slots];
        expect(own?.size).toBe(size);
        for (const side of ['x', 'y', 'w', 'h'] as const) expect(own?.frame[side]).toBeCloseTo(frame[side], 5);
      }
    }
  });

  // WCAG 2.2, 1.4.3: 4.5:1 for text.
  test('has text colours that can be read on white', async () => {
    const { colours } = await defaultTheme();
    for (const slot of ['tx1', 'tx2', 'accent1', 'accent3', 'accent4'] as const) {
      expect(contrast(colours[slot], colours.bg1)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('names its fonts for both scripts', async () => {
    expect((await defaultTheme()).fonts).toEqual({ latin: 'Arial', eastAsian: 'Microsoft YaHei' });
  });
});

describe('the dark theme', () => {
  // WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for marks (1.4.11).
  test('has text and marks that can be read on its ground', async () => {
    const { colours } = await readTheme(fileURLToPath(new URL('templates/themes/dark', packageRoot)));
    expect(contrast(colours.bg1, 'FFFFFF')).toBeGreaterThan(15);
    for (const slot of ['tx1', 'tx2', 'accent1', 'accent3', 'accent4'] as const) {
      expect(contrast(colours[slot], colours.bg1)).toBeGreaterThanOrEqual(4.5);
    }
    for (const slot of ['accent2', 'accent5', 'accent6'] as const) {
      expect(contrast(colours[slot], colours.bg1)).toBeGreaterThanOrEqual(3);
    }
  });

  test('has the slots of the light one', async () => {
    const read = layoutSlots(await readTheme(fileURLToPath(new URL('templates/themes/dark', packageRoot))));
    expect(read).toEqual(layoutSlots(await defaultTheme()));
  });
});

test('a text whose place asks for the light ink is judged in it on every level, as it is drawn', async () => {
  const theme = await defaultTheme();
  const { layouts, colours } = theme;
  const { slots } = layouts['exhibit-takeaways'];
  const takeaways = (slots.takeaways ?? []).map((place) => ({ ...place, ink: 'bg1' as const }));
  const inked = { ...layouts['exhibit-takeaways'], slots: { ...slots, takeaways } };
  const look = themeLook({ ...theme, layouts: { ...layouts, 'exhibit-takeaways': inked } });
  const { texts } = look.layouts['exhibit-takeaways'];
  expect(texts.takeaways?.[1]).toBe(colours.bg1);
  expect(new Set(texts.takeaways)).toEqual(new Set([colours.bg1]));
});

/** The colours of the runs of a shape, in its order. */
async function coloursOf(theme: Theme, slide: Slide, shape: string): Promise<string[]> {
  const package_ = readPackage(await drawnIn(theme, { ...sampleDeck, slides: [slide], sections: [] }), 'the deck');
  const sp = textOf(package_, 'ppt/slides/slide1.xml')
    .split('</p:sp>')
    .find((xml) => xml.includes(`name="${shape}"`));
  return [...(sp ?? '').matchAll(/<a:rPr\b(.*?)(?:\/>|<\/a:rPr>)/gs)].map(
    ([, run = '']) => /<a:schemeClr val="(\w+)"/.exec(run)?.[1] ?? 'as laid out',
  );
}

describe('tiles', () => {
  const tiled = { ...sampleSlides.find(({ slots }) => 'kpis' in slots)!, id: 'sample.tiles' };
  const unlinked = ({ slots, ...slide }: Slide): Slide => {
    const kpis = slots.kpis?.kind === 'kpis' ? slots.kpis : undefined;
    const tiles = kpis?.tiles.map(({ label, value, lines, figure }) => ({ label, value, lines, figure })) ?? [];
    return { ...slide, slots: { ...slots, kpis: { ...kpis!, tiles } } };
  };
  const placedBy = async (change: (place: Place) => Place): Promise<Theme> => {
    const theme = await defaultTheme();
    const layout = theme.layouts[tiled.layout];
    const slots = { ...layout.slots, kpis: layout.slots.kpis!.map(change) };
    return { ...theme, layouts: { ...theme.layouts, [tiled.layout]: { ...layout, slots } } };
  };

  test('on a ground where tones cannot be read have one ink, label and comparisons too', async () => {
    const theme = await placedBy((place) => ({ ...place, ink: 'bg1', toneless: true }));
    expect(await coloursOf(theme, unlinked(tiled), 'KPI 1')).toEqual(['bg1', 'bg1', 'bg1', 'bg1']);
  });

  test('in text boxes mute their labels and keep their tones', async () => {
    const theme = await placedBy((place) => ({ ...place, xml: '', type: '', moved: true }));
    expect(await coloursOf(theme, unlinked(tiled), 'KPI 1')).toEqual(['tx2', 'as laid out', 'accent4', 'accent3']);
  });
});

// Black on white is 21:1, #767676 on white 4.54:1 (both from WCAG's own examples).
test('contrast is that of WCAG', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
});

describe('a theme that lacks something', () => {
  test('says all that is missing at once, and what there is', async () => {
    const change = (map: string) =>
      map.replace('layout: Agenda', 'layout: Contents').replace('subtitle: 10', 'subtitle: 99');
    await withMap(change, async (theme) => {
      await expect(readTheme(theme)).rejects.toMatchObject({
        problems: [
          { code: 'THEME_PLACEHOLDER', parameters: { layout: 'Cover', slot: 'subtitle', wanted: '99' } },
          { code: 'THEME_LAYOUT', parameters: { layout: 'agenda', wanted: 'Contents' } },
        ],
      });
    });
  });

  test('says that its map is no map', async () => {
    await withMap(
      () => 'layouts: 7',
      async (theme) => {
        await expect(readTheme(theme)).rejects.toMatchObject({ problems: [{ code: 'THEME_MAP' }] });
      },
    );
  });

  test('says that it is not there', async () => {
    await expect(readTheme('/no/such/theme')).rejects.toMatchObject({ problems: [{ code: 'THEME_NOT_FOUND' }] });
  });
});
