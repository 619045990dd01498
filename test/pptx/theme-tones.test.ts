/** What colours mean in a brand's theme: contrast by WCAG's own formula, hues of known palettes, and drawn XML repainted. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contrast } from '../../src/deck/colour.js';
import {
  meanings,
  ownTones,
  parseShade,
  proposeTones,
  repaint,
  shadeRgb,
  writtenShade,
} from '../../src/pptx/theme-tones.js';

const palette = (colours: Readonly<Record<string, string>>) => (slot: string) => colours[slot];

/** Office 2013 to 2022, as Microsoft documents it. */
const office = palette({
  tx1: '000000',
  bg1: 'FFFFFF',
  tx2: '44546A',
  bg2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
});

describe('tones proposed for a theme', () => {
  test('find the green and the orange of Office’s palette, and greys of its ink', () => {
    const tones = proposeTones(office, 'FFFFFF');
    expect(tones.good.slot).toBe('accent6');
    expect(tones.bad.slot).toBe('accent2');
    expect(tones).toMatchObject({
      ink: { slot: 'tx1', by: 0 },
      muted: { slot: 'tx2', by: 0 },
      accent: { slot: 'accent1', by: 0 },
      previous: { slot: 'tx1', by: 50 },
    });
  });

  test('turn ink and ground over where the ground is dark under a light map', () => {
    const tones = proposeTones(office, '0A0A14');
    expect([tones.ink.slot, tones.ground.slot]).toEqual(['bg1', 'tx1']);
    expect(tones.previous).toEqual({ slot: 'bg1', by: -50 });
  });

  test('can be read on black and on white, whatever the accents', () => {
    const rgb = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0').toUpperCase());
    fc.assert(
      fc.property(
        fc.array(rgb, { minLength: 6, maxLength: 6 }),
        fc.constantFrom('000000', 'FFFFFF'),
        (accents, ground) => {
          const scheme = palette({
            tx1: '000000',
            bg1: 'FFFFFF',
            tx2: accents[0]!,
            bg2: accents[1]!,
            ...Object.fromEntries(accents.map((accent, index) => [`accent${index + 1}`, accent])),
          });
          const tones = proposeTones(scheme, ground);
          for (const meaning of ['ink', 'muted', 'accent', 'good', 'bad'] as const) {
            expect(contrast(shadeRgb(tones[meaning], scheme), ground)).toBeGreaterThanOrEqual(4.5);
          }
          for (const meaning of ['previous', 'category'] as const) {
            expect(contrast(shadeRgb(tones[meaning], scheme), ground)).toBeGreaterThanOrEqual(3);
          }
        },
      ),
    );
  });

  // PowerPoint's "Text 1, lighter 50 %" of black is 7F7F7F or 808080, "Accent 1, darker 25 %" of 4472C4 is 2F5496 (2F5597 in some versions).
  test('have the colours that PowerPoint’s palette has', () => {
    expect(shadeRgb({ slot: 'tx1', by: 50 }, office)).toBe('808080');
    const [r, g, b] = [0, 2, 4].map((at) =>
      parseInt(shadeRgb({ slot: 'accent1', by: -25 }, office).slice(at, at + 2), 16),
    );
    expect(Math.abs(r! - 0x2f) + Math.abs(g! - 0x55) + Math.abs(b! - 0x97)).toBeLessThanOrEqual(4);
  });
});

test('a tone is written and read back', () => {
  for (const by of [0, 50, -25])
    expect(parseShade(writtenShade({ slot: 'accent2', by }))).toEqual({ slot: 'accent2', by });
  for (const text of ['accent7', 'tx1 lighter', 'tx1 brighter 50', 'tx1 lighter 0', 'FF0000'])
    expect(parseShade(text)).toBeUndefined();
  expect(meanings.length).toBe(10);
});

test('drawn XML takes the brand’s slots, before the changes that it has already', () => {
  const tones = {
    ...ownTones,
    good: { slot: 'accent6', by: -25 },
    ink: { slot: 'bg1', by: 0 },
    previous: { slot: 'tx1', by: 50 },
  } as const;
  expect(repaint('<a:schemeClr val="tx1"/><a:schemeClr val="phClr"/>', tones)).toBe(
    '<a:schemeClr val="bg1"/><a:schemeClr val="phClr"/>',
  );
  expect(repaint('<a:schemeClr val="accent3"><a:lumMod val="10"/></a:schemeClr>', tones)).toBe(
    '<a:schemeClr val="accent6"><a:lumMod val="75000"/><a:lumMod val="10"/></a:schemeClr>',
  );
  expect(repaint('<a:schemeClr val="accent2"/>', tones)).toBe(
    '<a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>',
  );
  expect(repaint('<a:schemeClr val="accent2"/>', ownTones)).toBe('<a:schemeClr val="accent2"/>');
});
