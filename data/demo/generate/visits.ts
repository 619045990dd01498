/** raw/store_visits.csv: the stores' visitor counter of the campaign, GBK with Chinese headers. A party that buys shares one order. */
import { clock, review, slashed, weekday, within } from './calendar.js';
import { storeChannel } from './channels.js';
import { storeOf } from './ledger.js';
import { stores } from './places.js';
import { split } from './quota.js';
import { createRandom, shuffle, type Random } from './random.js';
import { orderId, type Sales } from './sales.js';
import { missing } from './write/parquet.js';
import { openLines } from './write/lines.js';

/** A store and day; the counters do not grow with the shop's orders beyond the full scale. */
const visitorsADay = 80;
const conversion = 0.18;
const displays = ['体验台', '场景间', '橱窗', '货架'];

interface Visit {
  readonly day: number;
  readonly second: number;
  readonly store: number;
  readonly order: number;
}

export function writeVisits(sales: Sales, folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'visits');
  const visits = planVisits(sales, Math.min(1, scale), random);
  visits.sort((a, b) => a.day - b.day || a.second - b.second || a.store - b.store || a.order - b.order);
  const lines = openLines(folder, 'store_visits.csv', 'gbk');
  lines.row(['流水号', '门店编号', '到店时间', '停留秒数', '是否试用', '互动次数', '陈列区', '成交订单']);
  visits.forEach((visit, i) => {
    const bought = visit.order >= 0;
    const tried = random.chance(bought ? 0.71 : 0.34);
    const display = random.int(10) % displays.length;
    lines.row([
      i + 1,
      stores[visit.store]?.id ?? null,
      `${slashed(visit.day)} ${clock(visit.second).slice(0, 5)}`,
      Math.round(60 + Math.exp(4.9 + (tried ? 0.7 : 0) + (display === 1 ? 0.25 : 0) + 0.6 * random.normal())),
      tried ? '是' : '否',
      tried ? 1 + random.int(5) : random.int(2),
      displays[display] ?? null,
      bought ? orderId(sales, visit.order) : null,
    ]);
  });
  lines.close();
}

function planVisits(sales: Sales, scale: number, random: Random): Visit[] {
  const { orders, profiles } = sales;
  const days = review.C.to - review.C.from + 1;
  const total = Math.round(visitorsADay * stores.length * days * scale);
  const bought: number[] = [];
  for (let i = 0; i < orders.paid; i += 1) {
    if (orders.channel[i] !== storeChannel || !within(orders.day[i] ?? 0, review.C)) continue;
    const customer = orders.customer[i] ?? 0;
    if (storeOf(orders, i, profiles.city[customer] ?? 0, customer) !== missing) bought.push(i);
  }
  shuffle(bought, random);
  const buyers = bought.length === 0 ? 0 : Math.round(total * conversion);
  const visits: Visit[] = [];
  const parties = split(
    buyers,
    bought.map((_, i) => 1 + (i % 3)),
  );
  const perStore = stores.map(() => 0);
  parties.forEach((size, i) => {
    const order = bought[i] ?? 0;
    const customer = orders.customer[order] ?? 0;
    const store = storeOf(orders, order, profiles.city[customer] ?? 0, customer);
    for (let n = 0; n < size; n += 1) {
      const early = 240 + random.int(1800);
      visits.push({
        day: orders.day[order] ?? 0,
        second: Math.max(36_000, (orders.second[order] ?? 0) - early),
        store,
        order,
      });
    }
    perStore[store] = (perStore[store] ?? 0) + size;
  });
  // The others come by store (big cities more) and by weekday.
  const cells = stores.flatMap((_, store) =>
    Array.from({ length: days }, (_unused, d) => {
      const day = review.C.from + d;
      const weekend = weekday(day) === 0 || weekday(day) === 6 ? 1.5 : 1;
      return { store, day, weight: weekend * (1 + ((store * 7) % 5) / 10) };
    }),
  );
  split(
    total - visits.length,
    cells.map((cell) => cell.weight),
  ).forEach((n, i) => {
    const cell = cells[i];
    for (let k = 0; cell && k < n; k += 1) {
      visits.push({
        day: cell.day,
        second: 36_000 + Math.floor(random.next() ** 0.8 * 41_400),
        store: cell.store,
        order: -1,
      });
    }
  });
  return visits;
}
