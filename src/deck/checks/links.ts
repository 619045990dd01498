/** Check: a link leads to a slide of this deck. */
import type { Block, Paragraph } from '../block.js';
import { issue, type Check } from './check.js';

function linksOf(block: Block): (string | undefined)[] {
  const ofParagraphs = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap(({ runs }) => runs.map(({ link }) => link));
  if (block.kind === 'text') return ofParagraphs(block.paragraphs);
  if (block.kind === 'kpis') return block.tiles.map(({ link }) => link);
  if (block.kind === 'table') return block.table.rows.flat().map(({ link }) => link);
  return [];
}

export const links: Check = ({ deck }) => {
  const ids = new Set(deck.slides.map(({ id }) => id));
  return deck.slides.flatMap((slide) =>
    Object.entries(slide.slots).flatMap(([slot, block]) =>
      linksOf(block)
        .filter((link): link is string => link !== undefined && !ids.has(link))
        .map((link) => issue('link_broken', 'error', slide, slot, `links to ${link}, which is not in the deck`)),
    ),
  );
};
