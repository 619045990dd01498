/** raw/social_posts.jsonl and raw/surveys.jsonl: what the listening and survey tools deliver, one JSON object a line. */
import { clock, iso, lastDay, review, within } from './calendar.js';
import { scaled } from './plan.js';
import { pick, split } from './quota.js';
import { createRandom } from './random.js';
import { openLines } from './write/lines.js';

const platforms = ['douyin', 'xiaohongshu', 'wechat', 'weibo', 'bilibili'];
const verticals = ['tech', 'lifestyle', 'sports', 'home', null];
const reachWarmup = 82_000;
const posts = 620;

export function writeSocial(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'social');
  const from = review.Q.from;
  const weights = Array.from({ length: lastDay - from + 1 }, (_, i) => {
    const day = from + i;
    return within(day, review.burst) ? 3 : within(day, review.C) ? 2 : 1;
  });
  const drafts = split(posts, weights).flatMap((n, i) =>
    Array.from({ length: n }, () => ({ day: from + i, reach: 0 })),
  );
  for (const draft of drafts) draft.reach = Math.round(Math.exp(8.3 + 0.9 * random.normal()) * scale);
  const warm = drafts.filter((draft) => within(draft.day, review.warmup));
  split(
    scaled(reachWarmup, scale),
    warm.map((draft) => draft.reach + 1),
  ).forEach((reach, i) => {
    const draft = warm[i];
    if (draft) draft.reach = reach;
  });

  const lines = openLines(folder, 'social_posts.jsonl');
  drafts.forEach((draft, i) => {
    const author = ['kol', 'koc', 'brand'][pick([2, 5, 3], random)] ?? 'brand';
    const views = Math.round(draft.reach * random.between(1.1, 1.6));
    const visits = Math.round(draft.reach * random.between(0.012, 0.03));
    lines.line(
      JSON.stringify({
        post_id: `T${String(i + 1).padStart(5, '0')}`,
        platform: platforms[pick([30, 28, 18, 14, 10], random)],
        published_at: `${iso(draft.day)} ${clock(8 * 3600 + random.int(14 * 3600))}`,
        author_kind: author,
        vertical: author === 'brand' ? null : verticals[pick([3, 3, 2, 2, 1], random)],
        followers:
          author === 'kol' ? 100_000 + random.int(900_000) : author === 'koc' ? 1000 + random.int(30_000) : 210_000,
        reach: draft.reach,
        interactions: Math.round(draft.reach * random.between(0.02, 0.07)),
        views,
        completions: Math.round(views * random.between(0.18, 0.4)),
        visits,
        conversions: Math.round(visits * random.between(0.01, 0.035)),
        cost: author === 'kol' ? 800 + random.int(5200) : author === 'koc' ? 60 + random.int(300) : null,
      }),
    );
  });
  lines.close();
}

const answers = { closing: 2610, closingBlank: 640, burst: 900, later: 420 } as const;

/** Over 3,000 answers belong to the closing phase; one tool forgets to say so, and then the day counts. */
export function writeSurveys(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'surveys');
  const rows: { at: string; phase: string | null }[] = [];
  const add = (count: number, from: number, to: number, phase: string | null): void => {
    for (let n = scaled(count, scale); n > 0; n -= 1) {
      rows.push({ at: `${iso(from + random.int(to - from + 1))} ${clock(8 * 3600 + random.int(15 * 3600))}`, phase });
    }
  };
  add(answers.burst, review.burst.from, review.burst.to, 'burst');
  add(answers.closing, review.closing.from, review.closing.to, 'closing');
  add(answers.closingBlank, review.closing.from, review.closing.to, null);
  add(answers.later, review.closing.to + 1, review.closing.to + 12, null);
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const lines = openLines(folder, 'surveys.jsonl');
  rows.forEach((row, i) => {
    const id = `R${String(i + 1).padStart(6, '0')}`;
    lines.line(
      JSON.stringify(
        row.phase === null
          ? { response_id: id, responded_at: row.at }
          : { response_id: id, responded_at: row.at, campaign_phase: row.phase },
      ),
    );
  });
  lines.close();
}
