/** Figures of what tracking misses: events that never arrive, and devices that nobody linked. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

export const trackingFamilies: readonly Family[] = [
  {
    name: 'click_loss',
    unit: 'share',
    good: 'down',
    measure: 'tracking',
    read: ({ measures }) =>
      rows(measures, 'tracking').map(({ surface, expected, recorded }) => {
        const arrived = divide(recorded, expected);
        return {
          member: memberPath(surface),
          value: arrived === null ? null : 1 - arrived,
          interval: wilson(expected - recorded, expected),
          n: expected,
        };
      }),
  },
  {
    name: 'unlinked_devices',
    unit: 'share',
    good: 'down',
    measure: 'devices',
    read: ({ measures }) =>
      rows(measures, 'devices').map(({ customers, unlinked }) => ({
        value: divide(unlinked, customers),
        interval: wilson(unlinked, customers),
        n: customers,
      })),
  },
];
