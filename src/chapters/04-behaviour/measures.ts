/** Columns of the measures of chapter 04. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  ltv: {
    channel: 'text',
    customers: 'number',
    margin: 'number',
    squares: 'number',
    lines_without_cost: 'number',
    new_customers: 'number',
    spend: 'number',
  },
  value_tiers: { channel: 'text', tier: 'text', customers: 'number', spend: 'number' },
  histories: {
    channel: 'text',
    repeats: 'number',
    recency_days: 'number',
    age_days: 'number',
    customers: 'number',
    repeat_gmv: 'number',
  },
  repeat_values: { repeats: 'number', step: 'number', customers: 'number', repeat_gmv: 'number' },
  paths: { path: 'text', conversions: 'number' },
  time_decay: { channel: 'text', credit: 'number', squares: 'number' },
  funnel: {
    period: 'text',
    device: 'text',
    sessions: 'number',
    view: 'number',
    add_to_cart: 'number',
    checkout: 'number',
    pay: 'number',
    with_cart: 'number',
    cart_paid: 'number',
    with_pay: 'number',
  },
  pay_hours: { hour: 'number', pays: 'number' },
  session_hours: { hour: 'number', sessions: 'number', with_pay: 'number' },
  dwell: { period: 'text', dwell_seconds: 'number', views: 'number' },
  gaps: { is_top: 'bool', days: 'number', gaps: 'number' },
  content: { is_top: 'bool', content_type: 'text?', is_spec: 'bool', views: 'number' },
  social: { is_top: 'bool', customers: 'number', social_customers: 'number', spend: 'number' },
  cohorts: { cohort: 'day', later: 'number', customers: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
