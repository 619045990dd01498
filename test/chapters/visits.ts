/** Rows of visits for small worlds: sessions, what happens in them, and touches; a visitor is called like its session unless said. */
import type { Rows } from './world.js';

type Fields = Rows[number];

export function session(id: string, customer: string | null, started: string, more: Fields = {}): Fields {
  return {
    session_id: id,
    visitor_id: id,
    customer_id: customer,
    started_at: started,
    channel: 'tmall',
    device: 'mobile',
    page_views: 1,
    bounced: false,
    high_intent: false,
    ...more,
  };
}

let count = 0;

export function event(kind: string, sessionId: string, at: string, more: Fields = {}): Fields {
  count += 1;
  return { event_id: `e${count}`, session_id: sessionId, visitor_id: sessionId, occurred_at: at, event: kind, ...more };
}

export function touch(
  id: string,
  visitor: string,
  at: string,
  channel: string,
  customer: string | null = null,
): Fields {
  return { touchpoint_id: id, visitor_id: visitor, customer_id: customer, touched_at: at, channel };
}
