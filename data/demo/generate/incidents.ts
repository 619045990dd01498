/** raw/incidents.csv, tracking_audits.csv and improvements.csv: what went wrong, what tracking misses, and what was promised. */
import { clock, iso, review, slashed } from './calendar.js';
import { incidentId, incidents, kinds, systems } from './incident-log.js';
import { split } from './quota.js';
import { createRandom } from './random.js';
import { writeCsv, type Cell } from './write/lines.js';

/** `2025/11/11 20:31`, a number of minutes after midnight of a day. */
function stamp(day: number, minute: number): string {
  return `${slashed(day + Math.floor(minute / 1440))} ${clock((minute % 1440) * 60).slice(0, 5)}`;
}

const header = [
  ...['故障编号', '系统', '类型', '级别', '开始时间', '发现时间', '响应时间', '恢复时间', '应急事件'],
  ...['到场部门数', '应到部门数', '影响订单数', '损失金额'],
];

/** As the incident desk exports it: GBK, Chinese headers and words. */
function writeIncidents(folder: string): void {
  const rows = incidents.map((one, i): Cell[] => [
    incidentId(i),
    systems[one.system]?.name ?? null,
    kinds[one.kind],
    one.severity,
    stamp(one.day, one.minute),
    stamp(one.day, one.minute + one.detected),
    stamp(one.day, one.minute + one.responded),
    stamp(one.day, one.minute + one.resolved),
    one.departments === null ? '否' : '是',
    one.departments?.[0] ?? null,
    one.departments?.[1] ?? null,
    one.orders,
    one.loss,
  ]);
  writeCsv(folder, 'incidents.csv', header, rows, 'gbk');
}

/** Surfaces with the events that the test devices sent, and the share of them that never arrived. */
const surfaces = [
  {
    name: 'H5页面',
    expected: 48_000,
    lost: 0.2,
    pages: ['/h5/main', '/h5/coupon', '/h5/group', '/h5/live', '/h5/lottery', '/h5/invite', '/h5/p', '/h5/cart'],
  },
  {
    name: 'App',
    expected: 62_000,
    lost: 0.038,
    pages: ['home', 'search', 'product', 'cart', 'checkout', 'member', 'live'],
  },
  { name: '官网', expected: 27_000, lost: 0.071, pages: ['/', '/p', '/compare', '/cart', '/checkout', '/support'] },
  {
    name: '门店设备日志',
    expected: 15_000,
    lost: 0.164,
    pages: ['demo_tablet', 'self_checkout', 'shelf_sensor', 'door_counter'],
  },
] as const;

function writeTracking(folder: string, seed: number): void {
  const random = createRandom(seed, 'tracking');
  const rows = surfaces.flatMap(({ name, expected, lost, pages }) => {
    const sent = split(
      expected,
      pages.map(() => random.between(0.5, 1.5)),
    );
    // Some pages lose far more than others, and all together their surface's share.
    const missed = split(
      Math.round(expected * lost),
      sent.map((n) => n * random.between(0.4, 1.7)),
    );
    return pages.map((page, i): Cell[] => [name, page, sent[i] ?? 0, (sent[i] ?? 0) - (missed[i] ?? 0)]);
  });
  writeCsv(folder, 'tracking_audits.csv', ['端', '页面', '应上报事件数', '实际上报事件数'], rows);
}

/** Causes that the reviews of incidents named, how often, and how many of the promises were kept. */
const causes = [
  { id: 'connection_pool_too_small', due: [3, 6], kept: [1, 2] },
  { id: 'no_load_test', due: [2, 5], kept: [1, 1] },
  { id: 'cache_expires_at_once', due: [1, 4], kept: [0, 1] },
  { id: 'config_changed_by_hand', due: [3, 3], kept: [1, 1] },
  { id: 'retry_without_limit', due: [2, 3], kept: [1, 1] },
  { id: 'no_idempotency_key', due: [1, 2], kept: [0, 1] },
  { id: 'alert_not_routed', due: [2, 2], kept: [1, 2] },
  { id: 'third_party_limit', due: [1, 1], kept: [1, 0] },
  { id: 'certificate_expired', due: [1, 1], kept: [0, 1] },
  { id: 'access_too_wide', due: [1, 1], kept: [0, 1] },
] as const;

function writeImprovements(folder: string, seed: number): void {
  const random = createRandom(seed, 'improvements');
  const rows: Cell[][] = [];
  for (const { id, due, kept } of causes) {
    [review.Q, review.P].forEach((span, period) => {
      const possible = incidents.flatMap((one, i) => (one.day <= span.to && one.day >= span.from - 30 ? [i] : []));
      for (let n = 0; n < (due[period] ?? 0); n += 1) {
        const dueOn = span.from + 14 + random.int(span.to - span.from - 14);
        const done = n < (kept[period] ?? 0) ? Math.min(span.to, dueOn - 4 + random.int(9)) : null;
        const late = done === null && random.chance(0.3) ? review.P.to + 1 + random.int(18) : done;
        const incident = possible[random.int(possible.length)] ?? 0;
        rows.push([
          n % 4 === 3 ? null : incidentId(incident),
          id,
          iso(dueOn),
          late === null ? null : iso(Math.min(late, review.P.to + 20)),
        ]);
      }
    });
  }
  // Promises of the coming quarter, and one whose cause nobody wrote down.
  rows.push([incidentId(incidents.length - 1), null, iso(review.P.to - 6), null]);
  for (let n = 0; n < 6; n += 1) rows.push([null, causes[n]?.id ?? null, iso(review.P.to + 10 + random.int(40)), null]);
  rows.sort((a, b) => (String(a[2]) < String(b[2]) ? -1 : String(a[2]) > String(b[2]) ? 1 : 0));
  writeCsv(
    folder,
    'improvements.csv',
    ['improvement_id', 'incident_id', 'root_cause', 'due_on', 'done_on'],
    rows.map((row, i) => [`G${String(i + 1).padStart(3, '0')}`, ...row]),
  );
}

export function writeIncidentDesk(folder: string, seed: number): void {
  writeIncidents(folder);
  writeTracking(folder, seed);
  writeImprovements(folder, seed);
}
