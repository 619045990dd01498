/** A run as a job: built, recorded, judged by the gates, and then sent, held or passed over; its owner is told of what did not go out. */
import type { Review } from './config/review.js';
import { fail, QuarterdeckError } from './errors/problem.js';
import { reasonsOf } from './errors/reasons.js';
import type { Tools } from './pipeline.js';
import { build, type Build } from './pipeline-build.js';
import { forgetRuns } from './pipeline-state.js';
import type { Database } from './run/database.js';
import { passGates } from './run/gates.js';
import { ownerNotice } from './run/notice.js';
import { dropParcel, keepParcel, openParcel, sweepParcels, type Parcel } from './run/parcel.js';
import {
  approveRun,
  endRun,
  isUnchanged,
  lastSent,
  listRuns,
  readRun,
  recordContent,
  reopenRun,
  startRun,
} from './run/store.js';
import { runContent, type RunHead, type RunOutcome, type StoredRun } from './run/stored.js';

/** What became of the messages of a run, without an address. */
export interface Delivered {
  /** Whether another try can bring out some of what is missing. */
  readonly again: boolean;
  /** Why messages were not sent, or may have been; a run with any has failed. */
  readonly problems: readonly string[];
}

export interface DeliverRequest {
  /** Name of the run for its readers: the same for all tries at one planned instant. */
  readonly run: string;
  /** Name of the job. */
  readonly schedule: string;
  readonly kind: Parcel['kind'];
  readonly distinct: boolean;
  /** Send anew what was refused or may have been sent. */
  readonly resend: boolean;
  readonly signal: AbortSignal;
}

export type Deliver = (parcel: Parcel, review: Review, request: DeliverRequest) => Promise<Delivered>;

export interface RunTools extends Tools {
  readonly database: Database;
  readonly now: () => Date;
  readonly version: string;
  /** Absent where the config delivers to nobody. */
  readonly deliver?: Deliver;
  /** False once another process works in the name of this run. */
  readonly mayGoOn: () => boolean;
}

export interface RunResult {
  readonly run: string;
  readonly outcome: Exclude<RunOutcome, 'running'>;
  readonly reasons: readonly string[];
  /** Of a run that failed: whether trying again may help. Nobody gets a second message by it, since what was built is kept. */
  readonly again: boolean;
}

type Ending = Omit<RunResult, 'run'>;

function parcelOf({ files, deck, issues, evaluation }: Build, handling: Pick<Parcel, 'kind' | 'distinct' | 'held'>) {
  return { files, deck, issues, figures: evaluation.figures, findings: evaluation.findings, ...handling };
}

/** A build whose run is in the store from its start on, with what came of it. Ends as `running`: the caller says how it ended. */
export async function recordedBuild(
  review: Review,
  folder: string,
  head: RunHead,
  tools: Pick<RunTools, 'database' | 'now' | 'version' | keyof Tools>,
): Promise<Build> {
  const { database, now, version } = tools;
  startRun(database, head);
  try {
    const built = await build(review, folder, version, tools);
    const { config, evaluation, deck, issues, files, promises } = built;
    recordContent(
      database,
      head,
      runContent({ ...evaluation, review, config, deck, issues, files, actions: promises }),
    );
    return built;
  } catch (error) {
    endRun(database, head.id, 'failed', now().toISOString(), reasonsOf(error, review.secrets));
    throw error;
  }
}

/**
 * Ends a run; in the same write stands what its owner is to be told where nobody else got anything. `stays`: what it is for the store,
 * where it may be sent another time.
 */
function conclude(
  review: Review,
  head: RunHead,
  result: Ending,
  { database, now }: Pick<RunTools, 'database' | 'now'>,
  { stays = result.outcome, isTold = true }: { readonly stays?: RunOutcome; readonly isTold?: boolean } = {},
): RunResult {
  const { outcome, reasons } = result;
  const notice = isTold ? ownerNotice(review, head, outcome, reasons) : undefined;
  endRun(database, head.id, stays, now().toISOString(), reasons, notice);
  return { run: head.id, ...result };
}

/** The same for every try at one planned instant: it may stand in a message, and messages that differ are different ones. */
function nameOf({ id, planned }: RunHead): string {
  return planned === undefined ? id : planned.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

/** A wrong config stays wrong. */
function mayHelp(error: unknown): boolean {
  return !(error instanceof QuarterdeckError && error.exitCode === 2);
}

/** Hands over what is kept, and lets go of it once all of it is out. */
async function handOver(
  parcel: Parcel,
  review: Review,
  head: RunHead,
  { deliver, signal }: Pick<RunTools, 'deliver' | 'signal'>,
  resend = false,
): Promise<Ending> {
  if (!deliver) return { outcome: 'built', reasons: [], again: false };
  const { kind, distinct } = parcel;
  try {
    const request = { run: nameOf(head), schedule: review.name, kind, distinct, resend, signal };
    const { problems, again } = await deliver(parcel, review, request);
    if (problems.length === 0) return { outcome: 'sent', reasons: [], again: false };
    return { outcome: 'failed', reasons: problems, again };
  } catch (error) {
    return { outcome: 'failed', reasons: reasonsOf(error, review.secrets), again: mayHelp(error) };
  }
}

/**
 * What becomes of a built run: passed over where nothing changed since the last that was sent, held by a gate, or sent. What is to go out
 * is kept before the first byte of it does: a second build may differ, and would then be a second deck to those who have one.
 */
async function judge(built: Build, review: Review, head: RunHead, tools: RunTools): Promise<Ending> {
  const { database } = tools;
  const { gates } = review.job;
  const stored = readRun(database, head.id);
  if (!stored?.content) throw new Error('the run was recorded before');
  const last = lastSent(database, review.name, head.id);
  const distinct = gates.unchanged === 'send';
  const keep = async (kind: Parcel['kind'], reasons: readonly string[] = []): Promise<Parcel> => {
    const parcel = parcelOf(built, { kind, distinct, held: reasons });
    if (tools.deliver || reasons.length > 0) await keepParcel(review.state, stored, parcel);
    return parcel;
  };
  if (last && isUnchanged(database, last.id, head.id)) {
    if (gates.unchanged === 'skip') {
      return { outcome: 'skipped-unchanged', reasons: [`nothing changed since run ${last.id}`], again: false };
    }
    return handOver(await keep(gates.unchanged === 'note' ? 'note' : 'deck'), review, head, tools);
  }
  const held = passGates({
    gates,
    period: head.period,
    content: stored.content,
    ...(last?.content ? { last: { period: last.period, content: last.content } } : {}),
  });
  if (held.length === 0) return handOver(await keep('deck'), review, head, tools);
  const reasons = held.map(({ reason }) => reason);
  await keep('deck', reasons);
  return { outcome: 'held', reasons, again: false };
}

/** Goes on with a run that was built by an earlier try: nothing is built or judged anew. */
async function goOn(run: StoredRun, review: Review, tools: RunTools): Promise<Ending> {
  reopenRun(tools.database, run.id);
  const parcel = await openParcel(review.state, run, tools.version);
  if (parcel.held.length > 0) return { outcome: 'held', reasons: parcel.held, again: false };
  return handOver(parcel, review, run, tools);
}

async function buildFirst(
  review: Review,
  folder: string,
  head: RunHead,
  tools: RunTools,
): Promise<() => Promise<Ending>> {
  const built = await recordedBuild(review, folder, head, tools);
  return () => judge(built, review, head, tools);
}

/**
 * Runs a job once. Never fails but by being stopped: then nothing was sent that the ledger does not know, and the error of the stop is
 * thrown. `isLast`: whether no try follows, so that its owner hears of a failure. A head whose run was built before goes on with that.
 */
export async function runJob(
  review: Review,
  folder: string,
  head: RunHead,
  tools: RunTools,
  isLast: boolean,
): Promise<RunResult> {
  const end = async (result: Ending) => {
    const isTold = result.outcome !== 'failed' || isLast || !result.again;
    const ended = conclude(review, head, result, tools, { isTold });
    if (result.outcome === 'sent') await dropParcel(review.state, head.id);
    forgetRuns(tools.database, review, tools.now());
    await sweepParcels(review.state, new Set(listRuns(tools.database).map(({ id }) => id)));
    return ended;
  };
  const earlier = readRun(tools.database, head.id);
  let judged: Ending;
  try {
    const goAhead = earlier ? () => goOn(earlier, review, tools) : await buildFirst(review, folder, head, tools);
    judged = tools.mayGoOn()
      ? await goAhead()
      : { outcome: 'failed', reasons: ['another process has taken the job over'], again: true };
  } catch (error) {
    if (tools.signal.aborted) throw error;
    return end({ outcome: 'failed', reasons: reasonsOf(error, review.secrets), again: mayHelp(error) });
  }
  if (tools.signal.aborted && judged.outcome === 'failed') {
    endRun(tools.database, head.id, 'failed', tools.now().toISOString(), judged.reasons);
    fail('RUN_CANCELLED', {});
  }
  return end(judged);
}

type SendTools = Omit<RunTools, 'mayGoOn'> & { readonly resend: boolean };

/** Sends what is kept of a run, as it was built. What fails stays what it was, and can be sent again: the ledger knows what is out. */
export async function sendKept(review: Review, run: StoredRun, tools: SendTools): Promise<RunResult> {
  const parcel = await openParcel(review.state, run, tools.version);
  const ended = await handOver(parcel, review, run, tools, tools.resend);
  const stays = ended.outcome === 'failed' ? run.outcome : ended.outcome;
  const result = conclude(review, run, ended, tools, { stays });
  if (result.outcome !== 'failed') await dropParcel(review.state, run.id);
  return result;
}

/** Sends what a gate held. */
export function approve(review: Review, run: StoredRun, by: string, tools: SendTools): Promise<RunResult> {
  approveRun(tools.database, run.id, by, tools.now().toISOString());
  return sendKept(review, run, tools);
}

/** Ends what was held without sending it. */
export async function reject(
  review: Review,
  run: StoredRun,
  by: string,
  { database, now }: Pick<RunTools, 'database' | 'now'>,
): Promise<void> {
  endRun(database, run.id, 'failed', now().toISOString(), [`rejected by ${by}`]);
  await dropParcel(review.state, run.id);
}
