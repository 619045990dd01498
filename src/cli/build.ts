/** `quarterdeck build`: the deck, its figures and the record of the run. */
import { relative, resolve } from 'node:path';
import { build as buildReview } from '../pipeline-build.js';
import { findPrograms } from '../print/programs.js';
import { reporting } from './reporting.js';
import { reviewOf, type ReviewOptions } from './review.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

export async function build(
  named: string | undefined,
  options: ReviewOptions & { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const json = options.json === true;
  const begun = terminal.now();
  const review = await reviewOf(named, options, terminal);
  const progress = reporting(terminal, json);
  const folder = resolve(terminal.folder, review.output.folder);
  const programs = findPrograms(terminal.environment.PATH);
  const tools = { progress, signal: terminal.signal, programs };
  const { files, issues, slides } = await buildReview(review, folder, version(), tools);

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
