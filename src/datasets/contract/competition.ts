/** Competition: the market and what competitors do. */
import { bool, date, group, id, int, money, month, number, oneOf, optional, text, withDefault } from './notation.js';

export const competition = group('competition', {
  market_sales: {
    grain:
      'one row per month, brand and product line, either whole (all) or split by category, channel or region, never both',
    key: ['month', 'brand', 'product_line', 'category', 'channel', 'region'],
    moment: 'month',
    columns: {
      month: month,
      brand: text,
      is_own: bool,
      product_line: text,
      category: withDefault(text, 'all'),
      channel: withDefault(text, 'all'),
      region: withDefault(text, 'all'),
      units: int,
      revenue: optional(money),
    },
  },
  competitor_actions: {
    grain: 'one row per marketing action of a competitor',
    key: ['action_id'],
    moment: 'happened_on',
    columns: {
      action_id: id,
      brand: text,
      happened_on: date,
      channel: text,
      action: oneOf('ad', 'discount', 'launch', 'collaboration', 'livestream'),
      format: optional(text),
      estimated_spend: optional(money),
      reach: optional(int),
      comments: optional(int),
      reposts: optional(int),
      conversions: optional(int),
    },
  },
  search_index: {
    grain: 'one row per day, brand and search engine',
    key: ['date', 'brand', 'source'],
    moment: 'date',
    columns: {
      date: date,
      brand: text,
      is_own: bool,
      source: text,
      index: number,
    },
  },
  channel_coverage: {
    grain: 'one row per month, brand and channel',
    key: ['month', 'brand', 'channel'],
    moment: 'month',
    columns: {
      month: month,
      brand: text,
      is_own: bool,
      channel: text,
      outlets: int,
      market_outlets: int,
    },
  },
  competitor_prices: {
    grain: 'one row per day, brand and product line',
    key: ['date', 'brand', 'product_line'],
    moment: 'date',
    columns: {
      date: date,
      brand: text,
      is_own: bool,
      product_line: text,
      price: money,
    },
  },
  feature_tests: {
    grain: "one row per feature and brand: the same test on every brand's product",
    key: ['feature', 'brand'],
    columns: {
      feature: text,
      brand: text,
      is_own: bool,
      score: number,
      unit: optional(text),
      higher_is_better: withDefault(bool, true),
    },
  },
});
