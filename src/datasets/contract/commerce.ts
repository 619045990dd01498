/** Commerce: orders and what they refer to. */
import { bool, date, group, id, int, money, oneOf, optional, text, timestamp, withDefault } from './notation.js';

export const commerce = group('commerce', {
  orders: {
    grain: 'one row per order placed, whatever became of it',
    key: ['order_id'],
    moment: 'paid_at',
    refs: {
      customer_id: 'customers.customer_id',
      channel: 'channels.channel',
      store_id: 'stores.store_id',
      promotion_id: 'promotions.promotion_id',
      city: 'geography.city',
    },
    columns: {
      order_id: id,
      customer_id: id,
      ordered_at: timestamp,
      paid_at: optional(timestamp),
      status: oneOf('paid', 'pending', 'cancelled', 'refunded'),
      channel: id,
      store_id: optional(id),
      city: optional(text),
      device: optional(oneOf('mobile', 'pc', 'store')),
      gross_amount: money,
      discount_amount: withDefault(money, 0),
      net_amount: money,
      promotion_id: optional(id),
    },
  },
  order_items: {
    grain: 'one row per line of an order; its moment is that of its order',
    key: ['order_id', 'line_no'],
    refs: {
      order_id: 'orders.order_id',
      sku: 'products.sku',
    },
    columns: {
      order_id: id,
      line_no: int,
      sku: id,
      quantity: int,
      list_price: optional(money),
      unit_price: money,
      net_amount: money,
      is_gift: withDefault(bool, false),
      bundle_id: optional(id),
    },
  },
  products: {
    grain: 'one row per product sold',
    key: ['sku'],
    columns: {
      sku: id,
      name: text,
      product_line: text,
      category: text,
      launched_on: optional(date),
      unit_cost: optional(money),
      list_price: optional(money),
    },
  },
  customers: {
    grain: 'one row per customer',
    key: ['customer_id'],
    refs: {
      acquisition_channel: 'channels.channel',
      city: 'geography.city',
    },
    columns: {
      customer_id: id,
      acquired_at: optional(timestamp),
      acquisition_channel: optional(id),
      gender: optional(oneOf('female', 'male', 'unknown')),
      birth_year: optional(int),
      city: optional(text),
      private_domain: withDefault(bool, false),
    },
  },
  channels: {
    grain: 'one row per sales or traffic channel',
    key: ['channel'],
    columns: {
      channel: id,
      name: text,
      kind: oneOf('online', 'offline'),
      group: oneOf('ecommerce', 'social', 'search', 'direct', 'private', 'store', 'partner', 'other'),
      is_new: withDefault(bool, false),
    },
  },
  geography: {
    grain: 'one row per city',
    key: ['city'],
    columns: {
      city: text,
      province: text,
      region: text,
      tier: int,
    },
  },
  returns: {
    grain: 'one row per return of an order or of one product of it',
    key: ['return_id'],
    moment: 'requested_at',
    refs: {
      order_id: 'orders.order_id',
      sku: 'products.sku',
    },
    columns: {
      return_id: id,
      order_id: id,
      sku: optional(id),
      requested_at: timestamp,
      completed_at: optional(timestamp),
      reason: optional(text),
      amount: optional(money),
    },
  },
  inventory: {
    grain: 'one row per product and stocktaking day; out_of_stock_days counts since the as_of before',
    key: ['sku', 'as_of'],
    moment: 'as_of',
    refs: {
      sku: 'products.sku',
    },
    columns: {
      sku: id,
      as_of: date,
      on_hand: int,
      out_of_stock_days: optional(int),
    },
  },
});
