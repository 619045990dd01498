/** Columns of the measures of chapter 09. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  brand_units: { period: 'text', brand: 'text', is_own: 'bool', units: 'number' },
  actions: { brand: 'text', day: 'day', action: 'text', actions: 'number' },
  action_counts: { period: 'text', brand: 'text', action: 'text', actions: 'number' },
  action_spend: { period: 'text', brand: 'text', channel: 'text', format: 'text?', spend: 'number' },
  engagement: {
    period: 'text',
    brand: 'text',
    actions: 'number',
    engaged: 'number',
    reach: 'number',
    engaged_squares: 'number',
    reach_squares: 'number',
    products: 'number',
  },
  coverage: {
    period: 'text',
    brand: 'text',
    is_own: 'bool',
    channel: 'text',
    outlets: 'number',
    market_outlets: 'number',
  },
  searches: { period: 'text', source: 'text', brand: 'text', is_own: 'bool', total: 'number' },
  prices: {
    period: 'text',
    brand: 'text',
    is_own: 'bool',
    product_line: 'text',
    days: 'number',
    total: 'number',
    squares: 'number',
    late_mean: 'number?',
    early_mean: 'number?',
  },
  features: {
    feature: 'text',
    brand: 'text',
    is_own: 'bool',
    score: 'number',
    unit: 'text?',
    higher_is_better: 'bool',
  },
} as const satisfies Shapes;

export const rows = rowReader(measures);
