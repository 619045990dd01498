/** What buyers look for: the features that audiences look at, against a year ago, and what they ask before they buy. */
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide, growth } from '../../../figures/round.js';
import { meanGrowthInterval } from '../../../figures/statistics/mean-interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { sampleOf } from '../../intervals.js';
import { chart, formatFor, makeSlide, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'goals.buyers';
const most = 7;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

interface Feature {
  readonly feature: string;
  readonly now: number;
  readonly then: number | null;
  readonly change: number | null;
  /** Whether the change lies outside its interval. */
  readonly clear: boolean;
}

/** Features by the mean attention of all audiences, the largest first. */
function features({ measures }: SlideContext): readonly Feature[] {
  const found = rows(measures, 'interests');
  const of = (feature: string, period: string) => {
    const own = found.filter((row) => row.feature === feature && row.period === period);
    return {
      n: sum(own.map((row) => row.n)),
      sum: sum(own.map((row) => row.total)),
      squares: sum(own.map((row) => row.squares)),
    };
  };
  return [...new Set(found.map(({ feature }) => feature))]
    .flatMap((feature): readonly Feature[] => {
      const [now, then] = [of(feature, 'P'), of(feature, 'Y')];
      const mean = divide(now.sum, now.n);
      if (mean === null) return [];
      const before = divide(then.sum, then.n);
      const interval = then.n > 0 ? meanGrowthInterval(sampleOf(now), sampleOf(then)) : undefined;
      return [
        {
          feature: memberPath(feature),
          now: mean,
          then: before,
          change: growth(mean, before),
          clear: interval !== undefined && (interval.low > 0 || interval.high < 0),
        },
      ];
    })
    .sort((a, b) => b.now - a.now || (a.feature < b.feature ? -1 : 1));
}

function attention(context: SlideContext, drawn: readonly Feature[], highlight: number) {
  const { narrative } = context;
  const [now, then] = [drawn.map((one) => one.now), drawn.map((one) => one.then)];
  const format = formatFor(context, 'number', [...now, ...then]);
  const before = { name: narrative.say('column.yearAgo'), role: 'yearAgo' as const, values: then, format };
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ feature }) => narrative.label(feature)),
      series: [
        { name: narrative.say('column.value'), role: 'actual', values: now, format },
        ...(then.some((value) => value !== null) ? [before] : []),
      ],
      ...(highlight < 0 ? {} : { highlight }),
    },
    narrative.say(`${id}.alt`),
  );
}

/** Topics by their part of the inquiries of P; what is beyond the largest is summed as others, which stay last. */
function topics({ measures }: SlideContext) {
  const found = rows(measures, 'inquiries')
    .filter(({ period }) => period === 'P')
    .toSorted((a, b) => b.inquiries - a.inquiries || (a.topic < b.topic ? -1 : 1));
  const all = sum(found.map((row) => row.inquiries));
  const rest = found.length > most + 1 ? found.slice(most) : [];
  const named = found
    .slice(0, found.length - rest.length)
    .map((row) => ({ topic: memberPath(row.topic), share: row.inquiries / all }));
  const others = { topic: null, share: sum(rest.map((row) => row.inquiries)) / all };
  return { all, drawn: rest.length > 0 ? [...named, others] : named };
}

function questions(context: SlideContext) {
  const { narrative } = context;
  const { drawn } = topics(context);
  if (drawn.length === 0) return undefined;
  const values = drawn.map(({ share }) => share);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ topic }) => (topic === null ? narrative.say('column.others') : narrative.label(topic))),
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
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const all = features(context);
  const [top] = all;
  if (!top) return undefined;
  const drawn = all.slice(0, most + 1);
  const moved = drawn.filter(({ clear }) => clear).toSorted((a, b) => (b.change ?? 0) - (a.change ?? 0));
  const [riser, faller] = [moved[0], moved.at(-1)];
  const rises = (riser?.change ?? 0) > 0;
  const falls = (faller?.change ?? 0) < 0;
  const asked = topics(context);
  const [question, second] = asked.drawn;
  const right = questions(context);
  return makeSlide(context, {
    id,
    layout: right ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      top: top.feature,
      topNow: shown(context, top.now, 'number'),
      riser: rises ? (riser?.feature ?? '') : '',
      same: riser === top,
      rise: shown(context, riser?.change ?? null, 'share'),
      riserNow: shown(context, riser?.now ?? null, 'number'),
      faller: falls ? (faller?.feature ?? '') : '',
      fall: shown(context, Math.abs(faller?.change ?? 0), 'share'),
      question: question?.topic ?? '',
      questionShare: shown(context, question?.share ?? null, 'share'),
      second: second?.topic ?? '',
      secondShare: shown(context, second?.share ?? null, 'share'),
      together: shown(context, (question?.share ?? 0) + (second?.share ?? 0), 'share'),
      inquiries: shown(context, asked.all, 'count'),
    },
    exhibits: {
      ...(right
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: right,
          }
        : {}),
      exhibit: attention(context, drawn, riser && rises ? drawn.indexOf(riser) : 0),
    },
    takeaways: ['riser.told', 'faller.told'],
    takeaways2: right ? ['question.told', 'second.told'] : [],
    figures: [],
    datasets: ['interests', 'inquiries'],
    definitions,
  });
}

export const buyers: SlideRule = { id, needs: ['interests'], build };
