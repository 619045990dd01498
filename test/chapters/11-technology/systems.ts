/** Systems by hand: what the monitoring, the incident desk and the pager of a small shop would hold. */
import type { Review } from '../../../src/config/review.js';
import { order } from '../shop.js';
import { review, type World } from '../world.js';

export const stat = (at: string, service: string, requests: number, more: Readonly<Record<string, number>> = {}) => ({
  at,
  service,
  requests,
  ...more,
});
export const incident = (id: string, kind: string, started: string, more: Readonly<Record<string, unknown>> = {}) => ({
  incident_id: id,
  system: 'payment',
  kind,
  severity: 'P1',
  started_at: started,
  ...(more as Record<string, string | number | boolean | null>),
});
const alert = (id: string, level: string, fired: string, resolved: string | null, seen: string | null = null) => ({
  alert_id: id,
  service: 'payment',
  level,
  fired_at: fired,
  acknowledged_at: seen,
  resolved_at: resolved,
});
const scaleOut = (id: string, requested: string, ready: string, automatic: boolean) => ({
  scale_out_id: id,
  requested_at: requested,
  ready_at: ready,
  automatic,
});
const audit = (surface: string, page: string, expected: number, recorded: number) => ({
  surface,
  page,
  events_expected: expected,
  events_recorded: recorded,
});
const device = (customer: string, id: string, linked: boolean) => ({ customer_id: customer, device_id: id, linked });

/** 92 days of P: 7,948,800 seconds. */
export const whole: World = {
  orders: [
    ...Array.from({ length: 6 }, (_, i) => order(`o${i}`, `c${i}`, '2025-11-11 20:10:00', 10)),
    order('x', 'cx', '2025-11-10 09:00:00', 10),
  ],
  service_stats: [
    stat('2025-11-11 20:00:00', 'payment', 60, { timeouts: 30, gateway_errors: 6, deadlocks: 2, down_seconds: 0 }),
    stat('2025-11-11 20:15:00', 'payment', 40, { timeouts: 20, gateway_errors: 4, deadlocks: 1, down_seconds: 900 }),
    stat('2025-11-10 09:00:00', 'payment', 100, { timeouts: 2, gateway_errors: 0, deadlocks: 0, down_seconds: 0 }),
    // No one counted its timeouts, so its requests count neither.
    stat('2025-11-10 10:00:00', 'payment', 5000, { down_seconds: 0 }),
    stat('2025-11-15 10:00:00', 'payment', 100, { timeouts: 100, gateway_errors: 0, down_seconds: 0 }),
    stat('2025-11-10 09:00:00', 'inventory', 10, { sync_lag_seconds: 2, down_seconds: 79_488 }),
    stat('2025-11-11 20:00:00', 'inventory', 10, { sync_lag_seconds: 12, gateway_errors: 0 }),
    stat('2025-11-11 21:00:00', 'inventory', 10, { sync_lag_seconds: 4 }),
    stat('2025-12-01 20:00:00', 'inventory', 10, { sync_lag_seconds: 500 }),
    stat('2025-08-01 20:00:00', 'payment', 100, { timeouts: 1, gateway_errors: 1, deadlocks: 1, down_seconds: 60 }),
    stat('2024-11-11 20:00:00', 'payment', 100, { timeouts: 1, gateway_errors: 100, deadlocks: 9, down_seconds: 60 }),
  ],
  incidents: [
    incident('1', 'sync_delay', '2025-11-11 20:00:00', { affected_orders: 30, resolved_at: '2025-11-11 21:00:00' }),
    incident('2', 'sync_delay', '2025-11-12 20:00:00', { resolved_at: '2025-11-12 22:00:00' }),
    incident('3', 'timeout', '2025-11-12 20:00:00', { affected_orders: 700 }),
    incident('4', 'sync_delay', '2025-08-12 20:00:00', { affected_orders: 10, resolved_at: '2025-08-12 20:30:00' }),
    incident('5', 'outage', '2025-12-31 23:50:00', { severity: 'P2', resolved_at: '2026-01-01 00:20:00' }),
  ],
  tracking_audits: [
    audit('h5', 'a/b', 80, 60),
    audit('h5', 'c', 20, 20),
    audit('app', 'a', 50, 51),
    audit('device_log', 'door', 0, 0),
  ],
  identities: [
    device('ann', '1', true),
    device('ann', '2', false),
    device('bob', '1', true),
    device('bob', '2', true),
    device('cid', '1', false),
  ],
  alerts: [
    alert('1', 'critical', '2025-11-11 20:00:00', '2025-11-11 20:30:00', '2025-11-11 20:05:00'),
    alert('2', 'critical', '2025-11-12 20:00:00', '2025-11-12 21:00:00'),
    alert('3', 'critical', '2025-11-13 20:00:00', null),
    alert('4', 'critical', '2025-08-13 20:00:00', '2025-08-13 20:20:00'),
    alert('5', 'minor', '2025-12-31 23:59:00', '2026-01-01 00:59:00'),
  ],
  scale_outs: [
    scaleOut('1', '2025-11-11 20:00:00', '2025-11-11 20:40:00', false),
    scaleOut('2', '2025-11-11 21:00:00', '2025-11-11 21:30:00', false),
    scaleOut('3', '2025-11-11 21:00:00', '2025-11-11 21:04:00', true),
    scaleOut('4', '2025-08-11 21:00:00', '2025-08-11 22:00:00', false),
  ],
  log_stats: [
    { date: '2025-10-01', terabytes: 1, query_p95_seconds: 10 },
    { date: '2025-12-31', terabytes: 2 },
    { date: '2025-09-30', terabytes: 0.5, query_p95_seconds: 4 },
    { date: '2026-01-01', terabytes: 50, query_p95_seconds: 90 },
  ],
};

export const promised: Review = {
  ...review,
  targets: { 'technology.availability.payment': 0.999, 'technology.availability.inventory': 0.999 },
};
