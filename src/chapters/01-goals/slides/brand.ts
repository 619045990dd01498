/** What the campaign did for the brand: searches and mentions day by day, and how well influencers of the vertical convert. */
import type { ChartBlock, Series } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { holds } from '../../../figures/interval.js';
import { divide } from '../../../figures/round.js';
import { daysBetween } from '../../days.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText } from '../../slide.js';
import { definitions } from '../definitions.js';
import { verticalRates } from '../figures/brand.js';
import { rows } from '../measures.js';

const id = 'goals.brand';
const most = 7;
/** The days before the campaign make this level of the chart. */
const base = 100;
/** A vertical with fewer posts has no rate worth a bar. */
const leastPosts = 3;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

interface Daily {
  readonly period: string;
  readonly day: string;
  readonly value: number;
}

/** Values of the days against the mean of the days before the campaign. */
function indexed(found: readonly Daily[], days: readonly string[]): readonly (number | null)[] {
  const before = found.filter(({ period }) => period === 'B').map(({ value }) => value);
  const usual = divide(sum(before), before.length);
  const byDay = new Map(found.map(({ day, value }) => [day, value]));
  return days.map((day) => {
    const ratio = divide(byDay.get(day), usual);
    return ratio === null ? null : base * ratio;
  });
}

/** Mean over the sources of their days against their own level before. */
function searches({ measures }: SlideContext, days: readonly string[]): readonly (number | null)[] {
  const found = rows(measures, 'searches');
  const lines = [...new Set(found.map(({ source }) => source))].map((source) =>
    indexed(
      found.filter((row) => row.source === source).map(({ period, day, total: value }) => ({ period, day, value })),
      days,
    ),
  );
  return days.map((_, at) => {
    const known = lines.flatMap((line) => line[at] ?? []);
    return divide(sum(known), known.length);
  });
}

function lines(context: SlideContext): ChartBlock | undefined {
  const { narrative, review, measures } = context;
  const { B, C } = review.periods;
  if (!B || !C) return undefined;
  const days = daysBetween(B.from, C.to);
  const mentions = rows(measures, 'mentions').map(({ period, day, mentions: value }) => ({ period, day, value }));
  const all: readonly (readonly [string, Series['role'], readonly (number | null)[]])[] = [
    ['search', 'actual', searches(context, days)],
    ['mentions', 'category', indexed(mentions, days)],
  ];
  const series = all
    .filter(([, , values]) => values.some((value) => value !== null))
    .map(([key, role, values]): Series => ({
      name: narrative.say(`${id}.${key}.name`),
      role,
      values,
      format: '0',
    }));
  if (series.length === 0) return undefined;
  return chart(
    {
      kind: 'line',
      categories: days.map((day) => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`),
      series,
      reference: { value: base, label: narrative.say(`${id}.usual`) },
    },
    narrative.say(`${id}.alt`),
  );
}

/** Conversion of influencers' visits by vertical, the best first; the vertical of the definition in the accent. */
function verticals(context: SlideContext): ChartBlock | undefined {
  const { narrative } = context;
  const { all, verticals: found } = verticalRates(context);
  const drawn = found
    .flatMap((one) => (one.value === null || one.posts < leastPosts ? [] : [{ ...one, rate: one.value }]))
    .sort((a, b) => b.rate - a.rate)
    .slice(0, most);
  if (all === null || drawn.length < 2) return undefined;
  const values = drawn.map(({ rate }) => rate);
  const highlight = drawn.findIndex(({ isTech }) => isTech);
  return chart(
    {
      kind: 'bar',
      categories: drawn.map(({ vertical }) => narrative.label(memberPath(vertical ?? 'unknown'))),
      series: [
        {
          name: narrative.say(`${id}.conversion`),
          role: 'actual',
          values,
          format: formatFor(context, 'share', values),
          low: drawn.map(({ interval }) => interval?.low ?? null),
          high: drawn.map(({ interval }) => interval?.high ?? null),
        },
      ],
      reference: { value: all, label: narrative.say(`${id}.all`) },
      ...(highlight < 0 ? {} : { highlight }),
    },
    narrative.say(`${id}.alt2`),
  );
}

/** Whether a change lies outside its interval: up, down, or neither. */
function moved({ figures }: SlideContext, figure: string) {
  const found = figures.get(figure);
  const clear = typeof found?.value === 'number' && found.interval !== undefined && !holds(found.interval, 0);
  const value = clear && typeof found.value === 'number' ? found.value : 0;
  return { up: value > 0, down: value < 0 };
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const [left, right] = [lines(context), verticals(context)];
  const known = ['brand_search_change', 'mentions_change'].some(
    (name) => numberOf(context, `background.${name}`) !== null,
  );
  if (!left || !known) return undefined;
  const [search, mentions, kol] = ['brand_search_change', 'mentions_change', 'vertical_kol_lift'].map((name) =>
    moved(context, `background.${name}`),
  );
  return makeSlide(context, {
    id,
    layout: right ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      searchUp: search?.up ?? false,
      searchDown: search?.down ?? false,
      mentionsUp: mentions?.up ?? false,
      mentionsDown: mentions?.down ?? false,
      kolUp: kol?.up ?? false,
      kolDown: kol?.down ?? false,
    },
    exhibits: {
      ...(right
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: right,
          }
        : {}),
      exhibit: left,
    },
    takeaways: ['search.told', 'mentions.told'],
    takeaways2: right ? ['kol', 'kol.before'] : [],
    figures: ['background.brand_search_change', 'background.mentions_change', 'background.vertical_kol_lift'],
    datasets: ['search_index', 'brand_mentions', 'social_posts'],
    definitions,
  });
}

export const brand: SlideRule = { id, needs: ['search_index'], build };
