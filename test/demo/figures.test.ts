/** The published values of the demo brand, as the built review's figures.json has them. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { chapters } from '../../src/chapters/index.js';
import { openWarehouse } from '../data/warehouse.js';
import { buildDemo, committed, type FigureRecord } from './built.js';

interface Expected {
  readonly unit: string;
  readonly value?: number;
  readonly digits?: number;
  readonly within?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly text?: string;
}

/** The first parts of the ids that the chapters give: a published value of no chapter yet waits for its chapter. */
const given = new Set(
  chapters.flatMap(({ id, definitions }) => [id, ...Object.keys(definitions).map((name) => name.split('.')[0]!)]),
);
const expected = Object.entries(
  (JSON.parse(readFileSync('test/fixtures/demo-values.json', 'utf8')) as { figures: Record<string, Expected> }).figures,
).filter(([id]) => given.has(id.split('.')[0]!));

describe('the demo review', () => {
  let figures: Readonly<Record<string, FigureRecord>>;
  beforeAll(async () => {
    ({ figures } = await buildDemo(committed, 'zh-CN'));
  });

  const number = (id: string) => {
    const value = figures[id]?.value;
    if (typeof value !== 'number') throw new Error(`${id} has no number: ${JSON.stringify(figures[id])}`);
    return value;
  };
  const family = (name: string) =>
    Object.entries(figures).flatMap(([id, { value }]): [string, number][] =>
      id.startsWith(`${name}.`) && typeof value === 'number' ? [[id.slice(name.length + 1), value]] : [],
    );
  const byValue = (name: string) => family(name).sort(([, a], [, b]) => a - b);

  test.each(expected)('%s', (id, { unit, value, digits, within, atLeast, below, text }) => {
    expect(figures[id]?.unit).toBe(unit);
    if (text !== undefined) {
      expect(figures[id]?.value).toBe(text);
      return;
    }
    const found = number(id);
    if (atLeast !== undefined) expect(found).toBeGreaterThanOrEqual(atLeast);
    else if (below !== undefined) expect(found).toBeLessThan(below);
    else if (within !== undefined) expect(Math.abs(found / value! - 1)).toBeLessThanOrEqual(within);
    else expect(Math.abs(found - value!)).toBeLessThanOrEqual(0.5 / 10 ** digits! + 1e-12);
  });

  test('offline sales in third-tier cities fall short of their target the most', () => {
    expect(byValue('execution.gmv_gap')[0]![0]).toBe('3/offline');
  });

  test('the line of the others turns over more slowly than the lines on average', () => {
    const turnover = family('sales.turnover');
    const mean = turnover.reduce((sum, [, value]) => sum + value, 0) / turnover.length;
    expect(number('sales.turnover.other')).toBeLessThan(mean);
  });

  test('controllers are out of stock longer than all other categories of their line together', () => {
    const home = family('sales.out_of_stock_days').filter(([category]) => category.startsWith('home/'));
    const others = home.filter(([category]) => category !== 'home/controller').reduce((sum, [, days]) => sum + days, 0);
    expect(number('sales.out_of_stock_days.home/controller')).toBeGreaterThan(others);
  });

  test('the ordering core misses the availability that the other services keep', () => {
    const missed = family('technology.availability').filter(([, value]) => value < 0.999);
    expect(missed.map(([service]) => service)).toEqual(['ordering']);
  });

  test('the strongest chain of issues is screen, flicker, return', () => {
    const [first] = figures['feedback.issue_chain']?.value as unknown as readonly { chain: string; reviews: number }[];
    expect(first?.chain).toBe('屏幕-闪屏-退货');
    expect(first?.reviews).toBeGreaterThanOrEqual(5);
  });

  test('most software tickets come from customers of 35 and younger, and months with more releases have more', async () => {
    const warehouse = await openWarehouse('data/demo/raw');
    const [row] =
      await warehouse.all(`WITH t AS (SELECT month(strptime(opened, '%Y/%m/%d %H:%M:%S')) AS m, 2025 - birth::INT <= 35 AS young
        FROM tickets JOIN customers USING (customer_id) WHERE kind = '软件' AND opened LIKE '2025/%' AND birth IS NOT NULL),
      r AS (SELECT month(released_on) AS m, count(*) AS n FROM releases WHERE NOT is_beta AND year(released_on) = 2025 GROUP BY m),
      months AS (SELECT m, count(*) AS tickets, coalesce(any_value(n), 0) AS n FROM t LEFT JOIN r USING (m) GROUP BY m)
      SELECT (SELECT avg(young::INT) FROM t) AS young, corr(n, tickets) AS together FROM months`);
    warehouse.close();
    expect(Number(row?.young)).toBeGreaterThan(0.5);
    expect(Number(row?.together)).toBeGreaterThan(0.3);
  });

  test('a coupon with a preview of what is new wins the most customers back', () => {
    expect(byValue('sales.winback_rate').at(-1)![0]).toBe('coupon+new_product_preview');
  });
});
