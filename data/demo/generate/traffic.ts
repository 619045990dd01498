/** Who comes to the shop and when: customers before an order or after it, customers who look around, strangers. */
import { monthOf, review, weekday, within, type Span } from './calendar.js';
import { channels, isOnline, onlineShares } from './channels.js';
import type { HighValue } from './high-value.js';
import { people as plan, scaled } from './plan.js';
import { pick, sampler, split } from './quota.js';
import { shuffle, type Random } from './random.js';
import type { Sales } from './sales.js';
import { campaignLift, seasons, type Season } from './seasons.js';

/** One entry a session, in no order of time. */
export interface Traffic {
  count: number;
  /** -1 for a stranger. */
  customer: Int32Array;
  day: Int32Array;
  second: Int32Array;
  channel: Int32Array;
  /** The order that was placed in it; -1 for none. */
  order: Int32Array;
  /** 1 where a high-value customer shares, buys with a group or claims a coupon. */
  social: Int32Array;
}

type Column = Exclude<keyof Traffic, 'count'>;
const columns: readonly Column[] = ['customer', 'day', 'second', 'channel', 'order', 'social'];
const organic = channels.findIndex((channel) => channel.id === 'organic_search');

export function planTraffic(sales: Sales, highValue: HighValue, scale: number, random: Random): Traffic {
  const traffic = empty(4096);
  const fresh = newOfCampaign(sales);
  for (const season of Object.values(seasons)) {
    addOrdering(traffic, sales, season, random);
    addBrowsing(traffic, sales, season, scale, fresh.all, random);
  }
  addReturning(traffic, sales, fresh, random);
  addSocial(traffic, sales, highValue, fresh.all, random);
  addStrangers(traffic, scale, random);
  settleSearches(traffic, random);
  return traffic;
}

function empty(capacity: number): Traffic {
  const column = (): Int32Array => new Int32Array(capacity);
  return {
    count: 0,
    customer: column(),
    day: column(),
    second: column(),
    channel: column(),
    order: column(),
    social: column(),
  };
}

function add(traffic: Traffic, customer: number, day: number, second: number, channel: number, order = -1): number {
  const i = traffic.count;
  if (i === traffic.day.length) {
    for (const name of columns) {
      const grown = new Int32Array(2 * i);
      grown.set(traffic[name]);
      traffic[name] = grown;
    }
  }
  traffic.customer[i] = customer;
  traffic.day[i] = day;
  traffic.second[i] = second;
  traffic.channel[i] = channel;
  traffic.order[i] = order;
  traffic.count = i + 1;
  return i;
}

function addOrdering(traffic: Traffic, sales: Sales, season: Season, random: Random): void {
  const { orders } = sales;
  for (let i = 0; i < orders.paid; i += 1) {
    const day = orders.day[i] ?? 0;
    if (!within(day, season) || !isOnline(orders.channel[i] ?? 0) || !random.chance(season.tied)) continue;
    const second = (orders.second[i] ?? 0) - 120 - random.int(2400);
    if (second > 0) add(traffic, orders.customer[i] ?? 0, day, second, orders.channel[i] ?? 0, i);
  }
}

function addBrowsing(
  traffic: Traffic,
  sales: Sales,
  season: Season,
  scale: number,
  fresh: ReadonlySet<number>,
  random: Random,
): void {
  const known = sales.people.firstOf[monthOf(season.to) + 1] ?? 0;
  for (let n = scaled(season.browsing, scale); n > 0; n -= 1) {
    const customer = random.int(Math.max(1, known));
    if (fresh.has(customer)) continue;
    const from = Math.max(firstDay(sales, customer), season.from);
    const day = from + random.int(season.to - from + 1);
    add(traffic, customer, day, daytime(random), homeChannel(sales, customer, random));
  }
}

/** Lets the planned share of the campaign's new customers come back; nobody else of them does. */
function addReturning(traffic: Traffic, sales: Sales, fresh: Fresh, random: Random): void {
  const wanted = Math.round(fresh.all.size * plan.retention) - fresh.ordersAgain.size;
  const candidates = shuffle(
    [...fresh.all].filter((customer) => !fresh.ordersAgain.has(customer)),
    random,
  );
  for (const customer of candidates.slice(0, Math.max(0, wanted))) {
    // Most come back soon: days 1 to 30 with a falling density.
    for (let n = 1 + random.int(2); n > 0; n -= 1) {
      const day = firstDay(sales, customer) + 1 + Math.floor(30 * random.next() ** 1.7);
      add(traffic, customer, day, daytime(random), homeChannel(sales, customer, random));
    }
  }
}

/** One session in P for every high-value customer who takes part; those new in the campaign have it on the day of their first order. */
function addSocial(
  traffic: Traffic,
  sales: Sales,
  highValue: HighValue,
  fresh: ReadonlySet<number>,
  random: Random,
): void {
  const chosen = new Map<number, number>();
  for (let i = 0; i < traffic.count; i += 1) {
    const customer = traffic.customer[i] ?? -1;
    if (within(traffic.day[i] ?? 0, review.P) && highValue.kind[customer] === 2) chosen.set(customer, i);
  }
  for (const customer of highValue.social) {
    const first = Math.max(review.P.from, firstDay(sales, customer));
    const at =
      chosen.get(customer) ??
      add(
        traffic,
        customer,
        fresh.has(customer) ? first : first + random.int(review.P.to - first + 1),
        daytime(random),
        homeChannel(sales, customer, random),
      );
    traffic.social[at] = 1;
  }
}

/** Strangers, each a visitor of the day: in the campaign as many as lift its visitors a day over those of the days before. */
function addStrangers(traffic: Traffic, scale: number, random: Random): void {
  const { B, C, P } = review;
  const rest = { from: C.to + 1, to: P.to };
  const early = { from: P.from, to: B.from - 1 };
  const length = (span: Span): number => span.to - span.from + 1;
  const outside = length(P) - length(C);
  const inB = scaled((seasons.P.anonymous * length(B)) / outside, scale);
  const visitorsB = knownVisitors(traffic, B) + inB;
  const wantedC = Math.round((campaignLift.visitors * visitorsB * length(C)) / length(B)) - knownVisitors(traffic, C);
  const spans: readonly (readonly [Span, number])[] = [
    [seasons.Y, scaled(seasons.Y.anonymous, scale)],
    [seasons.Q, scaled(seasons.Q.anonymous, scale)],
    [early, scaled((seasons.P.anonymous * length(early)) / outside, scale)],
    [B, inB],
    [C, Math.max(0, wantedC)],
    [rest, scaled((seasons.P.anonymous * length(rest)) / outside, scale)],
    [seasons.after, scaled(seasons.after.anonymous, scale)],
  ];
  for (const [span, count] of spans) {
    const weights = Array.from({ length: length(span) }, (_, i) => crowd(span.from + i));
    split(count, weights).forEach((n, i) => {
      for (let k = 0; k < n; k += 1) add(traffic, -1, span.from + i, daytime(random), pick(onlineShares, random));
    });
  }
}

/** Strangers of a day, a usual one being 1. */
function crowd(day: number): number {
  const sale = within(day, review.burst) || within(day + 365, review.burst) ? 2.2 : 1;
  return sale * (weekday(day) % 6 === 0 ? 1.15 : 1);
}

/** Customers of a day, summed over the days of the span. */
function knownVisitors(traffic: Traffic, span: Span): number {
  const seen = new Set<number>();
  for (let i = 0; i < traffic.count; i += 1) {
    const day = traffic.day[i] ?? 0;
    if (within(day, span)) seen.add((traffic.customer[i] ?? 0) * 1024 + day);
  }
  return seen.size;
}

/** Turns strangers into searchers until organic search has its share of each span's sessions. */
function settleSearches(traffic: Traffic, random: Random): void {
  const { B, C, P } = review;
  const length = (span: Span): number => span.to - span.from + 1;
  const inSpan = (span: Span): number[] => {
    const found: number[] = [];
    for (let i = 0; i < traffic.count; i += 1) if (within(traffic.day[i] ?? 0, span)) found.push(i);
    return found;
  };
  const sessionsP = inSpan(P).length;
  const early = { from: P.from, to: B.from - 1 };
  const rest = { from: C.to + 1, to: P.to };
  const rates: readonly (readonly [Span, number])[] = [
    [early, 1],
    [B, 1],
    [C, campaignLift.searches],
    [rest, campaignLift.searchesAfter],
  ];
  const perDay = (seasons.P.organic * sessionsP) / rates.reduce((sum, [span, rate]) => sum + rate * length(span), 0);
  for (const [span, rate] of rates) toSearch(inSpan(span), perDay * rate * length(span));
  for (const season of [seasons.Y, seasons.Q, seasons.after]) {
    const sessions = inSpan(season);
    toSearch(sessions, season.organic * sessions.length);
  }

  function toSearch(sessions: readonly number[], wanted: number): void {
    const already = sessions.filter((i) => traffic.channel[i] === organic).length;
    const others = sessions.filter((i) => traffic.customer[i] === -1 && traffic.channel[i] !== organic);
    const yes = sampler(Math.round(wanted) - already, others.length, random);
    for (const i of others) if (yes()) traffic.channel[i] = organic;
  }
}

interface Fresh {
  readonly all: ReadonlySet<number>;
  readonly ordersAgain: ReadonlySet<number>;
}

/** Customers whose first order lies in the campaign, and those of them with another order on days 1 to 30. */
function newOfCampaign(sales: Sales): Fresh {
  const { orders } = sales;
  const all = new Set<number>();
  for (let customer = 0; customer < sales.firstOrder.length; customer += 1) {
    const first = sales.firstOrder[customer] ?? -1;
    if (first >= 0 && within(orders.day[first] ?? 0, review.C)) all.add(customer);
  }
  const ordersAgain = new Set<number>();
  for (let i = 0; i < orders.paid; i += 1) {
    const customer = orders.customer[i] ?? 0;
    if (orders.first[i] === 1 || !all.has(customer)) continue;
    const after = (orders.day[i] ?? 0) - firstDay(sales, customer);
    if (after >= 1 && after <= 30) ordersAgain.add(customer);
  }
  return { all, ordersAgain };
}

function firstDay(sales: Sales, customer: number): number {
  return sales.orders.day[sales.firstOrder[customer] ?? 0] ?? 0;
}

/** Browsing hours: few at night, most in the evening. */
function daytime(random: Random): number {
  const hour = pick(
    [2, 1, 0.6, 0.4, 0.3, 0.4, 1, 2, 3, 4, 4.6, 5, 5.6, 5, 4.6, 4.5, 4.6, 4.8, 5.4, 6.4, 7.8, 8.6, 7.6, 4.8],
    random,
  );
  return hour * 3600 + random.int(3600);
}

function homeChannel(sales: Sales, customer: number, random: Random): number {
  const home = sales.profiles.channel[customer];
  return home !== undefined && isOnline(home) ? home : pick(onlineShares, random);
}
