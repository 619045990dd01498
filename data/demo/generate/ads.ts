/** The advertising of the demo brand: one row a day, placement and audience, so that each placement's return holds. */
import { dollar } from './accounts.js';
import { lastDay, review, within, type Span } from './calendar.js';
import { scaled } from './plan.js';
import { intensity } from './spend.js';
import { split } from './quota.js';
import { createRandom } from './random.js';

interface Placement {
  readonly platform: string;
  readonly id: string;
  /** As the report prints it. */
  readonly name: string;
  /** Share of the ad spend. */
  readonly share: number;
  /** Yuan for a thousand impressions. */
  readonly cpm: number;
  readonly ctr: number;
  /** Revenue over spend in P, and in Q. */
  readonly roas: number;
  readonly roasQ: number;
  /** Paid in dollars: spend, cost of a thousand impressions and revenue are, and a conversion costs so much in P. */
  readonly cpa?: number;
}

const placements: readonly Placement[] = [
  { platform: 'tmall', id: 'onsite_ads', name: '站内广告', share: 0.25, cpm: 24, ctr: 0.034, roas: 2.8, roasQ: 2.6 },
  { platform: 'jd', id: 'onsite_ads', name: '站内广告', share: 0.15, cpm: 26, ctr: 0.031, roas: 2.8, roasQ: 2.7 },
  {
    platform: 'wechat',
    id: 'moments_feed',
    name: '朋友圈信息流',
    share: 0.25,
    cpm: 31,
    ctr: 0.021,
    roas: 3.5,
    roasQ: 3.1,
  },
  { platform: 'douyin', id: 'douyin_splash', name: '抖音开屏', share: 0.2, cpm: 39, ctr: 0.027, roas: 1.9, roasQ: 2.2 },
  { platform: 'baidu', id: 'search_ads', name: '搜索广告', share: 0.09, cpm: 46, ctr: 0.045, roas: 2.4, roasQ: 2.4 },
  {
    platform: 'xiaohongshu',
    id: 'kol_notes',
    name: '达人笔记',
    share: 0.06,
    cpm: 29,
    ctr: 0.018,
    roas: 2.2,
    roasQ: 2.0,
  },
  {
    platform: 'google_ads',
    id: 'google_search',
    name: '谷歌搜索',
    share: 0.019 / dollar,
    cpm: 17,
    ctr: 0.052,
    roas: 3.1,
    roasQ: 2.6,
    cpa: 8.3,
  },
];
const audiences = [
  { name: '相似人群', kind: '自定义', share: 0.44, yield: 1.12 },
  { name: '系统推荐', kind: '系统推荐', share: 0.33, yield: 0.95 },
  { name: '数码兴趣', kind: '兴趣', share: 0.23, yield: 0.85 },
] as const;

/** Yuan for a thousand impressions by phase, over the other days': everybody bids for the sale. */
const bids = { warmup: 1.09, burst: 1.24, closing: 1.06 } as const;

export const firstAd = review.Q.from;
/** Ad spend of P at scale 1, yuan; the ledger books a little more, with fees. */
const spendP = 598_000;
const adReachWarmup = 418_000;
/** Conversions over clicks, a usual audience's, in P and before. */
const conversion = { P: 0.0229, before: 0.0216 } as const;
/** Clicks and saves by phase, over the usual. */
const clicks = { warmup: 0.92, burst: 1.24, closing: 1.05 } as const;
const saves = { warmup: 0.0112, burst: 0.0084, closing: 0.0071, other: 0.0066 } as const;

export interface AdRow {
  readonly day: number;
  readonly placement: Placement;
  readonly audience: (typeof audiences)[number];
  readonly impressions: number;
  reach: number;
  readonly clicks: number;
  conversions: number;
  readonly cents: number;
  revenueCents: number;
  readonly favourites: number;
  readonly shares: number;
}

export function planAds(scale: number, seed: number): AdRow[] {
  const random = createRandom(seed, 'ads');
  let weightP = 0;
  for (let day = review.P.from; day <= review.P.to; day += 1) weightP += intensity(day);
  // So that as many impressions as ever come of the quarter's spend.
  let weightShown = 0;
  for (let day = review.P.from; day <= review.P.to; day += 1) weightShown += intensity(day) / bidOf(day);
  const usualBid = weightShown / weightP;
  const rows: AdRow[] = [];
  for (let day = firstAd; day <= lastDay; day += 1) {
    const phase = phaseOf(day);
    const cpm = within(day, review.P) ? bidOf(day) * usualBid : 1;
    for (const placement of placements) {
      for (const audience of audiences) {
        const usual = ((spendP * scale) / weightP) * intensity(day) * placement.share * audience.share;
        const spend = usual * (1 + 0.12 * random.normal() * 0.8);
        const impressions = Math.round(
          (Math.max(0.3 * usual, spend) / (placement.cpm * cpm)) * 1000 * random.between(0.92, 1.08),
        );
        const ctr = placement.ctr * (phase ? clicks[phase] : 1) * random.between(0.9, 1.1);
        const clicked = Math.round(impressions * ctr);
        const saved = impressions * (phase ? saves[phase] : saves.other) * random.between(0.85, 1.15);
        rows.push({
          day,
          placement,
          audience,
          impressions,
          reach: Math.round(impressions / random.between(1.9, 2.3)),
          clicks: clicked,
          conversions: Math.round(
            clicked *
              (day < review.P.from ? conversion.before : conversion.P) *
              audience.yield *
              (phase === 'burst' ? 1.3 : 1) *
              random.between(0.85, 1.15),
          ),
          cents: Math.round(Math.max(0.3 * usual, spend) * 100),
          revenueCents: Math.round(spend * audience.yield * random.between(0.75, 1.25) * 100),
          favourites: Math.round(saved * 0.68),
          shares: Math.round(saved * 0.32),
        });
      }
    }
  }
  for (const placement of placements) {
    settleRevenue(rows, review.P, placement, placement.roas);
    settleRevenue(rows, review.Q, placement, placement.roasQ);
    settleRevenue(rows, { from: review.P.to + 1, to: lastDay }, placement, placement.roas * 0.95);
    if (placement.cpa !== undefined) {
      settleConversions(rows, review.P, placement, placement.cpa);
      settleConversions(rows, review.Q, placement, placement.cpa * 1.12);
    }
  }
  const warm = rows.filter((row) => within(row.day, review.warmup));
  split(
    scaled(adReachWarmup, scale),
    warm.map((row) => row.reach),
  ).forEach((reach, i) => {
    const row = warm[i];
    if (row) row.reach = Math.min(reach, row.impressions);
  });
  return rows;
}

/** Spreads the placement's revenue of the span so that revenue over spend is its return. */
function settleRevenue(rows: readonly AdRow[], span: Span, placement: Placement, roas: number): void {
  const mine = rows.filter((row) => row.placement === placement && within(row.day, span));
  const spend = mine.reduce((sum, row) => sum + row.cents, 0);
  split(
    Math.round(spend * roas),
    mine.map((row) => Math.max(1, row.revenueCents)),
  ).forEach((cents, i) => {
    const row = mine[i];
    if (row) row.revenueCents = cents;
  });
}

/** Spreads the placement's conversions of the span so that one costs so much. */
function settleConversions(rows: readonly AdRow[], span: Span, placement: Placement, cpa: number): void {
  const mine = rows.filter((row) => row.placement === placement && within(row.day, span));
  const spend = mine.reduce((sum, row) => sum + row.cents, 0);
  split(
    Math.round(spend / 100 / cpa),
    mine.map((row) => row.clicks),
  ).forEach((conversions, i) => {
    const row = mine[i];
    if (row) row.conversions = conversions;
  });
}

function bidOf(day: number): number {
  const phase = phaseOf(day);
  return phase ? bids[phase] : 1;
}

function phaseOf(day: number): 'warmup' | 'burst' | 'closing' | undefined {
  if (within(day, review.warmup)) return 'warmup';
  if (within(day, review.burst)) return 'burst';
  return within(day, review.closing) ? 'closing' : undefined;
}
