/** The files for other schedulers: as they are kept in golden/, with every value quoted, and accepted by the tools that read them. */
import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Schedule } from '../../src/config/job.js';
import { cronInUtc, cronText, fieldsOf } from '../../src/schedule/print/fields.js';
import { printers } from '../../src/schedule/print/index.js';
import type { PrintedJob } from '../../src/schedule/print/target.js';
import { temporary } from '../temporary.js';

const golden = new URL('./golden/', import.meta.url).pathname;

const schedule: Schedule = {
  cron: '0 8 1 1,4,7,10 *',
  timeZone: 'Asia/Shanghai',
  workingDays: 'none',
  shift: 'next',
  catchUp: 'last',
  jitter: 300_000,
  retries: 2,
  timeout: 3_600_000,
};

const plain: PrintedJob = {
  name: 'shop-2025q4',
  file: '/srv/reviews/review.yaml',
  state: '/srv/reviews/.quarterdeck',
  folder: '/srv/reviews',
  command: ['/usr/bin/node', '/srv/quarterdeck/main.js'],
  version: '0.1.0',
  schedule,
  now: Date.parse('2026-01-01T00:00:00Z'),
};

const odd: PrintedJob = {
  ...plain,
  name: '店铺.Q4',
  file: `/srv/it's 100% "mine" $HOME/\${{ x }}\\review.yaml`,
  state: `/srv/it's 100% "mine" $HOME/\${{ x }}/.quarterdeck`,
  folder: `/srv/it's 100% "mine" $HOME`,
  schedule: {
    ...schedule,
    cron: '30 7 L * *',
    workingDays: 'china',
    catchUp: 'none',
    timeZone: 'Europe/Berlin',
    jitter: 0,
  },
};

const cases = { plain, odd } as const;

describe.each(Object.entries(printers))('%s', (kind, printer) => {
  test.each(Object.keys(cases) as (keyof typeof cases)[])('%s', (name) => {
    for (const file of printer(cases[name])) {
      const path = join(golden, name, file.name);
      if (!existsSync(path) && process.env.CI === undefined) {
        mkdirSync(join(golden, name), { recursive: true });
        writeFileSync(path, file.text);
      }
      expect({ kind, text: file.text }).toEqual({ kind, text: readFileSync(path, 'utf8') });
    }
  });
});

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const withSystemd = has('systemd-analyze') ? test : test.skip;

withSystemd('systemd takes the units, and fires when the schedule says', () => {
  const folder = temporary('units');
  const [service, timer] = printers.systemd!({ ...plain, command: ['/bin/true'], folder: '/tmp' });
  for (const { name, text } of [service!, timer!]) writeFileSync(join(folder, name), text);
  const verified = execFileSync('systemd-analyze', ['verify', join(folder, timer!.name), join(folder, service!.name)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(verified).toBe('');
  const [, calendar = ''] = /^OnCalendar=(.*)$/m.exec(timer!.text) ?? [];
  const told = execFileSync('systemd-analyze', ['calendar', '--base-time=2026-01-15', '--iterations=2', calendar], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  expect(told).toContain('2026-04-01 00:00:00 UTC');
  expect(told).toContain('2026-07-01 00:00:00 UTC');
});

test('a shell hands over the very arguments that were quoted', () => {
  const { text } = printers.cron!({ ...odd, command: ['/bin/echo'] })[0]!;
  const line = text.split('\n').find((one) => one.includes(' cd '))!;
  const command = line.replace(/^(\S+ ){5}cd .*? && timeout --kill-after=60 \d+ /, '').replaceAll('\\%', '%');
  expect(execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).trim()).toBe(`run ${odd.file} --json`);
});

test('the workflow and the CronJob are YAML that says what was meant', () => {
  const workflow = parse(printers['github-actions']!(plain)[0]!.text) as { on: { schedule: { cron: string }[] } };
  expect(workflow.on.schedule).toEqual([{ cron: '0 0 * * *' }]);
  const job = parse(printers.kubernetes!(odd)[0]!.text) as {
    metadata: { name: string };
    spec: { schedule: string; timeZone: string; concurrencyPolicy: string };
  };
  expect(job.metadata.name).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
  expect(job.spec).toMatchObject({ schedule: '30 7 * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Forbid' });
});

describe('the state', () => {
  interface Step {
    readonly with?: { readonly path?: string };
  }
  const cached = (state: string) => {
    const { text } = printers['github-actions']!({ ...plain, state })[0]!;
    const { jobs } = parse(text) as { jobs: { run: { steps: Step[] } } };
    return jobs.run.steps.flatMap((step) => step.with?.path ?? []);
  };

  test('is what the workflow keeps, wherever the config has it', () => {
    expect(cached('/srv/reviews/kept/state')).toEqual(['kept/state', 'kept/state']);
    expect(cached('/srv/reviews/..kept')).toEqual(['..kept', '..kept']);
  });

  test.each(['github-actions', 'kubernetes'])('on %s has to lie where it outlives a run', (kind) => {
    for (const state of ['/srv/state', '/srv', '/var/lib/state']) {
      expect(() => printers[kind]!({ ...plain, state })).toThrow(
        expect.objectContaining({ problems: [expect.objectContaining({ code: 'SCHEDULE_STATE' })] }),
      );
    }
  });
});

describe('an expression for others', () => {
  const text = (cron: string, change: Partial<Schedule> = {}) => cronText(fieldsOf({ ...schedule, cron, ...change }));

  test.each([
    ['0 8 1 1,4,7,10 *', '0 8 1 1,4,7,10 *'],
    ['*/15 9-11 * * MON-FRI', '0,15,30,45 9,10,11 * * 1,2,3,4,5'],
    ['0 8 * JAN,JUL 7', '0 8 * 1,7 0'],
    ['@monthly', '0 0 1 * *'],
    // What only quarterdeck can say fires daily.
    ['0 8 L * *', '0 8 * * *'],
    ['0 8 * * FRI#2', '0 8 * * *'],
    ['0 8 1 * 1', '0 8 * * *'],
  ])('%s becomes %s', (cron, expected) => {
    expect(text(cron)).toBe(expected);
  });

  test('with working days it fires daily, unless other days are left out anyhow', () => {
    expect(text('0 8 1 * *', { workingDays: 'china' })).toBe('0 8 * * *');
    expect(text('0 8 1 * *', { workingDays: 'china', shift: 'skip' })).toBe('0 8 1 * *');
  });

  test('in UTC it holds the hours of summer and winter, and of half-hour zones', () => {
    const utc = (cron: string, zone: string) => cronInUtc(fieldsOf({ ...schedule, cron }), zone, plain.now);
    expect(utc('30 8 1 * *', 'Europe/Berlin')).toEqual(['30 6,7 * * *']);
    expect(utc('0 8 1 * *', 'Asia/Kolkata')).toEqual(['30 2 * * *']);
    expect(utc('0 1 1 * *', 'Asia/Shanghai')).toEqual(['0 17 * * *']);
    expect(utc('0,30 * * * *', 'Europe/Berlin')).toEqual(['0,30 * * * *']);
  });
});

test('no golden file is left without its case', () => {
  const names = Object.values(cases).flatMap((job) =>
    Object.values(printers).flatMap((printer) => printer(job).map(({ name }) => name)),
  );
  expect(
    readdirSync(golden, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('/'))
      .map((name) => name.split('/')[1])
      .sort(),
  ).toEqual(names.sort());
});
