/** The legend: one line at the top left, only where two or more series need telling apart. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { boxLayout } from './frame.js';
import { inches, lineHeight } from './measure.js';
import { textXml } from './text.js';

/** Series that a reader sees. */
export function visibleSeries(spec: ChartSpec): readonly Series[] {
  return spec.series.filter(({ role }) => role !== 'hidden');
}

/** Room for a key and the gap to the next entry, in inches. */
const key = 0.42;
const wideKey = 0.75;

function entryRows(names: readonly string[], look: ChartLook): number {
  const whole = names.reduce((sum, name) => sum + inches(name, look) + key, 0);
  return Math.min(3, Math.ceil(whole / (look.width * 0.96)));
}

/** Height that a legend takes, in inches; 0 without one. */
export function legendHeight(names: readonly string[], look: ChartLook): number {
  return names.length < 2 ? 0 : entryRows(names, look) * lineHeight(look.fontSize) + 0.1;
}

/**
 * `c:legend` with the entries of `hidden` (by their order) left out; empty for fewer than two names. A reference among the
 * hidden has a trend line, whose entry stands behind all others and whose dashes widen every key.
 */
export function legendXml(
  names: readonly string[],
  hidden: readonly number[],
  look: ChartLook,
  trendEntry?: number,
): string {
  if (names.length < 2) return '';
  const wanted = names.reduce(
    (sum, name) => sum + inches(name, look) * 1.08 + (trendEntry === undefined ? key : wideKey),
    0.1,
  );
  const box = { x: 0, y: 0, width: Math.min(look.width, wanted), height: legendHeight(names, look) };
  const entries = [...hidden, ...(trendEntry === undefined ? [] : [trendEntry])].map(
    (index) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
  );
  return (
    `<c:legend><c:legendPos val="t"/>${entries.join('')}${boxLayout(look, box)}<c:overlay val="0"/>` +
    `${textXml(look)}</c:legend>`
  );
}
