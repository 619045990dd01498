/** raw/search_index.csv and raw/brand_mentions.jsonl: how often brands are searched for, and how often the own one is spoken of. */
import { own } from './brands.js';
import { day, iso, review, weekday, within, type Span } from './calendar.js';
import { createRandom } from './random.js';
import { openLines, writeCsv, type Cell } from './write/lines.js';

const spans: readonly Span[] = [review.Y, { from: review.Q.from, to: review.P.to }];
/** The tools, and what the campaign adds to the own index over the days before it. */
const sources = [
  { id: 'baidu_index', size: 1, lift: 0.34 },
  { id: 'wechat_index', size: 3.4, lift: 0.27 },
];
/** Usual index a day, and how it grows from Y to P. */
const usual: readonly (readonly [brand: string, index: number, growth: number])[] = [
  [own, 1450, 0.11],
  ['rival_a', 3900, -0.04],
  ['rival_b', 2700, 0.03],
  ['rival_c', 1300, 0.24],
  ['rival_d', 1150, -0.02],
  ['rival_e', 820, 0.01],
];

/** All brands are searched for more around the shopping days; the own one most in its campaign. */
function wave(brand: string, at: number, lift: number): number {
  const week = weekday(at) === 0 || weekday(at) === 6 ? 0.94 : 1.02;
  if (brand === own && within(at, review.C)) return week * (1 + lift) * (within(at, review.burst) ? 1.12 : 0.94);
  const shopping = within(at, { from: day('2025-11-01'), to: day('2025-11-14') });
  const rival = brand !== own && shopping ? 1.12 : 1;
  const launch = brand === 'rival_c' && within(at, { from: day('2025-10-20'), to: day('2025-10-31') }) ? 1.6 : 1;
  return week * rival * launch;
}

export function writeSearchIndex(folder: string, seed: number): void {
  const random = createRandom(seed, 'search index');
  const rows: Cell[][] = [];
  for (const span of spans) {
    for (let at = span.from; at <= span.to; at += 1) {
      for (const source of sources) {
        for (const [brand, index, growth] of usual) {
          const grown = 1 + growth * ((at - review.Y.from) / 365);
          const value = index * source.size * grown * wave(brand, at, source.lift) * (1 + 0.05 * random.normal());
          rows.push([iso(at), brand, brand === own, source.id, Math.round(value)]);
        }
      }
    }
  }
  writeCsv(folder, 'search_index.csv', ['date', 'brand', 'is_own', 'source', 'index'], rows);
}

const platforms: readonly (readonly [id: string, mentions: number])[] = [
  ['weibo', 210],
  ['xiaohongshu', 260],
  ['douyin', 340],
  ['wechat', 150],
  ['bilibili', 60],
];

export function writeMentions(folder: string, seed: number): void {
  const random = createRandom(seed, 'mentions');
  const lines = openLines(folder, 'brand_mentions.jsonl');
  for (let at = review.Q.from; at <= review.P.to; at += 1) {
    const campaign = within(at, review.burst) ? 2.1 : within(at, review.C) ? 1.4 : at > review.C.to ? 1.08 : 1;
    for (const [platform, usualDay] of platforms) {
      const mentions = Math.round(usualDay * campaign * Math.exp(0.12 * random.normal()));
      lines.line(
        JSON.stringify({
          date: iso(at),
          platform,
          mentions,
          interactions: Math.round(mentions * random.between(6, 15)),
        }),
      );
    }
  }
  lines.close();
}
