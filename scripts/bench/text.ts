/** Times the reading of many reviews: seconds in all and by step, processor time, and the peak memory of the process with its threads. */
import { readFileSync } from 'node:fs';
import { analyseReviews, type AnalysisProgress } from '../../src/text/analyse.js';
import { benchReviews } from './review-grammar.js';

interface Moment {
  readonly seconds: number;
  /** Seconds of all threads together, which other work on the machine does not stretch. */
  readonly processor: number;
}

function now(): Moment {
  const { user, system } = process.cpuUsage();
  return { seconds: performance.now() / 1000, processor: (user + system) / 1e6 };
}

const count = Number(process.argv[2] ?? 100_000);
const reviews = benchReviews(count, 7);
const length = reviews.reduce((sum, { text }) => sum + text.length, 0) / count;
const started = new Map<string, Moment>();
const onProgress = ({ step }: AnalysisProgress): void => {
  if (!started.has(step)) started.set(step, now());
};
const analysis = await analyseReviews(reviews, { onProgress });
const ended = now();
const starts = [...started.values(), ended];
const told = (from: Moment, to: Moment) =>
  `${(to.seconds - from.seconds).toFixed(2)} s (processor ${(to.processor - from.processor).toFixed(2)} s)`;
const steps = [...started.keys()].map((step, at) => `${step} ${told(starts[at] ?? ended, starts[at + 1] ?? ended)}`);
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
console.log(
  `${count.toLocaleString('en')} reviews of ${length.toFixed(0)} characters: ${told(starts[0] ?? ended, ended)}: ${steps.join(', ')}; ` +
    `peak ${peak.toFixed(0)} MB; ${analysis.aspects.length} aspects by group, ${analysis.chains.length} chains, ${analysis.topics.topics.length} topics`,
);
