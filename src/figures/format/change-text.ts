/** A comparison as it is read: signed per cent, percentage points, or the difference in the figure's unit. */
import type { Comparison } from '../comparisons.js';
import type { Reader } from './figure-text.js';
import { numberText, signedText, type NumberStyle } from './number.js';

function styled(comparison: Comparison, reader: Reader): NumberStyle {
  const units = { relative: 'share', points: 'pp', plain: comparison.unit } as const;
  // A change of rank is a number of places, not a place.
  const unit = units[comparison.kind];
  return { ...reader, unit: unit === 'rank' ? 'number' : unit };
}

/** `+15%`, `−2.1个百分点`. */
export function changeText(comparison: Comparison, reader: Reader): string {
  return signedText(comparison.change, styled(comparison, reader));
}

/** The same without its sign, for sentences whose verb says the direction. */
export function changeSizeText(comparison: Comparison, reader: Reader): string {
  return numberText(Math.abs(comparison.change), styled(comparison, reader));
}

/** The difference in the figure's own unit, for gaps in money or people; shares in percentage points. */
export function gapText(comparison: Comparison, reader: Reader, currency?: string): string {
  if (comparison.kind === 'points') return changeText(comparison, reader);
  const unit = comparison.unit === 'rank' ? 'number' : comparison.unit;
  return signedText(comparison.difference, { ...reader, currency: currency ?? reader.currency, unit });
}
