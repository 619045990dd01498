/** raw/ugc_posts.jsonl: posts that visitors made about the stores, as the listening tool finds them. */
import { clock, day, iso, lastDay, review, weekday, within } from './calendar.js';
import { stores } from './places.js';
import { scaled } from './plan.js';
import { pick, split } from './quota.js';
import { createRandom } from './random.js';
import { openLines } from './write/lines.js';

const platforms = ['xiaohongshu', 'douyin', 'wechat', 'weibo', 'bilibili'];
const topics = ['try_on', 'store_scene', 'unboxing', 'price', 'staff', null];
const from = day('2025-09-15');
/** Posts from the first day to the last; some nine a day before the campaign, twice as many in it. */
const posts = 1560;

export function writeUgc(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'ugc');
  const weights = Array.from({ length: lastDay - from + 1 }, (_, i) => {
    const weekend = weekday(from + i) === 0 || weekday(from + i) === 6 ? 1.35 : 1;
    const wave = within(from + i, review.burst)
      ? 2.3
      : within(from + i, review.C)
        ? 1.75
        : from + i > review.C.to
          ? 1.15
          : 1;
    return weekend * wave * random.between(0.8, 1.2);
  });
  const lines = openLines(folder, 'ugc_posts.jsonl');
  let number = 0;
  split(scaled(posts, scale), weights).forEach((count, i) => {
    const seconds = Array.from({ length: count }, () => 9 * 3600 + random.int(13 * 3600)).sort((a, b) => a - b);
    for (const second of seconds) {
      number += 1;
      lines.line(
        JSON.stringify({
          post_id: `U${String(number).padStart(5, '0')}`,
          posted_at: `${iso(from + i)} ${clock(second)}`,
          platform: platforms[pick([38, 27, 16, 12, 7], random)],
          store_id: random.chance(0.72) ? (stores[random.int(stores.length)]?.id ?? null) : null,
          topic: topics[pick([30, 24, 16, 13, 9, 8], random)],
          interactions: Math.round(Math.exp(3.1 + 1.1 * random.normal())),
        }),
      );
    }
  });
  lines.close();
}
