/** Finds and loads the review that a command is about. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { loadReview } from '../config/load.js';
import type { Review } from '../config/review.js';
import { known } from '../pipeline.js';
import { withEarlier } from '../pipeline-earlier.js';
import type { Terminal } from './terminal.js';

/** Where a command looks when no config is named: the folder's own, then the demo of a checkout. */
const places = ['review.yaml', 'review.yml', 'data/demo/review.yaml'];

export interface ReviewOptions {
  readonly locale?: string;
  readonly out?: string;
  readonly format?: string;
  readonly strict?: boolean;
}

function find(named: string | undefined, terminal: Terminal): string {
  if (named !== undefined) return resolve(terminal.folder, named);
  const found = places.find((place) => existsSync(resolve(terminal.folder, place)));
  const path = resolve(terminal.folder, found ?? 'review.yaml');
  if (found !== undefined) terminal.err(`review: ${relative(terminal.folder, path)}`);
  return path;
}

/** `today`, `YYYY-MM-DD`, stands for the terminal's where a run is late: its period is that of the day for which it was planned. */
export async function reviewOf(
  named: string | undefined,
  options: ReviewOptions,
  terminal: Terminal,
  today = terminal.today,
): Promise<Review> {
  const review = await loadReview(find(named, terminal), {
    environment: terminal.environment,
    today,
    known,
    overrides: {
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.out === undefined ? {} : { outputFolder: options.out }),
      ...(options.strict === undefined ? {} : { strict: options.strict }),
      ...(options.format === undefined ? {} : { formats: options.format.split(',').map((name) => name.trim()) }),
    },
  });
  terminal.hide(review.secrets);
  return review;
}

/** The same for a command that evaluates the review, with what earlier runs know. */
export async function evaluatedReviewOf(...given: Parameters<typeof reviewOf>): Promise<Review> {
  return withEarlier(await reviewOf(...given));
}
