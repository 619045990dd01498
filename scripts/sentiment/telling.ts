/** How telling each feature is: its log-odds between positive and negative reviews, averaged over the domains that know it. */
import type { Corpus, Row } from './corpus.js';

/** Features of fewer reviews are left out: they name single products and typing errors. */
const leastReviews = 2;

/**
 * One number of 0 or more by a feature's number; 0 for features that the rows do not hold often enough.
 * The log-count ratio of Wang and Manning (2012), ACL, "Baselines and Bigrams", taken in each domain with half a review added to each side,
 * and averaged with the square root of the feature's reviews there as weight: what speaks in one domain alone is held down.
 */
export function tellingOf(corpus: Corpus, rows: readonly Row[]): Float64Array {
  const size = corpus.hashes.length;
  const [sum, weight, reviews] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)];
  for (const domain of new Set(rows.map(({ review }) => review.domain))) {
    const own = rows.filter(({ review }) => review.domain === domain);
    addDomain(own, sum, weight, reviews);
  }
  return sum.map((value, at) =>
    (reviews[at] ?? 0) < leastReviews ? 0 : Math.abs(value / Math.max(weight[at] ?? 0, Number.MIN_VALUE)),
  );
}

function addDomain(rows: readonly Row[], sum: Float64Array, weight: Float64Array, reviews: Uint32Array): void {
  const positives = countsOf(rows, true, sum.length);
  const negatives = countsOf(rows, false, sum.length);
  const half = 0.5 / rows.length;
  positives.counts.forEach((positive, at) => {
    const negative = negatives.counts[at] ?? 0;
    const known = positive + negative;
    if (known === 0) return;
    reviews[at] = (reviews[at] ?? 0) + known;
    if (positives.rows === 0 || negatives.rows === 0) return;
    const ratio = Math.log((positive / positives.rows + half) / (negative / negatives.rows + half));
    sum[at] = (sum[at] ?? 0) + Math.sqrt(known) * ratio;
    weight[at] = (weight[at] ?? 0) + Math.sqrt(known);
  });
}

function countsOf(rows: readonly Row[], positive: boolean, size: number) {
  const counts = new Uint32Array(size);
  const own = rows.filter(({ review }) => review.positive === positive);
  for (const { features } of own) for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  return { counts, rows: own.length };
}
