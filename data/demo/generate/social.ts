/** raw/social_posts.jsonl: what the listening tool delivers, one JSON object a line. */
import { clock, iso, lastDay, review, within, type Span } from './calendar.js';
import { scaled } from './plan.js';
import { pick, split } from './quota.js';
import { createRandom, type Random } from './random.js';
import { openLines } from './write/lines.js';

const posts = 720;
const platforms = ['douyin', 'xiaohongshu', 'wechat', 'weibo', 'bilibili'] as const;
const verticals = ['tech', 'lifestyle', 'sports', 'home', null];
/** Median reach of a post by author, and of a warm-up post, which only teases. */
const usualReach = { kol: 120_000, koc: 11_000, brand: 30_000 } as const;

interface Totals extends Span {
  readonly reach: number;
  readonly interactions: number;
  /** Conversions over visits of influencers, and how much better those of the tech vertical do. */
  readonly kolConversion: number;
  readonly techLift: number;
  /** Interactions over views of Xiaohongshu authors with 50,000 to 100,000 followers. */
  readonly koc: number;
  readonly wechatJoins: number;
  readonly bilibiliCompletion: number;
  readonly bilibiliDays: number;
  readonly weiboRetention: number;
}

/** What the posts of a span add up to; counts at scale 1. */
const spans: readonly Totals[] = [
  {
    ...review.Q,
    reach: 13_400_000,
    interactions: 316_000,
    kolConversion: 0.0204,
    techLift: 0.13,
    koc: 0.074,
    wechatJoins: 0.19,
    bilibiliCompletion: 0.58,
    bilibiliDays: 19,
    weiboRetention: 0.12,
  },
  {
    ...review.P,
    reach: 21_800_000,
    interactions: 521_000,
    kolConversion: 0.0225,
    techLift: 0.2,
    koc: 0.087,
    wechatJoins: 0.23,
    bilibiliCompletion: 0.62,
    bilibiliDays: 21,
    weiboRetention: 0.09,
  },
  {
    from: review.P.to + 1,
    to: lastDay,
    reach: 3_900_000,
    interactions: 90_000,
    kolConversion: 0.0215,
    techLift: 0.16,
    koc: 0.08,
    wechatJoins: 0.21,
    bilibiliCompletion: 0.6,
    bilibiliDays: 20,
    weiboRetention: 0.1,
  },
];
/** The warm-up's posts reach few: they only tease, and no influencer takes part. */
const reachWarmup = 82_000;

interface Post {
  readonly day: number;
  readonly second: number;
  readonly platform: (typeof platforms)[number];
  readonly author: 'kol' | 'koc' | 'brand';
  readonly vertical: string | null;
  readonly followers: number;
  readonly cost: number | null;
  reach: number;
  interactions: number;
  views: number;
  completions: number;
  visits: number;
  retained: number;
  joins: number;
  conversions: number;
  productionDays: number;
}

type Count = 'reach' | 'interactions' | 'completions' | 'retained' | 'joins' | 'conversions';

export function writeSocial(folder: string, scale: number, seed: number): void {
  const list = planPosts(scale, createRandom(seed, 'social'));
  const lines = openLines(folder, 'social_posts.jsonl');
  list.forEach((post, i) => {
    lines.line(
      JSON.stringify({
        post_id: `T${String(i + 1).padStart(5, '0')}`,
        platform: post.platform,
        published_at: `${iso(post.day)} ${clock(post.second)}`,
        author_kind: post.author,
        vertical: post.vertical,
        followers: post.followers,
        reach: post.reach,
        interactions: post.interactions,
        views: post.views,
        completions: post.completions,
        visits: post.visits,
        retained_visitors: post.retained,
        private_joins: post.joins,
        conversions: post.conversions,
        cost: post.cost,
        production_days: post.productionDays,
      }),
    );
  });
  lines.close();
}

function planPosts(scale: number, random: Random): Post[] {
  const from = review.Q.from;
  const weights = Array.from({ length: lastDay - from + 1 }, (_, i) => {
    const day = from + i;
    return within(day, review.burst) ? 3 : within(day, review.C) ? 1.8 : 1;
  });
  const list = split(posts, weights).flatMap((n, i) => Array.from({ length: n }, () => draftPost(from + i, random)));
  for (const span of spans) settle(list, span, scale, random);
  return list;
}

function draftPost(day: number, random: Random): Post {
  const inWarmup = within(day, review.warmup);
  const author = (['kol', 'koc', 'brand'] as const)[pick(inWarmup ? [0, 5, 5] : [2, 5, 3], random)] ?? 'brand';
  return {
    day,
    second: 8 * 3600 + random.int(14 * 3600),
    platform: platforms[pick([28, 28, 16, 14, 14], random)] ?? 'douyin',
    author,
    vertical: author === 'brand' ? null : (verticals[pick([3, 3, 2, 2, 1], random)] ?? null),
    followers:
      author === 'kol'
        ? 100_000 + random.int(900_000)
        : author === 'koc'
          ? Math.round(Math.exp(random.between(9.2, 11.5)))
          : 210_000 + 40 * day,
    cost: author === 'kol' ? 800 + random.int(5200) : author === 'koc' ? 60 + random.int(300) : null,
    reach: usualReach[author] * Math.exp(0.8 * random.normal()),
    interactions: 0,
    views: 0,
    completions: 0,
    visits: 0,
    retained: 0,
    joins: 0,
    conversions: 0,
    productionDays: 0,
  };
}

/** Fills the counts of a span's posts so that the span's totals and ratios hold. */
function settle(list: readonly Post[], span: Totals, scale: number, random: Random): void {
  const mine = list.filter((post) => within(post.day, span));
  const warm = mine.filter((post) => within(post.day, review.warmup));
  const teased = warm.length > 0 ? scaled(reachWarmup, scale) : 0;
  const shares = mine.map((post) => post.reach);
  share(warm, 'reach', teased, (post) => post.reach);
  share(
    mine.filter((post) => !warm.includes(post)),
    'reach',
    scaled(span.reach, scale) - teased,
    (post) => shares[mine.indexOf(post)] ?? 0,
  );
  for (const post of mine) {
    post.views = Math.round(post.reach * random.between(1.1, 1.6));
    post.visits = Math.round(post.reach * random.between(0.012, 0.03));
  }
  const of = (posts: readonly Post[], count: 'views' | 'visits'): number =>
    posts.reduce((sum, post) => sum + post[count], 0);
  const on = (platform: Post['platform']): Post[] => mine.filter((post) => post.platform === platform);
  const around = (post: { readonly views: number }): number => post.views * random.between(0.7, 1.3);
  const liked = (post: Post): number => around(post) * engagement[post.platform];
  const visited = (post: Post): number => post.visits * random.between(0.6, 1.4);

  const known = mine.filter((post) => isKnownKoc(post));
  const unknown = mine.filter((post) => !isKnownKoc(post));
  const theirs = Math.round(of(known, 'views') * span.koc);
  share(known, 'interactions', theirs, liked);
  share(unknown, 'interactions', scaled(span.interactions, scale) - theirs, liked);

  for (const post of mine) {
    post.completions = Math.round(post.views * random.between(0.18, 0.4));
    post.retained = Math.round(post.visits * random.between(0.1, 0.28));
    post.joins = Math.round(post.visits * random.between(0.005, 0.03));
    post.conversions = Math.round(post.visits * random.between(0.01, 0.035));
    post.productionDays = Math.max(1, Math.round(usualDays[post.platform] * random.between(0.5, 1.5)));
  }
  const bilibili = on('bilibili');
  share(bilibili, 'completions', Math.round(of(bilibili, 'views') * span.bilibiliCompletion), around);
  split(
    bilibili.length * span.bilibiliDays,
    bilibili.map(() => random.between(0.6, 1.4)),
  ).forEach((days, i) => {
    const post = bilibili[i];
    if (post) post.productionDays = days;
  });
  share(on('weibo'), 'retained', Math.round(of(on('weibo'), 'visits') * span.weiboRetention), visited);
  share(on('wechat'), 'joins', Math.round(of(on('wechat'), 'visits') * span.wechatJoins), visited);

  const kol = mine.filter((post) => post.author === 'kol');
  const tech = kol.filter((post) => post.vertical === 'tech');
  const converted = Math.round(of(kol, 'visits') * span.kolConversion);
  const byTech = Math.round(of(tech, 'visits') * span.kolConversion * (1 + span.techLift));
  share(tech, 'conversions', byTech, visited);
  share(
    kol.filter((post) => post.vertical !== 'tech'),
    'conversions',
    converted - byTech,
    visited,
  );
}

/** Interactions a view, a usual platform's being 1. */
const engagement = { douyin: 1, xiaohongshu: 1.2, wechat: 0.75, weibo: 0.6, bilibili: 1.5 } as const;
/** Days that a post is in the making. */
const usualDays = { douyin: 6, xiaohongshu: 4, wechat: 3, weibo: 2, bilibili: 20 } as const;

function isKnownKoc(post: Post): boolean {
  return (
    post.platform === 'xiaohongshu' && post.author === 'koc' && post.followers >= 50_000 && post.followers <= 100_000
  );
}

/** Splits a total over the posts' count by weight. */
function share(list: readonly Post[], count: Count, total: number, weight: (post: Post) => number): void {
  split(Math.max(0, total), list.map(weight)).forEach((part, i) => {
    const post = list[i];
    if (post) post[count] = part;
  });
}
