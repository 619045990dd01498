/** Scores a text with the linear model: what its features say, over how much they could have said. */
import type { LinearModel } from './linear-model.js';
import { visitFeatures, type Block } from './features.js';

/** The share of a block in the score. */
export const blockWeights: Readonly<Record<Block, number>> = { characters: 0.5, words: 1 };

/**
 * Evidence that every block is taken to hold beforehand and that speaks for neither side, in units of telling. It keeps a text of a few
 * weak features near the middle, where a plain normalisation to length one would blow them up.
 */
export const priorEvidence = 2;

/** How much a feature counts that occurs `times` in a text. */
export const frequencyWeight = (times: number) => 1 + Math.log(times);

interface Sums {
  said: number;
  /** Sum of squares of what the features could have said. */
  squares: number;
}

/** Score of a cleaned text, the calibrated log-odds that it is positive; 0 where no feature is known. */
export type Scorer = (clean: string) => number;

/** Holds its working memory, so one scorer serves one thread; a text never sees what another left. */
export function scorerOf(model: LinearModel): Scorer {
  const placeOf = finderIn(model.hashes);
  const said = inUnits(model.weights, model.weightStep);
  const telling = inUnits(model.telling, model.tellingStep);
  const seen = { characters: seenIn(model), words: seenIn(model) };
  return (clean) => {
    visitFeatures(clean, (block, hash) => {
      const place = placeOf(hash);
      if (place < 0) return;
      const { times, places } = seen[block];
      const before = times[place] ?? 0;
      if (before === 0) places.push(place);
      times[place] = before + 1;
    });
    return model.slope * scoreOf(model, settle('characters'), settle('words'));
  };

  function settle(block: Block): Sums {
    const sums = { said: 0, squares: 0 };
    const { times, places } = seen[block];
    for (const place of places) {
      const weight = frequencyWeight(times[place] ?? 1);
      sums.said += weight * said(place);
      sums.squares += (weight * telling(place)) ** 2;
      times[place] = 0;
    }
    places.length = 0;
    return sums;
  }
}

/** How often a text holds each feature of a block, and which it holds, in the order of their first occurrence. */
function seenIn({ hashes }: LinearModel): { readonly times: Uint32Array; readonly places: number[] } {
  return { times: new Uint32Array(hashes.length), places: [] };
}

/** A feature's small number in units of `step`, as a float of 32 bits; a table of all that a byte holds, signed or not. */
function inUnits(small: Int8Array | Uint8Array, step: number): (place: number) => number {
  const values = Float32Array.from({ length: 384 }, (_, at) => (at - 128) * step);
  return (place) => values[(small[place] ?? 0) + 128] ?? 0;
}

function scoreOf(model: LinearModel, characters: Sums, words: Sums): number {
  const length = (sums: Sums) => Math.sqrt(sums.squares + priorEvidence ** 2);
  return (
    (blockWeights.characters * characters.said) / length(characters) +
    (blockWeights.words * words.said) / length(words) +
    model.bias * evidenceShare(words.squares)
  );
}

/** 0 without evidence, towards 1 with much: the length of the block's vector. */
export const evidenceShare = (squares: number) => Math.sqrt(squares / (squares + priorEvidence ** 2));

/** Bits of a hash that choose its bucket: two or three hashes of the model in each. */
const bucketBits = 17;

/**
 * The place of a hash among the ascending hashes of the model, -1 where it is not there. Hashes lie evenly, so their first bits say
 * where to look, and next to nothing has to be built for the few thousand texts of most reviews.
 */
function finderIn(hashes: Uint32Array): (hash: number) => number {
  const shift = 32 - bucketBits;
  const starts = new Uint32Array(2 ** bucketBits + 1);
  for (let at = 0; at < hashes.length; at += 1) {
    const next = ((hashes[at] ?? 0) >>> shift) + 1;
    starts[next] = at + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    if (starts[bucket] === 0) starts[bucket] = starts[bucket - 1] ?? 0;
  }
  return (hash) => {
    const bucket = hash >>> shift;
    const end = starts[bucket + 1] ?? 0;
    for (let at = starts[bucket] ?? 0; at < end; at += 1) if (hashes[at] === hash) return at;
    return -1;
  };
}
