/** Figures of promotions: what gifts cost, what referral costs, and what each promotion returned net of what would have sold anyway. */
import { memberPath } from '../../../figures/member.js';
import { divide, growth } from '../../../figures/round.js';
import type { Family, MemberReading } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

function giftCostShare(measures: Measures): MemberReading {
  const found = rows(measures, 'gift_costs');
  const cost = found.reduce((total, row) => total + row.cost, 0);
  const margin = found.reduce((total, row) => total + (row.margin ?? 0), 0);
  // Against no margin, or a loss, a share says nothing.
  return {
    value: margin > 0 ? divide(cost, margin) : null,
    n: found.reduce((total, { orders }) => total + orders, 0),
  };
}

function referral(measures: Measures): MemberReading {
  const [own, others] = [true, false].map((is) => rows(measures, 'referral').find((row) => row.is_referral === is));
  const cac = (row: typeof own) => divide(row?.spend, row?.customers);
  return { value: growth(cac(own), cac(others)), n: own?.customers ?? 0 };
}

export const giftCostFamily: Family = {
  name: 'gift_cost_share',
  unit: 'share',
  good: 'down',
  measure: 'gift_costs',
  read: ({ measures }) => [giftCostShare(measures)],
};

export const referralFamily: Family = {
  name: 'referral_cac_change',
  unit: 'share',
  good: 'down',
  measure: 'referral',
  read: ({ measures }) => [referral(measures)],
};

export const returnFamily: Family = {
  name: 'roi',
  unit: 'share',
  good: 'up',
  measure: 'returns',
  read: ({ measures }) =>
    rows(measures, 'returns').map((row): MemberReading => {
      const member = memberPath(row.promotion_id);
      if (row.blind > 0 || row.expected === null) return { member, value: null, reason: { code: 'too_few' } };
      return {
        member,
        value: divide(row.margin - row.expected - row.gift_cost, row.taken_off + row.gift_cost),
      };
    }),
};
