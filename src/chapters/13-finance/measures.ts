/** Columns of the measures of chapter 13. */
import { rowReader, type Shapes } from '../shape.js';

const margins = {
  period: 'text',
  gmv: 'number',
  returned: 'number',
  returned_uncosted: 'number',
  units: 'number',
  goods: 'number',
  uncosted_units: 'number',
  uncosted_net: 'number',
} as const;

export const measures = {
  cost_categories: { period: 'text', category: 'text', amount: 'number' },
  cost_items: {
    period: 'text',
    category: 'text',
    item: 'text',
    amount: 'number',
    counted_amount: 'number',
    units: 'number',
    one_off_amount: 'number',
    judged_amount: 'number',
  },
  channels: { period: 'text', channel: 'text', new_customers: 'number', spend: 'number' },
  unexpected: { period: 'text', cause: 'text', item: 'text', amount: 'number' },
  security: { period: 'text', incidents: 'number', known: 'number', loss: 'number', squares: 'number' },
  net_revenue: { period: 'text', gmv: 'number', returned: 'number', returns: 'number', unpriced: 'number' },
  margins,
  statement: { ...margins, software: 'number', marketing: 'number?', staff: 'number', unexpected: 'number' },
  worth: {
    customers: 'number',
    margin: 'number',
    squares: 'number',
    lines_without_cost: 'number',
    new_customers: 'number',
    spend: 'number',
  },
  weeks: { week: 'day', gmv: 'number', spend: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
