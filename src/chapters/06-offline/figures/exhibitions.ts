/** Figures of exhibitions: what a lead costs, how good the leads are, and what came back. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import type { RowOf } from '../../shape.js';
import { rows, type measures } from '../measures.js';

type Exhibition = RowOf<(typeof measures)['exhibitions']>;

const perExhibition =
  (read: (row: Exhibition) => Omit<MemberReading, 'member'>): Family['read'] =>
  ({ measures: found }: FigureContext) =>
    rows(found, 'exhibitions').map((row) => ({ member: memberPath(row.exhibition_id), ...read(row) }));

export const exhibitionFamilies: readonly Family[] = [
  {
    name: 'cost_per_lead',
    unit: 'money',
    good: 'down',
    measure: 'exhibitions',
    read: perExhibition(({ cost, valid_leads: n }) => ({ value: divide(cost, n), n })),
  },
  {
    name: 'qualified_share',
    unit: 'share',
    good: 'up',
    measure: 'exhibitions',
    read: perExhibition(({ qualified_leads: hits, graded_leads: graded, valid_leads: n }) =>
      n > 0 && graded === 0
        ? { value: null, n, reason: { code: 'no_rows', subject: 'leads.grade' } }
        : { value: divide(hits, n), interval: wilson(hits, n), n },
    ),
  },
  {
    name: 'exhibition_roi',
    unit: 'share',
    good: 'up',
    measure: 'exhibitions',
    read: perExhibition(({ cost, won_amount: won, won_leads: n }) => ({ value: divide(won - cost, cost), n })),
  },
];
