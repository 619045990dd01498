/** One factor that turns scores into log-odds. */

export interface ScoredReview {
  readonly score: number;
  readonly positive: boolean;
}

/**
 * The slope under which the scores' log-odds fit the labels best, by Newton's method on the log loss; 1 where there is nothing to fit.
 * Platt (1999), Advances in Large Margin Classifiers, without the intercept: a text that says nothing stays at one half.
 */
export function slopeOf(scored: readonly ScoredReview[]): number {
  let slope = 1;
  for (let step = 0; step < 50; step += 1) {
    let [gradient, curvature] = [0, 0];
    for (const { score, positive } of scored) {
      const probability = 1 / (1 + Math.exp(-slope * score));
      gradient += (probability - (positive ? 1 : 0)) * score;
      curvature += probability * (1 - probability) * score * score;
    }
    if (curvature < 1e-9) return slope;
    const next = Math.min(slope * 3, Math.max(slope / 3, slope - gradient / curvature));
    if (Math.abs(next - slope) < 1e-9) return next;
    slope = next;
  }
  return slope;
}
