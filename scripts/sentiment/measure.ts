/** Measures the Chinese recipe: on a fifth kept out of training, and on domains kept out altogether, beside the plain count. */
import { chineseModelOf } from '../../src/text/sentiment/chinese/chinese.js';
import type { SentimentModel } from '../../src/text/sentiment/sentiment.js';
import { corpusOf, type Corpus, type Row } from './corpus.js';
import { fitModel } from './fit.js';
import { chineseCount } from './lexicon.js';
import type { LabelledReview } from './labelled-reviews.js';
import { brierOf, calibrationErrorOf, reliabilityOf, scoresOf, type Bin, type Judged, type Scores } from './scores.js';

/** One part of the measured reviews, with the plain count's scores on the same ones. */
interface Part extends Scores {
  readonly name: string;
  readonly lexicon: Scores;
}

interface Calibration {
  readonly name: string;
  readonly reviews: number;
  readonly brier: number;
  readonly error: number;
}

export interface ChineseReport {
  /** On the fifth that the training did not see: each set, then each domain. */
  readonly heldOut: readonly Part[];
  /** On whole domains that the training did not see, and their mean. */
  readonly leftOut: readonly Part[];
  readonly leftOutMean: { readonly accuracy: number; readonly lexicon: number };
  readonly reliability: readonly Bin[];
  /** Of the fifth as a whole, by length of text, and of the domains left out. */
  readonly calibration: readonly Calibration[];
}

interface Measured {
  readonly review: LabelledReview;
  readonly model: Judged;
  readonly lexicon: Judged;
}

export async function measureChinese(
  reviews: readonly LabelledReview[],
  domains: readonly string[],
  say: (line: string) => void,
): Promise<ChineseReport> {
  const corpus = corpusOf(reviews);
  say('a fifth left out');
  const heldOut = await measure(corpus, reviews, ({ fifth }) => fifth === 0);
  const leftOut: { name: string; measured: readonly Measured[] }[] = [];
  for (const name of domains) {
    say(`${name} left out`);
    leftOut.push({ name, measured: await measure(corpus, reviews, ({ domain }) => domain === name) });
  }
  const parts = leftOut.map(({ name, measured }) => partOf(name, measured));
  const mean = (value: (part: Part) => number) =>
    parts.reduce((sum, part) => sum + value(part), 0) / Math.max(1, parts.length);
  return {
    heldOut: [...by(heldOut, ({ set }) => set), ...by(heldOut, ({ domain }) => domain)].filter(
      ({ name }, at, all) => all.findIndex((other) => other.name === name) === at,
    ),
    leftOut: parts,
    leftOutMean: { accuracy: mean(({ accuracy }) => accuracy), lexicon: mean(({ lexicon }) => lexicon.accuracy) },
    reliability: reliabilityOf(heldOut.map(({ model }) => model)),
    calibration: [
      calibrationOf('all', heldOut),
      ...lengths.map(([from, to]) =>
        calibrationOf(
          to === Infinity ? `${from}+ characters` : `${from}-${to} characters`,
          heldOut.filter(({ model }) => model.length >= from && model.length <= to),
        ),
      ),
      ...leftOut.map(({ name, measured }) => calibrationOf(`${name}, left out`, measured)),
    ],
  };
}

const lengths = [
  [0, 10],
  [11, 20],
  [21, 50],
  [51, Infinity],
] as const;

/** Trains on the corpus's rows that are not tested, and judges every review that is, repeated and disputed texts included. */
async function measure(
  corpus: Corpus,
  reviews: readonly LabelledReview[],
  tested: (review: LabelledReview) => boolean,
): Promise<readonly Measured[]> {
  const rows: readonly Row[] = corpus.rows.filter(({ review }) => !tested(review));
  const fitted = fitModel(corpus, rows);
  const held = reviews.filter(tested);
  const [model, lexicon] = await Promise.all([
    judge(
      chineseModelOf(() => fitted),
      held,
    ),
    judge(chineseCount, held),
  ]);
  return held.flatMap((review, at) => {
    const [ours, counted] = [model[at], lexicon[at]];
    return ours && counted ? [{ review, model: ours, lexicon: counted }] : [];
  });
}

async function judge(model: SentimentModel, reviews: readonly LabelledReview[]): Promise<readonly Judged[]> {
  const opinions = await model.opinions(reviews.map(({ text }) => text));
  return reviews.flatMap(({ positive, text }, at) => {
    const opinion = opinions[at];
    return opinion ? [{ positive, opinion, length: text.length }] : [];
  });
}

function by(measured: readonly Measured[], key: (review: LabelledReview) => string): readonly Part[] {
  const names = [...new Set(measured.map(({ review }) => key(review)))];
  return names.map((name) =>
    partOf(
      name,
      measured.filter(({ review }) => key(review) === name),
    ),
  );
}

function partOf(name: string, measured: readonly Measured[]): Part {
  return {
    name,
    ...scoresOf(measured.map(({ model }) => model)),
    lexicon: scoresOf(measured.map(({ lexicon }) => lexicon)),
  };
}

function calibrationOf(name: string, measured: readonly Measured[]): Calibration {
  const judged = measured.map(({ model }) => model);
  return { name, reviews: judged.length, brier: brierOf(judged), error: calibrationErrorOf(judged) };
}
