/** Promotion: offers and daily prices. */
import { date, group, id, int, money, oneOf, optional, text, timestamp } from './notation.js';

export const promotion = group('promotion', {
  promotions: {
    grain: 'one row per promotion; gift_cost is that of one gift',
    key: ['promotion_id'],
    columns: {
      promotion_id: id,
      name: text,
      kind: oneOf('discount', 'gift', 'bundle', 'countdown', 'stock_hint', 'referral'),
      gift_kind: optional(oneOf('utility', 'emotional', 'choice')),
      gift_cost: optional(money),
      starts_at: timestamp,
      ends_at: timestamp,
    },
  },
  daily_prices: {
    grain:
      'one row per product and day, sold or not; where units is absent, the paid quantity of the day of paid_at without gifts, 0 where none',
    key: ['sku', 'date'],
    moment: 'date',
    refs: {
      sku: 'products.sku',
    },
    columns: {
      sku: id,
      date: date,
      list_price: money,
      price: money,
      units: optional(int),
    },
  },
});
