/** raw/sessions-*.parquet: visits to the shop from October 2025 on, with who came back after a first order in the campaign. */
import { epochDay, lastDay, review, within } from './calendar.js';
import { channels, isOnline, onlineShares } from './channels.js';
import { products } from './catalogue.js';
import { people as plan, scaled } from './plan.js';
import { pick, ranked } from './quota.js';
import { createRandom, shuffle, type Random } from './random.js';
import type { Sales } from './sales.js';
import { missing, sqlList, type Parquet, type Slice } from './write/parquet.js';

const window = { from: review.P.from, to: lastDay };
const anonymous = 36_000;
const browsing = 9_000;
/** Share of online orders whose session the shop could tie to the customer. */
const tied = 0.45;

const pages = ['/', '/campaign/1111', '/search', '/live', ...products.map((product) => `/p/${product.sku}`)];
const productPage = 4;

const query = `SELECT 'S' || lpad(no::VARCHAR, 8, '0') AS session_id, 'V' || lpad(visitor::VARCHAR, 8, '0') AS visitor_id,
  'C' || lpad(customer::VARCHAR, 7, '0') AS customer_id, make_timestamp((day::BIGINT * 86400 + second) * 1000000) AS started_at,
  ${sqlList(channels.map((c) => c.id))}[channel + 1] AS channel, ${sqlList(['mobile', 'pc'])}[device + 1] AS device,
  ${sqlList(pages)}[page + 1] AS landing_page, views AS page_views, duration AS duration_seconds, bounced = 1 AS bounced,
  intent = 1 AS high_intent FROM slice`;

/** A session's maker: anonymous ones have no customer (-1). */
interface Draft {
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly second: Int32Array;
  readonly channel: Int32Array;
  /** 1 where an order followed. */
  readonly ordered: Uint8Array;
  count: number;
}

export async function writeSessions(sales: Sales, parquet: Parquet, scale: number, seed: number): Promise<void> {
  const random = createRandom(seed, 'sessions');
  const draft = planSessions(sales, scale, random);
  await parquet.write('sessions', query, slices(sales, draft, random));
}

function planSessions(sales: Sales, scale: number, random: Random): Draft {
  const { orders, people, profiles } = sales;
  const capacity = orders.paid + scaled(anonymous + browsing, scale) * 2 + people.count;
  const draft: Draft = {
    customer: new Int32Array(capacity),
    day: new Int32Array(capacity),
    second: new Int32Array(capacity),
    channel: new Int32Array(capacity),
    ordered: new Uint8Array(capacity),
    count: 0,
  };
  const add = (customer: number, day: number, second: number, channel: number, ordered: boolean): void => {
    const i = draft.count;
    draft.customer[i] = customer;
    draft.day[i] = day;
    draft.second[i] = second;
    draft.channel[i] = channel;
    draft.ordered[i] = Number(ordered);
    draft.count = i + 1;
  };
  for (let i = 0; i < orders.paid; i += 1) {
    const day = orders.day[i] ?? 0;
    if (!within(day, window) || !isOnline(orders.channel[i] ?? 0) || !random.chance(tied)) continue;
    const second = (orders.second[i] ?? 0) - 120 - random.int(2400);
    if (second > 0) add(orders.customer[i] ?? 0, day, second, orders.channel[i] ?? 0, true);
  }
  const { fresh, back } = cohort(sales);
  const wanted = Math.round(fresh.length * plan.retention) - back.size;
  const candidates = shuffle(
    fresh.filter((customer) => !back.has(customer)),
    random,
  );
  for (const customer of candidates.slice(0, Math.max(0, wanted))) {
    const first = orders.day[sales.firstOrder[customer] ?? 0] ?? 0;
    // Most come back soon: days 1 to 30 with a falling density.
    for (let n = 1 + random.int(2); n > 0; n -= 1) {
      add(
        customer,
        first + 1 + Math.floor(30 * random.next() ** 1.7),
        daytime(random),
        online(profiles.channel[customer], random),
        false,
      );
    }
  }
  const isFresh = new Set(fresh);
  for (let n = scaled(browsing, scale); n > 0; n -= 1) {
    const customer = random.int(people.count);
    if (isFresh.has(customer)) continue;
    const first = orders.day[sales.firstOrder[customer] ?? 0] ?? 0;
    const from = Math.max(first, window.from);
    add(
      customer,
      from + random.int(window.to - from + 1),
      daytime(random),
      online(profiles.channel[customer], random),
      false,
    );
  }
  const busy = Array.from({ length: window.to - window.from + 1 }, (_, i) => {
    const day = window.from + i;
    return within(day, review.burst) ? 3.4 : within(day, review.C) ? 1.6 : 1;
  });
  for (let n = scaled(anonymous, scale); n > 0; n -= 1) {
    add(-1, window.from + pick(busy, random), daytime(random), pick(onlineShares, random), false);
  }
  return draft;
}

/** Customers whose first order lies in the campaign, and those of them with another order on days 1 to 30. */
function cohort(sales: Sales): { fresh: number[]; back: Set<number> } {
  const { orders } = sales;
  const fresh: number[] = [];
  for (let customer = 0; customer < sales.firstOrder.length; customer += 1) {
    const first = sales.firstOrder[customer] ?? -1;
    if (first >= 0 && within(orders.day[first] ?? 0, review.C)) fresh.push(customer);
  }
  const isFresh = new Set(fresh);
  const back = new Set<number>();
  for (let i = 0; i < orders.paid; i += 1) {
    const customer = orders.customer[i] ?? 0;
    if (orders.first[i] === 1 || !isFresh.has(customer)) continue;
    const after = (orders.day[i] ?? 0) - (orders.day[sales.firstOrder[customer] ?? 0] ?? 0);
    if (after >= 1 && after <= 30) back.add(customer);
  }
  return { fresh, back };
}

/** Browsing hours: few at night, most in the evening. */
function daytime(random: Random): number {
  const hour = pick(
    [2, 1, 0.6, 0.4, 0.3, 0.4, 1, 2, 3, 4, 4.6, 5, 5.6, 5, 4.6, 4.5, 4.6, 4.8, 5.4, 6.4, 7.8, 8.6, 7.6, 4.8],
    random,
  );
  return hour * 3600 + random.int(3600);
}

function online(channel: number | undefined, random: Random): number {
  return channel !== undefined && isOnline(channel) ? channel : pick(onlineShares, random);
}

function* slices(sales: Sales, draft: Draft, random: Random): Generator<Slice> {
  const order = ranked(
    Float64Array.from({ length: draft.count }, (_, i) => (draft.day[i] ?? 0) * 86_400 + (draft.second[i] ?? 0)),
    2 ** 26,
  );
  const size = 2_000_000;
  let visitor = sales.customerNumber.length;
  for (let from = 0; from < order.length; from += size) {
    const rows = Math.min(size, order.length - from);
    const column = (): Int32Array => new Int32Array(rows);
    const columns = {
      no: column(),
      visitor: column(),
      customer: column(),
      day: column(),
      second: column(),
      channel: column(),
      device: column(),
      page: column(),
      views: column(),
      duration: column(),
      bounced: column(),
      intent: column(),
    };
    for (let row = 0; row < rows; row += 1) {
      const i = order[from + row] ?? 0;
      const customer = draft.customer[i] ?? -1;
      const ordered = draft.ordered[i] === 1;
      const page = random.chance(0.55) ? productPage + random.int(pages.length - productPage) : random.int(productPage);
      // Strangers on a product page leave at once three times in four.
      const bounced = !ordered && random.chance(customer < 0 ? (page >= productPage ? 0.76 : 0.48) : 0.38);
      const views = bounced ? 1 : 2 + random.int(ordered ? 9 : 6);
      if (customer < 0) visitor += 1;
      columns.no[row] = from + row + 1;
      columns.visitor[row] = customer < 0 ? visitor : (sales.customerNumber[customer] ?? 0);
      columns.customer[row] = customer < 0 ? missing : (sales.customerNumber[customer] ?? 0);
      columns.day[row] = epochDay + (draft.day[i] ?? 0);
      columns.second[row] = draft.second[i] ?? 0;
      columns.channel[row] = draft.channel[i] ?? 0;
      columns.device[row] = random.chance(0.8) ? 0 : 1;
      columns.page[row] = page;
      columns.views[row] = views;
      columns.duration[row] = bounced ? 2 + random.int(20) : 15 * views + random.int(60 * views);
      columns.bounced[row] = Number(bounced);
      columns.intent[row] = Number(ordered || (!bounced && random.chance(0.12)));
    }
    yield { rows, columns };
  }
}
