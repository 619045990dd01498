/** The service by itself: starts, delays, kills and gives up, over time that is moved by hand. */
import { expect, test } from '@jest/globals';
import type { Schedule } from '../../src/config/job.js';
import { openDatabase, type Database } from '../../src/run/database.js';
import { thisProcess } from '../../src/run/owner.js';
import { runPart } from '../../src/run/store.js';
import { agendaPart, nextOpen, recent, settle } from '../../src/schedule/agenda.js';
import { openEndpoint } from '../../src/schedule/endpoint.js';
import { plannedInstants } from '../../src/schedule/instants.js';
import { lockPart } from '../../src/schedule/lock.js';
import { jsonLog, withoutPeople } from '../../src/schedule/log.js';
import { metricsText } from '../../src/schedule/metrics.js';
import { serve, type Child } from '../../src/schedule/service.js';
import { handTime } from './time.js';

const begun = Date.parse('2026-06-01T09:59:00Z');

async function served(
  change: Partial<Schedule>,
  run: (end: (how: number | string) => void, stops: string[]) => void,
  state?: Database,
) {
  const real = state ?? (await openDatabase(':memory:', [runPart, agendaPart, lockPart]));
  const disk = { full: false };
  const whileItHasRoom = () => {
    if (disk.full) throw new Error('database or disk is full');
  };
  const database: Database = {
    ...real,
    run: (...args) => (whileItHasRoom(), real.run(...args)),
    all: (...args) => (whileItHasRoom(), real.all(...args)),
    atOnce: (work) => (whileItHasRoom(), real.atOnce(work)),
  };
  const schedule: Schedule = {
    cron: '0 10 * * *',
    timeZone: 'UTC',
    workingDays: 'none',
    shift: 'next',
    catchUp: 'last',
    jitter: 0,
    retries: 0,
    timeout: 600_000,
    ...change,
  };
  const time = handTime(begun);
  const stop = new AbortController();
  const starts: number[] = [];
  const stops: string[] = [];
  const gaveUp: string[] = [];
  const log: string[] = [];
  const start = (): Child => {
    starts.push(time.now());
    let end: (how: number | string) => void = () => undefined;
    const ended = new Promise<number | string>((resolve) => (end = resolve));
    run(end, stops);
    return {
      ended,
      onTry: () => undefined,
      stop(how) {
        stops.push(how);
        if (how === 'SIGKILL') end(how);
      },
    };
  };
  const service = serve(
    [
      {
        name: 'job',
        database,
        schedule,
        planned: plannedInstants(schedule),
        start,
        giveUp: (_planned, reason) => Promise.resolve(void gaveUp.push(reason)),
      },
    ],
    {
      own: thisProcess(),
      timers: time.timers,
      now: time.now,
      steady: time.now,
      random: () => 0.5,
      log: jsonLog(
        (line) => log.push(line),
        () => new Date(time.now()),
        () => ['hunter22'],
      ),
      signal: stop.signal,
    },
  );
  return { database, disk, service, time, starts, stops, stop, gaveUp, log };
}

test('starts a run at its instant, put off by the jitter, and counts what became of it', async () => {
  const all = await served({ jitter: 60_000 }, (end) => {
    settle(all.database, nextOpen(all.database, 'job')!, 'sent', undefined);
    end(0);
  });
  await all.time.pass(5 * 60_000);
  expect(all.starts.map((at) => at - begun)).toEqual([60_000 + 1 + 30_000]);
  expect(metricsText(all.service.numbers())).toContain('quarterdeck_runs_total{job="job",outcome="sent"} 1');
  expect(all.service.health()).toMatchObject({ ok: true, jobs: [{ running: false, last: { outcome: 'sent' } }] });
});

test('a run that is held and then approved counts as sent, and is known to be the last after a restart', async () => {
  const all = await served({}, (end) => {
    settle(all.database, nextOpen(all.database, 'job')!, 'held', 'stale');
    end(0);
  });
  await all.time.pass(90_000);
  const counted = (outcome: string, count: number) =>
    `quarterdeck_runs_total{job="job",outcome="${outcome}"} ${count}\n`;
  expect(metricsText(all.service.numbers())).toContain(counted('held', 1));
  settle(all.database, { job: 'job', instant: begun + 60_000 }, 'sent', undefined);
  await all.time.pass(90_000);
  const sent = `quarterdeck_job_last_sent_timestamp_seconds{job="job"} ${begun / 1000 + 60}\n`;
  for (const text of [counted('held', 1), counted('sent', 1), sent]) {
    expect(metricsText(all.service.numbers())).toContain(text);
  }
  all.stop.abort();
  expect(metricsText((await served({}, () => undefined, all.database)).service.numbers())).toContain(sent);
});

test('gives an instant up whose process ends again and again before it begins, and says so', async () => {
  const all = await served({}, (end) => end(2));
  await all.time.pass(3_600_000);
  expect(all.starts.length).toBe(3);
  expect(all.gaveUp).toEqual(['its process could not be started, or ended before it began']);
  expect(recent(all.database, 'job', 1)).toMatchObject([{ state: 'done', outcome: 'failed' }]);
  expect(metricsText(all.service.numbers())).toContain('quarterdeck_runs_total{job="job",outcome="failed"} 1');
});

test('kills a process that does not see that its time is over', async () => {
  const all = await served({}, () => undefined);
  await all.time.pass(60_000 + 600_000 + 29_000);
  expect(all.stops).toEqual([]);
  await all.time.pass(3000);
  expect(all.stops).toEqual(['SIGKILL']);
});

test('asks its processes to stop, and kills those that do not within the grace', async () => {
  const all = await served({}, () => undefined);
  await all.time.pass(90_000);
  all.stop.abort();
  let ended = false;
  void all.service.ended.then(() => (ended = true));
  await all.time.pass(29_000);
  expect([all.stops, ended]).toEqual([['SIGTERM'], false]);
  await all.time.pass(2000);
  expect([all.stops, ended]).toEqual([['SIGTERM', 'SIGKILL'], true]);
});

test('a disk that is full when a run ends leaves the service up, which says so and counts the run once there is room', async () => {
  const all = await served({}, (end) => {
    settle(all.database, nextOpen(all.database, 'job')!, 'sent', undefined);
    all.disk.full = true;
    end(0);
  });
  await all.time.pass(61_000);
  const told = all.log.map((line) => JSON.parse(line) as { event: string; reasons?: string[] });
  expect(told.filter(({ event }) => event === 'state')).toContainEqual(
    expect.objectContaining({ reasons: ['database or disk is full'] }),
  );
  expect(all.service.health()).toMatchObject({ ok: false, jobs: [{ trouble: 'database or disk is full' }] });
  all.disk.full = false;
  await all.time.pass(61_000);
  expect(metricsText(all.service.numbers())).toContain('quarterdeck_runs_total{job="job",outcome="sent"} 1');
  expect(all.service.health()).toMatchObject({ ok: true, jobs: [{ last: { outcome: 'sent' } }] });
});

test('processes that end at once over a full disk are not started faster than the service looks', async () => {
  const all = await served({}, (end) => {
    all.disk.full = true;
    end(4);
    setImmediate(() => (all.disk.full = false));
  });
  await all.time.pass(60_000 + 5 * 60_000);
  expect(all.starts.length).toBeGreaterThan(2);
  expect(all.starts.length).toBeLessThan(15);
});

test('those who watch get an answer over a state that cannot be read', async () => {
  const broken = () => {
    throw new Error('database disk image is malformed');
  };
  const endpoint = await openEndpoint(0, { health: broken, metrics: broken });
  const statuses = [];
  for (const path of ['health', 'metrics', 'health']) {
    statuses.push((await fetch(`http://127.0.0.1:${endpoint.port}/${path}`)).status);
  }
  await endpoint.close();
  expect(statuses).toEqual([503, 503, 503]);
});

test('a log line is JSON without secrets and addresses, and labels of metrics are escaped', () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => lines.push(line),
    () => new Date(0),
    () => ['hunter22'],
  );
  log('error', 'settled', { job: 'a "b"', reasons: ['550 <jo.doe+x@mail.example.com> said hunter22'] });
  expect(JSON.parse(lines[0]!)).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    level: 'error',
    event: 'settled',
    job: 'a "b"',
    reasons: ['550 <***@***> said ***'],
  });
  expect(withoutPeople('a@b')).toBe('a@b');
  const numbers = [{ job: 'a"b\\c\nd', settled: new Map(), running: true, open: 2 }];
  expect(metricsText(numbers)).toContain('quarterdeck_job_open{job="a\\"b\\\\c\\nd"} 2');
});
