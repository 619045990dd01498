/** How well opinions fit labels of two sides. */
import type { Opinion } from '../../src/text/sentiment/sentiment.js';

export interface Judged {
  readonly positive: boolean;
  readonly opinion: Opinion;
  /** Characters of the text. */
  readonly length: number;
}

export interface Scores {
  readonly reviews: number;
  /** Share on the right side of an intensity of one half; one half itself is a miss. */
  readonly accuracy: number;
  /** Mean F1 of the two sides. */
  readonly macroF1: number;
  /** Share that falls into the neutral band. */
  readonly neutral: number;
  /** Accuracy of the others. */
  readonly accuracyOutsideNeutral: number;
}

export function scoresOf(judged: readonly Judged[]): Scores {
  const decided = judged.filter(({ opinion }) => opinion.class !== 'neutral');
  return {
    reviews: judged.length,
    accuracy: accuracyOf(judged),
    macroF1: (f1Of(judged, true) + f1Of(judged, false)) / 2,
    neutral: judged.length === 0 ? 0 : 1 - decided.length / judged.length,
    accuracyOutsideNeutral: accuracyOf(decided),
  };
}

const claims = ({ opinion }: Judged, side: boolean) => (side ? opinion.intensity > 0.5 : opinion.intensity < 0.5);

function accuracyOf(judged: readonly Judged[]): number {
  return judged.length === 0 ? 0 : judged.filter((one) => claims(one, one.positive)).length / judged.length;
}

function f1Of(judged: readonly Judged[], side: boolean): number {
  const hits = judged.filter((one) => one.positive === side && claims(one, side)).length;
  const sizes = judged.filter((one) => one.positive === side).length + judged.filter((one) => claims(one, side)).length;
  return sizes === 0 ? 0 : (2 * hits) / sizes;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly reviews: number;
  readonly meanIntensity: number;
  /** Share of positive labels. */
  readonly positive: number;
}

/** Ten bins of equal width over the intensity; a calibrated model's mean intensity is each bin's share of positives. */
export function reliabilityOf(judged: readonly Judged[]): readonly Bin[] {
  return Array.from({ length: 10 }, (_, at) => {
    const own = judged.filter(({ opinion }) => Math.min(9, Math.floor(opinion.intensity * 10)) === at);
    const mean = (value: (one: Judged) => number) =>
      own.reduce((sum, one) => sum + value(one), 0) / Math.max(1, own.length);
    return {
      from: at / 10,
      to: (at + 1) / 10,
      reviews: own.length,
      meanIntensity: mean(({ opinion }) => opinion.intensity),
      positive: mean(({ positive }) => (positive ? 1 : 0)),
    };
  });
}

/** Mean square of intensity less label. Brier (1950), Monthly Weather Review 78:1-3. */
export function brierOf(judged: readonly Judged[]): number {
  return (
    judged.reduce((sum, { opinion, positive }) => sum + (opinion.intensity - (positive ? 1 : 0)) ** 2, 0) /
    Math.max(1, judged.length)
  );
}

/** Mean distance of the bins' mean intensity and share of positives, weighted by their reviews. */
export function calibrationErrorOf(judged: readonly Judged[]): number {
  return reliabilityOf(judged).reduce(
    (sum, bin) => sum + (bin.reviews / Math.max(1, judged.length)) * Math.abs(bin.meanIntensity - bin.positive),
    0,
  );
}
