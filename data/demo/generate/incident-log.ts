/** What went wrong with the systems, incident by incident: the log that outages, improvements and emergencies are read from. */
import { day } from './calendar.js';

export interface Incident {
  /** Index into `systems`. */
  readonly system: number;
  readonly kind: Kind;
  readonly severity: 'P1' | 'P2' | 'P3';
  readonly day: number;
  /** Minute of the day at which it started, and minutes from then to detection, response and recovery. */
  readonly minute: number;
  readonly detected: number;
  readonly responded: number;
  readonly resolved: number;
  /** Departments that came and that were needed; null where it was no emergency. */
  readonly departments: readonly [came: number, needed: number] | null;
  readonly orders: number | null;
  readonly loss: number | null;
}

/** As the incident desk writes them. */
export const kinds = {
  timeout: '接口超时',
  deadlock: '数据库死锁',
  sync_delay: '库存同步延迟',
  gateway_error: '网关报错',
  tracking: '埋点异常',
  security: '安全事件',
  outage: '服务中断',
  reputation: '舆情事件',
} as const;
type Kind = keyof typeof kinds;

/** Ids as in the monitoring, names as in the incident desk. */
export const systems = [
  { id: 'ordering', name: '交易核心' },
  { id: 'payment', name: '支付服务' },
  { id: 'inventory', name: '库存服务' },
  { id: 'recommendation', name: '搜索推荐' },
  { id: 'membership', name: '会员中心' },
  { id: 'analytics', name: '数据平台' },
] as const;

type Line = readonly [
  start: string,
  system: (typeof systems)[number]['id'],
  kind: Kind,
  severity: Incident['severity'],
  minutes: string,
  emergency?: string | undefined,
  orders?: number | undefined,
  loss?: number,
];

/** Minutes are `detected/responded/resolved` after the start, an emergency is `came/needed`. */
const lines: readonly Line[] = [
  ['2025-07-05 10:20', 'inventory', 'sync_delay', 'P3', '22/64/210', undefined, 34],
  ['2025-07-18 15:02', 'inventory', 'outage', 'P2', '5/17/41', '2/4'],
  ['2025-07-24 21:10', 'payment', 'timeout', 'P2', '9/28/96'],
  ['2025-08-02 11:31', 'recommendation', 'outage', 'P2', '8/26/55'],
  ['2025-08-11 09:40', 'analytics', 'tracking', 'P3', '180/410/1350'],
  ['2025-08-19 20:15', 'ordering', 'deadlock', 'P2', '7/21/74', undefined, 15],
  ['2025-08-29 20:04', 'ordering', 'outage', 'P1', '3/34/62', '3/5', 120],
  ['2025-09-03 16:45', 'membership', 'gateway_error', 'P3', '25/70/260'],
  ['2025-09-09 20:30', 'payment', 'outage', 'P1', '4/29/84', '3/5', 210],
  ['2025-09-13 13:20', 'inventory', 'sync_delay', 'P2', '18/37/150', '2/4', 86],
  ['2025-09-20 10:05', 'membership', 'outage', 'P2', '6/33/38'],
  ['2025-09-25 22:40', 'analytics', 'security', 'P1', '31/44/118', '3/5', undefined, 38_000],
  ['2025-10-02 10:00', 'inventory', 'outage', 'P2', '4/14/20'],
  ['2025-10-05 20:40', 'inventory', 'sync_delay', 'P3', '15/52/190', undefined, 38],
  ['2025-10-09 11:15', 'analytics', 'tracking', 'P3', '140/300/980'],
  ['2025-10-16 14:30', 'ordering', 'outage', 'P1', '3/18/71', '3/5', 64],
  ['2025-10-21 19:25', 'payment', 'timeout', 'P2', '8/24/88'],
  ['2025-10-24 23:10', 'analytics', 'security', 'P2', '26/36/142', '3/4', undefined, 42_000],
  ['2025-10-28 16:05', 'membership', 'gateway_error', 'P3', '20/58/240'],
  ['2025-11-01 10:00', 'membership', 'outage', 'P2', '6/27/60', '3/4', 45],
  ['2025-11-03 15:40', 'recommendation', 'gateway_error', 'P3', '18/49/205'],
  ['2025-11-06 21:20', 'ordering', 'deadlock', 'P2', '6/20/66', undefined, 22],
  ['2025-11-08 00:02', 'ordering', 'outage', 'P1', '2/12/49', '4/6', 138],
  ['2025-11-09 20:15', 'inventory', 'sync_delay', 'P2', '12/30/130', undefined, 97],
  ['2025-11-11 00:05', 'payment', 'timeout', 'P1', '3/9/64', '5/6', 318],
  ['2025-11-11 20:02', 'payment', 'timeout', 'P1', '2/14/118', '5/7', 742],
  ['2025-11-11 20:31', 'payment', 'outage', 'P1', '2/11/18', '5/7', 260],
  ['2025-11-11 20:10', 'inventory', 'sync_delay', 'P1', '9/24/210', '4/6', 412],
  ['2025-11-11 21:05', 'inventory', 'outage', 'P1', '4/28/78', '3/6', 150],
  ['2025-11-12 09:10', 'ordering', 'outage', 'P1', '5/31/112', '3/6', 96],
  ['2025-11-13 14:20', 'ordering', 'gateway_error', 'P2', '11/35/124'],
  ['2025-11-14 10:30', 'analytics', 'reputation', 'P2', '20/33/195', '2/4'],
  ['2025-11-16 19:50', 'inventory', 'sync_delay', 'P2', '14/38/160', undefined, 186],
  ['2025-11-22 13:30', 'analytics', 'tracking', 'P3', '95/260/760'],
  ['2025-11-27 22:15', 'analytics', 'security', 'P1', '34/41/176', '3/5', undefined, 180_000],
  ['2025-12-05 17:10', 'recommendation', 'outage', 'P2', '7/25/35'],
  ['2025-12-10 11:05', 'membership', 'timeout', 'P3', '24/66/225'],
  ['2025-12-12 20:05', 'ordering', 'outage', 'P1', '2/16/28', '4/5', 72],
  ['2025-12-18 09:45', 'payment', 'gateway_error', 'P3', '19/55/215'],
  ['2025-12-24 19:40', 'payment', 'outage', 'P1', '4/27/72', '3/5', 118],
  ['2025-12-27 15:00', 'analytics', 'security', 'P3', '52/90/300', undefined, undefined, 26_500],
];

const numbers = (text: string): readonly number[] => text.split('/').map(Number);

function read([start, id, kind, severity, minutes, emergency, orders, loss]: Line): Incident {
  const [date = '', time = ''] = start.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const [detected = 0, responded = 0, resolved = 0] = numbers(minutes);
  const [came = 0, needed = 0] = numbers(emergency ?? '');
  return {
    system: systems.findIndex((system) => system.id === id),
    kind,
    severity,
    day: day(date),
    minute: hour * 60 + minute,
    detected,
    responded,
    resolved,
    departments: emergency === undefined ? null : [came, needed],
    orders: orders ?? null,
    loss: loss ?? null,
  };
}

export const incidents: readonly Incident[] = lines.map(read);

export function incidentId(index: number): string {
  return `F${String(index + 1).padStart(4, '0')}`;
}
