/** A run as a job: built, recorded, judged by the gates, and then sent, held or passed over; its owner is told of what did not go out. */
import type { Review } from './config/review.js';
import { fail, QuarterdeckError, sentence } from './errors/problem.js';
import { redact } from './errors/redact.js';
import type { Tools } from './pipeline.js';
import { build, type Build } from './pipeline-build.js';
import { forgetRuns } from './pipeline-state.js';
import type { Database } from './run/database.js';
import { passGates } from './run/gates.js';
import { ownerNotice, type Notice } from './run/notice.js';
import { dropParcel, keepParcel, openParcel, type Parcel } from './run/parcel.js';
import { approveRun, endRun, isUnchanged, lastSent, readRun, recordContent, startRun } from './run/store.js';
import { runContent, type RunHead, type RunOutcome, type StoredRun } from './run/stored.js';

/** What became of the messages of a run, without an address. */
export interface Delivered {
  readonly sent: number;
  /** Why messages were not sent, or may have been; a run with any has failed. */
  readonly problems: readonly string[];
}

export interface DeliverRequest {
  /** Name of the run for its readers: the same for all tries at one planned instant. */
  readonly run: string;
  /** Name of the job. */
  readonly schedule: string;
  /** `note`: a short message that nothing changed, without the deck. */
  readonly kind: 'deck' | 'note';
  readonly signal: AbortSignal;
}

export type Deliver = (parcel: Parcel, review: Review, request: DeliverRequest) => Promise<Delivered>;
export type Notify = (notice: Notice) => Promise<void>;

export interface RunTools extends Tools {
  readonly database: Database;
  readonly now: () => Date;
  readonly version: string;
  /** Absent where the config delivers to nobody. */
  readonly deliver?: Deliver;
  readonly notify: Notify;
  /** False once another process works in the name of this run. */
  readonly mayGoOn: () => boolean;
}

export interface RunResult {
  readonly run: string;
  readonly outcome: Exclude<RunOutcome, 'running'>;
  readonly reasons: readonly string[];
  /** Of a run that failed: whether trying again may help, and cannot bring anybody a second message. */
  readonly again: boolean;
}

type Ending = Omit<RunResult, 'run'>;

function parcelOf({ files, deck, issues, evaluation }: Build): Parcel {
  return { files, deck, issues, figures: evaluation.figures, findings: evaluation.findings };
}

/** What went wrong in one line each, without secrets. */
function reasonsOf(error: unknown, review: Review): readonly string[] {
  const lines =
    error instanceof QuarterdeckError
      ? error.problems.map((one) => `${one.code}: ${sentence(one).split('\n')[0] ?? ''}`)
      : [error instanceof Error ? error.message : String(error)];
  return lines.map((line) => redact(line, review.secrets));
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
    endRun(database, head.id, 'failed', now().toISOString(), reasonsOf(error, review));
    throw error;
  }
}

/** Ends a run, and tells its owner where nobody else got anything. A notice that cannot be sent becomes one of the reasons. */
async function conclude(
  review: Review,
  head: RunHead,
  result: Ending,
  { database, now, notify }: Pick<RunTools, 'database' | 'now' | 'notify'>,
): Promise<RunResult> {
  const { outcome } = result;
  const end = (reasons: readonly string[]) => endRun(database, head.id, outcome, now().toISOString(), reasons);
  end(result.reasons);
  const notice = ownerNotice(review, head, outcome, result.reasons);
  if (!notice) return { run: head.id, ...result };
  try {
    await notify(notice);
    return { run: head.id, ...result };
  } catch (error) {
    const reasons = [...result.reasons, `the owner could not be told: ${reasonsOf(error, review).join('; ')}`];
    end(reasons);
    return { run: head.id, ...result, reasons };
  }
}

/** The same for every try at one planned instant: it may stand in a message, and messages that differ are different ones. */
function nameOf({ id, planned }: RunHead): string {
  return planned === undefined ? id : planned.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

/** A wrong config stays wrong. */
function mayHelp(error: unknown): boolean {
  return !(error instanceof QuarterdeckError && error.exitCode === 2);
}

async function handOver(
  parcel: Parcel,
  review: Review,
  head: RunHead,
  kind: DeliverRequest['kind'],
  { deliver, signal }: Pick<RunTools, 'deliver' | 'signal'>,
): Promise<Ending> {
  if (!deliver) return { outcome: 'built', reasons: [], again: false };
  try {
    const request = { run: nameOf(head), schedule: review.name, kind, signal };
    const { sent, problems } = await deliver(parcel, review, request);
    if (problems.length === 0) return { outcome: 'sent', reasons: [], again: false };
    // A second build may differ from the first, and would then be a second deck to those who have one.
    return { outcome: 'failed', reasons: problems, again: sent === 0 };
  } catch (error) {
    return { outcome: 'failed', reasons: reasonsOf(error, review), again: mayHelp(error) };
  }
}

/** What becomes of a built run: passed over where nothing changed since the last that was sent, held by a gate, or sent. */
async function judge(built: Build, review: Review, head: RunHead, tools: RunTools): Promise<Ending> {
  const { database } = tools;
  const { gates } = review.job;
  const stored = readRun(database, head.id);
  if (!stored?.content) throw new Error('the run was recorded before');
  const last = lastSent(database, review.name, head.id);
  const parcel = parcelOf(built);
  if (last && isUnchanged(database, last.id, head.id)) {
    if (gates.unchanged === 'skip') {
      return { outcome: 'skipped-unchanged', reasons: [`nothing changed since run ${last.id}`], again: false };
    }
    return handOver(parcel, review, head, gates.unchanged === 'note' ? 'note' : 'deck', tools);
  }
  const held = passGates({
    gates,
    period: head.period,
    content: stored.content,
    ...(last?.content ? { last: { period: last.period, content: last.content } } : {}),
  });
  if (held.length === 0) return handOver(parcel, review, head, 'deck', tools);
  await keepParcel(review.state, stored, parcel);
  return { outcome: 'held', reasons: held.map(({ reason }) => reason), again: false };
}

/**
 * Runs a job once. Never fails but by being stopped: then nothing was sent that the ledger does not know, and the error of the stop is
 * thrown. `isLast`: whether no try follows, so that its owner hears of a failure.
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
    const ended = await conclude(review, head, result, isTold ? tools : { ...tools, notify: silent });
    forgetRuns(tools.database, review, tools.now());
    return ended;
  };
  let built: Build;
  try {
    built = await recordedBuild(review, folder, head, tools);
  } catch (error) {
    if (tools.signal.aborted) throw error;
    return end({ outcome: 'failed', reasons: reasonsOf(error, review), again: mayHelp(error) });
  }
  if (!tools.mayGoOn())
    return end({ outcome: 'failed', reasons: ['another process has taken the job over'], again: true });
  const judged = await judge(built, review, head, tools).catch((error: unknown): Ending => {
    return { outcome: 'failed', reasons: reasonsOf(error, review), again: mayHelp(error) };
  });
  if (tools.signal.aborted && judged.outcome === 'failed') {
    endRun(tools.database, head.id, 'failed', tools.now().toISOString(), judged.reasons);
    fail('RUN_CANCELLED', {});
  }
  return end(judged);
}

const silent: Notify = () => Promise.resolve();

/** Sends what was held, as it was built. */
export async function approve(
  review: Review,
  run: StoredRun,
  by: string,
  tools: Omit<RunTools, 'mayGoOn'>,
): Promise<RunResult> {
  const parcel = await openParcel(review.state, run, tools.version);
  approveRun(tools.database, run.id, by, tools.now().toISOString());
  const judged = await handOver(parcel, review, run, 'deck', tools);
  const result = await conclude(review, run, judged, tools);
  // What failed can be approved again: the ledger knows what was sent of it.
  if (result.outcome === 'failed') endRun(tools.database, run.id, 'held', tools.now().toISOString(), result.reasons);
  else await dropParcel(review.state, run.id);
  return result;
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
