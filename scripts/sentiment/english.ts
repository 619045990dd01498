/** Measures the English sentiment method on reviews whose rating is known: 1 and 2 are negative, 3 neutral, 4 and 5 positive. */
import { DuckDBInstance } from '@duckdb/node-api';
import type { SentimentClass, SentimentModel } from '../../src/text/sentiment/sentiment.js';

export interface RatedReview {
  /** 1 to 5. */
  readonly rating: number;
  readonly text: string;
}

export interface EnglishReport {
  readonly reviews: number;
  /** Mean of the shares found of the negative (1, 2) and of the positive (4, 5); a neutral opinion of them is a miss. */
  readonly balancedAccuracy: number;
  /** The same with ratings of 3 among the positive, as the labels of some sets have it. */
  readonly balancedAccuracyWithThrees: number;
  /** Mean F1 of the three classes, ratings of 3 being the neutral one. */
  readonly macroF1: number;
  /** Share of neutral opinions among the reviews of each rating. */
  readonly neutralByRating: Readonly<Record<number, number>>;
}

/** Reads a CSV (gzipped or not) with the columns rating and review. */
export async function readRatedReviews(path: string): Promise<readonly RatedReview[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(
    "select rating::integer, review from read_csv($path, header = true, all_varchar = true, quote = '\"', escape = '\"')",
    { path },
  );
  return reader.getRows().map(([rating, text]) => ({ rating: Number(rating), text: String(text) }));
}

export async function measureEnglish(reviews: readonly RatedReview[], model: SentimentModel): Promise<EnglishReport> {
  const opinions = await model.opinions(reviews.map(({ text }) => text));
  const judged = reviews.map(({ rating }, at) => ({ rating, truth: truthOf(rating), said: opinions[at]?.class }));
  const recall = (truths: readonly Judged[], said: SentimentClass) => share(truths, (one) => one.said === said);
  const negative = recall(
    judged.filter(({ truth }) => truth === 'negative'),
    'negative',
  );
  const mean = (left: number, right: number) => (left + right) / 2;
  return {
    reviews: reviews.length,
    balancedAccuracy: mean(
      negative,
      recall(
        judged.filter(({ truth }) => truth === 'positive'),
        'positive',
      ),
    ),
    balancedAccuracyWithThrees: mean(
      negative,
      recall(
        judged.filter(({ truth }) => truth !== 'negative'),
        'positive',
      ),
    ),
    macroF1: (['negative', 'neutral', 'positive'] as const).reduce((sum, one) => sum + f1(judged, one), 0) / 3,
    neutralByRating: Object.fromEntries(
      [1, 2, 3, 4, 5].map((rating) => [
        rating,
        recall(
          judged.filter((one) => one.rating === rating),
          'neutral',
        ),
      ]),
    ),
  };
}

interface Judged {
  readonly rating: number;
  readonly truth: SentimentClass;
  readonly said: SentimentClass | undefined;
}

function truthOf(rating: number): SentimentClass {
  if (rating === 3) return 'neutral';
  return rating > 3 ? 'positive' : 'negative';
}

function f1(judged: readonly Judged[], one: SentimentClass): number {
  const hits = judged.filter(({ truth, said }) => truth === one && said === one).length;
  const claims = judged.filter(({ said }) => said === one).length;
  const truths = judged.filter(({ truth }) => truth === one).length;
  return claims + truths === 0 ? 0 : (2 * hits) / (claims + truths);
}

function share(judged: readonly Judged[], holds: (one: Judged) => boolean): number {
  return judged.length === 0 ? 0 : judged.filter(holds).length / judged.length;
}
