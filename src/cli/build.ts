/** `quarterdeck build`: the deck, its figures and the record of the run. */
import { relative, resolve } from 'node:path';
import type { Review } from '../config/review.js';
import type { Tools } from '../pipeline.js';
import { build as buildReview, type Build } from '../pipeline-build.js';
import { recordedBuild } from '../pipeline-run.js';
import { forgetRuns, keepsRuns, newRunId, withState } from '../pipeline-state.js';
import { endRun } from '../run/store.js';
import { headOf } from '../run/stored.js';
import { findPrograms } from '../print/programs.js';
import { reporting } from './reporting.js';
import { evaluatedReviewOf, type ReviewOptions } from './review.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

/** A build that `quarterdeck runs` will show. */
async function recorded(review: Review, folder: string, tools: Tools, terminal: Terminal): Promise<Build> {
  return withState(review, async (database) => {
    const now = () => new Date(terminal.clock());
    const id = newRunId(terminal.clock(), terminal.random);
    const head = headOf(review, { id, version: version(), started: now().toISOString() });
    const built = await recordedBuild(review, folder, head, { ...tools, database, now, version: head.version });
    endRun(database, id, 'built', now().toISOString());
    forgetRuns(database, review, now());
    return built;
  });
}

export async function build(
  named: string | undefined,
  options: ReviewOptions & { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const json = options.json === true;
  const begun = terminal.now();
  const review = await evaluatedReviewOf(named, options, terminal);
  const progress = reporting(terminal, json);
  const folder = resolve(terminal.folder, review.output.folder);
  const programs = findPrograms(terminal.environment.PATH);
  const tools = { progress, signal: terminal.signal, programs };
  const { files, issues, slides } = keepsRuns(review)
    ? await recorded(review, folder, tools, terminal)
    : await buildReview(review, folder, version(), tools);

  const paths = files.map(({ path }) => relative(terminal.folder, path) || path);
  if (json) {
    terminal.out(
      JSON.stringify({ type: 'result', files: paths, slides, checks: issues, milliseconds: terminal.now() - begun }),
    );
    return;
  }
  for (const { slide, where, detail, severity } of issues) {
    if (severity !== 'note') terminal.err(`${severity}: ${slide}, ${where}: ${detail}`);
  }
  for (const path of paths) terminal.out(path);
  if (terminal.interactive) terminal.err(`${slides} slides in ${((terminal.now() - begun) / 1000).toFixed(1)} s`);
}
