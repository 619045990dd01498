/** Columns of the measures of chapter 02. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  phase_ads: { phase: 'text', impressions: 'number', clicks: 'number', saves: 'number', save_impressions: 'number' },
  phase_reach: { phase: 'text', reach: 'number' },
  daily_orders: { day: 'day', orders: 'number' },
  peak_hour: { hour: 'moment', orders: 'number' },
  returning_orders: { period: 'text', orders: 'number', returning_orders: 'number' },
  survey_responses: { responses: 'number' },
  budget: { period: 'text', channel_kind: 'text', placement: 'text?', amount: 'number' },
  placement_returns: { period: 'text', placement: 'text', revenue: 'number', spend: 'number' },
  store_visits: { period: 'text', days: 'number', visits: 'number', stores: 'number', with_order: 'number' },
  store_cities: { cities: 'number' },
  store_equipment: { demo_devices: 'number?', promoters: 'number?' },
  resources: { kind: 'text', team: 'text?', quantity: 'number' },
  decisions: { hours: 'number' },
  gmv: { period: 'text', orders: 'number', gmv: 'number' },
  gmv_cells: {
    period: 'text',
    tier: 'text',
    channel_kind: 'text',
    orders: 'number',
    first_orders: 'number',
    gmv: 'number',
  },
  acquisition: { period: 'text', spend: 'number', new_customers: 'number' },
  retention: { channel_kind: 'text', customers: 'number', retained: 'number', window_open: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
