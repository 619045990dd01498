/** Columns of the measures of chapter 01. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  reach: { period: 'text', source: 'text', reach: 'number?' },
  interactions: { period: 'text', interactions: 'number' },
  click_days: { period: 'text', day: 'day', clicks: 'number', conversions: 'number' },
  acquisition: { period: 'text', spend: 'number', new_customers: 'number' },
  events: { period: 'text', records: 'number' },
  searches: { period: 'text', source: 'text', day: 'day', total: 'number' },
  mentions: { period: 'text', day: 'day', mentions: 'number' },
  kol_posts: {
    period: 'text',
    vertical: 'text?',
    is_tech: 'bool',
    posts: 'number',
    conversions: 'number',
    visits: 'number',
    conversion_squares: 'number',
    visit_squares: 'number',
    products: 'number',
  },
  landings: { period: 'text', on_product_page: 'bool', sessions: 'number', bounced: 'number' },
  inquiries: { period: 'text', topic: 'text', is_battery: 'bool', inquiries: 'number', lost: 'number' },
  interests: {
    period: 'text',
    audience: 'text',
    feature: 'text',
    is_health: 'bool',
    n: 'number',
    total: 'number',
    squares: 'number',
  },
  private_repurchase: { period: 'text', private_domain: 'bool', new_customers: 'number', repurchased: 'number' },
  brand_months: { month: 'day', brand: 'text', units: 'number' },
  channel_months: { period: 'text', month: 'day', channel: 'text', gmv: 'number' },
  new_channels: { period: 'text', gmv: 'number', new_gmv: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
