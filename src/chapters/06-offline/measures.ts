/** Columns of the measures of chapter 06. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  displays: { period: 'text', display: 'text', visits: 'number', with_order: 'number' },
  trials: { period: 'text', tried: 'bool', visits: 'number', with_order: 'number' },
  dwell: { period: 'text', store_id: 'text', seconds: 'number', visits: 'number' },
  ugc_days: { period: 'text', day: 'day', posts: 'number', interactions: 'number' },
  ugc_platforms: { period: 'text', platform: 'text', posts: 'number' },
  exhibitions: {
    exhibition_id: 'text',
    kind: 'text',
    started_on: 'day',
    cost: 'number',
    visitors: 'number?',
    media_reports: 'number?',
    live_viewers: 'number?',
    leads: 'number',
    valid_leads: 'number',
    graded_leads: 'number',
    qualified_leads: 'number',
    won_leads: 'number',
    won_amount: 'number',
  },
  partner_sums: {
    period: 'text',
    partner_id: 'text',
    months: 'number',
    revenue: 'number',
    new_customers: 'number?',
    response_hours: 'number?',
    joint_revenue: 'number?',
    baseline_revenue: 'number?',
    channel_conflicts: 'number?',
  },
  stock_sharing: { period: 'text', partner_id: 'text', shares_stock: 'bool', months: 'number', days: 'number' },
  training: { partner_id: 'text', month: 'text', trained_in: 'text?', revenue: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
