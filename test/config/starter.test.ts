import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadReview } from '../../src/config/load.js';
import { contracts } from '../../src/datasets/contract/index.js';
import { known } from './known.js';

const path = fileURLToPath(new URL('../../templates/starter/review.yaml', import.meta.url));

describe('the starter config', () => {
  const contract = new Map([...contracts].map(([name, { columns }]) => [name, columns.map((column) => column.name)]));
  const review = loadReview(path, {
    environment: {},
    today: '2026-01-08',
    known: {
      ...known,
      datasets: contract,
      sourceTypes: new Map([['csv', z.strictObject({ path: z.string() })]]),
    },
  });

  test('loads without a problem, for the quarter that ended last', async () => {
    expect((await review).periods.P).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  });

  test('maps every required column of its datasets', async () => {
    for (const { dataset, columns } of (await review).datasets) {
      const required = contracts.get(dataset)?.columns.filter((column) => column.required) ?? [];
      expect(Object.keys(columns)).toEqual(expect.arrayContaining(required.map(({ name }) => name)));
    }
  });
});
