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
  const table = tableOf(model);
  const touched = { characters: new Set<number>(), words: new Set<number>() };
  return (clean) => {
    visitFeatures(clean, (block, hash) => {
      const slot = table.slotOf(hash);
      if (slot < 0) return;
      table.times[slot] = (table.times[slot] ?? 0) + 1;
      touched[block].add(slot);
    });
    return model.slope * scoreOf(model, settle('characters'), settle('words'));
  };

  function settle(block: Block): Sums {
    const sums = { said: 0, squares: 0 };
    for (const slot of touched[block]) {
      const weight = frequencyWeight(table.times[slot] ?? 1);
      sums.said += weight * (table.weights[slot] ?? 0);
      sums.squares += (weight * (table.telling[slot] ?? 0)) ** 2;
      table.times[slot] = 0;
    }
    touched[block].clear();
    return sums;
  }
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

/** Open addressing at a third of its room or less; a hash that is not there gives -1. */
function tableOf(model: LinearModel) {
  const size = 2 ** Math.ceil(Math.log2(3 * model.hashes.length + 1));
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const weights = new Float32Array(size);
  const telling = new Float32Array(size);
  model.hashes.forEach((hash, at) => {
    let slot = hash & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    weights[slot] = (model.weights[at] ?? 0) * model.weightStep;
    telling[slot] = (model.telling[at] ?? 0) * model.tellingStep;
  });
  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    for (let key = keys[slot]; key !== 0; key = keys[slot]) {
      if (key === hash) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
  return { slotOf, weights, telling, times: new Uint32Array(size) };
}
