/** raw/service_stats-*.parquet: the monitoring of five services, by the hour, and by the quarter of an hour in the campaign. */
import { epochDay, review, within } from './calendar.js';
import { incidents, systems } from './incident-log.js';
import { ranked, split } from './quota.js';
import { createRandom, type Random } from './random.js';
import type { Sales } from './sales.js';
import { sqlList, type Parquet, type Slice } from './write/parquet.js';

interface Service {
  readonly id: (typeof systems)[number]['id'];
  /** Requests for an order, and in a usual quarter of an hour without any. */
  readonly perOrder: number;
  readonly base: number;
  /** Gateway errors of requests on a quiet day of Q and of P, and what a rush adds. */
  readonly gateway: readonly [before: number, now: number, rush: number];
  /** Deadlocks in a quiet hour, and what a rush adds to a quarter of an hour. */
  readonly deadlocks: readonly [quiet: number, rush: number];
}

const services: readonly Service[] = [
  { id: 'ordering', perOrder: 9, base: 160, gateway: [0.0011, 0.0014, 0.011], deadlocks: [0.004, 7] },
  { id: 'payment', perOrder: 4, base: 40, gateway: [0.0018, 0.0019, 0.024], deadlocks: [0.001, 1] },
  { id: 'inventory', perOrder: 7, base: 130, gateway: [0.0013, 0.0013, 0.006], deadlocks: [0.006, 11] },
  { id: 'recommendation', perOrder: 24, base: 900, gateway: [0.0009, 0.0006, 0.002], deadlocks: [0, 0] },
  { id: 'membership', perOrder: 3, base: 110, gateway: [0.0016, 0.0016, 0.003], deadlocks: [0, 0] },
];

/** Timeouts of all requests for a payment in the burst phase. */
const burstTimeouts = 0.12;
/** Seconds between which nine in ten of the burst phase's delays of the stock lie, widened so that these are their 5th and 95th percentile. */
const lag = { low: 5 - 5 / 18, high: 10 + 5 / 18 } as const;
const quarters = 4 * 24;

const query = `SELECT make_timestamp((day::BIGINT * 86400 + second) * 1000000) AS at, ${sqlList(services.map(({ id }) => id))}[service + 1] AS service,
  requests, timeouts, errors, gateway_errors, deadlocks, CASE WHEN lag >= 0 THEN (lag / 1000.0)::DECIMAL(9,3)::DOUBLE END AS sync_lag_seconds,
  down AS down_seconds FROM slice`;

export async function writeServices(sales: Sales, parquet: Parquet, scale: number, seed: number): Promise<void> {
  await parquet.write('service_stats', query, slices(sales, scale, seed));
}

interface Slot {
  readonly day: number;
  /** Quarter of the day at which it begins, and how many it lasts. */
  readonly at: number;
  readonly quarters: number;
}

function slots(): Slot[] {
  const all: Slot[] = [];
  for (let day = review.Q.from; day <= review.P.to; day += 1) {
    const length = within(day, review.C) ? 1 : 4;
    for (let at = 0; at < quarters; at += length) all.push({ day, at, quarters: length });
  }
  return all;
}

function ordersByQuarter({ orders }: Sales): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < orders.count; i += 1) {
    const key = (orders.day[i] ?? 0) * quarters + Math.floor((orders.second[i] ?? 0) / 900);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Seconds of a slot in which the service was down, from the incidents that interrupted it. */
function down(service: Service, { day, at, quarters: length }: Slot): number {
  const system = systems.findIndex(({ id }) => id === service.id);
  const [from, to] = [(day * quarters + at) * 900, (day * quarters + at + length) * 900];
  return incidents
    .filter((one) => one.kind === 'outage' && one.system === system)
    .reduce((sum, one) => {
      const start = (one.day * 1440 + one.minute) * 60;
      return sum + Math.max(0, Math.min(to, start + one.resolved * 60) - Math.max(from, start));
    }, 0);
}

/** 0 at rest, near 1 in the rush; half at 1,400 orders an hour. */
const rushOf = (perHour: number): number => perHour ** 2 / (perHour ** 2 + 1400 ** 2);
/** Fewer people are awake at four in the morning than at four in the afternoon. */
const awake = (at: number): number => 0.62 - 0.52 * Math.cos(((at / quarters) * 24 - 4) * (Math.PI / 12));

/** A whole number around a mean, however small: what is left of the whole comes up as often as it is large. */
function counted(mean: number, random: Random): number {
  const drawn = Math.max(0, mean + Math.sqrt(Math.max(0, mean)) * random.normal() * 0.7);
  return Math.floor(drawn) + Number(random.chance(drawn % 1));
}

function* slices(sales: Sales, scale: number, seed: number): Generator<Slice> {
  const random = createRandom(seed, 'services');
  const orders = ordersByQuarter(sales);
  const all = slots();
  const rush = all.map(({ day, at, quarters: length }) => {
    let placed = 0;
    for (let quarter = 0; quarter < length; quarter += 1) placed += orders.get(day * quarters + at + quarter) ?? 0;
    return { placed, level: rushOf((placed * 4) / length / scale) };
  });
  const rows = all.length * services.length;
  const column = (): Int32Array => new Int32Array(rows);
  const columns = {
    day: column(),
    second: column(),
    service: column(),
    requests: column(),
    timeouts: column(),
    errors: column(),
    gateway_errors: column(),
    deadlocks: column(),
    lag: column().fill(-1),
    down: column(),
  };
  let row = 0;
  all.forEach((slot, i) => {
    const { placed, level } = rush[i] ?? { placed: 0, level: 0 };
    services.forEach((service, s) => {
      const usual = service.base * slot.quarters * scale * awake(slot.at) * (1 + 0.08 * random.normal());
      const requests = Math.max(1, Math.round(placed * service.perOrder + usual));
      const [before, now, inRush] = service.gateway;
      const gateway = (slot.day < review.P.from ? before : now) + inRush * level;
      const [quiet, locks] = service.deadlocks;
      const timeouts = service.id === 'payment' ? 0.008 + 0.2 * level : 0.002 + 0.03 * level;
      columns.day[row] = epochDay + slot.day;
      columns.second[row] = slot.at * 900;
      columns.service[row] = s;
      columns.requests[row] = requests;
      columns.timeouts[row] = Math.min(requests, counted(requests * timeouts, random));
      columns.errors[row] = Math.min(requests, counted(requests * (0.0015 + 0.004 * level), random));
      columns.gateway_errors[row] = Math.min(requests, counted(requests * gateway, random));
      columns.deadlocks[row] = quiet > 0 ? counted(quiet * slot.quarters + locks * level, random) : 0;
      columns.down[row] = down(service, slot);
      if (service.id === 'inventory')
        columns.lag[row] = Math.round((within(slot.day, review.C) ? 2200 : 900) + 2600 * level + 700 * random.next());
      row += 1;
    });
  });
  settleTimeouts(columns.requests, columns.timeouts, rowsOf('payment', all));
  settleLags(columns.lag, rowsOf('inventory', all), rush, random);
  yield { rows: row, columns };
}

/** Rows of a service in the burst phase, in the order of time, with the index of their slot. */
function rowsOf(id: Service['id'], all: readonly Slot[]): { readonly row: number; readonly slot: number }[] {
  const service = services.findIndex((one) => one.id === id);
  return all.flatMap(({ day }, slot) =>
    within(day, review.burst) ? [{ row: slot * services.length + service, slot }] : [],
  );
}

/** The burst phase's timeouts keep where they fall and come to their share of the requests. */
function settleTimeouts(requests: Int32Array, timeouts: Int32Array, burst: ReturnType<typeof rowsOf>): void {
  const total = burst.reduce((sum, { row }) => sum + (requests[row] ?? 0), 0);
  const parts = split(
    Math.round(total * burstTimeouts),
    burst.map(({ row }) => timeouts[row] ?? 0),
  );
  burst.forEach(({ row }, i) => {
    timeouts[row] = Math.min(requests[row] ?? 0, parts[i] ?? 0);
  });
}

/** The burst phase's delays are spread evenly between their bounds, the longest where most is ordered. */
function settleLags(
  lags: Int32Array,
  burst: ReturnType<typeof rowsOf>,
  rush: readonly { readonly placed: number }[],
  random: Random,
): void {
  const load = burst.map(({ slot }) => (rush[slot]?.placed ?? 0) * (1 + 0.35 * random.normal()));
  ranked(Float64Array.from(load)).forEach((position, rank) => {
    const row = burst[position]?.row ?? 0;
    lags[row] = Math.round(1000 * (lag.low + ((lag.high - lag.low) * (rank + 0.5)) / burst.length));
  });
}
