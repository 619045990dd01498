/** Widths and heights of a chart's texts in inches, for its margins. */
import { pointsPerInch, textWidth } from '../../deck/fit/measure.js';
import type { ChartLook } from '../chart.js';

/** What a text is set in. */
export type Lettering = Pick<ChartLook, 'fontSize' | 'face'>;

/** The face that a look measures with: without one, the fonts of the default theme, and marks as wide as Chinese sets them. */
export const faceOf = ({ face }: Lettering) => face ?? 'zh-CN';

/** Width in inches of a text on one line. */
export function inches(text: string, look: Lettering): number {
  return textWidth(text, look.fontSize, false, faceOf(look)) / pointsPerInch;
}

/** Height of a line in inches: CJK fonts are set a third higher than their size. */
export function lineHeight(points: number): number {
  return (points * 1.34) / pointsPerInch;
}

/** The widest of some texts, in inches. */
export function widest(texts: readonly string[], look: Lettering): number {
  return texts.reduce((most, text) => Math.max(most, inches(text, look)), 0);
}
