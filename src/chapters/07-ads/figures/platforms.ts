/** Figures of the ad platforms: how often an ad is clicked, what it costs, and what it brings back. */
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';
import { ratioMembers, type Ratio } from './ratios.js';

type Day = ReturnType<typeof rows<'platform_days'>>[number];

/** The goal for a conversion's cost, which holds for every platform that has none of its own. */
export const targetCpa = ({ review }: Pick<FigureContext, 'review'>): number | undefined =>
  Object.hasOwn(review.targets, 'ads.cpa') ? review.targets['ads.cpa'] : undefined;

const byPlatform = (context: FigureContext, ratio: Ratio<Day>) =>
  ratioMembers(rows(context.measures, 'platform_days'), ({ platform }) => [[platform]], ratio);

function withTarget(context: FigureContext, readings: readonly MemberReading[]): readonly MemberReading[] {
  const goal = targetCpa(context);
  return readings.map((reading) => {
    const own = Object.hasOwn(context.review.targets, `ads.cpa.${reading.member ?? ''}`);
    return goal === undefined || own ? reading : { ...reading, target: goal };
  });
}

export const platformFamilies: readonly Family[] = [
  {
    name: 'ctr',
    unit: 'share',
    good: 'up',
    measure: 'platform_days',
    read: (context) =>
      byPlatform(context, {
        over: ({ clicks }) => clicks,
        under: ({ impressions }) => impressions,
        interval: wilson,
        counted: true,
      }),
  },
  {
    name: 'cpm',
    unit: 'money',
    good: 'down',
    measure: 'platform_days',
    read: (context) =>
      byPlatform(context, { over: ({ spend }) => spend, under: ({ impressions }) => impressions, times: 1000 }),
  },
  {
    name: 'cvr',
    unit: 'share',
    good: 'up',
    measure: 'platform_days',
    read: (context) =>
      byPlatform(context, {
        over: ({ conversions }) => conversions,
        under: ({ clicks }) => clicks,
        interval: wilson,
        counted: true,
      }),
  },
  {
    name: 'cpa',
    unit: 'money',
    good: 'down',
    measure: 'platform_days',
    read: (context) =>
      withTarget(context, byPlatform(context, { over: ({ spend }) => spend, under: ({ conversions }) => conversions })),
  },
  {
    name: 'roas',
    unit: 'ratio',
    good: 'up',
    measure: 'platform_days',
    read: (context) =>
      byPlatform(context, { over: ({ revenue }) => revenue, under: ({ priced_spend }) => priced_spend }),
  },
];
