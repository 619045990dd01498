/** Feedback: what customers say. */
import {
  bool,
  date,
  group,
  id,
  int,
  list,
  number,
  oneOf,
  optional,
  share,
  text,
  timestamp,
  withDefault,
} from './notation.js';

export const feedback = group('feedback', {
  reviews: {
    grain: 'one row per product review',
    key: ['review_id'],
    moment: 'created_at',
    refs: {
      sku: 'products.sku',
    },
    columns: {
      review_id: id,
      created_at: timestamp,
      sku: optional(id),
      platform: optional(id),
      rating: optional(int),
      text: text,
    },
  },
  tickets: {
    grain: 'one row per after-sales ticket',
    key: ['ticket_id'],
    moment: 'opened_at',
    refs: {
      customer_id: 'customers.customer_id',
    },
    columns: {
      ticket_id: id,
      customer_id: optional(id),
      opened_at: timestamp,
      closed_at: optional(timestamp),
      group: oneOf('hardware', 'service', 'software'),
      issue: text,
      handling_days: optional(number),
    },
  },
  nps_responses: {
    grain: 'one row per answer to the recommendation question',
    key: ['response_id'],
    moment: 'responded_at',
    refs: {
      customer_id: 'customers.customer_id',
    },
    columns: {
      response_id: id,
      customer_id: optional(id),
      responded_at: timestamp,
      score: int,
      themes: optional(list),
      comment: optional(text),
    },
  },
  nps_benchmarks: {
    grain: 'one row per brand compared',
    key: ['brand'],
    columns: {
      brand: text,
      nps: number,
      promoter_innovation_share: optional(share),
      detractor_service_share: optional(share),
    },
  },
  software_releases: {
    grain: 'one row per version released',
    key: ['version'],
    moment: 'released_on',
    columns: {
      version: text,
      released_on: date,
      is_beta: withDefault(bool, false),
    },
  },
  interests: {
    grain: 'one row per day, audience and feature: how much the audience looks at it',
    key: ['date', 'audience', 'feature'],
    moment: 'date',
    columns: {
      date: date,
      audience: text,
      feature: text,
      attention: number,
    },
  },
});
