/** The feelings of a sentence: the rating of each unit, graded by degree, turned by negation, weighed by its clause. */
import { bounds, clauseWeights } from './clauses.js';
import { degrees } from './degree.js';
import { expected, inability, negates, negators } from './negation.js';
import { isMark, ratingOf } from './ratings.js';
import { tokensOf } from './tokens.js';
import { unitsOf, type Unit } from './units.js';

/** Negation reaches three units ahead, as in Hutto and Gilbert 2014; a degree reaches two. */
const negationScope = 3;
const degreeScope = 2;
/** A negated praise is nearly a complaint, a negated complaint only half a praise: "not great", "not bad". */
const turnedPraise = -0.75;
const turnedComplaint = -0.5;
/** "It will not connect": a failing is a complaint as strong as "broken" is in the reviews' own list. */
const failing = -1.5;
const loudness = 1.25;
const exclamation = 0.1;
const exclamationsCounted = 3;

/** One number for each unit with feeling, about -8 to 8; empty where nothing is felt. */
export function feelingsOf(sentence: string): readonly number[] {
  const units = unitsOf(tokensOf(sentence));
  const weights = clauseWeights(units);
  const cries = Math.min(units.filter(({ text }) => text === '!').length, exclamationsCounted);
  return units
    .map((unit, place) => feelingAt(units, place) * (unit.loud ? loudness : 1) * (weights[place] ?? 1))
    .filter((feeling) => feeling !== 0)
    .map((feeling) => feeling * (1 + exclamation * cries));
}

function feelingAt(units: readonly Unit[], place: number): number {
  const { text, phrase } = units[place] ?? { text: '' };
  if (isMark(text)) return ratingOf(text);
  const ahead = before(units, place, negationScope);
  if (phrase === undefined && expected.has(text) && fails(ahead)) return failing;
  const rating = phrase ?? wordRating(text, units[place + 1]);
  const graded = ahead.slice(0, degreeScope).reduce((product, word) => product * (degrees.get(word) ?? 1), rating);
  if (!ahead.some(negates)) return graded;
  return graded * (graded > 0 ? turnedPraise : turnedComplaint);
}

/** A word of degree before a word of feeling only grades it: "terribly good", "pretty bad". */
function wordRating(text: string, next: Unit | undefined): number {
  if (negators.has(text)) return 0;
  if (degrees.has(text) && next !== undefined && (next.phrase ?? ratingOf(next.text)) !== 0) return 0;
  return ratingOf(text);
}

/** The words before a place, nearest first, back to the bound of its clause. */
function before(units: readonly Unit[], place: number, most: number): readonly string[] {
  const words: string[] = [];
  for (let at = place - 1; at >= 0 && words.length < most; at -= 1) {
    const unit = units[at];
    if (unit === undefined || bounds(unit) || isMark(unit.text)) break;
    words.push(unit.text);
  }
  return words;
}

/** Whether a verb of duty is denied; "I don't play music" tells of the writer, not of the thing. */
function fails(ahead: readonly string[]): boolean {
  const at = ahead.findIndex((word) => inability.has(word));
  if (at < 0) return false;
  const ofWriter = /^(i|we|you)$/.test(ahead[at + 1] ?? 'you');
  return !(ofWriter && /^(do|did)n'?t$|^(never|not)$/.test(ahead[at] ?? ''));
}
