/** The language of the few words that a chart's sheet needs of its own: that of its categories and series. */
import type { ChartSpec } from '../../deck/block.js';

export function inChinese({ categories, series }: ChartSpec): boolean {
  return [...categories, ...series.map(({ name }) => name)].some((name) => /\p{Script=Han}/u.test(name));
}
