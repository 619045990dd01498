/** The small tables: places, channels, resources, decisions, wake-up messages. UTF-8 CSV, as people keep them. */
import { clock, iso, review, within } from './calendar.js';
import { channels } from './channels.js';
import { cities, regions } from './places.js';
import { scaled } from './plan.js';
import { createRandom, shuffle } from './random.js';
import { customerId, type Sales } from './sales.js';
import { writeCsv, type Cell } from './write/lines.js';

export function writePlaces(folder: string): void {
  writeCsv(
    folder,
    'cities.csv',
    ['city', 'province', 'region', 'tier'],
    cities.map((city) => [city.id, city.province, regions[city.region]?.id ?? '', city.tier]),
  );
  writeCsv(
    folder,
    'channels.csv',
    ['channel', 'name', 'kind', 'group', 'is_new'],
    channels.map((channel) => [channel.id, channel.name, channel.kind, channel.group, channel.isNew]),
  );
}

/** What the campaign put in. */
const resources: readonly (readonly Cell[])[] = [
  ['运营人员', 'staff', 'operations', 6],
  ['技术人员', 'staff', 'technology', 4],
  ['设计人员', 'staff', 'design', 2],
  ['客服人员', 'staff', 'service', 5],
  ['跨部门协调会', 'meeting', 'operations', 12],
  ['主会场页', 'page', 'design', 1],
  ['新品首发页', 'page', 'design', 1],
  ['会员专享页', 'page', 'design', 1],
  ['A/B 测试框架', 'framework', 'technology', 1],
  ['压测框架', 'framework', 'technology', 1],
  ['路演城市', 'city', 'operations', 15],
];

export function writeResources(folder: string): void {
  writeCsv(folder, 'resources.csv', ['resource', 'kind', 'team', 'quantity'], resources);
}

export function writeDecisions(folder: string, seed: number): void {
  const random = createRandom(seed, 'decisions');
  const rows: Cell[][] = [];
  for (let n = 0; n < 46; n += 1) {
    const day = review.C.from - 3 + Math.floor((n * 26) / 46);
    const raised = 9 * 3600 + random.int(8 * 3600);
    // Half are settled within three and a half hours, some only on the next day.
    const minutes = Math.round(35 + Math.exp(5.05 + 0.75 * random.normal()));
    const decided = raised + minutes * 60;
    rows.push([
      `J${String(n + 1).padStart(3, '0')}`,
      `${iso(day)} ${clock(raised)}`,
      `${iso(day + Math.floor(decided / 86_400))} ${clock(decided % 86_400)}`,
    ]);
  }
  writeCsv(folder, 'decisions.csv', ['decision_id', 'raised_at', 'decided_at'], rows);
}

const offers = [
  { id: 'coupon', sent: 900, rate: 0.062 },
  { id: 'new_product_preview', sent: 850, rate: 0.048 },
  { id: 'coupon+new_product_preview', sent: 800, rate: 0.118 },
  { id: 'points_reminder', sent: 700, rate: 0.031 },
] as const;

/** Wake-up messages to customers whose last order lay long back; those said to have reordered did so, after the message. */
export function writeWinbacks(sales: Sales, folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'winbacks');
  const { orders, people } = sales;
  const last = new Int32Array(people.count).fill(-1);
  const lastBeforeP = new Int32Array(people.count).fill(-1);
  const inP = new Int32Array(people.count).fill(-1);
  for (let i = 0; i < orders.paid; i += 1) {
    const customer = orders.customer[i] ?? 0;
    const day = orders.day[i] ?? 0;
    if (day > (last[customer] ?? 0)) last[customer] = day;
    if (day < review.P.from && day > (lastBeforeP[customer] ?? 0)) lastBeforeP[customer] = day;
    if (within(day, review.P) && ((inP[customer] ?? -1) < 0 || day < (inP[customer] ?? 0))) inP[customer] = day;
  }
  const back: number[] = [];
  const gone: number[] = [];
  for (let customer = 0; customer < people.count; customer += 1) {
    const before = lastBeforeP[customer] ?? -1;
    if (before < 0 || before > review.P.from - 120) continue;
    const first = inP[customer] ?? -1;
    if (first > review.P.from + 20) back.push(customer);
    else if ((last[customer] ?? 0) < review.P.from) gone.push(customer);
  }
  shuffle(back, random);
  shuffle(gone, random);
  const rows: (readonly [string, string, string, boolean])[] = [];
  let backAt = 0;
  let goneAt = 0;
  for (const offer of offers) {
    const sent = Math.min(scaled(offer.sent, scale), Math.floor((gone.length + back.length) / offers.length));
    const reordered = Math.round(sent * offer.rate);
    for (let n = 0; n < sent; n += 1) {
      const returns = n < reordered && backAt < back.length;
      const customer = (returns ? back[backAt] : gone[goneAt]) ?? -1;
      if (customer < 0) continue;
      if (returns) backAt += 1;
      else goneAt += 1;
      const day = returns ? (inP[customer] ?? 0) - 1 - random.int(18) : review.P.from + 5 + random.int(70);
      rows.push([customerId(sales, customer), `${iso(day)} ${clock(36_000 + random.int(28_800))}`, offer.id, returns]);
    }
  }
  rows.sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1));
  writeCsv(folder, 'winbacks.csv', ['customer_id', 'sent_at', 'offer', 'reordered'], rows);
}
