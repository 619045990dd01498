/** Draws the pictures of a deck at the size of their places. */
import type { Deck, SlotName } from '../deck/deck.js';
import { underHeading } from '../deck/fit/heading.js';
import type { PictureBlock } from '../deck/picture.js';
import { chartFontSize, chartLanguages } from './chart-look.js';
import type { Theme } from './theme.js';

/**
 * PNG by block, without those that cannot be drawn here. The drawing code and its canvas are loaded for a deck that has a
 * picture, and for no other.
 */
export async function drawDeckPictures(deck: Deck, theme: Theme): Promise<ReadonlyMap<PictureBlock, Uint8Array>> {
  const placed = deck.slides.flatMap(({ layout, slots }) =>
    Object.entries(slots).flatMap(([slot, block]) => {
      const frame = theme.layouts[layout].slots[slot as SlotName]?.[0]?.frame;
      return block.kind === 'picture' && frame ? [{ block, frame }] : [];
    }),
  );
  if (placed.length === 0) return new Map();
  const look = { fontSize: chartFontSize, language: chartLanguages[deck.locale], colours: theme.colours };
  const { drawPicture } = await import('../charts/pictures/index.js');
  const drawn = await Promise.all(
    placed.map(async ({ block, frame }) => {
      const { w: width, h: height } = underHeading(block.heading, frame);
      return { block, png: await drawPicture(block.picture, { ...look, width, height }) };
    }),
  );
  return new Map(drawn.flatMap(({ block, png }) => (png ? [[block, png]] : [])));
}
