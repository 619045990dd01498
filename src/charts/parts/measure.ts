/** Widths and heights of a chart's texts in inches, for its margins. */
import { pointsPerInch, textWidth } from '../../deck/fit/measure.js';

/** Width in inches of a text on one line at a size in points. */
export function inches(text: string, points: number): number {
  return textWidth(text, points, false, 'zh-CN') / pointsPerInch;
}

/** Height of a line in inches: CJK fonts are set a third higher than their size. */
export function lineHeight(points: number): number {
  return (points * 1.34) / pointsPerInch;
}

/** The widest of some texts, in inches. */
export function widest(texts: readonly string[], points: number): number {
  return texts.reduce((most, text) => Math.max(most, inches(text, points)), 0);
}
