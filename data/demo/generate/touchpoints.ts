/** raw/touchpoints-*.parquet: contacts before orders of Q, P and January, on one or two devices, known or not yet known, and of visitors who never bought. */
import { epochDay, lastDay, review } from './calendar.js';
import { channels } from './channels.js';
import { scaled } from './plan.js';
import { pick, ranked } from './quota.js';
import { createRandom, type Random } from './random.js';
import type { Sales } from './sales.js';
import { missing, sqlList, type Parquet, type Slice } from './write/parquet.js';

/** Share of orders whose path was recorded. */
const recorded = 0.34;
/** Paths of one to six contacts. */
const lengths = [27, 26, 20, 13, 9, 5];
const strangers = 3200;
/** Numbers in the ids of second devices and of visitors who never bought. */
const secondDevice = 50_000_000;
const neverBought = 60_000_000;
const window = 30 * 86_400;

/** Weights of the channels at the beginning of a path, in between and at its end, where half are the order's own channel. */
const stages: Readonly<Record<'first' | 'middle' | 'last', Readonly<Record<string, number>>>> = {
  first: {
    douyin: 27,
    xiaohongshu: 25,
    kuaishou: 8,
    baidu_ads: 9,
    organic_search: 9,
    tmall: 7,
    jd: 4,
    wechat: 4,
    official_site: 3,
    store: 4,
  },
  middle: {
    organic_search: 22,
    xiaohongshu: 14,
    douyin: 13,
    baidu_ads: 12,
    tmall: 12,
    jd: 8,
    official_site: 8,
    wechat: 8,
    store: 3,
  },
  last: { wechat: 32, organic_search: 26, referral: 16, official_site: 11, baidu_ads: 8, tmall: 4, jd: 3 },
};
const weights = Object.fromEntries(
  Object.entries(stages).map(([stage, byId]) => [stage, channels.map((channel) => byId[channel.id] ?? 0)]),
) as Record<keyof typeof stages, number[]>;

const query = `SELECT 'K' || lpad(no::VARCHAR, 8, '0') AS touchpoint_id, 'V' || lpad(visitor::VARCHAR, 8, '0') AS visitor_id,
  'C' || lpad(customer::VARCHAR, 7, '0') AS customer_id, make_timestamp((day::BIGINT * 86400 + second) * 1000000) AS touched_at,
  ${sqlList(channels.map((c) => c.id))}[channel + 1] AS channel FROM slice`;

/** Columns, one entry a contact. */
interface Touches {
  readonly time: number[];
  readonly visitor: number[];
  /** Number in the customer's id; `missing` where nobody knew yet. */
  readonly customer: number[];
  readonly channel: number[];
}

export async function writeTouchpoints(sales: Sales, parquet: Parquet, scale: number, seed: number): Promise<void> {
  const random = createRandom(seed, 'touchpoints');
  const touches: Touches = { time: [], visitor: [], customer: [], channel: [] };
  const { orders } = sales;
  for (let i = 0; i < orders.paid; i += 1) {
    if ((orders.day[i] ?? 0) >= review.Q.from && random.chance(recorded)) addPath(touches, sales, i, random);
  }
  for (let n = scaled(strangers, scale); n > 0; n -= 1) {
    const start = (review.Q.from + random.int(lastDay - review.Q.from)) * 86_400 + random.int(86_400);
    const contacts = 1 + pick([6, 3, 1], random);
    for (let k = 0; k < contacts; k += 1) {
      const time = Math.min(start + k * random.int(5 * 86_400), (lastDay + 1) * 86_400 - 1);
      addTouch(touches, time, neverBought + n, missing, pick(weights[k === 0 ? 'first' : 'middle'], random));
    }
  }
  await parquet.write('touchpoints', query, slices(touches));
}

function addPath(touches: Touches, sales: Sales, order: number, random: Random): void {
  const { orders } = sales;
  const number = sales.customerNumber[orders.customer[order] ?? 0] ?? 0;
  const own = orders.channel[order] ?? 0;
  const count = 1 + pick(lengths, random);
  let time = (orders.day[order] ?? 0) * 86_400 + (orders.second[order] ?? 0) - 60 - random.int(7200);
  const moved = count > 2 && random.chance(0.35);
  // Who looks on another device first is recognised there in two paths of three.
  const recognised = random.chance(0.66);
  for (let back = 0; back < count; back += 1) {
    const stage = back === 0 ? 'last' : back === count - 1 ? 'first' : 'middle';
    const channel = back === 0 && random.chance(count === 1 ? 0.62 : 0.5) ? own : pick(weights[stage], random);
    const onSecond = moved && back >= 2;
    const known = back === 0 || (onSecond ? recognised && back === 2 : random.chance(0.55));
    if (time < 0) return;
    addTouch(touches, time, onSecond ? secondDevice + number : number, known ? number : missing, channel);
    // Mostly within a few days; a path in eight begins before the window.
    time -= 900 + Math.floor(-Math.log(1 - random.next()) * (window / 5.5));
  }
}

function addTouch(touches: Touches, time: number, visitor: number, customer: number, channel: number): void {
  touches.time.push(time);
  touches.visitor.push(visitor);
  touches.customer.push(customer);
  touches.channel.push(channel);
}

function* slices(touches: Touches): Generator<Slice> {
  const order = ranked(Float64Array.from(touches.time), 2 ** 26);
  const size = 2_000_000;
  for (let from = 0; from < order.length; from += size) {
    const rows = Math.min(size, order.length - from);
    const column = (of: (touch: number, row: number) => number): Int32Array =>
      Int32Array.from({ length: rows }, (_, row) => of(order[from + row] ?? 0, row));
    yield {
      rows,
      columns: {
        no: column((_, row) => from + row + 1),
        visitor: column((touch) => touches.visitor[touch] ?? 0),
        customer: column((touch) => touches.customer[touch] ?? missing),
        day: column((touch) => epochDay + Math.floor((touches.time[touch] ?? 0) / 86_400)),
        second: column((touch) => (touches.time[touch] ?? 0) % 86_400),
        channel: column((touch) => touches.channel[touch] ?? 0),
      },
    };
  }
}
