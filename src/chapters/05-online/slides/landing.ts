/** The tests of landing pages with their statistics, the adopted one first. */
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { adoptedTrial, trialRows } from '../../experiments.js';
import { trialNumbers, trialTableBlock } from '../../experiment-table.js';
import { makeSlide, numberOf } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'online.landing';

function build(context: SlideContext): Slide | undefined {
  const { figures } = context;
  const trials = rows(context.measures, 'experiments');
  const tests = trialRows(trials);
  const adopted = adoptedTrial(trials, 'bounce');
  const [control, variant] = ['control', 'variant'].map((arm) => numberOf(context, `online.landing_bounce.${arm}`));
  if (!adopted || typeof control !== 'number' || typeof variant !== 'number') return undefined;
  const own = tests.find(
    (one) =>
      one.experiment === adopted.experiment_id && one.metric === adopted.metric && one.variant === adopted.variant,
  );
  const clicks = figures.get('online.cta_click_ratio');
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      test: memberPath(adopted.experiment_id),
      adopted: adopted.adopted,
      lower: own?.verdict === 'lower',
      higher: own?.verdict === 'higher',
      mismatch: own?.verdict === 'mismatch',
      clicksApart: clicks?.interval !== undefined && (clicks.interval.low > 1 || clicks.interval.high < 1),
      ...trialNumbers(context, tests, own),
    },
    exhibits: { exhibit: trialTableBlock(context, tests, { figure: 'online.experiments' }) },
    takeaways: ['bounce', 'clicks', 'open', 'uneven.told'],
    figures: [
      'online.landing_bounce.control',
      'online.landing_bounce.variant',
      'online.cta_click_ratio',
      'online.experiments',
    ],
    datasets: ['experiments'],
    definitions,
  });
}

export const landing: SlideRule = { id, needs: ['experiments'], build };
