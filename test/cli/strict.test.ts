/** `build --strict`: a warning of the checks stops the build, exit 4, and nothing is written. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterdeck, shop } from './shop.js';

/** A brand whose name does not fit the subtitle of the agenda. */
const long = (config: string) =>
  config.replace('brand: Test shop', `brand: ${'A very long name of a shop '.repeat(9)}`);
const written = (folder: string) => existsSync(join(folder, 'output/shop-2025q4.pptx'));

interface Record {
  readonly checks: readonly {
    readonly code: string;
    readonly severity: string;
    readonly slide: string;
    readonly where: string;
  }[];
}

describe('warnings of the checks', () => {
  test('are listed with slide and shape, on standard error and in the record of the run', async () => {
    const folder = shop({ 'review.yaml': long });
    const { exit, err } = await quarterdeck(folder, ['build']);
    expect(exit).toBe(0);
    expect(err).toContain('warning: agenda, subtitle: cut for want of room: A very long name');
    const { checks } = JSON.parse(readFileSync(join(folder, 'output/shop-2025q4.run.json'), 'utf8')) as Record;
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'text_cut', severity: 'warning', slide: 'agenda', where: 'subtitle' }),
    );
  });

  test('stop a strict build, by the option or by the config', async () => {
    const folder = shop({ 'review.yaml': long });
    const { exit, err } = await quarterdeck(folder, ['build', '--strict']);
    expect([exit, written(folder)]).toEqual([4, false]);
    expect(err).toContain('DECK_STRICT');
    expect(err).toContain('agenda, subtitle');
    const own = shop({ 'review.yaml': (config) => `${long(config)}output: { strict: true }\n` });
    expect([(await quarterdeck(own, ['build'])).exit, written(own)]).toEqual([4, false]);
  });

  test('do not stop a strict build where there are none', async () => {
    const folder = shop();
    expect(await quarterdeck(folder, ['build', '--strict'])).toMatchObject({ exit: 0, err: 'review: review.yaml' });
    expect(written(folder)).toBe(true);
  });
});
