/** Figures whose rows do not reach back to the period before are compared with what the run of that period found. */
import { expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterdeck, shop } from './shop.js';

interface Entry {
  readonly value: unknown;
  readonly previous?: number | null;
  readonly recalled?: { readonly previous?: string };
}

function figures(folder: string): Record<string, Entry> {
  const file = readFileSync(join(folder, 'output', 'shop-2025q4.figures.json'), 'utf8');
  return (JSON.parse(file) as { figures: Record<string, Entry> }).figures;
}

/** Keeps the lines of a file whose first cell, or any text, passes. */
function keep(folder: string, name: string, passes: (line: string) => boolean): readonly string[] {
  const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').split('\n');
  const kept = lines.filter(passes);
  writeFileSync(join(folder, name), [head, ...kept].join('\n'));
  return kept;
}

/** As an export of the fourth quarter alone would be. */
function forgetTheThird(folder: string): void {
  const orders = keep(folder, 'orders.csv', (line) => /,2025-1[0-2]-/.test(line)).map((line) => line.split(',')[0]);
  keep(folder, 'items.csv', (line) => orders.includes(line.split(',')[0]));
}

const asThird = (text: string) => text.replace('shop-2025q4', 'shop-2025q3').replace('2025-Q4', '2025-Q3');
const change = { 'review.yaml': (text: string) => `${text}state: kept\n` };

async function built(folder: string): Promise<Record<string, Entry>> {
  const { exit, err } = await quarterdeck(folder, ['build']);
  expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' });
  return figures(folder);
}

/** A folder in which the third quarter was built by a config that `edit` has changed, and the fourth then without its rows. */
async function after(edit: (text: string) => string): Promise<{ folder: string; found: Record<string, Entry> }> {
  const folder = shop(change);
  const config = readFileSync(join(folder, 'review.yaml'), 'utf8');
  writeFileSync(join(folder, 'review.yaml'), edit(asThird(config)));
  expect((await quarterdeck(folder, ['build'])).exit).toBe(0);
  writeFileSync(join(folder, 'review.yaml'), config);
  forgetTheThird(folder);
  return { folder, found: await built(folder) };
}

test('the value before is that of the run over the period before, and is said to be', async () => {
  const whole = await built(shop(change));
  const alone = shop(change);
  forgetTheThird(alone);
  const without = await built(alone);
  const { folder, found } = await after((text) => text);

  expect(whole['sales.aov']).toMatchObject({ previous: expect.any(Number) as unknown });
  expect(whole['sales.aov']?.recalled).toBeUndefined();
  expect(without['sales.aov']?.previous).toBeNull();
  expect(found['sales.aov']?.previous).toBeCloseTo(whole['sales.aov']!.previous!, 9);
  expect(found['sales.aov']?.recalled).toEqual({ previous: expect.stringMatching(/^\d{8}-\d{6}-/) as unknown });
  const { out } = await quarterdeck(folder, ['explain', 'sales.aov']);
  expect(out).toContain(found['sales.aov']!.recalled!.previous!);
});

test.each([
  ['of another brand', (text: string) => text.replace('Test shop', 'Other shop')],
  ['in another currency', (text: string) => text.replace('CNY', 'USD')],
])('a run %s says nothing', async (_, edit) => {
  const { found } = await after(edit);
  expect(found['sales.aov']?.previous).toBeNull();
});
