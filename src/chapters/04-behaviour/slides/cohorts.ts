/** Retention by the month of the first order, as a triangle whose unfinished months are blank. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { holds } from '../../../figures/interval.js';
import { divide } from '../../../figures/round.js';
import { cohortTriangle, type Cohort } from '../../../figures/statistics/cohorts.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'behaviour.cohorts';
const months = 6;
const most = 9;

/** Customers of the cohorts followed so many months, and those active then. */
function together(cohorts: readonly Cohort[], later: number) {
  const known = cohorts.filter(({ retained }) => typeof retained[later - 1] === 'number');
  return {
    n: known.reduce((sum, { customers }) => sum + customers, 0),
    hits: known.reduce((sum, { customers, retained }) => sum + customers * (retained[later - 1] ?? 0), 0),
  };
}

function tableOf(context: SlideContext, cohorts: readonly Cohort[], highlight: number) {
  const { narrative, review } = context;
  const largest = Math.max(0, ...cohorts.flatMap(({ retained }) => retained.map((share) => share ?? 0)));
  const later = Array.from({ length: months }, (_, i) => i + 1);
  const columns = later.map((one) => {
    const { hits, n } = together(cohorts, one);
    const shares = cohorts.map(({ retained }) => retained[one - 1] ?? null);
    const style = { unit: 'share', locale: narrative.locale, currency: review.currency } as const;
    return { shares, texts: formatColumn([...shares, divide(hits, n)], style) };
  });
  const cell = (column: (typeof columns)[number], place: number): TableCell => {
    const share = column.shares[place];
    if (typeof share !== 'number') return { text: '' };
    return { text: column.texts[place] ?? '', shade: largest > 0 ? share / largest : 0 };
  };
  return table(
    {
      columns: [
        { header: narrative.say(`${id}.month`), align: 'left', width: 1.8 },
        { header: narrative.say(`${id}.customers`), align: 'right', width: 1.4 },
        ...later.map((one) => ({
          header: narrative.say(`${id}.later`, { later: String(one) }),
          align: 'right' as const,
          width: 1.3,
        })),
      ],
      rows: cohorts.map(({ month, customers }, place): readonly TableCell[] => [
        { text: narrative.say(`${id}.cohort`, { month }), bold: true },
        { text: shown(context, customers, 'count') },
        ...columns.map((column) => cell(column, place)),
      ]),
      ...(highlight < 0 ? {} : { highlight }),
      total: [
        { text: narrative.say(`${id}.all`), bold: true },
        {
          text: shown(
            context,
            cohorts.reduce((sum, { customers }) => sum + customers, 0),
            'count',
          ),
          bold: true,
        },
        ...columns.map(({ shares, texts }) => ({
          text: shares.some((share) => share !== null) ? (texts.at(-1) ?? '') : '',
          bold: true,
        })),
      ],
    },
    narrative.say(`${id}.alt`),
  );
}

/** The cohort whose first month stands out from all others beyond the noise, if one does. */
function outlier(cohorts: readonly Cohort[], side: 1 | -1): Cohort | undefined {
  const known = cohorts.filter(({ retained }) => typeof retained[0] === 'number');
  const [first] = known.toSorted((a, b) => side * ((b.retained[0] ?? 0) - (a.retained[0] ?? 0)));
  if (!first) return undefined;
  const rest = together(
    known.filter((one) => one !== first),
    1,
  );
  const own = { hits: Math.round(first.customers * (first.retained[0] ?? 0)), n: first.customers };
  const difference = newcombe(own, { hits: Math.round(rest.hits), n: rest.n });
  return difference && !holds(difference, 0) ? first : undefined;
}

function build(context: SlideContext): Slide | undefined {
  const { review, measures } = context;
  const all = cohortTriangle(rows(measures, 'cohorts'), review.periods.P.to, months);
  const cohorts = all.filter(({ retained }) => retained[0] !== null).slice(-most);
  const next = together(cohorts, 1);
  if (cohorts.length < 2 || next.n === 0) return undefined;
  const furthest = Array.from({ length: months }, (_, i) => i + 1).findLast((one) => together(cohorts, one).n > 0) ?? 1;
  // The same customers in both months: younger cohorts would change the mean without anybody coming or going.
  const full = cohorts.filter(({ retained }) => typeof retained[furthest - 1] === 'number');
  const [start, last] = [together(full, 1), together(full, furthest)];
  const drop = newcombe(last, start);
  const [best, worst] = [outlier(cohorts, 1), outlier(cohorts, -1)];
  const share = (cohort: Cohort | undefined) => shown(context, cohort?.retained[0] ?? null, 'share');
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      next: shown(context, next.hits / next.n, 'share'),
      last: shown(context, last.hits / last.n, 'share'),
      furthest: String(furthest),
      followed: furthest > 1,
      start: shown(context, start.hits / start.n, 'share'),
      falls: drop !== undefined && drop.high < 0,
      rises: drop !== undefined && drop.low > 0,
      best: best?.month ?? '',
      worst: worst?.month ?? '',
      bestShare: share(best),
      worstShare: share(worst),
      customers: shown(context, next.n, 'people'),
    },
    exhibits: { exhibit: tableOf(context, cohorts, best ? cohorts.indexOf(best) : -1) },
    takeaways: ['next.told', 'last.told', 'best.told', 'worst.told'],
    figures: [],
    datasets: ['orders'],
    definitions,
  });
}

export const cohorts: SlideRule = { id, needs: ['orders'], build };
