/** The table of creatives, ranked by what their clicks surely bring. */
import type { TableRow } from '../../../figures/figure.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { Family } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

type Found = ReturnType<typeof rows<'creatives'>>[number];

/** A row of the table. Rates are shares; ranks are 1 for the best, null without the rate. */
export interface CreativeRow extends TableRow {
  readonly rank: number;
  readonly creative: string;
  readonly format: string | null;
  readonly hook: string | null;
  readonly copy_pattern: string | null;
  readonly clicks: number;
  readonly conversions: number;
  readonly cvr: number | null;
  /** Ends of its 95 % interval (Wilson); the lower one ranks. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of videos: completions over plays, and seconds watched a play. */
  readonly completion_rate: number | null;
  readonly completion_rank: number | null;
  readonly watch_seconds: number | null;
  readonly watch_rank: number | null;
  /** Of images: likes and favourites over impressions. */
  readonly engagement_rate: number | null;
  readonly engagement_rank: number | null;
}

/** Places of values, 1 for the largest; equal ones share the better place. */
function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  );
}

const lowest = (row: Found) => wilson(row.conversions, row.clicks)?.low ?? -1;

export function creativeRows(measures: Measures): readonly CreativeRow[] {
  const found = rows(measures, 'creatives').toSorted(
    (a, b) => lowest(b) - lowest(a) || (a.creative_id < b.creative_id ? -1 : 1),
  );
  const video = ({ format }: Found) => format === 'video';
  const completion = found.map((row) => (video(row) ? divide(row.completions, row.completable) : null));
  const watch = found.map((row) => (video(row) ? divide(row.watch_seconds, row.watched) : null));
  const engagement = found.map((row) => (row.format === 'image' ? divide(row.engaged, row.engageable) : null));
  const [completionRanks, watchRanks, engagementRanks] = [ranks(completion), ranks(watch), ranks(engagement)];
  return found.map((row, at): CreativeRow => {
    const interval = wilson(row.conversions, row.clicks);
    return {
      rank: at + 1,
      creative: row.creative_id,
      format: row.format,
      hook: row.hook,
      copy_pattern: row.copy_pattern,
      clicks: row.clicks,
      conversions: row.conversions,
      cvr: divide(row.conversions, row.clicks),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      completion_rate: completion[at] ?? null,
      completion_rank: completionRanks[at] ?? null,
      watch_seconds: watch[at] ?? null,
      watch_rank: watchRanks[at] ?? null,
      engagement_rate: engagement[at] ?? null,
      engagement_rank: engagementRanks[at] ?? null,
    };
  });
}

export const creativeFamily: Family = {
  name: 'creative_rank',
  unit: 'table',
  measure: 'creatives',
  read: ({ measures }) => {
    const found = creativeRows(measures);
    return [{ value: found.length === 0 ? null : found }];
  },
};
