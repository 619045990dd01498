/** The store of runs as a user meets it: what is recorded, what changed between two runs, and who did it. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clock, quarterdeck, shop } from './shop.js';

interface Listed {
  readonly id: string;
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
}

async function list(folder: string): Promise<readonly Listed[]> {
  const { out } = await quarterdeck(folder, ['runs', '--json']);
  return JSON.parse(out) as Listed[];
}

const withState = (text: string) => `${text}state: kept\n`;

describe('a build', () => {
  test('leaves nothing beside the config of who asked for nothing', async () => {
    const folder = shop();
    expect((await quarterdeck(folder, ['build'])).exit).toBe(0);
    expect(existsSync(join(folder, '.quarterdeck'))).toBe(false);
  });

  test('is recorded where the config names a folder for it, and where it failed too', async () => {
    const folder = shop({ 'review.yaml': withState });
    expect((await quarterdeck(folder, ['build'])).exit).toBe(0);
    clock.now += 60_000;
    const orders = readFileSync(join(folder, 'orders.csv'), 'utf8');
    writeFileSync(join(folder, 'orders.csv'), orders.replaceAll('2025-', 'then '));
    expect((await quarterdeck(folder, ['build'])).exit).toBe(3);
    const found = await list(folder);
    expect(found).toMatchObject([
      { outcome: 'failed', reasons: [expect.stringContaining('DATA_TOLERANCE')] },
      { outcome: 'built', reasons: [], period: { from: '2025-10-01', to: '2025-12-31' } },
    ]);
    // Only the one with figures can be compared.
    expect((await quarterdeck(folder, ['runs', 'diff', 'last', 'previous'])).exit).toBe(2);
  });
});

describe('runs diff', () => {
  test('says which figures and titles changed, and that the data did it', async () => {
    const folder = shop({ 'review.yaml': withState });
    await quarterdeck(folder, ['build']);
    const orders = readFileSync(join(folder, 'orders.csv'), 'utf8').split('\n');
    // One more order of 300 in the period: 31 paid orders become... counted below from the rows themselves.
    writeFileSync(
      join(folder, 'orders.csv'),
      [...orders, 'extra,c1,2025-11-02 10:00:00,2025-11-02 10:00:00,paid,shop,hz,300,300'].join('\n'),
    );
    clock.now += 60_000;
    await quarterdeck(folder, ['build']);
    const { out, exit } = await quarterdeck(folder, ['runs', 'diff', 'previous', 'last', '--json']);
    expect(exit).toBe(0);
    const found = JSON.parse(out) as {
      causes: string[];
      figures: { id: string; before: string; after: string; relative?: number }[];
      config: boolean;
      inputs: { dataset: string; files: string[]; rowsBefore: number; rowsAfter: number }[];
    };
    expect(found.causes).toEqual(['the data: orders (orders.csv)']);
    expect(found.inputs).toEqual([
      { dataset: 'orders', kind: 'changed', files: ['orders.csv'], rowsBefore: 60, rowsAfter: 61 },
    ]);
    expect(found.config).toBe(false);
    const inPeriod = orders.slice(1).filter((line) => /,2025-1[012]-/.test(line));
    const sum = inPeriod.reduce((total, line) => total + Number(line.split(',')[7]), 0);
    const before = sum / inPeriod.length;
    const after = (sum + 300) / (inPeriod.length + 1);
    const aov = found.figures.find(({ id }) => id === 'sales.aov');
    expect(aov?.relative).toBeCloseTo((after - before) / before, 9);
    // The figures of shares by line rest on items, which did not change.
    expect(found.figures.map(({ id }) => id)).not.toContain('sales.line_share.light');
  });

  test('lays a changed title at the door of the config', async () => {
    const folder = shop({ 'review.yaml': withState });
    await quarterdeck(folder, ['build']);
    const config = readFileSync(join(folder, 'review.yaml'), 'utf8');
    writeFileSync(join(folder, 'review.yaml'), config.replace('Quarterly review', 'Another review'));
    clock.now += 60_000;
    await quarterdeck(folder, ['build']);
    const { out } = await quarterdeck(folder, ['runs', 'diff', 'previous', 'last']);
    expect(out).toContain('what differs: the config');
    expect(out).toContain('Quarterly review -> Another review');
    expect(out).toContain('0 figures');
  });
});

test('runs are forgotten by count, the oldest first', async () => {
  const folder = shop({ 'review.yaml': (text) => `${withState(text)}retain: { runs: 2 }\n` });
  const ids: string[] = [];
  for (let build = 0; build < 3; build += 1) {
    await quarterdeck(folder, ['build', '--format', 'json']);
    ids.push((await list(folder))[0]!.id);
    clock.now += 60_000;
  }
  expect((await list(folder)).map(({ id }) => id)).toEqual([ids[2], ids[1]]);
});

describe('chapter 14', () => {
  const planning = (text: string) => withState(text).replace('[sales]', '[sales, plan]');

  test('asks what became of the plan that the store holds of the period before, without saying that nothing was done', async () => {
    const action =
      'actions: [{ title: Raise baskets, owner: Sales, due: 2025-11-01, figure: sales.aov, expected: 1 }]\n';
    const folder = shop({
      'q3.yaml': '',
      'review.yaml': planning,
    });
    const config = readFileSync(join(folder, 'review.yaml'), 'utf8');
    writeFileSync(join(folder, 'q3.yaml'), config.replace('2025-Q4', '2025-Q3').replace('2025q4', '2025q3') + action);
    expect((await quarterdeck(folder, ['build', 'q3.yaml'])).exit).toBe(0);
    clock.now += 60_000;
    const before = JSON.parse((await quarterdeck(folder, ['figures', 'q3.yaml', '--json'])).out) as Figures;
    expect(before.figures['plan.kept']!.value).toBeNull();
    const { figures } = JSON.parse((await quarterdeck(folder, ['figures', '--json'])).out) as Figures;
    expect(figures['plan.kept']!.value).toContainEqual(
      expect.objectContaining({ title: 'Raise baskets', owner: 'Sales', status: 'untold', outcome: 'reached' }),
    );
    expect((await quarterdeck(folder, ['build'])).exit).toBe(0);
    // What the config itself supplies comes first.
    writeFileSync(
      join(folder, 'done.csv'),
      'action_id,title,owner,due_on,done_on\n1,Other,Ops,2025-11-01,2025-10-30\n',
    );
    const own = config
      .replace('  geography: { type', '  done: { type: csv, path: done.csv }\n  geography: { type')
      .replace('  geography: geography', '  geography: geography\n  plan_actions: done');
    writeFileSync(join(folder, 'review.yaml'), own);
    const { out } = await quarterdeck(folder, ['figures', '--json']);
    expect((JSON.parse(out) as Figures).figures['plan.kept']!.value).toEqual([
      expect.objectContaining({ title: 'Other', status: 'in_time' }),
    ]);
  });
});

interface Figures {
  readonly figures: Readonly<Record<string, { readonly value: unknown }>>;
}
