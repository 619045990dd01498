/** Figures of the tests of price labels, gifts, urgency, stock hints and referral. */
import { adoptedTrial, rateReadings, ratioReadings, sameTrial, type Trial } from '../../experiments.js';
import type { Family } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

export const trialsOf = (measures: Measures, area: string): readonly Trial[] =>
  rows(measures, 'experiments').filter((row) => row.area === area);

interface Lift {
  readonly name: string;
  readonly area: string;
  readonly metric: string;
  readonly giftKind?: string;
  /** The metric by which the experiment is chosen, where it is not the lift's own. */
  readonly chosenBy?: string;
  readonly good: 'up' | 'down';
}

/** The experiment that a lift is read from. */
export function liftTrial(measures: Measures, { area, metric, giftKind, chosenBy }: Omit<Lift, 'name' | 'good'>) {
  const trials = trialsOf(measures, area);
  const chosen = chosenBy === undefined ? undefined : adoptedTrial(trials, chosenBy, giftKind);
  return sameTrial(trials, chosen, metric) ?? adoptedTrial(trials, metric, giftKind);
}

const lift = ({ name, good, ...of }: Lift): Family => ({
  name,
  unit: 'share',
  good,
  measure: 'experiments',
  read: ({ measures }) => ratioReadings(liftTrial(measures, of), -1),
});

export const priceLabelFamily = lift({ name: 'price_label_lift', area: 'price', metric: 'order', good: 'up' });

const utility = { area: 'gift', giftKind: 'utility' } as const;

export const giftTestFamilies: readonly Family[] = [
  lift({ name: 'gift_conversion_lift', ...utility, metric: 'order', good: 'up' }),
  lift({ name: 'gift_return_change', ...utility, metric: 'return', chosenBy: 'order', good: 'down' }),
  lift({ name: 'gift_share_lift', area: 'gift', giftKind: 'emotional', metric: 'share', good: 'up' }),
];

export const choiceFamily = lift({
  name: 'optional_gift_lift',
  area: 'gift',
  giftKind: 'choice',
  metric: 'order',
  good: 'up',
});

export const urgencyFamilies: readonly Family[] = [
  {
    name: 'last_two_hours_share',
    unit: 'share',
    measure: 'experiments',
    read: ({ measures }) => rateReadings(adoptedTrial(trialsOf(measures, 'urgency'), 'order_in_last_2h')),
  },
  lift({ name: 'stock_hint_lift', area: 'stock', metric: 'click', good: 'up' }),
];

export const teamFamily = lift({ name: 'referral_team_lift', area: 'referral', metric: 'team_join', good: 'up' });
