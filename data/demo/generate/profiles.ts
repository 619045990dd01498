/** What is known of each customer besides orders: city, home channel, gender, year of birth. */
import { channels } from './channels.js';
import { months, review, within } from './calendar.js';
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
  const atStore = dealer(
    channels.map((c) => c.withStore),
    random,
  );
  const elsewhere = dealer(
    channels.map((c) => c.withoutStore),
    random,
  );
  const dealGender = dealer([46, 47, 7], random);
  const dealAge = dealer(adults, random);

  for (let i = 0; i < count; i += 1) {
    const key = i < people.count ? classOf(people, i) : 0;
    let deal = dealers.get(key);
    if (!deal) {
      deal = dealer(regionShares(key), random);
      dealers.set(key, deal);
    }
    const place = inRegion[deal()]?.() ?? unknownCity;
    city[i] = place;
    channel[i] = storeCities.has(place) ? atStore() : elsewhere();
    gender[i] = dealGender();
    birthYear[i] = random.chance(0.12) ? 0 : 2025 - 18 - dealAge();
  }
  return { city, channel, gender, birthYear };
}

/** Customers alike in what the figures compare get the regions in the same shares. */
function classOf(people: People, customer: number): number {
  const start = months[people.start[customer] ?? 0]?.from ?? 0;
  const period = within(start, review.P) ? 1 : within(start, review.Y) ? 2 : 0;
  const again = people.repurchases[customer] ?? 0;
  return (
    period +
    3 * again +
    6 * (people.frequent[customer] ?? 0) +
    12 * (people.returned[customer] ?? 0) +
    24 * (people.start[customer] ?? 0)
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
