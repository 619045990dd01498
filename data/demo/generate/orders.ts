/** The orders: whose, when, in which channel, with which status. Columns instead of rows, so that ten million fit. */
import { day, months } from './calendar.js';
import { isOnline, onlineShares, storeChannel } from './channels.js';
import { planDays, type DayCounts } from './days.js';
import type { People } from './people.js';
import { peak, people as plan, scaled } from './plan.js';
import type { Profiles } from './profiles.js';
import { deck, dealer, pick } from './quota.js';
import { shuffle, type Random } from './random.js';

const pending = 2;
const cancelled = 3;

export interface Orders {
  readonly count: number;
  /** The first `paid` orders have status paid or refunded, the others neither. */
  readonly paid: number;
  readonly customer: Uint32Array;
  readonly day: Uint16Array;
  /** Second of the day at which it was placed. */
  readonly second: Uint32Array;
  /** Seconds from placing to paying. */
  readonly lag: Uint16Array;
  readonly channel: Uint8Array;
  /** 0 paid, 1 refunded, 2 pending, 3 cancelled. */
  readonly status: Uint8Array;
  /** 1 for the customer's first paid order. */
  readonly first: Uint8Array;
}

/** Shares of the day's orders by hour. */
const onlineHours = [
  2.2, 1.2, 0.7, 0.4, 0.3, 0.4, 0.9, 1.8, 2.8, 4, 5, 5.4, 5.6, 5, 4.8, 4.6, 4.6, 4.7, 5, 6, 7.6, 8.4, 7.4, 4.6,
];
const storeHours = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 5, 7, 6, 7, 8, 8, 8, 9, 10, 8, 4, 0, 0];
const unpaidShare = 0.09;

export function planOrders(people: People, profiles: Profiles, scale: number, random: Random): Orders {
  const firsts2024 = months.slice(0, 6).map((_, m) => (people.firstOf[m + 1] ?? 0) - (people.firstOf[m] ?? 0));
  const counts = planDays(firsts2024, scale);
  const paid = counts.orders.reduce((a, b) => a + b, 0);
  const peakDay = day(peak.day);
  const unpaidPeak = scaled(peak.orders, scale) - scaled(peak.paid, scale);
  const unpaid = Array.from(counts.orders, (n, d) => Math.round(n * unpaidShare * (d === peakDay ? 0.5 : 1)));
  const count = paid + unpaid.reduce((a, b) => a + b, 0) + unpaidPeak;
  const orders = {
    count,
    paid,
    customer: new Uint32Array(count),
    day: new Uint16Array(count),
    second: new Uint32Array(count),
    lag: new Uint16Array(count),
    channel: new Uint8Array(count),
    status: new Uint8Array(count),
    first: new Uint8Array(count),
  };
  dealDays(orders, people, counts, random);

  let at = paid;
  const place = (d: number): void => {
    orders.day[at] = d;
    // Nine in ten are customers of some time or other; the others never pay at all.
    orders.customer[at] = random.chance(0.9)
      ? random.int(people.count)
      : people.count + random.int(scaled(plan.neverPaid, scale) + 1);
    orders.status[at] = random.chance(0.25) ? pending : cancelled;
    at += 1;
  };
  unpaid.forEach((n, d) => {
    for (let i = 0; i < n; i += 1) place(d);
  });
  for (let i = 0; i < unpaidPeak; i += 1) place(peakDay);

  dealTimes(orders, profiles, scale, random);
  markFirsts(orders, people.count);
  for (let i = 0; i < paid; i += 1) orders.status[i] = random.chance(0.035) ? 1 : 0;
  return orders;
}

/** Deals each month's days to its first and further orders, and mends where a further order would come before the first. */
function dealDays(orders: Orders, people: People, counts: DayCounts, random: Random): void {
  let at = 0;
  months.forEach((month, m) => {
    const size = month.to - month.from + 1;
    const firstDays = deck(
      Array.from({ length: size }, (_, i) => counts.firsts[month.from + i] ?? 0),
      random,
    );
    const furtherDays = deck(
      Array.from(
        { length: size },
        (_, i) => (counts.orders[month.from + i] ?? 0) - (counts.firsts[month.from + i] ?? 0),
      ),
      random,
    );
    const from = people.firstOf[m] ?? 0;
    const list = shuffle(people.further[m] ?? new Uint32Array(), random);
    for (let i = 0; i < list.length; i += 1) {
      const customer = list[i] ?? 0;
      if (customer < from) continue;
      const first = firstDays[customer - from] ?? 0;
      for (let tries = 0; tries < 300 && (furtherDays[i] ?? 0) <= first; tries += 1) {
        const j = random.int(list.length);
        const other = furtherDays[j] ?? 0;
        if ((list[j] ?? 0) >= from || other <= first) continue;
        furtherDays[j] = furtherDays[i] ?? 0;
        furtherDays[i] = other;
      }
    }
    for (let i = 0; i < firstDays.length; i += 1, at += 1) {
      orders.customer[at] = from + i;
      orders.day[at] = month.from + (firstDays[i] ?? 0);
      orders.first[at] = 1;
    }
    for (let i = 0; i < list.length; i += 1, at += 1) {
      orders.customer[at] = list[i] ?? 0;
      orders.day[at] = month.from + (furtherDays[i] ?? 0);
    }
  });
}

function dealTimes(orders: Orders, profiles: Profiles, scale: number, random: Random): void {
  const dealOnline = dealer(onlineShares, random);
  const peakDay = day(peak.day);
  const onPeakDay: { paid: number[]; unpaid: number[] } = { paid: [], unpaid: [] };
  for (let i = 0; i < orders.count; i += 1) {
    const isPeak = orders.day[i] === peakDay;
    const isPaid = i < orders.paid;
    let channel = profiles.channel[orders.customer[i] ?? 0] ?? 0;
    const strays = isPeak && !isOnline(channel) ? 0.7 : orders.first[i] === 1 ? 0 : 0.15;
    if (random.chance(strays) || (!isPaid && !isOnline(channel))) channel = dealOnline();
    orders.channel[i] = channel;
    if (isPeak && isOnline(channel)) onPeakDay[isPaid ? 'paid' : 'unpaid'].push(i);
  }
  const rush = new Set([
    ...shuffle(onPeakDay.paid, random).slice(0, scaled(peak.paid, scale)),
    ...shuffle(onPeakDay.unpaid, random).slice(0, scaled(peak.orders, scale) - scaled(peak.paid, scale)),
  ]);
  const offPeak = onlineHours.map((weight, hour) => (hour === peak.hour ? 0 : weight));
  const storeOffPeak = storeHours.map((weight, hour) => (hour === peak.hour ? 0 : weight));
  for (let i = 0; i < orders.count; i += 1) {
    const online = isOnline(orders.channel[i] ?? 0);
    const isPeak = orders.day[i] === peakDay;
    const hour = rush.has(i)
      ? peak.hour
      : pick(online ? (isPeak ? offPeak : onlineHours) : isPeak ? storeOffPeak : storeHours, random);
    const second = hour * 3600 + random.int(3600);
    orders.second[i] = second;
    const lag =
      orders.channel[i] === storeChannel ? 10 + random.int(60) : 15 + Math.floor(-Math.log(1 - random.next()) * 140);
    // Paid on the day it was placed: days of paying and of placing stay the same.
    orders.lag[i] = Math.min(lag, 86_399 - second);
  }
}

/** The first by time of payment; equal times go to the order that was placed first. */
function markFirsts(orders: Orders, customers: number): void {
  const best = new Float64Array(customers).fill(Infinity);
  const holder = new Int32Array(customers).fill(-1);
  for (let i = 0; i < orders.paid; i += 1) {
    const customer = orders.customer[i] ?? 0;
    const time =
      ((orders.day[i] ?? 0) * 86_400 + (orders.second[i] ?? 0) + (orders.lag[i] ?? 0)) * 86_400 +
      (orders.second[i] ?? 0);
    if (time >= (best[customer] ?? 0)) continue;
    best[customer] = time;
    holder[customer] = i;
  }
  orders.first.fill(0);
  for (const i of holder) if (i >= 0) orders.first[i] = 1;
}
