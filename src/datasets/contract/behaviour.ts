/** Behaviour: visits, actions and contacts of customers. */
import { bool, group, id, int, number, oneOf, optional, text, timestamp, withDefault } from './notation.js';

export const behaviour = group('behaviour', {
  sessions: {
    grain: 'one row per visit to a site or app',
    key: ['session_id'],
    moment: 'started_at',
    refs: {
      customer_id: 'customers.customer_id',
      channel: 'channels.channel',
    },
    columns: {
      session_id: id,
      visitor_id: id,
      customer_id: optional(id),
      started_at: timestamp,
      channel: id,
      device: oneOf('mobile', 'pc'),
      landing_page: optional(text),
      page_views: int,
      duration_seconds: optional(number),
      bounced: bool,
      high_intent: withDefault(bool, false),
    },
  },
  events: {
    grain: 'one row per action in a session',
    key: ['event_id'],
    moment: 'occurred_at',
    refs: {
      session_id: 'sessions.session_id',
      customer_id: 'customers.customer_id',
      sku: 'products.sku',
    },
    columns: {
      event_id: id,
      session_id: id,
      visitor_id: id,
      customer_id: optional(id),
      occurred_at: timestamp,
      event: oneOf(
        'view',
        'favourite',
        'share',
        'add_to_cart',
        'checkout',
        'pay',
        'cta_click',
        'group_buy',
        'coupon_claim',
        'content_view',
      ),
      page: optional(text),
      sku: optional(id),
      dwell_seconds: optional(number),
      content_type: optional(text),
    },
  },
  touchpoints: {
    grain: 'one row per contact of a visitor with a channel; where the table is absent, each session is one',
    key: ['touchpoint_id'],
    moment: 'touched_at',
    refs: {
      customer_id: 'customers.customer_id',
      channel: 'channels.channel',
    },
    columns: {
      touchpoint_id: id,
      visitor_id: id,
      customer_id: optional(id),
      touched_at: timestamp,
      channel: id,
    },
  },
  identities: {
    grain: 'one row per device seen for a customer',
    key: ['customer_id', 'device_id'],
    refs: {
      customer_id: 'customers.customer_id',
    },
    columns: {
      customer_id: id,
      device_id: id,
      linked: bool,
    },
  },
  inquiries: {
    grain: 'one row per question to customer service before a purchase',
    key: ['inquiry_id'],
    moment: 'asked_at',
    columns: {
      inquiry_id: id,
      asked_at: timestamp,
      topic: text,
      purchased: bool,
    },
  },
  winbacks: {
    grain: 'one row per wake-up message to a lapsed customer',
    key: ['customer_id', 'sent_at'],
    moment: 'sent_at',
    refs: {
      customer_id: 'customers.customer_id',
    },
    columns: {
      customer_id: id,
      sent_at: timestamp,
      offer: text,
      reordered: bool,
    },
  },
});
