/** What reviews say as a whole, and the aspects that they blame most; with what the classifier is worth. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, formatFor, makeSlide, plainText, ranked, shown } from '../../slide.js';
import { classes } from '../classes.js';
import { rows } from '../measures.js';
import { definitions } from '../definitions.js';

const id = 'feedback.sentiment';
const most = 8;
/** Aspects that fewer sentences name are left out: their mean says little. */
const leastSentences = 10;

function classChart(context: SlideContext): ChartBlock {
  const found = ranked(context, 'feedback.sentiment');
  const members = classes.flatMap((side) => found.find(({ member }) => member === side) ?? []);
  return chart(comparedChart(context, members, { kind: 'column' }), context.narrative.say(`${id}.alt`));
}

const solidAspects = (context: SlideContext) =>
  ranked(context, 'feedback.aspect_sentiment').filter(({ n = 0 }) => n >= leastSentences);

function aspectChart(context: SlideContext): ChartBlock | undefined {
  const { narrative } = context;
  const lowest = solidAspects(context).toReversed().slice(0, most);
  if (lowest.length === 0) return undefined;
  const values = lowest.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: lowest.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.intensity`),
          role: 'actual',
          values,
          low: lowest.map(({ interval }) => interval?.low ?? null),
          high: lowest.map(({ interval }) => interval?.high ?? null),
          figures: lowest.map((figure) => figure.id),
          format: formatFor(context, 'number', values),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
}

/** The accuracy that was measured in the language of most reviews, and how often class and rating agree in these very reviews. */
function accuracy(context: SlideContext) {
  const [measured] = rows(context.measures, 'classifier');
  const rated = rows(context.measures, 'sentiment').filter(({ period }) => period === 'P');
  const sum = (of: (row: (typeof rated)[number]) => number) => rated.reduce((total, row) => total + of(row), 0);
  const agree = divide(
    sum((row) => row.agreeing),
    sum((row) => row.rated),
  );
  return {
    measured: measured !== undefined,
    english: measured?.language === 'en',
    accuracy: shown(context, measured?.accuracy ?? null, 'share'),
    labelled: shown(context, measured?.labelled ?? null, 'count'),
    agree: agree === null ? '' : shown(context, agree, 'share'),
    rated: shown(
      context,
      sum((row) => row.rated),
      'count',
    ),
  };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  if (typeof figures.get('feedback.sentiment.negative')?.value !== 'number') return undefined;
  const aspects = solidAspects(context);
  const [best, worst] = [aspects[0], aspects.length > 1 ? aspects.at(-1) : undefined];
  const second = aspects.length > 2 ? aspects.at(-2) : undefined;
  const block = aspectChart(context);
  return makeSlide(context, {
    id,
    layout: block ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      ...accuracy(context),
      best: best?.member ?? '',
      worst: worst?.member ?? '',
      second: second?.member ?? '',
    },
    exhibits: {
      ...(block
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
          }
        : {}),
      exhibit: classChart(context),
      exhibit2: block,
    },
    takeaways: ['change', 'model'],
    ...(block ? { takeaways2: ['worst.told', 'best.told'] } : {}),
    figures: [...classes.map((side) => `feedback.sentiment.${side}`), ...aspects.map((figure) => figure.id)],
    datasets: ['reviews'],
    definitions,
  });
}

export const sentiment: SlideRule = { id, needs: ['reviews'], build };
