/** Chooses the reviews that stand for many: those nearest to what all of them say, worded differently from each other. */
import { contentWordsOf } from '../content/content-words.js';
import { sentencesOf } from '../sentences.js';
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
  /** With everything personal hidden; one sentence of a review that is too long. */
  readonly text: string;
}

/** Widths in Chinese characters: shorter says nothing, longer does not fit a slide. */
const room = { from: 12, to: 60 };
const most = 2;
/** Two quotes share at most this part of their words. */
const alike = 0.5;

/**
 * At most two: of the reviews that fit, the one whose words (weighted by how rare they are among these reviews) lie nearest to the mean of
 * all by cosine, then the next that shares at most half of its words with it. Sentences of reviews that are too long come behind whole
 * reviews, what had to be hidden in part behind all others, and equal ones go by their id.
 */
export function representativeQuotes(candidates: readonly QuoteCandidate[]): readonly Quote[] {
  const rarity = rarityOf(candidates);
  const middle = meanOf(candidates.map(({ words }) => vectorOf(words, rarity)));
  const ranked = candidates
    .flatMap(partsOf)
    .map((part) => ({ ...part, near: round(product(vectorOf(part.words, rarity), middle)) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => a.rank - b.rank || b.near - a.near || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const chosen: Part[] = [];
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    const differs = ({ id, words }: Part): boolean => id !== candidate.id && overlap(words, candidate.words) <= alike;
    if (chosen.every(differs)) chosen.push(candidate);
  }
  return chosen.map(({ id, text }) => ({ id, text }));
}

interface Part extends QuoteCandidate {
  /** 0 is what a slide shows best. */
  readonly rank: number;
}

/** The review if it fits, else those of its sentences that do. */
function partsOf({ id, text, words }: QuoteCandidate): readonly Part[] {
  const whole = maskPersonal(text.replaceAll('\n', ' '));
  if (widthOf(whole) <= room.to) return fits(whole, words) ? [{ id, text: whole, words, rank: rankOf(whole, 0) }] : [];
  return sentencesOf(text).flatMap((sentence) => {
    const shown = maskPersonal(sentence);
    const said = contentWordsOf(sentence);
    return fits(shown, said) ? [{ id, text: shown, words: said, rank: rankOf(shown, 1) }] : [];
  });
}

function fits(text: string, words: readonly string[]): boolean {
  const width = widthOf(text);
  return width >= room.from && width <= room.to && words.length > 0;
}

const rankOf = (text: string, ofPart: number): number => ofPart + (text.includes('***') ? 2 : 0);

type Vector = ReadonlyMap<string, number>;

/** ln(n / holders) + 1, so that a word which all share still counts. */
function rarityOf(candidates: readonly QuoteCandidate[]): Vector {
  const holders = new Map<string, number>();
  for (const { words } of candidates)
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return new Map([...holders].map(([word, count]) => [word, Math.log(candidates.length / count) + 1]));
}

/** Of length 1, or empty where no word is known. */
function vectorOf(words: readonly string[], rarity: Vector): Vector {
  const weights = new Map<string, number>();
  for (const word of words) weights.set(word, (weights.get(word) ?? 0) + (rarity.get(word) ?? 0));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map(length === 0 ? [] : [...weights].map(([word, weight]) => [word, weight / length]));
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
