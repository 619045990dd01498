/** The goals of the period against what was reached, as bullets on one scale. */
import type { Slide } from '../../../deck/deck.js';
import { readingText } from '../../../figures/format/figure-text.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, makeSlide, shown } from '../../slide.js';
import { attainments, type Attainment } from '../attainment.js';
import { definitions } from '../definitions.js';

const id = 'goals.attainment';

function bullets(context: SlideContext, all: readonly Attainment[], worst: Attainment | undefined) {
  const { narrative, review } = context;
  const reader = { locale: narrative.locale, currency: review.currency };
  const reading = (of: 'value' | 'target') => (one: Attainment) => readingText(one.figure[of], one.figure, reader);
  const status = ({ verdict }: Attainment) =>
    verdict === 'worse' ? ('bad' as const) : verdict === 'better' ? ('good' as const) : null;
  return chart(
    {
      kind: 'bullet',
      categories: all.map((one) =>
        narrative.say(`${id}.row`, {
          name: definitions[one.figure.family]?.name[narrative.locale] ?? one.figure.id,
          target: reading('target')(one),
        }),
      ),
      series: [
        { name: narrative.say('column.target'), role: 'plan', values: all.map(() => 1), format: '0%' },
        {
          name: narrative.say('column.value'),
          role: 'actual',
          values: all.map(({ reached }) => reached),
          pointRoles: all.map(status),
          labels: all.map((one) =>
            narrative.say(`${id}.label`, {
              value: reading('value')(one),
              reached: shown(context, one.reached, 'share'),
              over: one.verdict === 'better',
              under: one.verdict === 'worse',
            }),
          ),
          format: '0%',
        },
      ],
      ...(worst ? { highlight: all.indexOf(worst) } : {}),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const all = attainments(context.figures);
  if (all.length === 0) return undefined;
  const missed = all.filter(({ verdict }) => verdict === 'worse').toSorted((a, b) => a.reached - b.reached);
  const beaten = all.filter(({ verdict }) => verdict === 'better').toSorted((a, b) => b.reached - a.reached);
  const [worst, next] = missed;
  const [best] = beaten;
  const level = all.find(({ verdict, reached }) => verdict === 'unchanged' && reached !== 1);
  const name = (one: Attainment | undefined) => (one && definitions[one.figure.family]?.name[narrative.locale]) ?? '';
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      goals: shown(context, all.length, 'count'),
      // A goal whose difference lies inside its interval counts as met.
      met: shown(context, all.length - missed.length, 'count'),
      worst: worst?.figure.id ?? '',
      worstName: name(worst),
      worstReached: shown(context, worst?.reached ?? null, 'share'),
      next: next?.figure.id ?? '',
      nextName: name(next),
      level: level?.figure.id ?? '',
      levelName: name(level),
      levelReached: shown(context, level?.reached ?? null, 'share'),
      best: best?.figure.id ?? '',
      bestName: name(best),
      bestReached: shown(context, best?.reached ?? null, 'share'),
      costs: all.some(({ figure }) => figure.id === 'goals.cac_change'),
    },
    exhibits: { exhibit: bullets(context, all, worst) },
    takeaways: ['worst.told', 'next.told', 'level.told', 'best.told', 'scale'],
    figures: all.map(({ figure }) => figure.id),
    datasets: ['ad_stats', 'social_posts', 'spend', 'orders', 'events'],
    definitions,
  });
}

export const attainment: SlideRule = { id, needs: [], build };
