/** Figures of attribution: shares of the credit for paid orders by six models. */
import type { Interval } from '../../../figures/figure.js';
import { memberPath, membersOf } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { creditByPath, type Credit, type PathModel, type TouchPath } from '../../../figures/statistics/attribution.js';
import { meanInterval } from '../../../figures/statistics/mean-interval.js';
import { creditByRemoval } from '../../../figures/statistics/removal-effects.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import { sampleOf } from '../../intervals.js';
import type { Family, MemberReading } from '../../family.js';
import { rows } from '../measures.js';

const byPath = ['first', 'last', 'linear', 'position'] as const satisfies readonly PathModel[];
export const models = [...byPath, 'time_decay', 'markov'] as const;

/** The converting paths of P. */
export function touchPaths({ measures }: Pick<FigureContext, 'measures'>): readonly TouchPath[] {
  return rows(measures, 'paths').map(({ path, conversions }) => ({ touches: membersOf(path), conversions }));
}

/** Of the mean credit of an order, which under first and last touch is all or nothing. */
function intervalOf(model: (typeof models)[number], { sum, squares }: Credit, n: number): Interval | undefined {
  if (model === 'first' || model === 'last') return wilson(sum, n);
  const interval = meanInterval(sampleOf({ n, sum, squares }));
  return interval && { ...interval, low: Math.max(0, interval.low), high: Math.min(1, interval.high) };
}

function shares(context: FigureContext): readonly MemberReading[] {
  const paths = touchPaths(context);
  const n = paths.reduce((sum, { conversions }) => sum + conversions, 0);
  const decay = new Map(
    rows(context.measures, 'time_decay').map(({ channel, ...credit }) => [
      channel,
      { sum: credit.credit, squares: credit.squares },
    ]),
  );
  const credits = [
    ...byPath.map((model) => [model, creditByPath(model, paths)] as const),
    ['time_decay', decay] as const,
  ];
  return [
    ...credits.flatMap(([model, byChannel]) =>
      [...byChannel]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([channel, credit]) => ({
          member: memberPath(model, channel),
          value: divide(credit.sum, n),
          interval: intervalOf(model, credit, n),
          n,
        })),
    ),
    ...[...creditByRemoval(paths)].map(([channel, value]) => ({ member: memberPath('markov', channel), value, n })),
  ];
}

export const attributionFamilies: readonly Family[] = [
  {
    name: 'attribution',
    unit: 'share',
    measure: 'paths',
    read: (context) => {
      // Either of the two gives touches; neither is named in the measure's needs.
      const supplied = context.datasets.has('touchpoints') || context.datasets.has('sessions');
      if (!supplied) return [{ value: null, reason: { code: 'dataset_missing', subject: 'sessions' } }];
      return shares(context);
    },
  },
];
