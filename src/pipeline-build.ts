/** A whole build: evaluates a review, draws it in every format asked for, and writes all files or none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Review } from './config/review.js';
import type { PromisedAction } from './datasets/promised-action.js';
import type { Deck } from './deck/deck.js';
import type { DeckIssue } from './deck/issue.js';
import { fail } from './errors/problem.js';
import { draw, json } from './pipeline-formats.js';
import { compose, evaluate, type Evaluation, type Tools } from './pipeline.js';
import { loadGenerator } from './pptx/draft.js';
import { ownThemesFolder, themePath } from './pptx/theme-files.js';
import { readTheme } from './pptx/theme.js';
import { runRecord } from './run/record.js';
import { writeFiles, type OutputFile } from './run/write.js';

export interface Build {
  readonly files: readonly OutputFile[];
  readonly issues: readonly DeckIssue[];
  readonly slides: number;
  readonly deck: Deck;
  readonly evaluation: Evaluation;
  /** The config as it stood on disk. */
  readonly config: Uint8Array;
  /** What the deck promises for the next period. */
  readonly promises: readonly PromisedAction[];
}

/** A theme of this package by its name, or a folder or template that the config may read. */
export function themeFolder({ theme, folder, allow }: Pick<Review, 'theme' | 'folder' | 'allow'>): Promise<string> {
  return themePath({ theme, folder, allow, own: ownThemesFolder });
}

function listed(
  issues: readonly { readonly where: string; readonly detail: string; readonly slide?: string }[],
): string {
  return issues
    .map(({ slide, where, detail }) => `  ${slide === undefined ? '' : `${slide}, `}${where}: ${detail}`)
    .join('\n');
}

/** Errors stop a build; where it is strict, warnings do too. */
function refuse(issues: readonly DeckIssue[], strict: boolean): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) fail('DECK_CHECKS', { count: errors.length, list: listed(errors) });
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  if (strict && warnings.length > 0) fail('DECK_STRICT', { count: warnings.length, list: listed(warnings) });
}

/** Builds a review into `folder`. Nothing is written unless all of it succeeded. */
export async function build(review: Review, folder: string, version: string, tools: Tools): Promise<Build> {
  const { progress } = tools;
  const { formats, strict } = review.output;
  // Reading the theme and loading the generator fill the time in which this thread waits for the engine; faults of the theme
  // come up after those of the data.
  if (formats.includes('pptx')) void loadGenerator();
  const reading = themeFolder(review).then(readTheme);
  reading.catch(() => undefined);
  const evaluation = await evaluate(review, tools);
  const theme = await progress.step('theme', () => reading);
  const composed = await compose(evaluation, theme, review.locale, tools);
  const { deck, promises } = composed;
  refuse(composed.issues, false);
  const drawn = await draw(formats, { evaluation, composed, theme, tools, folder });
  const { artifacts } = drawn;
  const issues = [...composed.issues, ...drawn.issues];
  refuse(issues, strict);
  const config = await readFile(review.file);
  if (tools.signal.aborted) fail('RUN_CANCELLED', {});
  const record = runRecord({ ...evaluation, version, config, issues, artifacts });
  const files = [...artifacts, { path: join(folder, `${review.name}.run.json`), bytes: json(record) }];
  await progress.step('write', () => writeFiles(files));
  return { files, issues, slides: deck.slides.length, deck, evaluation, config, promises };
}
