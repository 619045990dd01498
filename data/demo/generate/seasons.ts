/** The spans for which the shop kept its visits, and what their sessions come to. */
import { lastDay, review, type Span } from './calendar.js';

export interface Season extends Span {
  /** Share of online orders whose session the shop could tie to the customer. */
  readonly tied: number;
  /** Sessions of customers who only look around, and of strangers, at scale 1. */
  readonly browsing: number;
  readonly anonymous: number;
  /** Share of sessions that come from organic search. */
  readonly organic: number;
  /** Bounced sessions among those that land on a product page. */
  readonly bounce: number;
  /** Sessions with a payment among those of high intent. */
  readonly intentPays: number;
  /** Sessions with a full cart that are left without a payment. */
  readonly abandonment: number;
}

export const seasons = {
  Y: {
    ...review.Y,
    tied: 0.06,
    browsing: 2600,
    anonymous: 10_400,
    organic: 0.13,
    bounce: 0.69,
    intentPays: 0.25,
    abandonment: 0.66,
  },
  Q: {
    ...review.Q,
    tied: 0.1,
    browsing: 3800,
    anonymous: 17_000,
    organic: 0.15,
    bounce: 0.67,
    intentPays: 0.31,
    abandonment: 0.63,
  },
  // Strangers of the campaign follow from those of the 28 days before it.
  P: {
    ...review.P,
    tied: 0.2,
    browsing: 6000,
    anonymous: 22_000,
    organic: 0.28,
    bounce: 0.65,
    intentPays: 0.355,
    abandonment: 0.6,
  },
  after: {
    from: review.P.to + 1,
    to: lastDay,
    tied: 0.15,
    browsing: 1500,
    anonymous: 5600,
    organic: 0.29,
    bounce: 0.65,
    intentPays: 0.35,
    abandonment: 0.61,
  },
} as const satisfies Readonly<Record<string, Season>>;

/** Visitors a day and organic searches a day in the campaign, over those of the 28 days before it; searches after it, over the same. */
export const campaignLift = { visitors: 1.55, searches: 1.4, searchesAfter: 1.15 } as const;
/** Paid without a cart: one tap on "buy now". */
export const direct = 0.06;
