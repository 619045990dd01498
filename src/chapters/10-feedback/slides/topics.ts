/** The topics of the reviews, each by its words, with its share and where it goes. */
import type { Slide } from '../../../deck/deck.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { topicText } from '../words.js';

const id = 'feedback.topics';
const most = 8;
const named = { chart: 4, sentence: 2 } as const;
/** A slope under a point a month is no movement to speak of. */
const leastTrend = 0.01;

type Topic = ReturnType<typeof rows<'topics'>>[number];

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const topics = rows(measures, 'topics').slice(0, most);
  const [first, second] = topics;
  if (!first) return undefined;
  const trend = ({ trend: slope }: Topic) => slope ?? 0;
  const rising = topics.toSorted((a, b) => trend(b) - trend(a))[0];
  const falling = topics.toSorted((a, b) => trend(a) - trend(b))[0];
  const name = (topic: Topic | undefined) => (topic ? topicText(narrative, topic.words, named.sentence) : '');
  const points = (topic: Topic) => shown(context, Math.abs(trend(topic)) * 100, 'pp').replace('+', '');
  const rises = rising !== undefined && trend(rising) >= leastTrend;
  const falls = falling !== undefined && trend(falling) <= -leastTrend;
  const values = topics.map(({ share }) => share);
  const [quote] = rows(measures, 'quotes').filter(({ quoted }) => quoted === 'positive');
  return makeSlide(context, {
    id,
    layout: 'exhibit-takeaways',
    parameters: {
      first: name(first),
      share: shown(context, first.share, 'share'),
      second: name(second),
      secondShare: shown(context, second?.share ?? null, 'share'),
      reviews: shown(context, first.reviews, 'count'),
      topics: shown(context, topics.length, 'count'),
      rises,
      falls,
      rising: rises ? name(rising) : '',
      risingBy: rises ? points(rising) : '',
      falling: falls ? name(falling) : '',
      fallingBy: falls ? points(falling) : '',
      trended: topics.some((topic) => topic.trend !== null),
      quote: quote?.text ?? '',
    },
    exhibits: {
      exhibit: chart(
        {
          kind: 'bar',
          categories: topics.map(({ words }) => topicText(narrative, words, named.chart)),
          series: [
            {
              name: narrative.say('column.share'),
              role: 'actual',
              values,
              format: formatFor(context, 'share', values),
            },
          ],
          highlight: 0,
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['first.told', 'moves', 'voice', 'method'],
    figures: ['feedback.topics'],
    datasets: ['reviews'],
    definitions,
  });
}

export const topics: SlideRule = { id, needs: ['reviews'], build };
