/** The sheet of a waterfall: base, levels, rises and falls as PowerPoint stacks them, then label heights and links. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { inChinese } from '../parts/language.js';
import { sheetOf } from '../parts/sheet.js';
import { stackOf, stepsOf } from './steps.js';

const english = {
  base: 'Base',
  level: 'Total',
  up: 'Up',
  down: 'Down',
  crossing: 'Below zero',
  top: 'Label at',
  link: 'Link',
};
const chinese: typeof english = {
  base: '底座',
  level: '合计',
  up: '增加',
  down: '减少',
  crossing: '零以下',
  top: '标签位置',
  link: '连线',
};

/** Columns of the sheet in order; the crossing part is there only where a step crosses zero. */
export function waterfallColumns(spec: ChartSpec) {
  const stack = stackOf(stepsOf(spec));
  const words = inChinese(spec) ? chinese : english;
  const crossing = stack.crossing.some((value) => value !== null);
  return [
    { part: 'base' as const, header: words.base, cells: stack.base },
    { part: 'level' as const, header: words.level, cells: stack.level },
    { part: 'up' as const, header: words.up, cells: stack.up },
    { part: 'down' as const, header: words.down, cells: stack.down },
    ...(crossing ? [{ part: 'crossing' as const, header: words.crossing, cells: stack.crossing }] : []),
    { part: 'top' as const, header: words.top, cells: stack.top },
    ...stack.links.map((cells, i) => ({ part: 'link' as const, header: `${words.link} ${i + 1}`, cells })),
  ];
}

export function data(spec: ChartSpec): ChartSheet {
  const format = spec.series[0]?.format ?? 'General';
  return sheetOf(
    spec,
    waterfallColumns(spec).map(({ header, cells }) => ({ header, cells, format })),
  );
}
