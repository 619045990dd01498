/** The door for programs: load a review, build it or evaluate it alone, and show what went wrong. */
export { loadReview } from './config/load.js';
export type { Review } from './config/review.js';
export { formatProblems } from './errors/format.js';
export { QuarterdeckError, type Problem } from './errors/problem.js';
export type { Figure, Figures } from './figures/figure.js';
export { build, type Build } from './pipeline-build.js';
export { evaluate, known, type Evaluation, type Tools } from './pipeline.js';
export { createProgress, type Progress, type ProgressEvent } from './run/progress.js';
