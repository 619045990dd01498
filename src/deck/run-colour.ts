/** The colour that a run of text takes of its own. */
import type { Run } from './block.js';
import { tones, type ThemeSlot } from './palette.js';

/**
 * The slot of a run; undefined where the placeholder's own colour holds. Tones are made for the theme's own ground: a layout
 * with colours of its own keeps them, and ink needs no colour anywhere. A link without one would take the theme's link colour.
 */
export function runSlot({ tone, link }: Run, ownColours: boolean): ThemeSlot | undefined {
  if (tone !== undefined && tone !== 'ink' && !ownColours) return tones[tone];
  return link === undefined ? undefined : ownColours ? 'bg1' : 'tx1';
}
