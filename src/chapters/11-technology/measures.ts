/** Columns of the measures of chapter 11. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  payment: { hour: 'moment', requests: 'number', timeouts: 'number' },
  order_hours: { hour: 'moment', orders: 'number' },
  order_days: { day: 'day', orders: 'number' },
  sync_lags: { seconds: 'number' },
  stock_days: { day: 'day', lag_seconds: 'number?', deadlocks: 'number?' },
  services: {
    period: 'text',
    service: 'text',
    requests: 'number',
    gateway_requests: 'number',
    gateway_errors: 'number',
    deadlocks: 'number?',
    down_seconds: 'number?',
    seconds: 'number',
  },
  oversold: { period: 'text', incidents: 'number', orders: 'number?' },
  recovery: {
    period: 'text',
    severity: 'text',
    incidents: 'number',
    resolved: 'number',
    minutes: 'number',
    squares: 'number',
  },
  tracking: { surface: 'text', pages: 'number', expected: 'number', recorded: 'number' },
  devices: { customers: 'number', unlinked: 'number' },
  alerts: {
    period: 'text',
    level: 'text',
    alerts: 'number',
    resolved: 'number',
    minutes: 'number',
    squares: 'number',
    seen: 'number',
    seen_minutes: 'number',
  },
  scale_outs: { period: 'text', automatic: 'bool', requests: 'number', minutes: 'number', squares: 'number' },
  logs: { period: 'text', days: 'number', terabytes: 'number', timed_days: 'number', seconds: 'number' },
} as const satisfies Shapes;

export const rows = rowReader(measures);
