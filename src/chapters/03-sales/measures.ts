/** Columns of the measures of chapter 03. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  orders: { period: 'text', is_first: 'bool', orders: 'number', gmv: 'number', squares: 'number' },
  categories: { period: 'text', product_line: 'text', category: 'text', units: 'number', revenue: 'number' },
  basket: { period: 'text', sku: 'text', units: 'number', revenue: 'number' },
  launches: {
    sku: 'text',
    product_line: 'text',
    launched_on: 'day',
    complete: 'bool',
    units: 'number',
    place: 'number',
    launches: 'number',
  },
  turnover: {
    period: 'text',
    product_line: 'text',
    cost_of_goods: 'number',
    stock_over_days: 'number',
    days: 'number',
  },
  stock_outs: { period: 'text', product_line: 'text', category: 'text', days: 'number?' },
  regions: { period: 'text', region: 'text?', orders: 'number', gmv: 'number', squares: 'number' },
  region_repurchase: { period: 'text', region: 'text?', new_customers: 'number', repurchased: 'number' },
  bundle_orders: { period: 'text', orders: 'number', bundle_orders: 'number' },
  bundle_groups: {
    group_id: 'text',
    city_orders: 'number',
    city_bundle_orders: 'number',
    region_orders: 'number',
    region_bundle_orders: 'number',
  },
  market: { period: 'text', region: 'text', category: 'text', units: 'number', own_units: 'number' },
  frequency: { frequent: 'bool', customers: 'number', spend: 'number', squares: 'number' },
  lapsed: { customers: 'number', lapsed: 'number' },
  winbacks: { period: 'text', offer: 'text', sent: 'number', reordered: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
