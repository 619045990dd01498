/** The topics of the reviews, each by its words, with its share and where it goes. */
import type { Slide } from '../../../deck/deck.js';
import type { PictureBlock } from '../../../deck/picture.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { topicText } from '../words.js';

const id = 'feedback.topics';
const most = 8;
const named = { chart: 4, beside: 3, sentence: 2 } as const;
/** A slope under a point a month is no movement to speak of. */
const leastTrend = 0.01;

type Topic = ReturnType<typeof rows<'topics'>>[number];

/** Fewer words than this are no cloud. */
const leastWords = 12;
const mostWords = 32;

/** The words of the reviews, the larger the more reviews hold them. */
function cloud(context: SlideContext): PictureBlock | undefined {
  const { narrative, measures } = context;
  const words = rows(measures, 'words').slice(0, mostWords);
  if (words.length < leastWords) return undefined;
  return {
    kind: 'picture',
    picture: {
      kind: 'word-cloud',
      heads: { word: narrative.say(`${id}.word`), weight: narrative.say(`${id}.mentions`) },
      words: words.map(({ word, reviews }) => ({
        text: narrative.label(word),
        weight: reviews,
        shown: shown(context, reviews, 'count'),
      })),
      highlight: 0,
    },
    alt: narrative.say(`${id}.alt2`),
  };
}

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
  const words = cloud(context);
  const [quote] = rows(measures, 'quotes').filter(({ quoted }) => quoted === 'positive');
  return makeSlide(context, {
    id,
    layout: words ? 'two-exhibits' : 'exhibit-takeaways',
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
      ...(words
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: words,
          }
        : {}),
      exhibit: chart(
        {
          kind: 'bar',
          categories: topics.map((topic) => topicText(narrative, topic.words, words ? named.beside : named.chart)),
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
    takeaways: words ? ['first.told', 'moves'] : ['first.told', 'moves', 'voice', 'method'],
    ...(words ? { takeaways2: ['voice', 'method'] } : {}),
    figures: ['feedback.topics'],
    datasets: ['reviews'],
    definitions,
  });
}

export const topics: SlideRule = { id, needs: ['reviews'], build };
