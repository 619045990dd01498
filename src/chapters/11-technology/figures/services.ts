/** Figures of how the services held: timeouts, stock delay, oversold orders, gateway errors, deadlocks and availability. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import { quantile } from '../../../figures/statistics/quantile.js';
import { wilson } from '../../../figures/statistics/wilson.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading as Reading } from '../../family.js';
import { rows } from '../measures.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const unknown = (column: string) => ({ code: 'no_rows', subject: column }) as const;

type ServiceRow = ReturnType<typeof rows<'services'>>[number];

function services({ measures }: FigureContext, period: string): ReadonlyMap<string, ServiceRow> {
  const found = rows(measures, 'services').filter((row) => row.period === period);
  return new Map(found.map((row) => [row.service, row]));
}

/** One reading a service of P, beside its row of Q. */
function perService(
  read: (now: ServiceRow, before: ServiceRow | undefined) => Omit<Reading, 'member'>,
): Family['read'] {
  return (context) => {
    const before = services(context, 'Q');
    return [...services(context, 'P')].map(([service, now]) => ({
      member: memberPath(service),
      ...read(now, before.get(service)),
    }));
  };
}

/** Deadlocks of a period; null where no row of it knows any, and where `measured` asks for rows and there are none. */
function deadlocks(context: FigureContext, period: string, measured: boolean): number | null {
  const found = [...services(context, period).values()];
  if (found.length === 0) return measured ? null : 0;
  const known = found.flatMap((row) => row.deadlocks ?? []);
  return known.length === 0 ? null : sum(known);
}

const gatewayHits = (row: ServiceRow) => ({ hits: row.gateway_errors, n: row.gateway_requests });
const down = (row: ServiceRow | undefined) => divide(row?.down_seconds, row?.seconds);
const availability = (row: ServiceRow | undefined) => {
  const share = down(row);
  return share === null ? null : 1 - share;
};

export const serviceFamilies: readonly Family[] = [
  {
    name: 'payment_timeout_rate',
    unit: 'share',
    good: 'down',
    measure: 'payment',
    campaign: true,
    read: ({ measures }) => {
      const found = rows(measures, 'payment');
      const requests = sum(found.map((row) => row.requests));
      const timeouts = sum(found.map((row) => row.timeouts));
      return [{ value: divide(timeouts, requests), interval: wilson(timeouts, requests), n: requests }];
    },
  },
  {
    name: 'sync_lag_range',
    unit: 'seconds range',
    good: 'down',
    measure: 'sync_lags',
    campaign: true,
    read: ({ measures }) => {
      const seconds = rows(measures, 'sync_lags').map((row) => row.seconds);
      const [low, high] = [quantile(seconds, 0.05), quantile(seconds, 0.95)];
      const known = low !== null && high !== null;
      return [{ value: known ? `${Math.round(low)}-${Math.round(high)}` : null, n: seconds.length }];
    },
  },
  {
    name: 'oversold_orders',
    unit: 'count',
    good: 'down',
    measure: 'oversold',
    read: ({ measures }) => {
      const [now, before] = ['P', 'Q'].map((period) => rows(measures, 'oversold').find((row) => row.period === period));
      const affected = (row: typeof now) => (row?.incidents === 0 ? 0 : (row?.orders ?? null));
      const value = now ? affected(now) : 0;
      return [
        {
          value,
          previous: affected(before),
          n: now?.incidents ?? 0,
          ...(value === null ? { reason: unknown('incidents.affected_orders') } : {}),
        },
      ];
    },
  },
  {
    name: 'gateway_error_rate',
    unit: 'share',
    good: 'down',
    measure: 'services',
    read: perService((now, before) => ({
      value: divide(now.gateway_errors, now.gateway_requests),
      previous: before ? divide(before.gateway_errors, before.gateway_requests) : null,
      interval: wilson(now.gateway_errors, now.gateway_requests),
      changeInterval: before && newcombe(gatewayHits(now), gatewayHits(before)),
      n: now.gateway_requests,
      ...(now.gateway_requests === 0 ? { reason: unknown('service_stats.gateway_errors') } : {}),
    })),
  },
  {
    name: 'deadlocks',
    unit: 'count',
    good: 'down',
    measure: 'services',
    read: (context) => {
      const value = deadlocks(context, 'P', false);
      return [
        {
          value,
          previous: deadlocks(context, 'Q', true),
          ...(value === null ? { reason: unknown('service_stats.deadlocks') } : {}),
        },
      ];
    },
  },
  {
    name: 'availability',
    unit: 'share',
    good: 'up',
    measure: 'services',
    read: perService((now, before) => ({
      value: availability(now),
      previous: availability(before),
      ...(now.down_seconds === null ? { reason: unknown('service_stats.down_seconds') } : {}),
    })),
  },
];
