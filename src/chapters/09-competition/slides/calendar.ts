/** The rivals' calendar: how many actions each took in each part of the period. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { memberPath } from '../../../figures/member.js';
import { countText } from '../../../figures/format/count.js';
import { rangeText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { daysBetween } from '../../days.js';
import { makeSlide, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { bySum, partsOf } from './stack.js';

const id = 'competition.calendar';
const most = 8;
const stretches = 6;

interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The days of the period in six parts of nearly one length; fewer where it has fewer days. */
function stretchesOf({ review }: SlideContext): readonly Stretch[] {
  const days = daysBetween(review.periods.P.from, review.periods.P.to);
  const parts = Math.min(stretches, days.length);
  return Array.from({ length: parts }, (_, i) => ({
    from: days[Math.round((i * days.length) / parts)] ?? review.periods.P.from,
    to: days[Math.round(((i + 1) * days.length) / parts) - 1] ?? review.periods.P.to,
  }));
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const found = rows(measures, 'actions').map((row) => ({ ...row, brand: memberPath(row.brand) }));
  const parts = partsOf(context, 'competition.action_count');
  const brands = bySum(parts, 'brand').slice(0, most);
  const [busiest] = brands;
  const [action] = bySum(parts, 'part');
  if (busiest === undefined || action === undefined) return undefined;
  const columns = stretchesOf(context);
  const count = (counts: (row: (typeof found)[number]) => boolean) =>
    found.filter(counts).reduce((sum, { actions }) => sum + actions, 0);
  const inside =
    ({ from, to }: Stretch) =>
    (row: { readonly day: string }) =>
      row.day >= from && row.day <= to;
  const cells = brands.map((brand) =>
    columns.map((stretch) => count((row) => row.brand === brand && inside(stretch)(row))),
  );
  const top = Math.max(1, ...cells.flat());
  const totals = columns.map((stretch) => count(inside(stretch)));
  const all = count(() => true);
  const peak = totals.indexOf(Math.max(...totals));
  const peakStretch = columns[peak] ?? { from: '', to: '' };
  const before = partsOf(context, 'competition.action_count').reduce(
    (sum, one) => sum + (context.figures.get(one.id)?.previous ?? 0),
    0,
  );
  const own = (brand: string) => count((row) => row.brand === brand);
  const text = (value: number) => countText(value, narrative.locale);
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      busiest,
      busiestCount: shown(context, own(busiest), 'count'),
      all: shown(context, all, 'count'),
      brands: shown(context, brands.length, 'count'),
      peak: rangeText(peakStretch, narrative.locale),
      peakCount: shown(context, totals[peak] ?? 0, 'count'),
      peakShare: shown(context, (totals[peak] ?? 0) / all, 'share'),
      known: before > 0,
      more: all > before,
      same: all === before,
      difference: shown(context, Math.abs(all - before), 'count'),
      action,
      actionCount: shown(
        context,
        count((row) => memberPath(row.action) === action),
        'count',
      ),
    },
    exhibits: {
      exhibit: table(
        {
          columns: [
            { header: narrative.say(`${id}.brand`), align: 'left', width: 1.8 },
            ...columns.map((stretch) => ({
              header: rangeText(stretch, narrative.locale),
              align: 'right' as const,
              width: 1.5,
            })),
            { header: narrative.say('column.total'), align: 'right', width: 1 },
          ],
          rows: brands.map((brand, row): readonly TableCell[] => [
            { text: narrative.label(brand), bold: true },
            ...(cells[row] ?? []).map((value): TableCell => ({
              text: value === 0 ? '—' : text(value),
              shade: (0.8 * value) / top,
            })),
            { text: text(own(brand)) },
          ]),
          total: [
            { text: narrative.say('column.total') },
            ...totals.map((value) => ({ text: text(value) })),
            { text: text(all) },
          ],
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['peak.told', 'busiest.told', 'kind', 'change'],
    figures: parts.map((part) => part.id),
    datasets: ['competitor_actions'],
    definitions,
  });
}

export const calendar: SlideRule = { id, needs: ['competitor_actions'], build };
