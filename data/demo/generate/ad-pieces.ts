/** The rows of the ad report: a day of the quarter under review in two parts with hour, region and creative, others whole. */
import { review, within } from './calendar.js';
import type { AdRow } from './ads.js';
import { planCreatives, type Creative } from './creatives.js';
import { pick, split } from './quota.js';
import { createRandom, type Random } from './random.js';

export interface AdPiece {
  readonly row: AdRow;
  readonly impressions: number;
  readonly reach: number;
  readonly clicks: number;
  readonly conversions: number;
  readonly cents: number;
  readonly revenueCents: number;
  readonly favourites: number;
  readonly shares: number;
  readonly bid: '自动' | '手动';
  /** Of search ads only. */
  readonly tier: '头部词' | '长尾词' | null;
  readonly hour: number | null;
  readonly region: string | null;
  readonly creative: string | null;
  /** Of videos only. */
  readonly plays: number | null;
  readonly completions: number | null;
  readonly watchSeconds: number | null;
  readonly likes: number | null;
}

/** Share of the impressions, and conversions of a click over the usual. */
const regions = [
  { name: '华东', share: 30, yield: 1.16 },
  { name: '华南', share: 19, yield: 1.12 },
  { name: '华北', share: 16, yield: 1 },
  { name: '华中', share: 12, yield: 0.98 },
  { name: '西南', share: 11, yield: 0.9 },
  { name: '西北', share: 6, yield: 0.62 },
  { name: '东北', share: 6, yield: 0.5 },
] as const;
const hours = [
  1.4, 0.8, 0.4, 0.3, 0.3, 0.5, 1.3, 2.6, 3.4, 3.9, 4.3, 4.8, 5.6, 4.9, 4.3, 4.2, 4.3, 4.8, 5.6, 7.1, 9.4, 9.9, 7.6,
  3.6,
];
const hooks: Readonly<Record<Creative['hook'], number>> = {
  达人口播: 1.7,
  使用场景: 1.15,
  开箱: 1,
  痛点: 0.85,
  价格: 0.6,
};
const search = new Set(['search_ads', 'google_search']);
const parts = 2;

interface Draw {
  readonly part: Pick<AdPiece, 'bid' | 'tier' | 'hour' | 'region'>;
  readonly creative: Creative | undefined;
  readonly weight: number;
  /** Conversions of a click, over the row's. */
  readonly yield: number;
}

export function adPieces(rows: readonly AdRow[], seed: number): AdPiece[] {
  const random = createRandom(seed, 'ad pieces');
  const creatives = planCreatives(seed);
  return rows.flatMap((row) => {
    const count = within(row.day, review.P) ? parts : 1;
    const draws = Array.from({ length: count }, (_, part) => drawn(row, part, count, creatives, random));
    return divided(row, draws, random);
  });
}

function drawn(row: AdRow, part: number, count: number, creatives: readonly Creative[], random: Random): Draw {
  const isSearch = search.has(row.placement.id);
  const bid = random.chance(0.62) ? '自动' : '手动';
  const tier = isSearch ? (random.chance(0.55) ? '头部词' : '长尾词') : null;
  const bidYield =
    (bid === '自动' ? 1.07 : 0.93) * (tier === '长尾词' ? 1.22 : 1) * (tier === '头部词' && bid === '自动' ? 0.72 : 1);
  if (count === 1)
    return { part: { bid, tier, hour: null, region: null }, creative: undefined, weight: 1, yield: bidYield };
  const region =
    regions[
      pick(
        regions.map(({ share }) => share),
        random,
      )
    ] ?? regions[0];
  // The parts of a day lie in the two halves of the clock, so that no two of a day are alike.
  const hour =
    2 *
      pick(
        hours.filter((_, at) => at % 2 === part),
        random,
      ) +
    part;
  const creative = isSearch ? undefined : creatives[random.int(creatives.length)];
  const evening = hour >= 20 && hour <= 22 ? 1.15 : 1;
  // The splash screen disappoints outside the large regions.
  const misplaced = row.placement.id === 'douyin_splash' && region.yield < 0.95 ? 0.45 : 1;
  return {
    part: { bid, tier, hour, region: region.name },
    creative,
    weight: random.between(0.8, 1.2),
    yield:
      bidYield *
      region.yield *
      evening *
      misplaced *
      (creative ? hooks[creative.hook] * (creative.isVideo ? 1.1 : 0.92) : 1),
  };
}

function divided(row: AdRow, draws: readonly Draw[], random: Random): AdPiece[] {
  const even = draws.map(({ weight }) => weight);
  const yielding = draws.map((draw) => draw.weight * draw.yield);
  const of = (total: number, weights: readonly number[]) => split(total, weights);
  const impressions = of(row.impressions, even);
  const reach = of(row.reach, even);
  const clicks = of(row.clicks, even);
  const conversions = of(row.conversions, yielding);
  const cents = of(row.cents, even);
  const revenue = of(row.revenueCents, yielding);
  const favourites = of(row.favourites, even);
  const shares = of(row.shares, even);
  return draws.map(({ part, creative }, at): AdPiece => {
    const shown = impressions[at] ?? 0;
    const plays = creative?.isVideo === true ? Math.round(shown * random.between(0.55, 0.75)) : null;
    const kept = creative ? 0.16 + 0.11 * hooks[creative.hook] : 0;
    const likes = creative ? Math.round(shown * 0.004 * hooks[creative.hook] * random.between(0.8, 1.2)) : null;
    return {
      row,
      ...part,
      impressions: shown,
      reach: reach[at] ?? 0,
      clicks: clicks[at] ?? 0,
      conversions: conversions[at] ?? 0,
      cents: cents[at] ?? 0,
      revenueCents: revenue[at] ?? 0,
      favourites: favourites[at] ?? 0,
      shares: shares[at] ?? 0,
      creative: creative?.id ?? null,
      plays,
      completions: plays === null ? null : Math.round(plays * kept * random.between(0.85, 1.15)),
      watchSeconds: plays === null ? null : Math.round(plays * (4 + 12 * kept) * random.between(0.9, 1.1)),
      likes,
    };
  });
}
