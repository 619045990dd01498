/** Fits the Chinese model to rows of a corpus: telling features, logistic regression, rounding to bytes, calibration. */
import { createRandom } from '../../data/demo/generate/random.js';
import type { Block } from '../../src/text/sentiment/chinese/features.js';
import type { LinearModel } from '../../src/text/sentiment/chinese/linear-model.js';
import {
  blockWeights,
  evidenceShare,
  frequencyWeight,
  priorEvidence,
  scorerOf,
} from '../../src/text/sentiment/chinese/scorer.js';
import { slopeOf } from './calibrate.js';
import type { Corpus, Row } from './corpus.js';
import { logisticRegression, type SparseRow } from './logistic.js';
import { phraseSet } from './phrases.js';
import { tellingOf } from './telling.js';

const lossWeight = 2;
const rounds = 20;
const seed = 20251231;

/** The model of these rows, calibrated on reviews whose domain its trial models never saw. */
export function fitModel(corpus: Corpus, rows: readonly Row[]): LinearModel {
  const model = fitUncalibrated(corpus, rows);
  const scored = thirdsOf(rows).flatMap((third) => {
    const held = new Set(third);
    const score = scorerOf(
      fitUncalibrated(
        corpus,
        rows.filter((row) => !held.has(row)),
      ),
    );
    return third.map(({ review }) => ({ score: score(review.text), positive: review.positive }));
  });
  return { ...model, slope: slopeOf(scored) };
}

/** The reviews in three parts with all of a domain in one of them; with fewer than three domains, three parts by the texts' hash. */
function thirdsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const reviews = rows.filter(({ review }) => review.set !== phraseSet);
  const domains = [...new Set(reviews.map(({ review }) => review.domain))].toSorted();
  const part = ({ review }: Row) => (domains.length < 3 ? review.fifth : domains.indexOf(review.domain)) % 3;
  return [0, 1, 2].map((third) => reviews.filter((row) => part(row) === third));
}

function fitUncalibrated(corpus: Corpus, rows: readonly Row[]): LinearModel {
  const exact = tellingOf(corpus, rows);
  const tellingStep = stepOf(exact, 255);
  const telling = Uint8Array.from(exact, (value) => Math.round(value / tellingStep));
  const biasColumn = corpus.hashes.length;
  const sparse = rows.map((row) => sparseOf(corpus, row, telling, tellingStep, biasColumn));
  const random = createRandom(seed, 'training');
  const found = logisticRegression(sparse, biasColumn + 1, {
    C: lossWeight,
    rounds,
    random: () => random.next(),
  });
  const said = corpus.hashes.map((_, at) => (found[at] ?? 0) * (telling[at] ?? 0) * tellingStep);
  const weightStep = stepOf(said, 127);
  const kept = corpus.hashes
    .map((hash, at) => ({ hash, weight: Math.round((said[at] ?? 0) / weightStep), telling: telling[at] ?? 0 }))
    .filter((feature) => feature.telling > 0)
    .toSorted((left, right) => left.hash - right.hash);
  return {
    hashes: Uint32Array.from(kept, ({ hash }) => hash),
    weights: Int8Array.from(kept, ({ weight }) => weight),
    telling: Uint8Array.from(kept, (feature) => feature.telling),
    weightStep,
    tellingStep,
    bias: found[biasColumn] ?? 0,
    slope: 1,
  };
}

/** The step that lets the largest size take the largest whole number; 1 where all are zero. */
function stepOf(values: Iterable<number>, largest: number): number {
  let size = 0;
  for (const value of values) size = Math.max(size, Math.abs(value));
  return size === 0 ? 1 : size / largest;
}

/** The row as the scorer will see it: each block over its length, and the bias by the evidence of the words. */
function sparseOf(corpus: Corpus, row: Row, telling: Uint8Array, step: number, biasColumn: number): SparseRow {
  const squares = { characters: 0, words: 0 };
  const values = new Float32Array(row.features.length + 1);
  row.features.forEach((feature, at) => {
    const value = frequencyWeight(row.times[at] ?? 1) * (telling[feature] ?? 0) * step;
    values[at] = value;
    squares[corpus.blocks[feature] ?? 'words'] += value * value;
  });
  const factor = (block: Block) => blockWeights[block] / Math.sqrt(squares[block] + priorEvidence ** 2);
  const factors = { characters: factor('characters'), words: factor('words') };
  const columns = new Uint32Array(row.features.length + 1);
  row.features.forEach((feature, at) => {
    columns[at] = feature;
    values[at] = (values[at] ?? 0) * factors[corpus.blocks[feature] ?? 'words'];
  });
  columns[row.features.length] = biasColumn;
  values[row.features.length] = evidenceShare(squares.words);
  return { columns, values, positive: row.review.positive };
}
