/** The source line of a problem with a caret below the spot. */
import type { Place } from './problem.js';
import { blankFor } from './width.js';

/** A longer line is cut to what stands around the spot. */
const longest = 120;
const before = 60;
const behind = 50;

/** Two lines, the source and the caret; none where the place has no excerpt. */
export function excerptLines(place: Place): readonly string[] {
  if (place.line === undefined || place.excerpt === undefined || place.excerpt.trim() === '') return [];
  const spot = Math.min(Math.max((place.column ?? 1) - 1, 0), place.excerpt.length);
  const isLong = place.excerpt.length > longest;
  const start = isLong && spot > before ? spot - before : 0;
  const end = isLong ? Math.min(start + before + behind, place.excerpt.length) : place.excerpt.length;
  const lead = start > 0 ? '…' : '';
  const shown = `${lead}${place.excerpt.slice(start, end)}${end < place.excerpt.length ? '…' : ''}`;
  const number = String(place.line);
  const lines = [`  ${number} | ${shown}`];
  if (place.column === undefined) return lines;
  return [...lines, `  ${' '.repeat(number.length)} | ${blankFor(lead + place.excerpt.slice(start, spot))}^`];
}
