/** How long visitors stay in each store, and what they post before and during the campaign. */
import type { Slide } from '../../../deck/deck.js';
import { holds, overlap } from '../../../figures/interval.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { countedMedianInterval } from '../../../figures/statistics/counted.js';
import { median } from '../../../figures/statistics/quantile.js';
import { rateRatioInterval } from '../../../figures/statistics/rate-ratio.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, ranked, shown, type ValuedMember } from '../../slide.js';
import { daysBetween } from '../../days.js';
import { definitions } from '../definitions.js';
import { postsIn, stays as staysOf } from '../figures/stores.js';
import { jointLevel } from '../joint-level.js';
import { rows } from '../measures.js';

const id = 'offline.stays';
/** Stores at either end of the ranking. */
const ends = 5;

function stayChart(context: SlideContext, stores: readonly ValuedMember[], middle: number) {
  const { narrative } = context;
  const values = stores.map(({ value }) => value);
  return chart(
    {
      kind: 'bar',
      categories: stores.map(({ member }) => narrative.label(member)),
      series: [
        {
          name: narrative.say(`${id}.seconds`),
          role: 'actual',
          values,
          low: stores.map(({ interval }) => interval?.low ?? null),
          high: stores.map(({ interval }) => interval?.high ?? null),
          figures: stores.map((figure) => figure.id),
          format: formatFor(context, 'seconds', values),
        },
      ],
      reference: { value: middle, label: narrative.say(`${id}.middle`) },
    },
    narrative.say(`${id}.alt`),
  );
}

/** Posts of every day of B and C, as two lines of which each leaves the other's days out. */
function postChart(context: SlideContext) {
  const { narrative, review, measures } = context;
  const { B, C } = review.periods;
  if (!B || !C) return undefined;
  const found = new Map(rows(measures, 'ugc_days').map(({ day, posts }) => [day, posts]));
  const days = daysBetween(B.from, C.to);
  const values = days.map((day) => found.get(day) ?? 0);
  const format = formatFor(context, 'count', values);
  const within = (span: typeof C) =>
    days.map((day, i) => (day >= span.from && day <= span.to ? (values[i] ?? 0) : null));
  return chart(
    {
      kind: 'line',
      categories: days.map((day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`),
      series: [
        { name: narrative.say(`${id}.before`), role: 'previous', values: within(B), format },
        { name: narrative.say(`${id}.campaign`), role: 'actual', values: within(C), format },
      ],
    },
    narrative.say(`${id}.alt2`),
  );
}

/** Posts a day in C and in B, and whether the difference is more than chance. */
function postRates(context: SlideContext) {
  const { B, C } = context.review.periods;
  const [now, before] = [
    { events: postsIn(context, 'C'), time: C ? daysBetween(C.from, C.to).length : 0 },
    { events: postsIn(context, 'B'), time: B ? daysBetween(B.from, B.to).length : 0 },
  ];
  const ratio = rateRatioInterval(now, before);
  return {
    now: divide(now.events, now.time),
    before: divide(before.events, before.time),
    known: now.events > 0 && before.events > 0,
    clear: ratio !== undefined && !holds(ratio, 1),
  };
}

function topPlatform({ measures }: SlideContext): { readonly platform: string; readonly share: number } | undefined {
  const found = rows(measures, 'ugc_platforms').filter(({ period }) => period === 'C');
  const all = found.reduce((sum, { posts }) => sum + posts, 0);
  const [first] = found.toSorted((a, b) => b.posts - a.posts || (a.platform < b.platform ? -1 : 1));
  return first && { platform: first.platform, share: first.posts / all };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const all = ranked(context, 'offline.dwell_median');
  const stores = all.length <= 2 * ends ? all : [...all.slice(0, ends), ...all.slice(-ends)];
  const [longest, shortest] = [all[0], all.at(-1)];
  const lengths = new Map([...staysOf(context, 'P')].map(([store, stay]) => [memberPath(store), stay]));
  const joint = (one: ValuedMember | undefined) =>
    countedMedianInterval(lengths.get(one?.member ?? '') ?? [], jointLevel(all.length));
  const rates = postRates(context);
  const middle = median(all.map(({ value }) => value));
  const left = middle === null ? undefined : stayChart(context, stores, middle);
  const right = rates.known ? postChart(context) : undefined;
  const both = left !== undefined && right !== undefined;
  if (!left && !right) return undefined;
  const platform = topPlatform(context);
  return makeSlide(context, {
    id,
    layout: both ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      longest: longest?.member ?? '',
      shortest: shortest?.member ?? '',
      several: all.length > 1,
      apart: all.length > 1 && !overlap(joint(longest), joint(shortest)),
      cut: stores.length < all.length,
      stores: shown(context, all.length, 'count'),
      middle: shown(context, middle, 'seconds'),
      posts: rates.known,
      clear: rates.clear,
      more: (rates.now ?? 0) > (rates.before ?? 0),
      now: shown(context, rates.now, 'number'),
      before: shown(context, rates.before, 'number'),
      platform: platform?.platform ?? '',
      platformShare: shown(context, platform?.share ?? null, 'share'),
    },
    exhibits: both
      ? {
          heading: plainText(narrative.say(`${id}.heading`)),
          heading2: plainText(narrative.say(`${id}.heading2`)),
          exhibit: left,
          exhibit2: right,
        }
      : { exhibit: left ?? right },
    takeaways: both ? ['longest.told', 'spread'] : ['longest.told', 'spread', 'posts.told', 'platform.told'],
    takeaways2: both ? ['posts.told', 'platform.told'] : [],
    figures: [...stores.map((figure) => figure.id), 'offline.ugc_posts'],
    datasets: ['store_visits', 'ugc_posts'],
    definitions,
  });
}

export const stays: SlideRule = { id, needs: ['store_visits'], build };
