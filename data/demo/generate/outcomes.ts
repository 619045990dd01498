/** How each session begins and how far it gets: the page it lands on, whether it bounces, its cart and its payment, by quota a season. */
import { within } from './calendar.js';
import { channels } from './channels.js';
import { landings, landsOnProduct, productLanding } from './pages.js';
import { ranked, sampler } from './quota.js';
import { shuffle, type Random } from './random.js';
import { direct, seasons, type Season } from './seasons.js';
import type { Traffic } from './traffic.js';

/** How far a session gets; each holds what the ones before it hold, but `direct`, which pays without a cart. */
export const outcome = { bounced: 0, browsed: 1, intent: 2, cart: 3, checkout: 4, paid: 5, direct: 6 } as const;

export interface Outcomes {
  /** Index into `landings`. */
  readonly landing: Uint8Array;
  /** One of `outcome`. */
  readonly reached: Uint8Array;
}

const landsOnProductShare = 0.55;
/** Bounced sessions among those that land elsewhere. */
const otherBounce = 0.43;
/** Sessions that leave a full cart only at the checkout. */
const leftAtCheckout = 0.3;
/** Who leaves a product page sooner: what a feed shows is not what was searched for. */
const impatience: Readonly<Record<string, number>> = { social: 0.14, search: -0.16, private: -0.2, direct: -0.1 };

export function planOutcomes(traffic: Traffic, random: Random): Outcomes {
  const landing = new Uint8Array(traffic.count);
  const reached = new Uint8Array(traffic.count).fill(outcome.browsed);
  for (let i = 0; i < traffic.count; i += 1) {
    landing[i] = random.chance(landsOnProductShare)
      ? productLanding + random.int(landings.length - productLanding)
      : random.int(productLanding);
  }
  for (const season of Object.values(seasons)) settle(traffic, season, landing, reached, random);
  return { landing, reached };
}

function settle(traffic: Traffic, season: Season, landing: Uint8Array, reached: Uint8Array, random: Random): void {
  const orders: number[] = [];
  const stay: number[] = [];
  const mayBounce: number[] = [];
  let onProduct = 0;
  for (let i = 0; i < traffic.count; i += 1) {
    if (!within(traffic.day[i] ?? 0, season)) continue;
    const product = landsOnProduct(landing[i] ?? 0);
    if (product) onProduct += 1;
    if ((traffic.order[i] ?? -1) >= 0) orders.push(i);
    else if (traffic.social[i] === 1) stay.push(i);
    else if (product) mayBounce.push(i);
    else if (random.chance(otherBounce)) reached[i] = outcome.bounced;
    else stay.push(i);
  }
  const keys = Float64Array.from(
    mayBounce,
    (i) => random.next() - (impatience[channels[traffic.channel[i] ?? 0]?.group ?? ''] ?? 0),
  );
  const bounces = Math.round(season.bounce * onProduct);
  ranked(keys).forEach((at, place) => {
    const i = mayBounce[at] ?? 0;
    if (place < bounces) reached[i] = outcome.bounced;
    else stay.push(i);
  });

  const paid = orders.length;
  const tapped = Math.round(direct * paid);
  const isDirect = sampler(tapped, paid, random);
  for (const i of orders) reached[i] = isDirect() ? outcome.direct : outcome.paid;
  const intent = Math.round(paid / season.intentPays) - paid;
  const carts = Math.round(((paid - tapped) * season.abandonment) / (1 - season.abandonment));
  const checkouts = Math.round(carts * leftAtCheckout);
  shuffle(stay, random);
  stay.slice(0, intent).forEach((i, at) => {
    reached[i] = at < checkouts ? outcome.checkout : at < carts ? outcome.cart : outcome.intent;
  });
}
