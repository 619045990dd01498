/** Variance of one answer to the recommendation question, in points². Source: Rocks (2016), The American Statistician 70:365-372. */

/**
 * An answer counts 100 with probability `promoters`, -100 with `detractors`, else 0: 100² (p + d - (p - d)²), shares from 0 to 1. A score
 * over n answers has this over n.
 */
export function npsVariance(promoters: number, detractors: number): number {
  return 1e4 * (promoters + detractors - (promoters - detractors) ** 2);
}
