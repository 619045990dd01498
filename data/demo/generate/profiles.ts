/** What is known of each customer besides orders: city, home channel, gender, year of birth. */
import { channels, type Channel } from './channels.js';
import { monthOf, months, review, within } from './calendar.js';
import type { People } from './people.js';
import { cities, regions, stores, unknownCity } from './places.js';
import { people as plan } from './plan.js';
import { dealer } from './quota.js';
import type { Random } from './random.js';

export interface Profiles {
  /** Index into `cities`, or `unknownCity`. */
  readonly city: Uint8Array;
  /** Index into `channels`. */
  readonly channel: Uint8Array;
  /** 0 female, 1 male, 2 unknown. */
  readonly gender: Uint8Array;
  /** 0 where not told. */
  readonly birthYear: Uint16Array;
}

const storeCities = new Set(stores.map((store) => store.city));
const adults = Array.from({ length: 45 }, (_, i) => {
  const age = 18 + i;
  return Math.exp(-(((age - 31) / 10) ** 2) / 2) + 0.02;
});

export function planProfiles(people: People, extra: number, random: Random): Profiles {
  const count = people.count + extra;
  const city = new Uint8Array(count);
  const channel = new Uint8Array(count);
  const gender = new Uint8Array(count);
  const birthYear = new Uint16Array(count);

  const dealers = new Map<number, () => number>();
  const inRegion = regions.map((_, region) => {
    const shares = cities.map((place) => (place.region === region ? place.share : 0));
    return shares.some((share) => share > 0) ? dealer(shares, random) : () => unknownCity;
  });
  const atStore = channelDealers((c) => c.withStore, random);
  const elsewhere = channelDealers((c) => c.withoutStore, random);
  const dealGender = dealer([46, 47, 7], random);
  const dealAge = dealer(adults, random);

  const furtherInP = countFurther(people);
  for (let i = 0; i < count; i += 1) {
    const key = i < people.count ? classOf(people, furtherInP, i) : 0;
    let deal = dealers.get(key);
    if (!deal) {
      deal = dealer(regionShares(key), random);
      dealers.set(key, deal);
    }
    const place = inRegion[deal()]?.() ?? unknownCity;
    city[i] = place;
    channel[i] = (storeCities.has(place) ? atStore : elsewhere)[channelClass(people, i)]?.() ?? 0;
    gender[i] = dealGender();
    birthYear[i] = random.chance(0.12) ? 0 : 2025 - 18 - dealAge();
  }
  return { city, channel, gender, birthYear };
}

/** Further orders of each customer in P, three standing for more. */
function countFurther(people: People): Uint8Array {
  const counts = new Uint8Array(people.count);
  for (let m = monthOf(review.P.from); m <= monthOf(review.P.to); m += 1) {
    for (const customer of people.further[m] ?? []) counts[customer] = Math.min(3, (counts[customer] ?? 0) + 1);
  }
  return counts;
}

/** Customers who share a deck of channels: new in P and orders once (0) or again (1), anybody else by the month of the first order. */
function channelClass(people: People, customer: number): number {
  if (customer >= people.count) return 2 + months.length - 1;
  if (periodOf(people, customer) !== 1) return 2 + (people.start[customer] ?? 0);
  return people.repurchases[customer] === 1 ? 1 : 0;
}

function channelDealers(shareOf: (channel: Channel) => number, random: Random): readonly (() => number)[] {
  const rate = plan.repurchaseP;
  // New channels bring half of their share of P in the first month, and grow into it.
  const inMonth = months.map(
    (_, m) => (c: Channel) => (c.isNew ? 0.5 + 0.5 * Math.min(1, m / monthOf(review.P.from)) : 1),
  );
  const weights = [(c: Channel) => 1 - rate * c.loyalty, (c: Channel) => rate * c.loyalty, ...inMonth];
  return weights.map((weight) =>
    dealer(
      channels.map((c) => shareOf(c) * weight(c)),
      random,
    ),
  );
}

/** 1 for customers new in P, 2 for those new in Y. */
function periodOf(people: People, customer: number): 0 | 1 | 2 {
  const start = months[people.start[customer] ?? 0]?.from ?? 0;
  return within(start, review.P) ? 1 : within(start, review.Y) ? 2 : 0;
}

/** Customers alike in what the figures compare get the regions in the same shares. */
function classOf(people: People, furtherInP: Uint8Array, customer: number): number {
  const period = periodOf(people, customer);
  const again = people.repurchases[customer] ?? 0;
  return (
    period +
    3 * again +
    6 * (people.frequent[customer] ?? 0) +
    12 * (people.returned[customer] ?? 0) +
    24 * (people.start[customer] ?? 0) +
    24 * months.length * (furtherInP[customer] ?? 0)
  );
}

function regionShares(key: number): number[] {
  const period = key % 3;
  const again = Math.floor(key / 3) % 2 === 1;
  if (period === 0) return regions.map((region) => region.customers);
  const rate = period === 1 ? plan.repurchaseP : plan.repurchaseY;
  return regions.map((region) => {
    const own = rate * (period === 1 ? region.loyaltyP : region.loyaltyY);
    return region.customers * (again ? own : 1 - own);
  });
}
