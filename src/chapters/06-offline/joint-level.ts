/** The level of intervals that are compared with each other: the ends of a ranking differ by chance alone if there are enough members. */

/** 95 % for all of them together. Source: Dunn (1961), JASA 56:52-64, after Bonferroni. */
export function jointLevel(members: number): number {
  return 1 - 0.05 / Math.max(1, members);
}
