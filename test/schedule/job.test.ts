/** A scheduled review from its due instant to its readers: sent once, held with a reason, passed over, failed; and what its owner is told. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MakeOutbox } from '../../src/cli/outbox.js';
import { withState } from '../../src/pipeline-state.js';
import { recent } from '../../src/schedule/agenda.js';
import { clock, quarterdeck, shop, type Outcome } from '../cli/shop.js';

interface Sent {
  readonly kind: string;
  readonly files: readonly string[];
  readonly slides: number;
  readonly findings: number;
  readonly period: string;
  readonly bytes: string;
}

/** An outbox that remembers; `fail` makes it tell of messages that did not go out. */
function outbox() {
  const sent: Sent[] = [];
  const told: { to: string; subject: string; text: string }[] = [];
  const resent: boolean[] = [];
  const state = { fail: [] as readonly string[], deaf: false };
  const make: MakeOutbox = () => ({
    deliver: (parcel, review, { kind, resend }) => {
      if (state.fail.length > 0) return Promise.resolve({ problems: state.fail, again: false });
      resent.push(resend);
      sent.push({
        kind,
        files: parcel.files.map(({ path }) => path.split('/').at(-1)!),
        slides: parcel.deck.slides.length,
        findings: parcel.findings.length,
        period: review.periods.P.from,
        bytes: parcel.files.map(({ bytes }) => Buffer.from(bytes).toString('base64')).join(),
      });
      return Promise.resolve({ problems: [], again: false });
    },
    notify: (notice) => {
      if (state.deaf) return Promise.reject(new Error('no server'));
      told.push(notice);
      return Promise.resolve();
    },
  });
  return { sent, resent, told, state, make };
}

const job = `owner: lead@example.com
schedule: { cron: "0 8 8 1,4,7,10 *", retries: 0 }
`;

const scheduled = (more = '') => ({
  'review.yaml': (text: string) => text.replace('2025-Q4', 'last-quarter') + job + more,
});

const run = (folder: string, box: ReturnType<typeof outbox>, ...args: string[]) =>
  quarterdeck(folder, ['run', '--json', ...args], {}, box.make);

interface Listed {
  readonly id: string;
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly planned?: string;
}

async function list(folder: string): Promise<readonly Listed[]> {
  return JSON.parse((await quarterdeck(folder, ['runs', '--json'])).out) as Listed[];
}

beforeEach(() => {
  // 08:30 in Shanghai on the day of the schedule.
  clock.now = Date.parse('2026-01-08T00:30:00Z');
});

describe('a run that is due', () => {
  test('is built for the period of its instant, sent once, and recorded', async () => {
    const folder = shop(scheduled());
    const box = outbox();
    expect((await run(folder, box)).exit).toBe(0);
    expect(box.sent).toMatchObject([
      { kind: 'deck', period: '2025-10-01', files: expect.arrayContaining(['shop-2025q4.pptx']) },
    ]);
    const again = await run(folder, box);
    expect(again).toMatchObject({ exit: 0, out: expect.stringContaining('nothing is due') });
    expect(box.sent.length).toBe(1);
    expect(await list(folder)).toMatchObject([{ outcome: 'sent', planned: '2026-01-08T00:00:00.000Z' }]);
    expect(box.told).toEqual([]);
  });

  test('that is months late still has the period of its instant', async () => {
    const folder = shop(scheduled());
    const box = outbox();
    clock.now = Date.parse('2026-03-30T09:00:00Z');
    expect((await run(folder, box)).out).toContain('nothing is due');
    expect(box.sent).toEqual([]);
    const other = shop(scheduled());
    await run(other, box, '--last');
    expect(box.sent).toMatchObject([{ period: '2025-10-01' }]);
  });

  test('under "catchUp: none" runs on its day, and is given up once it is more than half a day late', async () => {
    const config = (text: string) =>
      scheduled()['review.yaml'](text).replace('retries: 0', 'retries: 0, catchUp: none');
    const folder = shop({ 'review.yaml': config });
    const box = outbox();
    clock.now = Date.parse('2026-01-07T00:30:00Z');
    await run(folder, box);
    clock.now = Date.parse('2026-01-20T00:30:00Z');
    expect(await run(folder, box)).toMatchObject({ exit: 0, out: expect.stringContaining('nothing is due') });
    expect(box.sent).toEqual([]);
    expect(await list(folder)).toEqual([]);
    // What becomes of it does not matter here: the rows are those of another year.
    clock.now = Date.parse('2026-04-08T08:00:00Z');
    await run(folder, box);
    expect(await list(folder)).toMatchObject([{ planned: '2026-04-08T00:00:00.000Z' }]);
  });

  test('where nobody gets it, is built', async () => {
    const folder = shop(scheduled());
    expect((await quarterdeck(folder, ['run'])).exit).toBe(0);
    expect(await list(folder)).toMatchObject([{ outcome: 'built' }]);
  });
});

describe('nothing new since what was sent', () => {
  const twice = async (unchanged: string) => {
    const hourly = `schedule: { cron: 0 * * * *, retries: 0 }\ngates: { unchanged: ${unchanged} }\n`;
    const folder = shop({ 'review.yaml': (text: string) => text + hourly });
    const box = outbox();
    await run(folder, box);
    clock.now += 3_600_000;
    const second = await run(folder, box);
    return { box, second, runs: await list(folder), folder };
  };

  test.each([
    ['skip', ['deck'], 'skipped-unchanged'],
    ['note', ['deck', 'note'], 'sent'],
    ['send', ['deck', 'deck'], 'sent'],
  ] as const)('under "%s"', async (unchanged, kinds, outcome) => {
    const { box, second, runs } = await twice(unchanged);
    expect(second.exit).toBe(0);
    expect(box.sent.map(({ kind }) => kind)).toEqual(kinds);
    expect(runs[0]).toMatchObject({ outcome });
  });

  test('a changed row is new', async () => {
    const { box, folder } = await twice('skip');
    const orders = readFileSync(join(folder, 'orders.csv'), 'utf8');
    writeFileSync(
      join(folder, 'orders.csv'),
      `${orders}\nx,c1,2025-12-01 10:00:00,2025-12-01 10:00:00,paid,shop,hz,50,50`,
    );
    clock.now += 3_600_000;
    await run(folder, box);
    expect(box.sent.length).toBe(2);
  });
});

describe('a gate', () => {
  test('holds a deck over rows that end too early, tells the owner why, and lets it go as it was built once it is approved', async () => {
    // The orders end on 20 December.
    const folder = shop({
      ...scheduled('gates: { freshness: { orders: 5 } }\n'),
      'orders.csv': (text: string) =>
        text
          .split('\n')
          .filter((line) => !/2025-12-2[1-9]/.test(line))
          .join('\n'),
    });
    const box = outbox();
    const { exit, out } = await run(folder, box);
    expect(exit).toBe(5);
    expect(out).toContain('RUN_NOT_SENT');
    expect(box.sent).toEqual([]);
    const [held] = await list(folder);
    expect(held).toMatchObject({
      outcome: 'held',
      reasons: [expect.stringMatching(/^orders ends on 2025-12-\d\d, \d+ days before the period does, 5 allowed$/)],
    });
    expect(box.told).toMatchObject([
      {
        to: 'lead@example.com',
        subject: expect.stringContaining('was held back'),
        text: expect.stringContaining(`quarterdeck approve ${held!.id}`),
      },
    ]);
    expect((await quarterdeck(folder, ['runs', '--held'])).out).toContain(held!.id);

    const deck = readFileSync(join(folder, 'output/shop-2025q4.pptx')).toString('base64');
    writeFileSync(join(folder, 'output/shop-2025q4.pptx'), 'overwritten since');
    writeFileSync(join(folder, 'orders.csv'), 'changed since');
    const approved = await quarterdeck(folder, ['approve', held!.id, '--by', 'Lin'], {}, box.make);
    expect(approved).toMatchObject({ exit: 0, out: `${held!.id} sent` });
    expect(box.sent).toMatchObject([{ kind: 'deck', period: '2025-10-01' }]);
    expect(box.sent[0]!.bytes).toContain(deck);
    expect(box.sent[0]!.slides).toBeGreaterThan(3);
    expect((await quarterdeck(folder, ['runs'])).out).toContain('approved by Lin');
    // Whoever watches the job hears of it too.
    const last = withState({ state: join(folder, '.quarterdeck') }, (state) => recent(state, 'shop-2025q4', 1));
    expect(await last).toMatchObject([{ state: 'done', outcome: 'sent' }]);
    // It is sent once.
    expect(await quarterdeck(folder, ['approve', held!.id, '--by', 'Lin'], {}, box.make)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('RUN_NOT_HELD'),
    });
  });

  test('holds figures that moved further than can be believed', async () => {
    // Orders of a cent in October: the value of an order against the quarter before.
    const folder = shop(scheduled('gates: { limits: { sales.aov: 0.000001 } }\n'));
    const box = outbox();
    expect((await run(folder, box)).exit).toBe(5);
    const [held] = await list(folder);
    expect(held!.reasons).toEqual([
      expect.stringMatching(/^sales\.aov \(.+\) moved by [\d.]+ % against the period before, 0\.0001 % allowed$/),
    ]);
    expect(await quarterdeck(folder, ['reject', held!.id, '--by', 'Lin'])).toMatchObject({ exit: 0 });
    expect(await list(folder)).toMatchObject([{ outcome: 'failed', reasons: ['rejected by Lin'] }]);
    expect(existsSync(join(folder, '.quarterdeck/held', `${held!.id}.bin`))).toBe(false);
  });

  test('that was approved and could not be sent is held all the while, and can be approved again', async () => {
    const folder = shop(scheduled('gates: { limits: { sales.aov: 0.000001 } }\n'));
    const box = outbox();
    await run(folder, box);
    const [held] = await list(folder);
    box.state.fail = ['1 of 1 messages: mail unknown'];
    const seen: string[] = [];
    const watching: MakeOutbox = (...given) => ({
      ...box.make(...given),
      notify: async () => void seen.push((await list(folder))[0]!.outcome),
    });
    expect(await quarterdeck(folder, ['approve', held!.id, '--by', 'Lin'], {}, watching)).toMatchObject({
      exit: 5,
      err: expect.stringContaining('mail unknown'),
    });
    expect(seen).toEqual(['held']);
    box.state.fail = [];
    expect((await quarterdeck(folder, ['approve', held!.id, '--by', 'Lin', '--resend'], {}, box.make)).exit).toBe(0);
    expect(box.resent).toEqual([true]);
  });

  test('does not let a run go to the recipients of another review that shares its state', async () => {
    const held = 'gates: { limits: { sales.aov: 0.000001 } }\n';
    const folder = shop({ ...scheduled(held), 'other one.yaml': '' });
    const config = readFileSync(join(folder, 'review.yaml'), 'utf8');
    writeFileSync(join(folder, 'other one.yaml'), config.replace('name: shop-2025q4', 'name: rival'));
    const box = outbox();
    const { out } = await run(folder, box, 'other one.yaml');
    const [theirs] = await list(folder);
    const command = `quarterdeck approve ${theirs!.id} '${join(folder, 'other one.yaml')}'`;
    expect(out).toContain(command);
    expect(box.told[0]!.text).toContain(command);
    for (const verb of ['approve', 'reject']) {
      const { exit, err } = await quarterdeck(folder, [verb, theirs!.id, 'review.yaml', '--by', 'Lin'], {}, box.make);
      expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('RUN_OF_OTHER') });
    }
    expect(box.sent).toEqual([]);
    expect(await list(folder)).toMatchObject([{ outcome: 'held' }]);
    expect(
      (await quarterdeck(folder, ['approve', theirs!.id, 'other one.yaml', '--by', 'Lin'], {}, box.make)).exit,
    ).toBe(0);
  });

  test('holds a run that is approved twice for the first of them', async () => {
    const folder = shop(scheduled('gates: { limits: { sales.aov: 0.000001 } }\n'));
    const box = outbox();
    await run(folder, box);
    const [held] = await list(folder);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    let first: Promise<Outcome> | undefined;
    await new Promise<void>((asked) => {
      const slow: MakeOutbox = (...given) => {
        const made = box.make(...given);
        asked();
        return { ...made, deliver: (...cargo) => answered.then(() => made.deliver!(...cargo)) };
      };
      first = quarterdeck(folder, ['approve', held!.id, '--by', 'Lin'], {}, slow);
    });
    for (const verb of ['approve', 'reject']) {
      const second = await quarterdeck(folder, [verb, held!.id, '--by', 'Lin'], {}, box.make);
      expect(second).toMatchObject({ exit: 5, err: expect.stringContaining('JOB_BUSY') });
    }
    answer();
    expect(await first).toMatchObject({ exit: 0 });
    expect(box.sent.length).toBe(1);
    expect(await list(folder)).toMatchObject([{ outcome: 'sent' }]);
  });

  test('sends nothing of a held run whose kept files were changed', async () => {
    const folder = shop(scheduled('gates: { limits: { sales.aov: 0.000001 } }\n'));
    const box = outbox();
    await run(folder, box);
    const [held] = await list(folder);
    const file = join(folder, '.quarterdeck/held', `${held!.id}.bin`);
    const bytes = readFileSync(file);
    // Somewhere inside the deck, which is by far the largest part.
    const at = Math.floor(bytes.length / 3);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(file, bytes);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await quarterdeck(folder, ['approve', held!.id], {}, box.make)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('RUN_BY'),
    });
    expect(await quarterdeck(folder, ['approve', held!.id, '--by', 'Lin'], {}, box.make)).toMatchObject({
      exit: 5,
      err: expect.stringContaining('RUN_PARCEL'),
    });
    expect(box.sent).toEqual([]);
  });
});

describe('a failure', () => {
  test('of the data is told to the owner, with the exit code of its kind in the end', async () => {
    const folder = shop({ ...scheduled(), 'orders.csv': (text: string) => text.replaceAll('2025-', 'then ') });
    const box = outbox();
    const { exit, out } = await run(folder, box);
    expect(exit).toBe(5);
    expect(out).toContain('DATA_TOLERANCE');
    expect(box.told).toMatchObject([
      { subject: expect.stringContaining('failed'), text: expect.stringContaining('DATA_TOLERANCE') },
    ]);
    expect(await list(folder)).toMatchObject([{ outcome: 'failed' }]);
  });

  test('over and over does not fill the store', async () => {
    const hourly = 'schedule: { cron: 0 * * * *, retries: 0 }\nretain: { runs: 1 }\n';
    const folder = shop({
      'review.yaml': (text: string) => text + hourly,
      'orders.csv': (text: string) => text.replaceAll('2025-', 'then '),
    });
    for (let tries = 0; tries < 2; tries += 1) {
      await run(folder, outbox());
      clock.now += 3_600_000;
    }
    expect(await list(folder)).toMatchObject([{ outcome: 'failed' }]);
  });

  test('of the delivery keeps the run open for nobody, and says what was not sent', async () => {
    const folder = shop(scheduled());
    const box = outbox();
    box.state.fail = ['2 messages were refused'];
    expect((await run(folder, box)).exit).toBe(5);
    expect(await list(folder)).toMatchObject([{ outcome: 'failed', reasons: ['2 messages were refused'] }]);
    expect(box.told[0]!.text).toContain('2 messages were refused');
  });

  test('to keep what is held ends the run, and tells the owner', async () => {
    const folder = shop(scheduled('gates: { limits: { sales.aov: 0.000001 } }\n'));
    mkdirSync(join(folder, '.quarterdeck'));
    writeFileSync(join(folder, '.quarterdeck/held'), 'no folder');
    const box = outbox();
    expect((await run(folder, box)).exit).toBe(5);
    expect(box.sent).toEqual([]);
    const reasons = [expect.stringContaining('OUTPUT_UNWRITABLE')];
    expect(await list(folder)).toMatchObject([{ outcome: 'failed', reasons }]);
    expect(box.told).toMatchObject([{ text: expect.stringContaining('OUTPUT_UNWRITABLE') }]);
  });

  test('that cannot be told to the owner says so in the run', async () => {
    const folder = shop(scheduled());
    const box = outbox();
    box.state.fail = ['2 messages were refused'];
    box.state.deaf = true;
    await run(folder, box);
    expect((await list(folder))[0]!.reasons).toEqual([
      '2 messages were refused',
      'the owner could not be told: no server',
    ]);
  });

  test('before there is a run is told with the period of its instant, not that of today', async () => {
    // Today is 8 January for the terminal.
    clock.now = Date.parse('2026-04-08T00:30:00Z');
    const box = outbox();
    let calls = 0;
    const late: MakeOutbox = (...args) => {
      if ((calls += 1) === 1) throw new Error('the first fails');
      return box.make(...args);
    };
    expect((await quarterdeck(shop(scheduled()), ['run', '--json'], {}, late)).exit).toBe(5);
    expect(box.told).toMatchObject([{ text: expect.stringContaining('of 2026-01-01 to 2026-03-31 failed') }]);
  });

  test('of the build leaves nothing to finish, and says that it is to be built anew', async () => {
    const folder = shop({ ...scheduled(), 'orders.csv': (text: string) => text.replaceAll('2025-', 'then ') });
    const box = outbox();
    await run(folder, box);
    const [failed] = await list(folder);
    const { exit, err } = await quarterdeck(folder, ['retry', failed!.id], {}, box.make);
    expect({ exit, err }).toEqual({ exit: 5, err: expect.stringMatching(/RUN_PARCEL[^]*quarterdeck send/) });
  });

  test('keeps its deck to be finished for as long as the run is in the store', async () => {
    const hourly = 'schedule: { cron: 0 * * * *, retries: 0 }\nretain: { runs: 1 }\n';
    const folder = shop({ 'review.yaml': (text: string) => text + hourly });
    const box = outbox();
    box.state.fail = ['2 messages were refused'];
    await run(folder, box);
    const [failed] = await list(folder);
    const kept = () => readdirSync(join(folder, '.quarterdeck/held'));
    expect(kept()).toEqual([`${failed!.id}.bin`]);
    box.state.fail = [];
    clock.now += 3_600_000;
    await run(folder, box);
    expect(await list(folder)).toMatchObject([{ outcome: 'sent' }]);
    expect(kept()).toEqual([]);
  });

  test('that could not be told is told by the next run, whatever else is due', async () => {
    const folder = shop(scheduled('retain: { runs: 1 }\n'));
    const box = outbox();
    box.state.fail = ['2 messages were refused'];
    box.state.deaf = true;
    await run(folder, box);
    box.state.deaf = false;
    clock.now += 86_400_000;
    expect((await run(folder, box)).out).toContain('nothing is due');
    expect(box.told).toMatchObject([{ period: { from: '2025-10-01' }, text: expect.stringContaining('2 messages') }]);
    expect((await list(folder))[0]!.reasons).toEqual(['2 messages were refused']);
    await run(folder, box);
    expect(box.told.length).toBe(1);
  });

  test('to name a schedule is a wrong config', async () => {
    expect((await quarterdeck(shop(), ['run'])).err).toContain('SCHEDULE_MISSING');
  });
});
