/** The gates: each lets pass what is just allowed and holds what is just not. */
import { describe, expect, test } from '@jest/globals';
import type { Gates } from '../../src/config/job.js';
import type { QualityIssue } from '../../src/datasets/dataset.js';
import { passGates } from '../../src/run/gates.js';
import type { RunContent, StoredFigure } from '../../src/run/stored.js';

const period = { from: '2025-10-01', to: '2025-12-31' };
const open: Gates = { freshness: {}, quality: {}, limits: {}, unchanged: 'skip' };

function content(change: {
  to?: string;
  rows?: number;
  issues?: readonly QualityIssue[];
  figures?: readonly StoredFigure[];
  warnings?: number;
}): RunContent {
  const { to = '2025-12-31', rows = 900, issues = [], figures = [], warnings = 0 } = change;
  return {
    configHash: '',
    inputs: [
      {
        dataset: 'orders',
        source: 'shop',
        rows,
        files: [],
        quality: { rows, ...(rows > 0 ? { from: '2025-01-01', to } : {}), issues },
      },
    ],
    figures,
    findings: [],
    slides: [],
    checks: Array.from({ length: warnings }, () => ({
      code: 'text_shortened',
      severity: 'warning',
      slide: 's',
      where: 'w',
      detail: 'd',
    })),
    artifacts: [],
    actions: [],
  };
}

const held = (gates: Partial<Gates>, change: Parameters<typeof content>[0]) =>
  passGates({ gates: { ...open, ...gates }, period, content: content(change) }).map(({ gate }) => gate);

const issue = (
  kind: QualityIssue['kind'],
  rows: number,
  severity: QualityIssue['severity'] = 'warning',
): QualityIssue => ({
  kind,
  severity,
  column: 'paid_at',
  rows,
  samples: ['13812345678'],
});

const figure = (id: string, value: StoredFigure['value'], previous?: number): StoredFigure => ({
  id,
  value,
  display: 'shown',
  unit: 'money',
  ...(previous === undefined ? {} : { previous }),
});

describe('freshness', () => {
  test.each([
    ['2025-12-28', { orders: 3 }, []],
    ['2025-12-27', { orders: 3 }, ['stale']],
    ['2025-12-27', 4, []],
    ['2025-12-26', 4, ['stale']],
    // Rows after the period are as fresh as can be.
    ['2026-02-01', 0, []],
    // Nothing is asked of orders: what the data's own checks found decides.
    ['2025-12-27', { plan_actions: 0 }, []],
  ])('rows up to %s under %j', (to, freshness, expected) => {
    expect(held({ freshness: freshness }, { to })).toEqual(expected);
  });

  test('where nothing is asked, rows that the checks found stale hold the run; what is asked takes their place', () => {
    const change = { to: '2025-12-20', issues: [issue('stale', 11)] };
    expect(held({}, change)).toEqual(['stale']);
    expect(held({ freshness: { orders: 11 } }, change)).toEqual([]);
  });
});

describe('rows that did not come at all', () => {
  test.each([
    [{ orders: 5 }, ['orders has no rows']],
    [5, ['orders has no rows']],
    // What is asked of another dataset, or of none, says nothing of orders.
    [{}, []],
    // Named, and not among what was read.
    [{ spend: 5 }, ['spend has no rows']],
  ])('under %j', (freshness, expected) => {
    const found = passGates({ gates: { ...open, freshness }, period, content: content({ rows: 0 }) });
    expect(found.map(({ gate, reason }) => [gate, reason])).toEqual(expected.map((reason) => ['no_rows', reason]));
  });
});

describe('quality', () => {
  test.each([
    [{ unconverted: 0.1 }, [issue('unconverted', 90)], []],
    [{ unconverted: 0.1 }, [issue('unconverted', 91)], ['quality']],
    [{ duplicate_key: 0 }, [issue('unconverted', 91)], []],
    [{}, [issue('unconverted', 900)], []],
    [{}, [issue('duplicate_key', 1, 'error')], ['quality_error']],
  ])('%j over %j', (quality, issues, expected) => {
    expect(held({ quality: quality }, { issues })).toEqual(expected);
  });

  test('a reason tells no value of a row', () => {
    const found = passGates({
      gates: { ...open, quality: { unconverted: 0 } },
      period,
      content: content({ issues: [issue('unconverted', 9)] }),
    });
    expect(found.map(({ reason }) => reason)).toEqual(['orders.paid_at: unconverted in 1 % of the rows, 0 % allowed']);
  });
});

describe('limits', () => {
  test.each([
    [figure('execution.gmv', 150, 100), []],
    [figure('execution.gmv', 151, 100), ['moved_against_period']],
    [figure('execution.gmv', 49, 100), ['moved_against_period']],
    [figure('execution.gmv', -51, -100), []],
    [figure('execution.gmv', null, 100), ['moved_against_period']],
    [figure('execution.gmv', 1, 0), ['moved_against_period']],
    [figure('execution.gmv', 0, 0), []],
    [figure('execution.gmv_gap', 900, 100), []],
    // A member of the family, and one with a limit of its own.
    [figure('execution.gmv.north', 151, 100), ['moved_against_period']],
    [figure('execution.gmv.south', 151, 100), []],
  ] as const)('%j', (one, expected) => {
    const limits = { 'execution.gmv': 0.5, 'execution.gmv.south': 2 };
    expect(held({ limits }, { figures: [one] })).toEqual(expected);
  });

  test('what was sent for the same period is compared too, for another it is not', () => {
    const gates = { ...open, limits: { 'sales.aov': 0.5 } };
    const now = content({ figures: [figure('sales.aov', 10)] });
    const last = { period, content: content({ figures: [figure('sales.aov', 100)] }) };
    expect(passGates({ gates, period, content: now, last }).map(({ gate }) => gate)).toEqual(['moved_against_run']);
    const other = { ...last, period: { from: '2025-07-01', to: '2025-09-30' } };
    expect(passGates({ gates, period, content: now, last: other })).toEqual([]);
  });
});

test('warnings of the deck hold it only where the config counts them', () => {
  expect(held({}, { warnings: 9 })).toEqual([]);
  expect(held({ warnings: 3 }, { warnings: 3 })).toEqual([]);
  expect(held({ warnings: 3 }, { warnings: 4 })).toEqual(['warnings']);
});
