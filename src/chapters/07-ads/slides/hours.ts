/** Conversions by hour and region as a heat map: two hours a column, the largest region first. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { countText } from '../../../figures/format/count.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'ads.hours';
const most = 8;
const band = 2;
const bands = 24 / band;

interface RegionRow {
  readonly region: string;
  readonly cells: readonly number[];
  readonly total: number;
}

function regionsOf(context: SlideContext): readonly RegionRow[] {
  const regions = new Map<string, number[]>();
  for (const { hour, region, conversions } of rows(context.measures, 'hours')) {
    const cells = regions.get(region) ?? Array.from({ length: bands }, () => 0);
    const at = Math.floor(hour / band);
    if (at >= 0 && at < bands) cells[at] = (cells[at] ?? 0) + conversions;
    regions.set(region, cells);
  }
  return [...regions]
    .map(([region, cells]) => ({ region, cells, total: cells.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.total - a.total || (a.region < b.region ? -1 : 1));
}

const bandText = (at: number) => `${at * band}–${at * band + band}`;

function heatMap(context: SlideContext, found: readonly RegionRow[]) {
  const { narrative } = context;
  const largest = Math.max(...found.flatMap(({ cells }) => cells));
  return table(
    {
      columns: [
        { header: narrative.say('column.region'), align: 'left', width: 1.6 },
        ...Array.from({ length: bands }, (_, at) => ({ header: bandText(at), align: 'right' as const, width: 1 })),
        { header: narrative.say('column.total'), align: 'right', width: 1.2 },
      ],
      rows: found.map(({ region, cells, total }): readonly TableCell[] => [
        { text: narrative.label(memberPath(region)), bold: true },
        ...cells.map((value) => ({
          text: countText(value, narrative.locale),
          ...(largest > 0 ? { shade: value / largest } : {}),
        })),
        { text: countText(total, narrative.locale), bold: true },
      ]),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const all = regionsOf(context);
  const total = all.reduce((sum, row) => sum + row.total, 0);
  const [lead] = all;
  if (!lead || total === 0) return undefined;
  const byBand = Array.from({ length: bands }, (_, at) => all.reduce((sum, { cells }) => sum + (cells[at] ?? 0), 0));
  const peak = byBand.indexOf(Math.max(...byBand));
  const quietest = all.at(-1);
  const night = byBand.slice(0, 4).reduce((sum, one) => sum + one, 0);
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      peak: bandText(peak),
      peakShare: shown(context, divide(byBand[peak], total), 'share'),
      even: shown(context, 1 / bands, 'share'),
      lead: memberPath(lead.region),
      leadShare: shown(context, divide(lead.total, total), 'share'),
      leadPeak: bandText(lead.cells.indexOf(Math.max(...lead.cells))),
      quiet: all.length > 1 ? memberPath(quietest?.region ?? '') : '',
      quietShare: shown(context, divide(quietest?.total, total), 'share'),
      nightHours: `${bandText(0).split('–')[0] ?? ''}–${4 * band}`,
      nightShare: shown(context, divide(night, total), 'share'),
      nightQuiet: night / total < 4 / bands / 2,
      total: shown(context, total, 'count'),
    },
    exhibits: { exhibit: heatMap(context, all.slice(0, most)) },
    takeaways: ['peak.told', 'lead.told', 'quiet.told', 'night'],
    figures: ['ads.hour_region_conversions'],
    datasets: ['ad_stats'],
    definitions,
  });
}

export const hours: SlideRule = { id, needs: ['ad_stats'], build };
