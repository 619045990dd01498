/** Theme slots as plain RGB, for pictures and for the contrast of labels. */
import { contrast, withLuminance } from '../../deck/colour.js';
import type { ThemeSlot } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import type { Paint } from './paint.js';

/** Used for a slot that the look does not name. */
const fallback = '808080';

export function slotRgb(slot: ThemeSlot, look: ChartLook): string {
  return look.colours[slot] ?? fallback;
}

/** `RRGGBB` of a paint. */
export function paintRgb(paint: Paint, look: ChartLook): string {
  const colour = slotRgb(paint.slot, look);
  return paint.shade ? withLuminance(colour, paint.shade.mod, paint.shade.off) : colour;
}

/** Ink or background, whichever reads better on a paint. */
export function slotOn(paint: Paint, look: ChartLook): ThemeSlot {
  if (paint.fill !== 'solid') return 'tx1';
  const colour = paintRgb(paint, look);
  return contrast(colour, slotRgb('bg1', look)) >= contrast(colour, slotRgb('tx1', look)) ? 'bg1' : 'tx1';
}
