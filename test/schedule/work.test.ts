/** How a worker tries: waits that grow, a time that runs out, a lock that is lost, and runs that crash again and again. */
import { describe, expect, jest, test } from '@jest/globals';
import { openDatabase, type Database } from '../../src/run/database.js';
import { thisProcess, type Owner } from '../../src/run/owner.js';
import { openNotices } from '../../src/run/notices.js';
import { endRun, runPart } from '../../src/run/store.js';
import { agendaPart, begin, decide, nextOpen, putBack, recent } from '../../src/schedule/agenda.js';
import { plannedInstants } from '../../src/schedule/instants.js';
import { beatEvery, lockJob, lockPart } from '../../src/schedule/lock.js';
import { waitBefore, workOpen, type Tried, type Try, type Worker } from '../../src/schedule/work.js';
import { handTime, type HandTime } from './time.js';

const start = Date.parse('2026-06-01T10:00:30Z');
const failed: Tried = { outcome: 'failed', reasons: ['no'], again: true };
const sent: Tried = { outcome: 'sent', reasons: [], again: false };

async function due(): Promise<Database> {
  const database = await openDatabase(':memory:', [runPart, agendaPart, lockPart]);
  const planned = plannedInstants({ cron: '0 10 * * *', timeZone: 'UTC', workingDays: 'none', shift: 'next' });
  decide(database, 'job', { schedule: { catchUp: 'last' }, planned, now: start, up: true, firstWithin: 60_000 });
  return database;
}

function worker(
  database: Database,
  time: HandTime,
  attempt: (one: Try) => Promise<Tried>,
  change: Partial<Worker> = {},
): Worker & { readonly gaveUp: string[] } {
  const gaveUp: string[] = [];
  let runs = 0;
  return {
    job: 'job',
    database,
    schedule: { retries: 2, timeout: 600_000 },
    own: thisProcess(),
    now: () => new Date(time.now()),
    timers: time.timers,
    signal: new AbortController().signal,
    log: () => undefined,
    runFor: () => `run${(runs += 1)}`,
    attempt,
    giveUp: (_planned, reason) => Promise.resolve(void gaveUp.push(reason)),
    gaveUp,
    ...change,
  };
}

test('a failed run is tried again after waits that grow, and told to be final the last time', async () => {
  const time = handTime(start);
  const tries: { at: number; last: boolean }[] = [];
  const database = await due();
  const working = workOpen(
    worker(database, time, ({ last }) => {
      tries.push({ at: time.now() - start, last });
      return Promise.resolve(failed);
    }),
  );
  await time.pass(3_600_000);
  expect(await working).toMatchObject({ state: 'worked', settled: [{ outcome: 'failed', reasons: ['no'] }] });
  expect(tries).toEqual([
    { at: 0, last: false },
    { at: 30_000, last: false },
    { at: 150_000, last: true },
  ]);
  expect([1, 2, 3, 4, 5].map(waitBefore)).toEqual([30_000, 120_000, 480_000, 1_800_000, 1_800_000]);
  expect(recent(database, 'job', 1)).toMatchObject([{ state: 'done', outcome: 'failed', tries: 3, reason: 'no' }]);
});

test('a wrong config is not tried again', async () => {
  let tries = 0;
  const time = handTime(start);
  const attempt = () => Promise.resolve({ ...failed, again: (tries += 1) > 5 });
  expect(await workOpen(worker(await due(), time, attempt))).toMatchObject({ settled: [{ outcome: 'failed' }] });
  expect(tries).toBe(1);
});

test('a try that runs out of time is stopped and tried again; the owner is told after the last', async () => {
  const time = handTime(start);
  const database = await due();
  const hang = ({ signal }: Try) =>
    new Promise<Tried>((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))));
  const one = worker(database, time, hang);
  const working = workOpen(one);
  await time.pass(2 * 3_600_000);
  expect(await working).toMatchObject({ settled: [{ outcome: 'failed', reasons: ['it took longer than 600 s'] }] });
  expect(one.gaveUp).toEqual(['it took longer than 600 s']);
});

test('a stop from outside counts as no try', async () => {
  const time = handTime(start);
  const database = await due();
  const stop = new AbortController();
  const attempt = ({ signal }: Try) =>
    new Promise<Tried>((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))));
  const working = workOpen(worker(database, time, attempt, { signal: stop.signal }));
  await time.pass(1000);
  stop.abort();
  expect(await working).toMatchObject({ stopped: true, settled: [] });
  expect(nextOpen(database, 'job')).toMatchObject({ state: 'waiting', tries: 0 });
});

test('a run that takes its process down every time is given up after its tries', async () => {
  const time = handTime(start);
  const database = await due();
  for (let crash = 0; crash < 3; crash += 1) begin(database, nextOpen(database, 'job')!, `crash${crash}`);
  const one = worker(database, time, () => Promise.resolve(sent));
  expect(await workOpen(one)).toMatchObject({ settled: [{ outcome: 'failed', run: 'crash2' }] });
  expect(one.gaveUp).toEqual(['its process ended without a word']);
});

test('a run that was sent by a process that died before it could say so is not run again', async () => {
  const time = handTime(start);
  const database = await due();
  begin(database, nextOpen(database, 'job')!, 'first');
  database.run(
    `INSERT INTO run (id, review, locale, period_from, period_to, version, started, outcome)
     VALUES ('first', 'job', 'en', '2026-01-01', '2026-03-31', '1', '2026-06-01T10:00:00Z', 'sent')`,
  );
  let tries = 0;
  const attempt = () => Promise.resolve({ ...sent, reasons: [String((tries += 1))] });
  expect(await workOpen(worker(database, time, attempt))).toMatchObject({
    settled: [{ outcome: 'sent', run: 'first' }],
  });
  expect(tries).toBe(0);
});

test('a run that was stopped, and sent by somebody meanwhile, is not run again', async () => {
  const time = handTime(start);
  const database = await due();
  begin(database, nextOpen(database, 'job')!, 'first');
  putBack(database, nextOpen(database, 'job')!);
  database.run(
    `INSERT INTO run (id, review, locale, period_from, period_to, version, started, outcome)
     VALUES ('first', 'job', 'en', '2026-01-01', '2026-03-31', '1', '2026-06-01T10:00:00Z', 'sent')`,
  );
  const attempt = () => Promise.resolve({ ...failed, reasons: ['tried'] });
  expect(await workOpen(worker(database, time, attempt))).toMatchObject({
    settled: [{ outcome: 'sent', reasons: [] }],
  });
});

test('a last try whose process died before it could settle is settled as it ended, and told once', async () => {
  const time = handTime(start);
  const database = await due();
  begin(database, nextOpen(database, 'job')!, 'first');
  database.run(
    `INSERT INTO run (id, review, locale, period_from, period_to, version, started, outcome)
     VALUES ('first', 'job', 'en', '2026-01-01', '2026-03-31', '1', '2026-06-01T10:00:00Z', 'running')`,
  );
  endRun(database, 'first', 'failed', '2026-06-01T10:01:00Z', ['no server'], { subject: 'failed', text: 'no server' });
  let tries = 0;
  const attempt = () => Promise.resolve({ ...sent, reasons: [String((tries += 1))] });
  const one = worker(database, time, attempt);
  expect(await workOpen(one)).toMatchObject({ settled: [{ outcome: 'failed', run: 'first', reasons: ['no server'] }] });
  expect([tries, one.gaveUp]).toEqual([0, []]);
  expect(openNotices(database, 'job')).toMatchObject([{ subject: 'failed' }]);
});

describe('the lock', () => {
  const elsewhere: Owner = { ...thisProcess(), host: 'another machine' };
  const tools = (time: HandTime, own = thisProcess()) => ({
    own,
    timers: time.timers,
    signal: new AbortController().signal,
  });

  test('a beat that cannot be written is left out: its process goes on', async () => {
    jest.useFakeTimers();
    try {
      const real = await due();
      let free = true;
      const run: Database['run'] = (...args) => {
        if (!free) throw new Error('database is locked');
        return real.run(...args);
      };
      const lock = await lockJob({ ...real, run }, 'job', tools(handTime(start)));
      free = false;
      jest.advanceTimersByTime(3 * beatEvery);
      free = true;
      jest.advanceTimersByTime(beatEvery);
      expect(real.all('SELECT beat FROM lock')).toEqual([{ beat: 1 }]);
      expect(lock!.stillHeld()).toBe(true);
      lock!.release();
    } finally {
      jest.useRealTimers();
    }
  });

  test('of a living process is left alone, of one that is gone is taken', async () => {
    const time = handTime(start);
    const database = await due();
    const lock = await lockJob(database, 'job', tools(time));
    expect(await lockJob(database, 'job', tools(time))).toBeUndefined();
    expect(await lockJob(database, 'other', tools(time))).toBeDefined();
    lock!.release();
    const dead: Owner = { ...thisProcess(), pid: 2 ** 22 - 1, started: '1' };
    expect(await lockJob(database, 'job', tools(time, dead))).toBeDefined();
    const taken = await lockJob(database, 'job', tools(time));
    expect(taken!.stillHeld()).toBe(true);
  });

  test('of another machine is taken only after a minute without a beat', async () => {
    const time = handTime(start);
    const database = await due();
    expect(await lockJob(database, 'job', tools(time, elsewhere))).toBeDefined();
    // It beats once, after half a minute: then a whole silent minute has to pass from a look that begins later.
    const early = lockJob(database, 'job', tools(time));
    await time.pass(30_000);
    database.run('UPDATE lock SET beat = beat + 1');
    await time.pass(31_000);
    expect(await early).toBeUndefined();
    const late = lockJob(database, 'job', tools(time));
    await time.pass(61_000);
    expect((await late)!.stillHeld()).toBe(true);
  });

  test('that was taken away stops the work of who had it', async () => {
    const time = handTime(start);
    const database = await due();
    let went: boolean | undefined;
    const attempt = ({ mayGoOn }: Try) => {
      database.run("UPDATE lock SET token = 'another'");
      went = mayGoOn();
      return Promise.resolve(failed);
    };
    const working = workOpen(worker(database, time, attempt));
    await time.pass(60_000);
    expect(await working).toMatchObject({ stopped: true });
    expect(went).toBe(false);
  });
});
