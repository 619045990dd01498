/** Nothing that tells a person gets into a deck, a figure or a message, unless the config allows its column. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterdeck, shop } from './shop.js';

/** Customers by their phones, from a column that says so or one that does not. */
function orders(header: string, value: (index: number) => string): string {
  return [
    `order_id,${header},ordered_at,paid_at,status,channel,city,gross_amount,net_amount`,
    ...Array.from({ length: 60 }, (_, index) => {
      const at = `2025-${String(7 + (index % 6)).padStart(2, '0')}-05 10:00:00`;
      return `o${index},${value(index % 4)},${at},${at},paid,shop,hz,100,100`;
    }),
  ].join('\n');
}

const slide = (expression: string) => `
slides:
  - id: sales.best
    sql: |
      select ${expression} as who, sum(net_amount) as gmv from paid_orders group by 1
    category: { column: who, name: Who }
    values: { gmv: { unit: money, name: GMV } }
    title: 'The best'
`;

const mapped = (column: string) => (config: string) =>
  config.replace('  orders: orders\n', `  orders: { source: orders, columns: { customer_id: ${column} } }\n`);

const phone = (index: number) => `1380013800${index}`;
const member = (index: number) => `member-${index}`;

const withSlide = (column: string, value: (index: number) => string, expression = 'customer_id', more = '') =>
  shop({
    'orders.csv': orders(column, value),
    'review.yaml': (config) => mapped(column)(config) + slide(expression) + more,
  });

describe('a query of one’s own over people', () => {
  test.each([
    ['by the name of the source’s column', '手机号', member],
    ['by another name of it', 'customerEmail', member],
    ['by the form of its values', 'buyer', phone],
    ['by mail addresses', 'buyer', (index: number) => `ann${index}@shop.example`],
  ])('is refused: known %s', async (_how, column, value) => {
    const folder = withSlide(column, value);
    const { exit, err } = await quarterdeck(folder, ['build']);
    expect(exit).toBe(3);
    expect(err).toContain('PERSONAL_DATA  4 values of people would be shown, from orders.customer_id');
    expect(err).toContain('personal: { allow: [orders.customer_id] }');
    for (const index of [0, 1, 2, 3]) expect(err).not.toContain(value(index));
    expect(existsSync(join(folder, 'output'))).toBe(false);
    const figures = await quarterdeck(folder, ['figures']);
    expect({ exit: figures.exit, out: figures.out }).toEqual({ exit: 3, out: '' });
  });

  test('is refused where the query hides the value in other words', async () => {
    const folder = withSlide('buyer', phone, `'VIP ' || customer_id`);
    expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 3 });
  });

  test('is built where the config allows the column', async () => {
    const folder = withSlide('手机号', phone, 'customer_id', '\npersonal: { allow: [orders.customer_id] }\n');
    expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 0 });
    const written = readFileSync(join(folder, 'output/shop-2025q4.figures.json'), 'utf8');
    expect(written).toContain('sales.best.gmv.13800138000');
  });

  test('is built where it counts people and shows none', async () => {
    const folder = withSlide('手机号', phone, `'all'`);
    expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 0 });
    for (const name of readdirSync(join(folder, 'output')).filter((file) => file.endsWith('.json'))) {
      expect(readFileSync(join(folder, 'output', name), 'utf8')).not.toContain('1380013800');
    }
  });
});

describe('reports of quality and errors', () => {
  const twice = (header: string, id: (index: number) => string) =>
    [
      `${header},ordered_at,customer_id,paid_at,status,channel,city,gross_amount,net_amount`,
      ...[0, 0, 1, 2, 3].map((index) => `${id(index)},2025-11-05,c,2025-11-05,paid,shop,hz,${100 + index},1`),
      `${id(0)},2025-11-06,c,2025-11-06,paid,shop,hz,7,7`,
    ].join('\n');

  test.each([
    ['a phone', 'order_id', phone],
    ['what stands in a column of people', '收货人', (index: number) => `李小${'一二三四'[index] ?? ''}`],
  ])('do not show %s', async (_what, header, id) => {
    const config = (text: string) =>
      text.replace(
        '  orders: orders\n',
        `  orders: { source: orders, columns: { order_id: ${header} }, tolerance: 1 }\n`,
      );
    const folder = shop({ 'orders.csv': twice(header, id), 'review.yaml': config });
    for (const args of [['validate', '--json'], ['validate'], ['build']]) {
      const { out, err } = await quarterdeck(folder, args);
      expect(out + err).not.toContain(id(0));
    }
    expect((await quarterdeck(folder, ['validate'])).out).toContain('duplicate_key order_id');
    const strict = shop({
      'orders.csv': twice(header, id),
      'review.yaml': (text) => config(text).replace('tolerance: 1', 'tolerance: 0'),
    });
    const { exit, err } = await quarterdeck(strict, ['build']);
    expect(exit).toBe(3);
    expect(err).toContain('DATA_DUPLICATE_KEY');
    expect(err).not.toContain(id(0));
  });
});

describe('what the config itself says', () => {
  test('may name people: it does so on purpose', async () => {
    const folder = shop({
      'review.yaml': (config) => config.replace('locale: en', 'locale: en, presenter: ann@shop.example'),
    });
    expect(await quarterdeck(folder, ['build'])).toMatchObject({ exit: 0 });
  });
});
