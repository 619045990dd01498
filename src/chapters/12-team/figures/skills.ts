/** Figures of skills: roles that hang on one person, work done alone, what training changed, and who has SQL. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { Family } from '../../family.js';
import { shifted } from '../../intervals.js';
import { rows } from '../measures.js';

/** A key role that has been without a stand-in for longer is a single point. */
export const bearableDays = 90;

export const skillFamilies: readonly Family[] = [
  {
    name: 'single_points',
    unit: 'count',
    good: 'down',
    measure: 'key_roles',
    read: ({ measures }) => {
      const open = rows(measures, 'key_roles').filter(({ backed }) => !backed);
      const points = open.filter(({ no_backup_days: days }) => days !== null && days > bearableDays);
      const unknown = open.length > 0 && open.every(({ no_backup_days: days }) => days === null);
      return unknown
        ? [{ value: null, reason: { code: 'no_rows', subject: 'staff.no_backup_days' } }]
        : [{ value: points.length, n: rows(measures, 'key_roles').length }];
    },
  },
  {
    name: 'independence',
    unit: 'share',
    measure: 'independence',
    read: ({ measures }) =>
      rows(measures, 'independence').map(({ complex, independent }) => ({
        value: divide(independent, complex),
        interval: wilson(independent, complex),
        n: complex,
      })),
  },
  {
    name: 'training_lift',
    unit: 'share',
    good: 'up',
    measure: 'trainings',
    read: ({ measures }) =>
      rows(measures, 'trainings').map((row) => {
        const ratio = divide(row.score_after, row.score_before);
        const interval = ratioInterval({
          n: row.people,
          over: row.score_after,
          under: row.score_before,
          overSquares: row.after_squares,
          underSquares: row.before_squares,
          products: row.products,
        });
        return {
          member: memberPath(row.skill),
          value: ratio === null ? null : ratio - 1,
          interval: shifted(interval, -1),
          n: row.people,
        };
      }),
  },
  {
    name: 'sql_share',
    unit: 'share',
    good: 'up',
    measure: 'sql_staff',
    read: ({ measures }) =>
      rows(measures, 'sql_staff').map(({ people, able }) => ({ value: divide(able, people), n: people })),
  },
];
