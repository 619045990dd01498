/** The ground of a table's cell and the colour of its text, which has to read on it. */
import { contrast, leastContrast, tint } from './colour.js';
import { tones, type ThemeSlot } from './palette.js';
import type { TableCell } from './table.js';

type Colours = Readonly<Record<ThemeSlot, string>>;

/** The share of the accent in a cell whose shade is 1, unless a number could not be read on it: stronger would drown it. */
const mostShade = 0.85;
const highlightShade = 0.1;
const step = 0.01;

function readsOn(ground: string, { tx1, bg1 }: Colours): boolean {
  return Math.max(contrast(tx1, ground), contrast(bg1, ground)) >= leastContrast.text;
}

const strongest = new WeakMap<Colours, number>();

/** The strongest shade up to which ink or the slide's ground can be read on every shade; between light and dark neither may. */
export function strongestShade(colours: Colours): number {
  const found = strongest.get(colours);
  if (found !== undefined) return found;
  let share = 0;
  const reads = (shade: number) => readsOn(tint(colours.accent1, shade, colours.bg1), colours);
  while (share + step <= mostShade && reads(share + step)) share += step;
  strongest.set(colours, share);
  return share;
}

/** The share of the accent on a cell's ground; 0 where it has none. */
export function cellShare(cell: TableCell, highlighted: boolean, colours: Colours): number {
  return cell.shade === undefined ? (highlighted ? highlightShade : 0) : cell.shade * strongestShade(colours);
}

/** RGB under a cell's text; `ground` is that of the slide. */
export function cellGround(share: number, colours: Colours, ground: string): string {
  return share > 0 ? tint(colours.accent1, share, colours.bg1) : ground;
}

/**
 * The slot of a cell's text, undefined for the table's own. A tone gives way where it cannot be read on a shade: the sign
 * beside it says the same.
 */
export function cellSlot(cell: TableCell, highlighted: boolean, colours: Colours): ThemeSlot | undefined {
  const share = cellShare(cell, highlighted, colours);
  const toned = cell.tone === undefined || cell.tone === 'ink' ? undefined : tones[cell.tone];
  if (share === 0) return toned;
  const ground = cellGround(share, colours, colours.bg1);
  const reads = (slot: ThemeSlot) => contrast(colours[slot], ground);
  if (toned !== undefined && reads(toned) >= leastContrast.text) return toned;
  return reads('bg1') > reads('tx1') ? 'bg1' : 'tx1';
}
