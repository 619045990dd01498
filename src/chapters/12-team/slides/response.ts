/** Requests between departments: how long each pair takes to confirm them, and what they get stuck on. */
import type { Block } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import { meanInterval } from '../../../figures/statistics/mean-interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { sampleOf } from '../../intervals.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'team.response';
const figure = 'team.response_hours';
const most = 7;

interface Pair {
  readonly name: string;
  readonly named: boolean;
  readonly requests: number;
  readonly hours: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Pairs with a confirmed request, the slowest first. */
function pairs({ measures, narrative }: SlideContext): readonly Pair[] {
  return rows(measures, 'requests')
    .filter(({ period, confirmed }) => period === 'P' && confirmed > 0)
    .map((row): Pair => {
      const interval = meanInterval(sampleOf({ n: row.confirmed, sum: row.hours, squares: row.squares }));
      return {
        name: narrative.say(`${id}.pair`, { from: row.from_team, to: row.to_team }),
        named: row.marketing_to_technology,
        requests: row.requests,
        hours: row.hours / row.confirmed,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      };
    })
    .toSorted((a, b) => b.hours - a.hours || (a.name < b.name ? -1 : 1));
}

function byPair(context: SlideContext, drawn: readonly Pair[]): Block {
  const { narrative, figures } = context;
  const values = drawn.map(({ hours }) => hours);
  const benchmark = figures.get(figure)?.benchmark;
  // One pair of names is the figure; where several teams go by one name, no single bar is.
  const single = drawn.filter(({ named }) => named).length === 1;
  const highlight = drawn.findIndex(({ named }) => named);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ name }) => name),
      series: [
        {
          name: narrative.say(`${id}.hours`),
          role: 'actual',
          values,
          low: drawn.map(({ low }) => low),
          high: drawn.map(({ high }) => high),
          figures: drawn.map(({ named }) => (named && single ? figure : null)),
          labels: values.map((value) => shown(context, value, 'hours')),
          format: formatFor(context, 'hours', values),
        },
      ],
      ...(highlight < 0 ? {} : { highlight }),
      ...(benchmark === undefined
        ? {}
        : { reference: { value: benchmark, label: narrative.say('column.benchmark'), figure } }),
    },
    narrative.say(`${id}.alt`),
  );
}

interface Reason {
  readonly reason: string;
  readonly requests: number;
  readonly hours: number | null;
}

function reasons({ measures }: SlideContext): readonly Reason[] {
  return rows(measures, 'stuck').flatMap(({ reason, requests, confirmed, hours }) =>
    reason === null ? [] : [{ reason, requests, hours: divide(hours, confirmed) }],
  );
}

function byReason(context: SlideContext, drawn: readonly Reason[]): Block {
  const { narrative } = context;
  const values = drawn.map(({ requests }) => requests);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ reason }) => narrative.label(reason)),
      series: [
        { name: narrative.say(`${id}.requests`), role: 'actual', values, format: formatFor(context, 'count', values) },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const all = pairs(context);
  const [slowest] = all;
  if (!slowest || numberOf(context, figure) === null) return undefined;
  const stuck = reasons(context);
  const [first] = stuck;
  const through = rows(measures, 'stuck').find(({ reason }) => reason === null);
  const free = divide(through?.hours, through?.confirmed);
  const total = rows(measures, 'stuck').reduce((sum, { requests }) => sum + requests, 0);
  const stuckCount = stuck.reduce((sum, { requests }) => sum + requests, 0);
  const told = ['response', 'slowest'];
  const toldBeside = ['stuck', 'cost'];
  return makeSlide(context, {
    id,
    layout: first ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      slowest: slowest.name,
      slowestHours: shown(context, slowest.hours, 'hours'),
      slowestIsNamed: slowest.named,
      several: all.length > 1,
      reason: first?.reason ?? '',
      sticks: first !== undefined,
      reasonRequests: shown(context, first?.requests ?? null, 'count'),
      reasonHours: shown(context, first?.hours ?? null, 'hours'),
      reasonPart: shown(context, divide(first?.requests, stuckCount), 'share'),
      stuckPart: shown(context, divide(stuckCount, total), 'share'),
      freeHours: shown(context, free, 'hours'),
      slower: first?.hours !== null && first?.hours !== undefined && free !== null && first.hours > free,
    },
    exhibits: {
      exhibit: byPair(context, all.slice(0, most)),
      ...(first
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: byReason(context, stuck.slice(0, most)),
          }
        : {}),
    },
    takeaways: first ? told : [...told, ...toldBeside],
    takeaways2: first ? toldBeside : [],
    figures: [figure],
    datasets: ['work_requests'],
    definitions,
  });
}

export const response: SlideRule = { id, needs: ['work_requests'], build };
