/** The sheet of a funnel: the stages, the room before each bar, and the texts beside the bars. */
import type { ChartSpec } from '../../deck/block.js';
import type { ChartSheet } from '../chart.js';
import { inChinese } from '../parts/language.js';
import { plainSheet, sheetOf, valueColumns } from '../parts/sheet.js';
import { stagesOf } from './plan.js';

export function data(spec: ChartSpec): ChartSheet {
  const found = stagesOf(spec);
  if (!found) return plainSheet(spec);
  const { series, stages } = found;
  const own = { ...spec, series: [series] };
  const cells = (of: (stage: (typeof stages)[number]) => string | number | null) =>
    spec.categories.map((_, i) => {
      const stage = stages.find(({ point }) => point === i);
      return stage ? of(stage) : null;
    });
  const chinese = inChinese(spec);
  return sheetOf(own, [
    ...valueColumns(own),
    { header: chinese ? '居中留白' : 'Room before', format: series.format, cells: cells(({ before }) => before) },
    { header: chinese ? '转化' : 'Step', format: 'General', cells: cells(({ rate }) => rate) },
  ]);
}

/** Columns of the sheet. */
export const columns = { values: 1, before: 2, rates: 3 } as const;
