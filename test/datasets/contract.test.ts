/** The contract: 60 tables whose keys, references and moments exist, and the values that others rely on. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { datasetPage } from '../../scripts/dataset-page.js';
import { contracts } from '../../src/datasets/contract/index.js';
import type { Column } from '../../src/datasets/dataset.js';

function column(dataset: string, name: string): Column | undefined {
  return contracts.get(dataset)?.columns.find((one) => one.name === name);
}

describe('structure', () => {
  test('has 60 tables in ten groups, none twice', () => {
    expect(contracts.size).toBe(60);
    const groups = [...contracts.values()].map((one) => one.group);
    expect(
      Object.fromEntries([...new Set(groups)].map((name) => [name, groups.filter((one) => one === name).length])),
    ).toEqual({
      commerce: 8,
      behaviour: 6,
      marketing: 9,
      offline: 7,
      promotion: 2,
      competition: 6,
      feedback: 6,
      technology: 6,
      team: 8,
      finance: 2,
    });
  });

  test.each([...contracts.values()])('$name holds together', (contract) => {
    const names = contract.columns.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(contract.grain).toMatch(/^one row per /);
    for (const key of contract.key) {
      const found = column(contract.name, key);
      expect(found).toBeDefined();
      expect(found?.required === true || found?.fallback !== undefined).toBe(true);
    }
    for (const ref of contract.refs) {
      expect(names).toContain(ref.column);
      const target = contracts.get(ref.dataset);
      expect(target?.key).toEqual([ref.target]);
      expect(['id', 'text']).toContain(column(ref.dataset, ref.target)?.type);
    }
    if (contract.moment !== undefined) {
      expect(['date', 'timestamp', 'month']).toContain(column(contract.name, contract.moment)?.type);
    }
    for (const one of contract.columns) {
      expect(one.type === 'enum').toBe(one.values !== undefined);
      expect(one.required && one.fallback !== undefined).toBe(false);
    }
  });

  test('only these count whole', () => {
    const whole = [...contracts.values()].filter((one) => one.moment === undefined).map((one) => one.name);
    expect(whole.sort()).toEqual(
      [
        ...[
          'products',
          'customers',
          'channels',
          'geography',
          'stores',
          'partners',
          'promotions',
          'experiments',
          'creatives',
        ],
        ...['resources', 'identities', 'comms_audits', 'conflict_surveys', 'tracking_audits', 'staff', 'skills'],
        ...['assignments', 'feature_tests', 'nps_benchmarks'],
        // The moment of a line is its order's.
        'order_items',
      ].sort(),
    );
  });
});

test('columns as specified, copied by hand', () => {
  expect(column('orders', 'status')).toEqual({
    name: 'status',
    type: 'enum',
    values: ['paid', 'pending', 'cancelled', 'refunded'],
    required: true,
  });
  expect(column('orders', 'paid_at')).toEqual({ name: 'paid_at', type: 'timestamp', required: false });
  expect(column('orders', 'discount_amount')).toEqual({
    name: 'discount_amount',
    type: 'money',
    required: false,
    fallback: 0,
  });
  expect(column('order_items', 'is_gift')).toMatchObject({ type: 'bool', fallback: false });
  expect(column('customers', 'gender')).toMatchObject({ values: ['female', 'male', 'unknown'], required: false });
  expect(column('market_sales', 'channel')).toMatchObject({ type: 'text', fallback: 'all' });
  expect(column('nps_responses', 'themes')).toMatchObject({ type: 'list', required: false });
  expect(column('nps_benchmarks', 'detractor_service_share')).toMatchObject({ type: 'share', required: false });
  expect(column('feature_tests', 'higher_is_better')).toMatchObject({ fallback: true });
  expect(contracts.get('ad_stats')?.columns).toHaveLength(24);
  expect(contracts.get('orders')?.refs).toHaveLength(5);
  expect(contracts.get('market_sales')?.key).toEqual([
    'month',
    'brand',
    'product_line',
    'category',
    'channel',
    'region',
  ]);
  expect(contracts.get('orders')?.moment).toBe('paid_at');
  expect(contracts.get('plan_actions')?.columns.map((one) => one.name)).toEqual([
    ...['action_id', 'title', 'owner', 'due_on', 'done_on', 'figure', 'expected'],
  ]);
});

test('docs/datasets.md is current', () => {
  const page = readFileSync(new URL('../../docs/datasets.md', import.meta.url), 'utf8');
  expect(page).toBe(datasetPage(contracts.values()));
});
