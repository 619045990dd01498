/** A small contract for tests of the config: three datasets, one source type. */
import { z } from 'zod';
import type { Known } from '../../src/config/known.js';

export const known: Known = {
  datasets: new Map([
    ['orders', ['order_id', 'customer_id', 'ordered_at', 'paid_at', 'status', 'city', 'net_amount']],
    ['products', ['sku', 'name', 'product_line', 'unit_cost']],
    ['spend', ['spend_id', 'spent_on', 'channel', 'kind', 'amount']],
  ]),
  sourceTypes: new Map<string, z.ZodType>([
    [
      'csv',
      z.strictObject({
        path: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
        encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
        skip: z.int().min(0).optional(),
        header: z.boolean().optional(),
      }),
    ],
    ['postgres', z.strictObject({ url: z.url(), port: z.int().max(65535).optional(), query: z.string().optional() })],
  ]),
  tables: ['periods', 'cities'],
  chapters: ['goals', 'execution', 'sales'],
  formats: ['pptx', 'json'],
  figures: ['execution.gmv', 'execution.cac', 'execution.gmv_gap', 'sales.aov', 'sales.line_share'],
  vocabulary: ['battery', 'tech', 'product_pages'],
};
