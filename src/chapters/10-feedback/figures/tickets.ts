/** Figures of after-sales tickets and of the versions of the software. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

export const ticketFamilies: readonly Family[] = [
  {
    name: 'hardware_issue',
    unit: 'share',
    measure: 'hardware',
    read: ({ measures }) => {
      const found = rows(measures, 'hardware');
      const all = found.reduce((sum, { tickets }) => sum + tickets, 0);
      const issues = new Map<string, number>();
      for (const { issue, tickets } of found) issues.set(issue, (issues.get(issue) ?? 0) + tickets);
      return [...issues]
        .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([issue, tickets]) => ({
          member: memberPath(issue),
          value: divide(tickets, all),
          interval: wilson(tickets, all),
          n: all,
        }));
    },
  },
  {
    name: 'slow_returns',
    unit: 'share',
    good: 'down',
    measure: 'service',
    read: ({ measures }) => {
      const found = rows(measures, 'service');
      const all = found.reduce((sum, { tickets }) => sum + tickets, 0);
      const slow = found.reduce((sum, row) => sum + (row.is_return ? row.slow : 0), 0);
      return [{ value: divide(slow, all), interval: wilson(slow, all), n: all }];
    },
  },
  {
    name: 'releases_per_month',
    unit: 'number',
    measure: 'releases',
    read: ({ measures }) => [
      { value: rows(measures, 'releases').reduce((sum, { releases }) => sum + releases, 0) / 12 },
    ],
  },
];
