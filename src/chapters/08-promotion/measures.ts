/** Columns of the measures of chapter 08. */
import { trialShape } from '../experiments.js';
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  responses: {
    category: 'text?',
    bin: 'number',
    days: 'number',
    units: 'number',
    expected: 'number',
    unit_squares: 'number',
    expected_squares: 'number',
    products: 'number',
  },
  elasticity: { category: 'text', sku: 'text', days: 'number', xx: 'number', xy: 'number', yy: 'number' },
  experiments: { area: 'text', ...trialShape },
  gift_costs: {
    promotion_id: 'text',
    gift_kind: 'text?',
    orders: 'number',
    gifts: 'number',
    cost: 'number',
    margin: 'number?',
  },
  returns: {
    promotion_id: 'text',
    kind: 'text',
    skus: 'number',
    blind: 'number',
    margin: 'number',
    expected: 'number?',
    taken_off: 'number',
    gift_cost: 'number',
  },
  referral: { is_referral: 'bool', customers: 'number', spend: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
