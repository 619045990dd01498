/** What happens in a session: its events in the order of time, told again the same way whenever they are asked for. */
import { within, review } from './calendar.js';
import { categoryOf, products } from './catalogue.js';
import type { HighValue } from './high-value.js';
import { outcome, type Outcomes } from './outcomes.js';
import * as site from './pages.js';
import { dealer, pick, ranked } from './quota.js';
import { createRandom, type Random } from './random.js';
import type { Sales } from './sales.js';
import type { Traffic } from './traffic.js';

export const eventNames = [
  'view',
  'favourite',
  'share',
  'add_to_cart',
  'checkout',
  'pay',
  'cta_click',
  'group_buy',
  'coupon_claim',
  'content_view',
] as const;
type EventName = (typeof eventNames)[number];

export interface Step {
  readonly event: EventName;
  /** Second of the session's first day; over 86,400 after midnight. */
  second: number;
  /** Index into `pages`. */
  readonly page: number;
  /** Index into `products`; -1 for none. */
  readonly product: number;
  /** Seconds on the page; -1 where the event has none. */
  dwell: number;
  /** Index into `contents`; -1 for none. */
  readonly content: number;
}

export interface Journey {
  /** Place in `traffic`. */
  readonly session: number;
  /** Number in the visitor's id. */
  readonly visitor: number;
  /** 0 mobile, 1 pc. */
  readonly device: number;
  readonly steps: readonly Step[];
}

export interface Site {
  readonly sales: Sales;
  readonly traffic: Traffic;
  readonly outcomes: Outcomes;
  readonly highValue: HighValue;
}

/** Content types that high-value customers read, and those of anybody else. */
const highValueReads = [0.72, 0.1, 0.06, 0.08, 0.04];
const usualReads = [0.38, 0.2, 0.16, 0.12, 0.14];
/** Median seconds on a product's page; who leaves at once, and who stays. */
const dwell = { bounced: 5.2, mobile: 11, pc: 14, elsewhere: 7 } as const;

/** All sessions from the earliest to the latest. */
export function* journeys({ sales, traffic, outcomes, highValue }: Site, seed: number): Generator<Journey> {
  const random = createRandom(seed, 'journeys');
  const reads = { high: dealer(highValueReads, random), usual: dealer(usualReads, random) };
  const strangers = visitors(sales.customerNumber.length, random);
  const order = ranked(
    Float64Array.from({ length: traffic.count }, (_, i) => (traffic.day[i] ?? 0) * 86_400 + (traffic.second[i] ?? 0)),
    2 ** 26,
  );
  for (const session of order) {
    const customer = traffic.customer[session] ?? -1;
    const day = traffic.day[session] ?? 0;
    const placed = traffic.order[session] ?? -1;
    const device = placed >= 0 ? (sales.terminal[placed] ?? 0) : Number(random.chance(0.16));
    const kind = customer < 0 ? 0 : (highValue.kind[customer] ?? 0);
    const story: Story = {
      start: traffic.second[session] ?? 0,
      landing: outcomes.landing[session] ?? 0,
      reached: outcomes.reached[session] ?? 0,
      device,
      // High-value customers who do not take part never do in P, whatever the session.
      social: traffic.social[session] === 1 ? 'once' : kind > 0 && within(day, review.P) ? 'never' : 'maybe',
      inCampaign: within(day, review.C),
      wanted: placed < 0 ? -1 : (sales.baskets.product[sales.baskets.start[placed] ?? 0] ?? 0),
      placedAt: placed < 0 ? -1 : (sales.orders.second[placed] ?? 0),
      paidAt: placed < 0 ? -1 : (sales.orders.second[placed] ?? 0) + (sales.orders.lag[placed] ?? 0),
      read: kind > 0 ? reads.high : reads.usual,
    };
    yield {
      session,
      visitor: customer < 0 ? strangers(day) : (sales.customerNumber[customer] ?? 0),
      device,
      steps: tell(story, random),
    };
  }
}

/** Numbers of strangers: most are new, one in seven was here on another day. */
function visitors(known: number, random: Random): (day: number) => number {
  const lastSeen: number[] = [];
  return (day) => {
    const back = lastSeen.length > 0 && random.chance(0.14) ? random.int(lastSeen.length) : -1;
    if (back >= 0 && lastSeen[back] !== day && day - (lastSeen[back] ?? 0) < 60) {
      lastSeen[back] = day;
      return known + back + 1;
    }
    lastSeen.push(day);
    return known + lastSeen.length;
  };
}

interface Story {
  readonly start: number;
  readonly landing: number;
  readonly reached: number;
  readonly device: number;
  readonly social: 'once' | 'never' | 'maybe';
  readonly inCampaign: boolean;
  /** The product that is bought; -1 for none. */
  readonly wanted: number;
  readonly placedAt: number;
  readonly paidAt: number;
  readonly read: () => number;
}

function tell(story: Story, random: Random): Step[] {
  const { reached } = story;
  if (reached === outcome.bounced) return [viewOf(story.landing, dwell.bounced, random, story.start)];
  const steps: Step[] = [viewOf(story.landing, stay(story.landing, story.device), random)];
  const hot = reached >= outcome.intent;
  const chosen = story.wanted >= 0 ? story.wanted : productOf(story.landing, random);
  for (let more = (hot ? 1 : 0) + random.int(hot ? 3 : 2); more > 0; more -= 1) steps.push(next(chosen, story, random));
  if (hot && productAt(steps) !== chosen) {
    const page = site.productLanding + chosen;
    steps.push(viewOf(page, stay(page, story.device), random));
  }
  if (random.chance(hot ? 0.42 : 0.2)) {
    const content = story.read();
    steps.push(step('content_view', site.firstContentPage + content, { content, dwell: seconds(34, random) }));
  }
  const page = site.productLanding + chosen;
  if (random.chance(hot ? 0.3 : 0.07)) steps.push(step('favourite', page, { product: chosen }));
  if (random.chance(story.inCampaign ? 0.22 : 0.09)) steps.push(step('cta_click', site.campaignPage));
  const social = socialOf(story, random);
  if (social) steps.push(step(social, social === 'coupon_claim' ? site.campaignPage : page, { product: chosen }));
  if (reached >= outcome.cart && reached !== outcome.direct) {
    steps.push(step('add_to_cart', page, { product: chosen }));
    if (random.chance(0.25)) steps.push(step('view', site.cartPage, { dwell: seconds(dwell.elsewhere, random) }));
  }
  if (reached >= outcome.checkout) steps.push(step('checkout', site.checkoutPage));
  if (reached >= outcome.paid) steps.push(step('pay', site.paidPage));
  return timed(steps, story, random);
}

/** Another page: mostly a product of the same category, else the category's list or any product. */
function next(chosen: number, story: Story, random: Random): Step {
  const category = categoryOf[chosen] ?? 0;
  if (random.chance(0.3)) {
    return viewOf(site.firstCategoryPage + category, dwell.elsewhere, random);
  }
  const product = random.chance(0.5) ? chosen : random.int(products.length);
  const page = site.productLanding + product;
  return viewOf(page, stay(page, story.device), random);
}

function socialOf(story: Story, random: Random): EventName | undefined {
  if (story.social === 'never') return undefined;
  const hot = story.reached >= outcome.intent;
  if (story.social === 'maybe' && !random.chance(hot ? 0.12 : 0.05)) return undefined;
  return (['coupon_claim', 'share', 'group_buy'] as const)[pick([5, 3, 2], random)];
}

/** Gives the events their seconds: an order's checkout and payment have theirs, everything before them fits in between. */
function timed(steps: Step[], story: Story, random: Random): Step[] {
  const before = story.placedAt < 0 ? steps : steps.slice(0, -2);
  const usual = before.map((entry) => (entry.dwell >= 0 ? entry.dwell : 2) + 1 + random.int(12));
  const needed = usual.reduce((sum, gap) => sum + gap, 0);
  const room = story.placedAt < 0 ? needed : story.placedAt - story.start - 1;
  const stretch = story.placedAt < 0 ? 1 : room / Math.max(1, needed);
  let at = story.start;
  before.forEach((entry, i) => {
    entry.second = Math.floor(at);
    const gap = (usual[i] ?? 1) * stretch;
    if (entry.dwell >= 0) entry.dwell = Math.max(1, Math.min(entry.dwell, Math.floor(gap)));
    at += gap;
  });
  if (story.placedAt >= 0) {
    const [checkout, pay] = steps.slice(-2);
    if (checkout) checkout.second = story.placedAt;
    if (pay) pay.second = story.paidAt;
  }
  return steps;
}

function step(event: EventName, page: number, rest: { product?: number; content?: number; dwell?: number } = {}): Step {
  return { event, second: 0, page, product: rest.product ?? -1, dwell: rest.dwell ?? -1, content: rest.content ?? -1 };
}

function viewOf(page: number, median: number, random: Random, second = 0): Step {
  const product = site.landsOnProduct(page) ? page - site.productLanding : -1;
  return { event: 'view', second, page, product, dwell: seconds(median, random), content: -1 };
}

function stay(page: number, device: number): number {
  return site.landsOnProduct(page) ? (device === 1 ? dwell.pc : dwell.mobile) : dwell.elsewhere;
}

/** Log-normal, 1 s at least. */
function seconds(median: number, random: Random): number {
  return Math.max(1, Math.round(median * Math.exp(0.8 * random.normal())));
}

function productOf(landing: number, random: Random): number {
  return site.landsOnProduct(landing) ? landing - site.productLanding : random.int(products.length);
}

function productAt(steps: readonly Step[]): number {
  return steps.at(-1)?.product ?? -1;
}
