/** Themes of a test's own: a template written to a folder, read, and a deck drawn in it that has passed the gate. */
import { expect } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck } from '../../src/deck/deck.js';
import { fitDeck } from '../../src/deck/fit/fit.js';
import { gate } from '../../src/pptx/gate.js';
import { readPackage, type Package } from '../../src/pptx/package.js';
import { renderPptx } from '../../src/pptx/render.js';
import { themeLook } from '../../src/pptx/theme-look.js';
import { layoutSlots, readThemeWithMap, type ReadTheme, type Theme } from '../../src/pptx/theme.js';
import { temporary } from '../temporary.js';
import { officeTemplate, type Wish } from './office-template.js';

export interface Brand extends ReadTheme {
  readonly path: string;
  /** The template as it was before it was read. */
  readonly original: Package;
}

export async function brand(wish: Wish = {}): Promise<Brand> {
  const path = join(temporary('brand'), `brand.${wish.kind ?? 'pptx'}`);
  const bytes = officeTemplate(wish);
  writeFileSync(path, bytes);
  return { ...(await readThemeWithMap(path)), path, original: readPackage(bytes, path) };
}

/** A deck as it stands in a theme, some of its slides gone on. */
export const fittedIn = (theme: Theme, deck: Deck): Deck => fitDeck(deck, layoutSlots(theme), themeLook(theme)).deck;

/** The bytes of a deck in a theme. */
export async function drawnIn(theme: Theme, deck: Deck): Promise<Uint8Array> {
  const bytes = await renderPptx(fittedIn(theme, deck), theme);
  expect(gate(bytes)).toEqual([]);
  return bytes;
}
