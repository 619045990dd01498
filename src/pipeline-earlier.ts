/** What earlier runs left in the store: the plan of the period before, and figures of periods that the rows no longer reach back to. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierRun, EarlierRuns, Review } from './config/review.js';
import { withState } from './pipeline-state.js';
import { runOfPeriod } from './run/store.js';
import type { StoredRun } from './run/stored.js';
import { writeFiles } from './run/write.js';

const dataset = 'plan_actions';

/** A name that no source of the config has. */
function freeName({ sources }: Review): string {
  const taken = new Set(sources.map(({ name }) => name));
  let name = 'earlier_plan';
  while (taken.has(name)) name += '_';
  return name;
}

/**
 * The review with the actions that the last run over the period before promised as its `plan_actions`, where chapter 14 is built and
 * the config has no such dataset. They go the way of all rows: a file beside the state is their source. Nobody has told the store what
 * was done, so the review says whose promises they are.
 */
export async function withEarlierPlan(review: Review): Promise<Review> {
  const wanted = review.chapters?.includes('plan') ?? true;
  const supplied = review.datasets.some((one) => one.dataset === dataset);
  if (!wanted || supplied || !existsSync(join(review.state, 'state.db'))) return review;
  const run = await withState(review, (database) => runOfPeriod(database, review, review.periods.Q, review.locale));
  const actions = run?.content?.actions ?? [];
  if (!run || actions.length === 0) return review;
  const folder = join(review.state, 'earlier');
  const path = join(folder, `${run.id}.jsonl`);
  const bytes = new TextEncoder().encode(actions.map((action) => `${JSON.stringify(action)}\n`).join(''));
  if (!existsSync(path)) await writeFiles([{ path, bytes }]);
  const name = freeName(review);
  return {
    ...review,
    sources: [...review.sources, { name, type: 'jsonl', options: { path } }],
    datasets: [...review.datasets, { dataset, source: name, columns: {}, tolerance: 0 }],
    allow: [...review.allow, folder],
    promisedBy: run.id,
  };
}

function numbersOf(run: StoredRun | undefined): EarlierRun | undefined {
  const figures = run?.content?.figures ?? [];
  if (!run || figures.length === 0) return undefined;
  const numbers = figures.flatMap(({ id, value, unit, currency }) =>
    typeof value === 'number' ? [[id, { value, unit, ...(currency === undefined ? {} : { currency }) }] as const] : [],
  );
  return { run: run.id, figures: Object.fromEntries(numbers) };
}

/** The review with what was found over the periods that it is compared with. */
export async function withEarlierFigures(review: Review): Promise<Review> {
  if (!existsSync(join(review.state, 'state.db'))) return review;
  const { Q, Y } = review.periods;
  const found = await withState(review, (database) => ({
    previous: numbersOf(runOfPeriod(database, review, Q, review.locale)),
    yearAgo: numbersOf(runOfPeriod(database, review, Y, review.locale)),
  }));
  const earlier: EarlierRuns = {
    ...(found.previous ? { previous: found.previous } : {}),
    ...(found.yearAgo ? { yearAgo: found.yearAgo } : {}),
  };
  return Object.keys(earlier).length === 0 ? review : { ...review, earlier };
}
