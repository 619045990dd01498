/** Columns of the measures of chapter 05. */
import { trialShape } from '../experiments.js';
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  channel_returns: {
    period: 'text',
    channel: 'text',
    orders: 'number',
    gmv: 'number',
    spend: 'number',
    commission: 'number',
  },
  channel_weeks: { period: 'text', channel: 'text', week: 'day', gmv: 'number', spend: 'number' },
  channel_costs: { period: 'text', channel: 'text', spend: 'number', hidden: 'number' },
  repurchase: { period: 'text', channel: 'text', new_customers: 'number', repurchased: 'number' },
  private_repurchase: { period: 'text', private_domain: 'bool', new_customers: 'number', repurchased: 'number' },
  post_rates: {
    period: 'text',
    platform: 'text',
    rate: 'text',
    posts: 'number',
    part_sum: 'number',
    whole_sum: 'number',
    part_squares: 'number',
    whole_squares: 'number',
    products: 'number',
  },
  platforms: {
    period: 'text',
    platform: 'text',
    posts: 'number',
    reach: 'number?',
    visits: 'number?',
    retained: 'number?',
    dated: 'number',
    days: 'number',
    day_squares: 'number',
  },
  site_days: {
    period: 'text',
    days: 'number',
    day: 'day',
    sessions: 'number',
    organic: 'number',
    visitors: 'number',
  },
  organic: { period: 'text', sessions: 'number', organic: 'number' },
  high_intent: { period: 'text', sessions: 'number', paid: 'number' },
  paid_search: {
    period: 'text',
    currency: 'text',
    rate: 'number',
    days: 'number',
    spend: 'number',
    conversions: 'number',
    spend_squares: 'number',
    conversion_squares: 'number',
    products: 'number',
  },
  experiments: trialShape,
} as const satisfies Shapes;

export const rows = rowReader(measures);
