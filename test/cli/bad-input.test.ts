import { describe, expect, test } from '@jest/globals';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { outputs, quarterdeck, shop } from './shop.js';

const lines = (text: string, change: (line: string, index: number) => string) =>
  text.split('\n').map(change).join('\n');
/** The first `count` rows changed, the header left alone. */
const rows = (count: number, change: (line: string) => string) => (text: string) =>
  lines(text, (line, index) => (index > 0 && index <= count ? change(line) : line));

describe('bad input ends with its place, its exit code, and the earlier files as they were', () => {
  test('the shop builds when nothing is wrong', async () => {
    const folder = shop();
    const { exit, err } = await quarterdeck(folder, ['build']);
    expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining('review.yaml') });
    expect(Object.keys(outputs(folder)).sort()).toEqual([
      'shop-2025q4.figures.json',
      'shop-2025q4.pptx',
      'shop-2025q4.run.json',
    ]);
  });

  const faults: [string, number, string[], Parameters<typeof shop>[0]][] = [
    ['a config of the wrong shape', 2, ['review.yaml:1', 'CONFIG_'], { 'review.yaml': '- just\n- a list\n' }],
    [
      'an unset variable',
      2,
      ['CONFIG_ENV_UNSET', 'SHOP_FOLDER', 'review.yaml:6:30'],
      { 'review.yaml': (text) => text.replace('path: orders.csv', 'path: "${SHOP_FOLDER}/orders.csv"') },
    ],
    [
      'a typo in a key',
      2,
      ['CONFIG_KEY_UNKNOWN', 'review.yaml:3', 'timeZone'],
      { 'review.yaml': (text) => text.replace('timeZone:', 'timeZonne:') },
    ],
    [
      'a missing file',
      3,
      ['review.yaml:6:30  SOURCE_FILE_MISSING', 'ordrs.csv', 'orders.csv'],
      { 'review.yaml': (text) => text.replace('path: orders.csv', 'path: ordrs.csv') },
    ],
    [
      'a wrong column',
      3,
      ['review.yaml:11:50  SOURCE_COLUMN_MISSING', 'order_no', 'order_id'],
      {
        'review.yaml': (text) =>
          text.replace('orders: orders\n', 'orders: { source: orders, columns: { order_id: order_no } }\n'),
      },
    ],
    [
      'GBK read as UTF-8',
      3,
      ['review.yaml:9:', 'SOURCE_ENCODING', 'geography.csv', 'gb18030'],
      {
        'review.yaml': (text) => text.replace('path: geography.csv', 'path: geography.csv, encoding: utf-8'),
        // 城市 in GBK
        'geography.csv': Buffer.concat([
          Buffer.from('city,province,region,tier\nhz,'),
          Buffer.from([0xd5, 0xe3, 0xbd, 0xad]),
          Buffer.from(',east,2\n'),
        ]),
      },
    ],
    [
      'dates that cannot be read',
      3,
      ['DATA_TOLERANCE', 'ordered_at', 'next Tuesday'],
      { 'orders.csv': rows(5, (line) => line.replace(/2025-\d\d-\d\d 10:00:00/, 'next Tuesday')) },
    ],
    [
      'numbers that cannot be read',
      3,
      ['DATA_TOLERANCE', 'net_amount', 'lots'],
      { 'orders.csv': rows(5, (line) => line.replace(/\d+$/, 'lots')) },
    ],
    [
      'conflicting rows under one key',
      3,
      ['DATA_DUPLICATE_KEY', 'order_id'],
      { 'orders.csv': rows(5, (line) => line.replace(/^o\d+/, 'o59')) },
    ],
  ];

  test.each(faults)('%s', async (_, code, told, change) => {
    const folder = shop();
    await quarterdeck(folder, ['build']);
    const before = outputs(folder);
    const broken = shop(change);
    for (const name of readdirSync(broken)) {
      rmSync(join(folder, name), { force: true });
      writeFileSync(join(folder, name), readFileSync(join(broken, name)));
    }
    const { exit, err } = await quarterdeck(folder, ['build']);
    for (const part of told) expect(err).toContain(part);
    expect(err).toContain('try: ');
    expect(exit).toBe(code);
    expect(outputs(folder)).toEqual(before);
  });

  test('a secret from the environment is in no message', async () => {
    const folder = shop({
      'review.yaml': (text) => text.replace('path: orders.csv', 'path: "${SHOP_TOKEN}.csv"'),
    });
    const { exit, err } = await quarterdeck(folder, ['build'], { SHOP_TOKEN: 'hunter2-very-secret' });
    expect(exit).toBe(3);
    expect(err).not.toContain('hunter2-very-secret');
  });
});

test('a secret from the environment is in no artifact either', async () => {
  const folder = shop({
    'review.yaml': (text) => text.replace('path: orders.csv', 'path: "${SHOP_TOKEN}/orders.csv"'),
    'hunter2-very-secret/orders.csv': (text) => text,
  });
  writeFileSync(join(folder, 'hunter2-very-secret/orders.csv'), readFileSync(join(folder, 'orders.csv')));
  const { exit, out, err } = await quarterdeck(folder, ['build'], { SHOP_TOKEN: 'hunter2-very-secret' });
  expect({ exit, err }).toMatchObject({ exit: 0 });
  expect(out + err).not.toContain('hunter2-very-secret');
  for (const name of ['run.json', 'figures.json']) {
    expect(readFileSync(join(folder, `output/shop-2025q4.${name}`), 'utf8')).not.toContain('hunter2-very-secret');
  }
  const deck = unzipSync(readFileSync(join(folder, 'output/shop-2025q4.pptx')));
  const parts = Object.values(deck).map((bytes) => strFromU8(bytes));
  expect(parts.some((part) => part.includes('hunter2-very-secret'))).toBe(false);
});

describe('odd data that is no error', () => {
  const figures = async (folder: string) => {
    const { exit, out, err } = await quarterdeck(folder, ['figures', '--json']);
    if (exit !== 0) throw new Error(err);
    return (JSON.parse(out) as { figures: Record<string, { value: unknown; reason?: { code: string } }> }).figures;
  };
  const builds = async (folder: string) => {
    const { exit, err } = await quarterdeck(folder, ['build']);
    expect({ exit, err }).toEqual({ exit: 0, err: expect.any(String) });
  };

  test('a broken reference is counted, and the build goes on', async () => {
    const folder = shop({ 'orders.csv': rows(3, (line) => line.replace(/,(hz|sh),/, ',atlantis,')) });
    await builds(folder);
    const { out } = await quarterdeck(folder, ['validate']);
    expect(out).toMatch(/broken_ref city, 3 rows.*atlantis/);
  });

  test('an empty dataset leaves out what needs it and says so', async () => {
    const folder = shop({ 'items.csv': (text) => text.split('\n')[0] ?? '' });
    await builds(folder);
    expect((await figures(folder))['sales.aov']?.value).not.toBeNull();
  });

  test('a period without rows gives no figure a value out of nothing', async () => {
    const folder = shop({ 'review.yaml': (text) => text.replace('2025-Q4', '2023-Q4') });
    const all = await figures(folder);
    expect(all['sales.aov']).toMatchObject({ value: null });
    expect(all['sales.aov']?.reason).toBeDefined();
    await builds(folder);
  });

  test('one customer only', async () => {
    const folder = shop({ 'orders.csv': (text) => text.replaceAll(/,c\d+,/g, ',c1,') });
    await builds(folder);
    // 30 of the 60 orders lie in the quarter, none of them the customer's first ever.
    expect((await figures(folder))['sales.new_order_aov']).toMatchObject({ value: null });
  });

  test('negative quantities are warned of, not dropped', async () => {
    const folder = shop({
      'items.csv': rows(2, (line) => line.replace(',1,1,', ',1,1,').replace(/,1,(\d+),(\d+)$/, ',-1,$1,-$2')),
    });
    await builds(folder);
    const { out } = await quarterdeck(folder, ['validate']);
    expect(out).toMatch(/range quantity/);
  });

  test('names with markup, braces, emoji and 200 characters come through to the deck', async () => {
    const hostile = `&<>"'{{constructor}} 😀 ${'长'.repeat(180)}`;
    const folder = shop({
      'products.csv': (text) => text.replace('light', `"${hostile.replaceAll('"', '""')}"`),
    });
    await builds(folder);
    const all = await figures(folder);
    expect(all[`sales.line_share.${hostile}`]?.value).toBeGreaterThan(0);
  });

  test('a file that grows by a broken row within the tolerance is counted, not hidden', async () => {
    const folder = shop({
      'review.yaml': (text) => `${text}tolerance: 0.05\n`,
    });
    appendFileSync(
      join(folder, 'orders.csv'),
      '\no90,c1,2025-11-01 10:00:00,2025-11-01 10:00:00,paid,shop,hz,oops,oops',
    );
    const { exit, out } = await quarterdeck(folder, ['validate']);
    expect(exit).toBe(0);
    expect(out).toMatch(/unconverted (gross_amount|net_amount), 1 rows.*oops/);
  });
});
