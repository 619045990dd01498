/** Chooses the reviews that stand for many: those nearest to what all of them say, worded differently from each other. */
import { maskPersonal } from './mask.js';
import { widthOf } from './width.js';

export interface QuoteCandidate {
  readonly id: string;
  /** Cleaned. */
  readonly text: string;
  /** Content words. */
  readonly words: readonly string[];
}

export interface Quote {
  readonly id: string;
  /** With everything personal hidden. */
  readonly text: string;
}

/** Widths in Chinese characters: shorter says nothing, longer does not fit a slide. */
const room = { from: 12, to: 60 };
const most = 2;
/** Two quotes share at most this part of their words. */
const alike = 0.5;

/**
 * At most two: of the reviews that fit, the one whose words (weighted by how rare they are among these reviews) lie nearest to the mean of
 * all by cosine, then the next that shares at most half of its words with it. Reviews where something had to be hidden come behind all
 * others, and equal ones go by their id.
 */
export function representativeQuotes(candidates: readonly QuoteCandidate[]): readonly Quote[] {
  const rarity = rarityOf(candidates);
  const middle = meanOf(candidates.map(({ words }) => vectorOf(words, rarity)));
  const ranked = candidates
    .flatMap((candidate) => {
      const text = maskPersonal(candidate.text.replaceAll('\n', ' '));
      const width = widthOf(text);
      if (width < room.from || width > room.to || candidate.words.length === 0) return [];
      const near = round(product(vectorOf(candidate.words, rarity), middle));
      return [{ ...candidate, text, near, masked: text.includes('***') }];
    })
    .sort((a, b) => Number(a.masked) - Number(b.masked) || b.near - a.near || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const chosen: typeof ranked = [];
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    if (chosen.every(({ words }) => overlap(words, candidate.words) <= alike)) chosen.push(candidate);
  }
  return chosen.map(({ id, text }) => ({ id, text }));
}

type Vector = ReadonlyMap<string, number>;

/** ln(n / holders) + 1, so that a word which all share still counts. */
function rarityOf(candidates: readonly QuoteCandidate[]): Vector {
  const holders = new Map<string, number>();
  for (const { words } of candidates)
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return new Map([...holders].map(([word, count]) => [word, Math.log(candidates.length / count) + 1]));
}

/** Of length 1, or empty. */
function vectorOf(words: readonly string[], rarity: Vector): Vector {
  const weights = new Map<string, number>();
  for (const word of words) weights.set(word, (weights.get(word) ?? 0) + (rarity.get(word) ?? 0));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...weights].map(([word, weight]) => [word, weight / length]));
}

function meanOf(vectors: readonly Vector[]): Vector {
  const sums = new Map<string, number>();
  for (const vector of vectors) for (const [word, weight] of vector) sums.set(word, (sums.get(word) ?? 0) + weight);
  return sums;
}

function product(left: Vector, right: Vector): number {
  let sum = 0;
  for (const [word, weight] of left) sum += weight * (right.get(word) ?? 0);
  return sum;
}

/** The middle grows with the number of reviews; nine digits of it decide, so that the order of additions does not. */
function round(value: number): number {
  return Number(value.toPrecision(9));
}

/** Jaccard's share of common words. */
function overlap(left: readonly string[], right: readonly string[]): number {
  const first = new Set(left);
  const second = new Set(right);
  const common = [...first].filter((word) => second.has(word)).length;
  return common / (first.size + second.size - common);
}
