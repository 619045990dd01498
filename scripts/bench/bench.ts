/**
 * `npm run bench [-- --scales 1,10,100 --samples folder]`: figures by scale, the drawing of the demo deck beside plain pptxgenjs in the same run,
 * and the demo build from the start of its process to its files. Ratios carry over to other machines; seconds do not.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadReview } from '../../src/config/load.js';
import { packageRoot } from '../../src/package-root.js';
import { themeFolder } from '../../src/pipeline-build.js';
import { compose, evaluate, known } from '../../src/pipeline.js';
import { writePackage } from '../../src/pptx/package.js';
import { drawPackage, renderPptx } from '../../src/pptx/render.js';
import { readTheme } from '../../src/pptx/theme.js';
import { createProgress } from '../../src/run/progress.js';
import { drawPlain } from './plain.js';

const run = promisify(execFile);
const node = process.execPath;
const cli = new URL('dist/src/cli/main.js', packageRoot).pathname;
const figuresRun = new URL('dist/scripts/bench/figures-run.js', packageRoot).pathname;
const demo = new URL('data/demo/review.yaml', packageRoot).pathname;
const repeats = 15;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Measured {
  readonly rows: number;
  readonly figures: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly steps: Readonly<Record<string, number>>;
}

/** Samples are kept where a folder is given, since one of scale 100 takes longer to write than to read. */
async function figuresAt(scale: number, kept: string | undefined): Promise<void> {
  const folder = kept === undefined ? await mkdtemp(join(tmpdir(), 'quarterdeck-bench-')) : join(kept, `s${scale}`);
  try {
    if (scale !== 1 && !existsSync(join(folder, 'review.yaml'))) {
      await run(node, [cli, 'sample', '--scale', String(scale), '--out', folder]);
    }
    const { stdout } = await run(node, [figuresRun, scale === 1 ? demo : join(folder, 'review.yaml')]);
    const { rows, figures, seconds, peakMegabytes, steps } = JSON.parse(stdout) as Measured;
    const rate = Math.round(rows / seconds).toLocaleString('en');
    const told = Object.entries(steps).map(([step, milliseconds]) => `${step} ${(milliseconds / 1000).toFixed(2)}`);
    console.log(
      `scale ${scale}: ${rows.toLocaleString('en')} rows, ${figures} figures, ${seconds.toFixed(2)} s, peak ${Math.round(peakMegabytes)} MB, ${rate} rows/s  (${told.join(', ')})`,
    );
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<Uint8Array>): Promise<{ milliseconds: number; bytes: number }> {
  const begun = performance.now();
  const { byteLength } = await work();
  return { milliseconds: performance.now() - begun, bytes: byteLength };
}

/**
 * Ours (deflated; alone, and with the gate's checks, which plain pptxgenjs has none of) and plain pptxgenjs (as it writes by default, and deflated) in turn, after one warm-up
 * of each. The least of many turns is what the work takes; the median also holds what else the machine did.
 */
async function drawing(): Promise<void> {
  const review = await loadReview(demo, { environment: process.env, today: '2026-01-08', known });
  const tools = {
    progress: createProgress(
      () => undefined,
      () => performance.now(),
    ),
    signal: new AbortController().signal,
  };
  const theme = await readTheme(await themeFolder(review));
  const evaluation = await evaluate(review, tools);
  const { figures } = evaluation;
  const { deck } = await compose(evaluation, theme, review.locale, tools);
  const charts = deck.slides.flatMap(({ slots }) => Object.values(slots)).filter(({ kind }) => kind === 'chart').length;
  const first = {
    ours: await timed(() => renderPptx(deck, theme, { figures })),
    plain: await timed(() => drawPlain(deck)),
  };
  const ours: number[] = [];
  const gated: number[] = [];
  const plain: number[] = [];
  const deflated: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    ours.push((await timed(async () => writePackage(await drawPackage(deck, theme)))).milliseconds);
    gated.push((await timed(() => renderPptx(deck, theme, { figures }))).milliseconds);
    plain.push((await timed(() => drawPlain(deck))).milliseconds);
    deflated.push((await timed(() => drawPlain(deck, true))).milliseconds);
  }
  const told = (times: readonly number[]) => `${Math.min(...times).toFixed(0)} ms (median ${median(times).toFixed(0)})`;
  const least = (times: readonly number[]) => Math.min(...times);
  const ratio = (times: readonly number[]) =>
    `${(least(ours) / least(times)).toFixed(2)} (with the gate ${(least(gated) / least(times)).toFixed(2)})`;
  console.log(
    `drawing ${deck.slides.length} slides with ${charts} charts: ours ${told(ours)}, with the gate's checks ${told(gated)}, first ${first.ours.milliseconds.toFixed(0)}, ${(first.ours.bytes / 1024).toFixed(0)} KB; ` +
      `plain pptxgenjs ${told(plain)}, first ${first.plain.milliseconds.toFixed(0)}, ${(first.plain.bytes / 1024).toFixed(0)} KB, ratio ${ratio(plain)}; ` +
      `the same deflated ${told(deflated)}, ratio ${ratio(deflated)}`,
  );
}

/** The demo build as a user runs it, from the start of the process to its files. */
async function wholeBuild(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-'));
  try {
    const seconds: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const begun = performance.now();
      await run(node, [cli, 'build', demo, '--out', folder]);
      seconds.push((performance.now() - begun) / 1000);
    }
    const deck = (await readdir(folder)).find((name) => name.endsWith('.pptx')) ?? '';
    const { size } = await stat(join(folder, deck));
    console.log(
      `demo build, process start to files: ${median(seconds).toFixed(2)} s, deck ${(size / 1024).toFixed(0)} KB`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const scales = (option('scales') ?? '1,10,100').split(',').map(Number);
await drawing();
await wholeBuild();
for (const scale of scales) await figuresAt(scale, option('samples'));
