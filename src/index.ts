/** The library's public door: a review from its file, its figures and findings, and the files of a build. */
export { loadReview } from './config/load.js';
export type { Review } from './config/review.js';
export type { Deck, Slide } from './deck/deck.js';
export { formatProblems } from './errors/format.js';
export { QuarterdeckError, type Problem } from './errors/problem.js';
export type { Figure, Figures } from './figures/figure.js';
export type { Finding } from './findings/finding.js';
export { build, type Build } from './pipeline-build.js';
export { evaluate, known, type Evaluation, type Tools } from './pipeline.js';
export { findPrograms, type Programs } from './print/programs.js';
export { createProgress, type Progress, type ProgressEvent } from './run/progress.js';
