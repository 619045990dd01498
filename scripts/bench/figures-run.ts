/** One measured run in a process of its own: evaluates a review and prints rows, seconds and peak memory as JSON. */
import '../../src/cli/tier-up.js';
import { readFileSync } from 'node:fs';
import { loadReview } from '../../src/config/load.js';
import { evaluate, known } from '../../src/pipeline.js';
import { createProgress, type ProgressEvent } from '../../src/run/progress.js';

const [file = ''] = process.argv.slice(2);
const steps: Record<string, number> = {};
const listen = (event: ProgressEvent) => {
  if (event.type === 'done') steps[event.step] = Math.round(event.milliseconds);
};
const begun = performance.now();
const review = await loadReview(file, { environment: process.env, today: '2026-01-08', known });
const tools = { progress: createProgress(listen, () => performance.now()), signal: new AbortController().signal };
const { datasets, figures } = await evaluate(review, tools);
const seconds = (performance.now() - begun) / 1000;
const rows = [...datasets.values()].reduce((sum, dataset) => sum + dataset.rows, 0);
/** VmHWM of the process in kB: what the engine's threads hold counts too. */
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const peakMegabytes = peak === undefined ? process.resourceUsage().maxRSS / 1024 : Number(peak) / 1024;
console.log(JSON.stringify({ rows, figures: figures.size, seconds, peakMegabytes, steps }));
