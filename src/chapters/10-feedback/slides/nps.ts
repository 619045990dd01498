/** The recommendation score: how the answers spread, the interval, and where other brands stand. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { answersOf, sideOf } from '../answers.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'feedback.nps';
const rivalsDrawn = 7;
const scores = Array.from({ length: 11 }, (_, score) => score);
const roles = { promoter: 'good', passive: 'previous', detractor: 'bad' } as const;

function spread(context: SlideContext, n: number): ChartBlock {
  const { narrative, measures } = context;
  const found = rows(measures, 'nps_scores').filter(({ period }) => period === 'P');
  const values = scores.map((score) => divide(found.find((row) => row.score === score)?.responses ?? 0, n));
  return chart(
    {
      kind: 'histogram',
      categories: scores.map(String),
      series: [
        {
          name: narrative.say(`${id}.answers`),
          role: 'actual',
          values,
          pointRoles: scores.map((score) => roles[sideOf(score)]),
          format: formatFor(context, 'share', values),
        },
      ],
    },
    narrative.say(`${id}.alt`),
  );
}

/** Our own score among those of other brands, the highest first. */
function standing(context: SlideContext, own: number): ChartBlock | undefined {
  const { narrative, measures, figures, review } = context;
  const rivals = rows(measures, 'rivals').slice(0, rivalsDrawn);
  if (rivals.length === 0) return undefined;
  const interval = figures.get(id)?.interval;
  const bars = [
    ...rivals.map(({ brand, nps }) => ({ name: narrative.label(memberPath(brand)), value: nps, own: false })),
    { name: review.brand[narrative.locale], value: own, own: true },
  ].sort((a, b) => b.value - a.value);
  const values = bars.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: bars.map(({ name }) => name),
      series: [
        {
          name: narrative.say(`${id}.score`),
          role: 'category',
          values,
          low: bars.map((bar) => (bar.own ? (interval?.low ?? null) : null)),
          high: bars.map((bar) => (bar.own ? (interval?.high ?? null) : null)),
          figures: bars.map((bar) => (bar.own ? id : null)),
          format: formatFor(context, 'points', values),
          // As in the sentences: a whole score has no decimal.
          labels: values.map((value) => shown(context, value, 'points')),
        },
      ],
      highlight: bars.findIndex((bar) => bar.own),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const answers = answersOf(measures, 'P');
  const own = numberOf(context, id);
  if (!answers || own === null) return undefined;
  const rivals = standing(context, own);
  const [first] = rows(measures, 'rivals');
  return makeSlide(context, {
    id,
    layout: rivals ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      promoters: shown(context, divide(answers.promoters, answers.n), 'share'),
      detractors: shown(context, divide(answers.detractors, answers.n), 'share'),
      leader: first ? memberPath(first.brand) : '',
      leaderScore: shown(context, first?.nps ?? null, 'points'),
      leads: first !== undefined && first.nps > own,
    },
    exhibits: {
      ...(rivals
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
          }
        : {}),
      exhibit: spread(context, answers.n),
      exhibit2: rivals,
    },
    takeaways: rivals ? ['sides', 'change'] : ['sides', 'change', 'bench'],
    ...(rivals ? { takeaways2: ['bench', 'leader.told'] } : {}),
    figures: [id],
    datasets: ['nps_responses', 'nps_benchmarks'],
    definitions,
  });
}

export const nps: SlideRule = { id, needs: ['nps_responses'], build };
