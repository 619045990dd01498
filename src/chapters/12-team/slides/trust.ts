/** What gets lost between departments, and how they rate working together, team by team. */
import type { Block } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { Interval, Unit } from '../../../figures/figure.js';
import { divide } from '../../../figures/round.js';
import { meanInterval } from '../../../figures/statistics/mean-interval.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { sampleOf } from '../../intervals.js';
import { chart, formatFor, makeSlide, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'team.trust';
const most = 7;

interface Rated {
  readonly team: string;
  readonly value: number;
  readonly interval: Interval | undefined;
}

function losses({ measures }: SlideContext): readonly Rated[] {
  return rows(measures, 'comms')
    .filter(({ facts }) => facts > 0)
    .map((row) => ({
      team: row.team,
      value: row.lost / row.facts,
      interval: ratioInterval({
        n: row.samples,
        over: row.lost,
        under: row.facts,
        overSquares: row.lost_squares,
        underSquares: row.facts_squares,
        products: row.products,
      }),
    }))
    .toSorted((a, b) => b.value - a.value || (a.team < b.team ? -1 : 1));
}

function scores({ measures }: SlideContext): readonly Rated[] {
  return rows(measures, 'conflicts')
    .map((row) => ({
      team: row.team,
      value: row.score / row.answers,
      interval: meanInterval(sampleOf({ n: row.answers, sum: row.score, squares: row.squares })),
    }))
    .toSorted((a, b) => a.value - b.value || (a.team < b.team ? -1 : 1));
}

/** Teams with their intervals, against the benchmark of the figure over all of them. */
function bars(context: SlideContext, rated: readonly Rated[], figure: string, unit: Unit, alt: string): Block {
  const { narrative, figures } = context;
  const drawn = rated.slice(0, most);
  const values = drawn.map(({ value }) => value);
  const benchmark = figures.get(figure)?.benchmark;
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ team }) => narrative.label(team)),
      series: [
        {
          name: definitions[figure]?.name[narrative.locale] ?? figure,
          role: 'actual',
          values,
          low: drawn.map(({ interval }) => interval?.low ?? null),
          high: drawn.map(({ interval }) => interval?.high ?? null),
          labels: values.map((value) => shown(context, value, unit)),
          format: formatFor(context, unit, values),
        },
      ],
      highlight: 0,
      ...(benchmark === undefined
        ? {}
        : { reference: { value: benchmark, label: narrative.say('column.benchmark'), figure } }),
    },
    alt,
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const lost = losses(context);
  const rated = scores(context);
  const [worst, lowest] = [lost[0], rated[0]];
  if (!lowest) return undefined;
  const kinds = rows(measures, 'conflict_kinds');
  const named = kinds.reduce((sum, { answers }) => sum + answers, 0);
  const score = bars(context, rated, 'team.conflict_score', 'points', narrative.say(`${id}.alt`));
  const scoreTold = ['score', 'kinds'];
  const lossTold = ['loss', 'worst'];
  return makeSlide(context, {
    id,
    layout: worst ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      lowest: lowest.team,
      lowestScore: shown(context, lowest.value, 'points'),
      several: rated.length > 1,
      conflict: kinds[0]?.conflict ?? '',
      conflictPart: shown(context, divide(kinds[0]?.answers, named), 'share'),
      lossKnown: worst !== undefined,
      worst: worst?.team ?? '',
      worstLoss: shown(context, worst?.value ?? null, 'share'),
      severalLoss: lost.length > 1,
      best: lost.at(-1)?.team ?? '',
      bestLoss: shown(context, lost.at(-1)?.value ?? null, 'share'),
      // Ends of the ranking whose intervals meet are no ranking.
      apart: (worst?.interval?.low ?? 0) > (lost.at(-1)?.interval?.high ?? 1),
    },
    exhibits: {
      exhibit: score,
      ...(worst
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: bars(context, lost, 'team.fact_loss', 'share', narrative.say(`${id}.alt2`)),
          }
        : {}),
    },
    takeaways: scoreTold,
    takeaways2: worst ? lossTold : [],
    figures: ['team.conflict_score', 'team.fact_loss'],
    datasets: ['conflict_surveys', 'comms_audits'],
    definitions,
  });
}

export const trust: SlideRule = { id, needs: ['conflict_surveys'], build };
