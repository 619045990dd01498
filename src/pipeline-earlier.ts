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
async function withPlan(review: Review, run: StoredRun | undefined): Promise<Review> {
  const wanted = review.chapters?.includes('plan') ?? true;
  const supplied = review.datasets.some((one) => one.dataset === dataset);
  const actions = run?.content?.actions ?? [];
  if (!run || !wanted || supplied || actions.length === 0) return review;
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

/** The review with what the last runs over the periods that it is compared with promised and found. */
export async function withEarlier(review: Review): Promise<Review> {
  if (!existsSync(join(review.state, 'state.db'))) return review;
  const { Q, Y } = review.periods;
  const { before, yearAgo } = await withState(review, (database) => ({
    before: runOfPeriod(database, review, Q, review.locale),
    yearAgo: runOfPeriod(database, review, Y, review.locale),
  }));
  const [previousNumbers, yearAgoNumbers] = [numbersOf(before), numbersOf(yearAgo)];
  const earlier: EarlierRuns = {
    ...(previousNumbers ? { previous: previousNumbers } : {}),
    ...(yearAgoNumbers ? { yearAgo: yearAgoNumbers } : {}),
  };
  const planned = await withPlan(review, before);
  return Object.keys(earlier).length === 0 ? planned : { ...planned, earlier };
}
