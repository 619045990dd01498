/** Schedulers as processes: two on one store, one that is killed, one that is stopped; and what they tell those who watch. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { quarterdeck, shop } from '../cli/shop.js';

const loader = new URL('../cli/from-source.mjs', import.meta.url).pathname;
const main = new URL('./main.ts', import.meta.url).pathname;

/** The clock of all processes of a test: so many seconds before 08:00 in Shanghai on the day of the schedule. */
const offset = (seconds: number) => Date.parse('2026-01-08T00:00:00Z') - seconds * 1000 - Date.now();

interface Line {
  readonly event: string;
  readonly outcome?: string;
  readonly port?: number;
  readonly pid?: number;
  readonly run?: string;
}

interface Started {
  readonly process: ChildProcess;
  readonly lines: Line[];
  readonly raw: string[];
  /** The first line that fits, whenever it comes. */
  until(fits: (line: Line) => boolean): Promise<Line>;
  readonly ended: Promise<number | null>;
}

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(folder: string, ahead: number, ...args: string[]): Started {
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, main, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      OFFSET: String(ahead),
      SENT: join(folder, 'sent.txt'),
      HANG: join(folder, 'hang'),
      TOLD: join(folder, 'told.txt'),
      DEAF: join(folder, 'deaf'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines: Line[] = [];
  const raw: string[] = [];
  const waiting: (() => void)[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (text) => {
    raw.push(text);
    lines.push(JSON.parse(text) as Line);
    for (const check of waiting) check();
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    process: child,
    lines,
    raw,
    ended,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = lines.find(fits);
          if (found) resolve(found);
        };
        waiting.push(check);
        check();
        void ended.then(() => reject(new Error(`it ended; it said:\n${raw.join('\n')}`)));
      }),
  };
}

const job = {
  'review.yaml': (text: string) =>
    `${text.replace('2025-Q4', 'last-quarter')}output: { formats: [json] }
owner: lead@example.com
schedule: { cron: "0 8 8 1,4,7,10 *", timeZone: Asia/Shanghai, retries: 1 }
`,
};

/** The shop, seen by a scheduler an hour before its instant: a slow start later does not lose it. */
async function seen(): Promise<string> {
  const folder = shop(job);
  expect(await start(folder, offset(3600), 'run', 'review.yaml', '--json').ended).toBe(0);
  return folder;
}

const sent = (folder: string) =>
  existsSync(join(folder, 'sent.txt')) ? readFileSync(join(folder, 'sent.txt'), 'utf8').trim().split('\n') : [];

const settled = ({ event }: Line) => event === 'settled';

async function stop({ process: child, ended }: Started): Promise<number | null> {
  child.kill('SIGTERM');
  return ended;
}

describe('the service', () => {
  test('two on one store run and send once, and stop cleanly', async () => {
    const folder = await seen();
    const ahead = offset(8);
    const [one, other] = [
      start(folder, ahead, 'schedule', 'review.yaml', '--port', '0'),
      start(folder, ahead, 'schedule', 'review.yaml'),
    ];
    const { port } = await one.until(({ event }) => event === 'listening');
    await Promise.race([one.until(settled), other.until(settled)]);
    // Time for the other to make its mistake, if it were to make one.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const health = await fetch(`http://127.0.0.1:${port!}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      ok: true,
      jobs: [{ job: 'shop-2025q4', next: '2026-04-08T00:00:00.000Z' }],
    });
    const metrics = await (await fetch(`http://127.0.0.1:${port!}/metrics`)).text();
    expect(metrics).toContain('quarterdeck_job_next_timestamp_seconds{job="shop-2025q4"} 1775606400');
    expect(metrics).toMatch(/^quarterdeck_runs_total\{job="shop-2025q4",outcome="failed"\} 0$/m);
    expect([await stop(one), await stop(other)]).toEqual([0, 0]);
    expect(sent(folder).length).toBe(1);
    expect(sent(folder)[0]).toContain('2025-10-01');
    expect([...one.lines, ...other.lines].filter(settled)).toMatchObject([{ outcome: 'sent' }]);
    expect([...one.raw, ...other.raw].join('\n')).not.toContain('lead@example.com');
  }, 120_000);

  test('a run whose process is killed, and its service with it, is taken over by the next and sent once', async () => {
    const folder = await seen();
    writeFileSync(join(folder, 'hang'), '');
    const ahead = offset(3);
    const first = start(folder, ahead, 'schedule', 'review.yaml');
    const { pid } = await first.until(({ event }) => event === 'hanging');
    first.process.kill('SIGKILL');
    process.kill(pid!, 'SIGKILL');
    await first.ended;
    expect(sent(folder)).toEqual([]);
    const next = start(folder, ahead, 'schedule', 'review.yaml');
    await next.until(({ event }) => event === 'taken over');
    expect(await next.until(settled)).toMatchObject({ outcome: 'sent' });
    expect(await stop(next)).toBe(0);
    expect(sent(folder).length).toBe(1);
    const listed = JSON.parse((await quarterdeck(folder, ['runs', '--json'])).out) as {
      outcome: string;
      reasons: string[];
    }[];
    // It goes on with what the first had built.
    expect(listed).toMatchObject([{ outcome: 'sent', reasons: [] }]);
  }, 120_000);

  test('that is stopped in the middle of a run ends it, and the run is as if it had never begun', async () => {
    const folder = await seen();
    writeFileSync(join(folder, 'hang'), '');
    const ahead = offset(3);
    const first = start(folder, ahead, 'schedule', 'review.yaml');
    await first.until(({ event }) => event === 'hanging');
    const begun = performance.now();
    expect(await stop(first)).toBe(0);
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(first.lines.map(({ event }) => event)).toEqual(expect.arrayContaining(['stopping', 'stopped']));
    expect(sent(folder)).toEqual([]);
    // A one-shot run does what is left.
    const shot = start(folder, ahead, 'run', 'review.yaml', '--json');
    expect(await shot.ended).toBe(0);
    expect(shot.lines.filter(settled)).toMatchObject([{ outcome: 'sent' }]);
    expect(sent(folder).length).toBe(1);
  }, 120_000);

  test('whose port is taken says so and ends, and starts nothing', async () => {
    const folder = await seen();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const service = start(folder, offset(-60), 'schedule', 'review.yaml', '--port', String(port));
    expect(await service.ended).toBe(2);
    other.close();
    expect(sent(folder)).toEqual([]);
    expect(service.lines.map(({ event }) => event)).toEqual(['serving']);
    expect(await start(folder, offset(0), 'schedule', 'review.yaml', '--port', '70000').ended).toBe(2);
  }, 120_000);

  test('tells the owner what was held; where the mail cannot go out, the next one does, once', async () => {
    const folder = await seen();
    appendFileSync(join(folder, 'review.yaml'), 'gates: { limits: { sales.aov: 0.000001 } }\n');
    writeFileSync(join(folder, 'deaf'), '');
    const first = start(folder, offset(3), 'schedule', 'review.yaml');
    expect(await first.until(settled)).toMatchObject({ outcome: 'held' });
    await first.until(({ event }) => event === 'owner not told');
    first.process.kill('SIGKILL');
    await first.ended;
    rmSync(join(folder, 'deaf'));
    const next = start(folder, offset(-600), 'schedule', 'review.yaml');
    const told = () => (existsSync(join(folder, 'told.txt')) ? readFileSync(join(folder, 'told.txt'), 'utf8') : '');
    while (told() === '') await new Promise((resolve) => setTimeout(resolve, 100));
    // Time for a second look.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    expect(await stop(next)).toBe(0);
    expect(told()).toBe('[quarterdeck] shop-2025q4 was held back\n');
    expect(sent(folder)).toEqual([]);
  }, 120_000);

  test('one-shot runs that are started at once send once', async () => {
    const folder = await seen();
    const ahead = offset(-60);
    const shots = Array.from({ length: 3 }, () => start(folder, ahead, 'run', 'review.yaml', '--json'));
    expect(await Promise.all(shots.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    expect(sent(folder).length).toBe(1);
  }, 120_000);
});
