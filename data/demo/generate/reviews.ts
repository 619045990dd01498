/** raw/reviews.jsonl: what customers write of what they bought, put together from clauses, with a rating. */
import { clock, day, iso, review, type Span } from './calendar.js';
import { categories, categoryOf, launchDay, products, units } from './catalogue.js';
import { issues, openings, plain, praiseEndings, praiseOfAll, voices, type Issue, type Voice } from './clauses.js';
import { scaled } from './plan.js';
import { deck, pick } from './quota.js';
import { createRandom, type Random } from './random.js';
import { openLines } from './write/lines.js';

const platforms = ['tmall', 'jd', 'pinduoduo', 'douyin', 'official_site', null];
const platformWeights = [30, 27, 14, 17, 7, 5];

/** Reviews at scale 1, and of a hundred those of praise, of complaint, of both, and of neither. */
const spans: readonly (Span & { readonly count: number; readonly moods: readonly number[] })[] = [
  { from: day('2025-01-01'), to: review.Q.from - 1, count: 320, moods: [65, 22, 7, 6] },
  { ...review.Q, count: 480, moods: [64, 23, 7, 6] },
  { ...review.P, count: 1400, moods: [61, 27, 6, 6] },
];

interface Written {
  readonly text: string;
  readonly rating: number;
}

export function writeReviews(folder: string, scale: number, seed: number): void {
  const random = createRandom(seed, 'reviews');
  const lines = openLines(folder, 'reviews.jsonl');
  let number = 0;
  for (const span of spans) {
    const count = scaled(span.count, scale);
    const moods = deck(
      span.moods.map((share) => Math.round((count * share) / 100)),
      random,
    );
    const days = Array.from(moods, () => span.from + random.int(span.to - span.from + 1)).sort((a, b) => a - b);
    days.forEach((at, i) => {
      const product = productOn(at, random);
      const { text, rating } = written(moods[i] ?? 0, categories[categoryOf[product] ?? 0] ?? '', random);
      number += 1;
      lines.line(
        JSON.stringify({
          review_id: `V${String(number).padStart(6, '0')}`,
          created_at: `${iso(at)} ${clock(7 * 3600 + random.int(16 * 3600))}`,
          sku: products[product]?.sku,
          platform: platforms[pick(platformWeights, random)],
          rating: random.chance(0.03) ? null : rating,
          text,
        }),
      );
    });
  }
  lines.close();
}

/** As often as it sells in P, of what has been on sale for ten days. */
function productOn(at: number, random: Random): number {
  return pick(
    products.map(({ share }, i) => ((launchDay[i] ?? 0) + 10 > at ? 0 : (units.P[categoryOf[i] ?? 0] ?? 0) * share)),
    random,
  );
}

function written(mood: number, category: string, random: Random): Written {
  const kind = category.split('/')[1] ?? '';
  const voice = voices[kind];
  if (!voice) throw new Error(`no clauses for ${category}`);
  if (mood === 0) return praise(voice, random);
  if (mood === 1) return complaint(voice, kind, random);
  return mood === 2 ? both(voice, random) : { text: `${one(plain, random)}。`, rating: random.chance(0.75) ? 3 : 4 };
}

/** One to five clauses; a sixth of the reviews are one short line, and a tenth are long. */
function praise(voice: Voice, random: Random): Written {
  const clauses = [1, 2, 3, 5][pick([18, 38, 32, 12], random)] ?? 2;
  const said = some([...voice.praise, ...praiseOfAll], clauses, random);
  const text = told(
    [
      ...(clauses > 1 && random.chance(0.45) ? [one(openings, random)] : []),
      ...said,
      ...(random.chance(0.6) ? [one(praiseEndings, random)] : []),
    ],
    random,
  );
  return { text: named(text, voice, random), rating: random.chance(0.82) ? 5 : 4 };
}

/** An issue in order, whole for five of six; or one to three of what the category is blamed for. */
function complaint(voice: Voice, kind: string, random: Random): Written {
  const known = issues.filter(({ categories: of }) => of.includes(kind));
  const issue =
    known[
      pick(
        known.map(({ weight }) => weight),
        random,
      )
    ];
  const clauses = issue && random.chance(0.78) ? chained(issue, random) : some(voice.blame, 1 + random.int(3), random);
  const others = voice.blame.filter((clause) => !clauses.includes(clause));
  const more = random.chance(0.2) ? [one(others, random)] : [];
  const text = told(
    [
      ...(random.chance(0.4) ? [one(openings, random)] : []),
      ...clauses,
      ...more,
      ...(random.chance(0.5) ? [one(anger, random)] : []),
    ],
    random,
  );
  return { text: named(text, voice, random), rating: random.chance(0.7) ? 1 : 2 };
}

const anger = ['太失望了', '差评', '后悔买了', '质量太差', '不推荐', '体验很差', '😡', '浪费钱', '不会再买', '气死了'];

function chained({ things, symptoms, ends }: Issue, random: Random): readonly string[] {
  const start = one(things, random) + one(symptoms, random);
  return random.chance(0.83) ? [start, one(ends, random)] : [start];
}

function both(voice: Voice, random: Random): Written {
  const text = told(
    [one(voice.praise, random), `就是${one(voice.blame, random)}`, one(['总体还行', '凑合用吧', '希望改进'], random)],
    random,
  );
  return { text, rating: random.chance(0.7) ? 3 : 4 };
}

/** Clauses with a mark between them; an emoji closes a review by itself. */
function told(clauses: readonly string[], random: Random): string {
  const last = clauses.length - 1;
  return clauses
    .map((clause, i) => {
      const marks = i < last ? ['，', '，', '。', '！'] : ['。', '！', '', '~'];
      const mark = marks[pick([4, 3, 2, 1], random)] ?? '';
      return i === last && !/[\p{L}\p{N}]$/u.test(clause) ? clause : clause + mark;
    })
    .join('');
}

function named(text: string, voice: Voice, random: Random): string {
  return random.chance(0.22) ? `${voice.name}${random.chance(0.5) ? '到手' : '用了一阵'}，${text}` : text;
}

function one(items: readonly string[], random: Random): string {
  return items[random.int(items.length)] ?? '';
}

/** Different ones. */
function some(items: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.int(left.length), 1)[0] ?? '');
}
