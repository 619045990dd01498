/** Creatives ranked by what their clicks surely bring, what the first three share, and the tests between creatives. */
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { apart } from '../../../figures/interval.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { trialRows } from '../../experiments.js';
import { trialNumbers, trialTableBlock } from '../../experiment-table.js';
import { chart, formatFor, makeSlide, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { creativeRows, type CreativeRow } from '../figures/creatives.js';
import { rows } from '../measures.js';

const id = 'ads.creatives';
const most = 8;
const top = 3;

const traits = ['format', 'hook', 'copy_pattern'] as const;

/** What all of the first three have in common. */
function shared(first: readonly CreativeRow[]): readonly string[] {
  const [one] = first;
  if (!one || first.length < top) return [];
  return traits.flatMap((trait) => {
    const value = one[trait];
    return value !== null && first.every((row) => row[trait] === value) ? [value] : [];
  });
}

function ranking(context: SlideContext, found: readonly CreativeRow[]) {
  const { narrative } = context;
  const drawn = found.length > most ? [...found.slice(0, most - 1), ...found.slice(-1)] : found;
  const values = drawn.map(({ cvr }) => cvr);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ rank, creative }) => `${rank} ${narrative.label(memberPath(creative))}`),
      series: [
        {
          name: definitions['ads.cvr']?.name[narrative.locale] ?? '',
          role: 'actual',
          values,
          low: drawn.map(({ low }) => low),
          high: drawn.map(({ high }) => high),
          format: formatFor(context, 'share', values),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

const ends = ({ low, high }: CreativeRow) => (low === null || high === null ? undefined : { low, high });

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const found = creativeRows(measures).filter(({ cvr }) => cvr !== null);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  const [best, worst] = [ends(first), ends(last)];
  const tests = trialRows(rows(measures, 'experiments'));
  const adopted = tests.filter((one) => one.adopted);
  const own = adopted.find(({ verdict }) => verdict === 'higher' || verdict === 'lower') ?? adopted[0];
  const common = shared(found.slice(0, top));
  const hits = found.slice(0, top).reduce((sum, row) => sum + row.conversions, 0);
  const clicks = found.slice(0, top).reduce((sum, row) => sum + row.clicks, 0);
  const watched = found.find(({ completion_rank }) => completion_rank === 1);
  const liked = found.find(({ engagement_rank }) => engagement_rank === 1);
  return makeSlide(context, {
    id,
    layout: tests.length > 0 ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      first: memberPath(first.creative),
      // More conversions than clicks are no share of them: without an interval nothing is said of the order.
      ranked: best !== undefined,
      last: found.length > 1 && best && worst ? memberPath(last.creative) : '',
      apart: apart(best, worst),
      rate: shown(context, first.cvr, 'share'),
      lowest: shown(context, last.cvr, 'share'),
      count: shown(context, found.length, 'count'),
      top: shown(context, top, 'count'),
      common: common
        .map((trait) => narrative.label(memberPath(trait)))
        .join(narrative.locale === 'zh-CN' ? '、' : ', '),
      topRate: shown(context, divide(hits, clicks), 'share'),
      watched: watched ? memberPath(watched.creative) : '',
      watchedRate: shown(context, watched?.completion_rate ?? null, 'share'),
      watchedRank: shown(context, watched?.rank ?? null, 'count'),
      liked: liked ? memberPath(liked.creative) : '',
      likedRate: shown(context, liked?.engagement_rate ?? null, 'share'),
      adoptedTests: shown(context, new Set(adopted.map(({ experiment }) => experiment)).size, 'count'),
      test: own ? memberPath(own.experiment) : '',
      metric: own ? narrative.label(memberPath(own.metric)) : '',
      clear: own?.verdict === 'higher' || own?.verdict === 'lower',
      ...trialNumbers(context, tests, own),
    },
    exhibits: {
      ...(tests.length > 0
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: trialTableBlock(context, tests, { narrow: true }),
          }
        : {}),
      exhibit: ranking(context, found),
    },
    takeaways: [...(best ? ['common.told', 'spread'] : ['unranked']), ...(tests.length > 0 ? [] : ['watch', 'likes'])],
    takeaways2: ['adopted', 'open'],
    figures: ['ads.creative_rank'],
    datasets: ['ad_stats', 'creatives', 'experiments'],
    definitions,
  });
}

export const creatives: SlideRule = { id, needs: ['ad_stats'], build };
