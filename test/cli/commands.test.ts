import { describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outputs, quarterdeck, shop } from './shop.js';

describe('the commands', () => {
  test('build writes the same bytes twice', async () => {
    const folder = shop();
    await quarterdeck(folder, ['build']);
    const first = outputs(folder);
    await quarterdeck(folder, ['build']);
    expect(outputs(folder)).toEqual(first);
  });

  test('build --json tells steps and result as JSON lines and nothing else', async () => {
    const { out, exit } = await quarterdeck(shop(), ['build', 'review.yaml', '--json']);
    expect(exit).toBe(0);
    const events = out.split('\n').map((line) => JSON.parse(line) as { type: string; files?: string[] });
    expect(events[0]).toMatchObject({ type: 'start' });
    expect(events.at(-1)).toMatchObject({ type: 'result', files: expect.arrayContaining(['output/shop-2025q4.pptx']) });
  });

  test('a pipe gets the paths that were written and no progress', async () => {
    const { out, err } = await quarterdeck(shop(), ['build', 'review.yaml']);
    expect(out.split('\n')).toEqual([
      'output/shop-2025q4.pptx',
      'output/shop-2025q4.figures.json',
      'output/shop-2025q4.run.json',
    ]);
    expect(err).not.toContain('✓');
  });

  test('the record of the run names every input by its hash', async () => {
    const folder = shop();
    await quarterdeck(folder, ['build']);
    const record = JSON.parse(readFileSync(join(folder, 'output/shop-2025q4.run.json'), 'utf8')) as {
      inputs: { dataset: string; rows: number; files: { path: string; sha256: string }[] }[];
    };
    const orders = record.inputs.find(({ dataset }) => dataset === 'orders');
    expect(orders).toMatchObject({
      rows: 60,
      files: [{ path: 'orders.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
  });

  test('explain shows definition, SQL, inputs with rows and hashes, and the value', async () => {
    const { out, exit } = await quarterdeck(shop(), ['explain', 'sales.aov']);
    expect(exit).toBe(0);
    expect(out).toContain('GMV over paid orders');
    expect(out).toMatch(/select/i);
    expect(out).toMatch(/orders: 60 rows from orders/);
    expect(out).toMatch(/orders\.csv {2}\d+ bytes {2}sha256 [0-9a-f]{64}/);
  });

  test('validate says what each chapter needs, and what of it is there', async () => {
    const { out, exit } = await quarterdeck(shop(), ['validate']);
    expect(exit).toBe(0);
    expect(out).toContain(
      'chapter 03 (sales) needs inventory, market_sales, winbacks; you have supplied geography, order_items, orders, products',
    );
    expect(out).toMatch(/sales\.bundles\s+needs market_sales/);
    const { out: json } = await quarterdeck(shop(), ['validate', '--json']);
    expect(JSON.parse(json)).toMatchObject({
      lacking: [{ chapter: 'sales', slides: [{ slide: 'sales.bundles', needs: ['market_sales'] }] }],
    });
  });

  test('explain reads from a written deck alone which figures stand on a slide, and how they came about', async () => {
    const folder = shop();
    await quarterdeck(folder, ['build']);
    rmSync(join(folder, 'orders.csv'));
    const deck = 'output/shop-2025q4.pptx';
    const list = await quarterdeck(folder, ['explain', deck]);
    const number =
      list.out
        .split('\n')
        .find((line) => line.includes('sales.lines'))
        ?.trim()
        .split(' ')[0] ?? '';
    const { out, exit } = await quarterdeck(folder, ['explain', deck, '--slide', number]);
    expect(exit).toBe(0);
    expect(out).toContain('Exhibit: sales.line_share.');
    expect(out).toContain('measure sales/categories');
    expect(out).toMatch(/orders\.csv {2}\d+ bytes {2}sha256 [0-9a-f]{64}/);
    expect(await quarterdeck(folder, ['explain', deck, '--slide', '99'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('has no slide 99'),
    });
    expect(await quarterdeck(folder, ['explain', 'none.pptx'])).toMatchObject({
      exit: 4,
      err: expect.stringContaining('there is no such file'),
    });
  });

  test('explain of a name that is not there suggests the nearest', async () => {
    const { err, exit } = await quarterdeck(shop(), ['explain', 'sales.avo']);
    expect(exit).toBe(2);
    expect(err).toContain('sales.aov');
  });

  test('validate says which slides lack which datasets', async () => {
    const { out, exit } = await quarterdeck(shop(), ['validate']);
    expect(exit).toBe(0);
    expect(out).toMatch(/winbacks/);
  });

  test('init writes a config that loads, and overwrites none', async () => {
    const folder = shop();
    mkdirSync(join(folder, 'new'));
    expect((await quarterdeck(folder, ['init', 'new'])).exit).toBe(0);
    expect(existsSync(join(folder, 'new/review.yaml'))).toBe(true);
    const again = await quarterdeck(folder, ['init', 'new']);
    expect(again).toMatchObject({ exit: 2, err: expect.stringContaining('FILE_EXISTS') });
  });

  test('a wrong command line ends with 2', async () => {
    expect((await quarterdeck(shop(), ['build', '--colour'])).exit).toBe(2);
    expect((await quarterdeck(shop(), ['sample', '--scale', 'big'])).exit).toBe(2);
  });

  test('both locales show the same numbers', async () => {
    const folder = shop();
    const read = async (locale: string) => {
      const { out } = await quarterdeck(folder, ['figures', '--json', '--locale', locale]);
      const { figures } = JSON.parse(out) as { figures: Record<string, { value: unknown }> };
      return Object.entries(figures).map(([id, { value }]) => [id, value]);
    };
    expect(await read('en')).toEqual(await read('zh-CN'));
  });
});
