import { describe, expect, test } from '@jest/globals';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { QuarterdeckError } from '../../src/errors/problem.js';
import { bench } from './attach.js';

const source = bench();
const row = 'id,b\n1,2\n';
const paths = async (path: string | string[], allow: string[] = []) =>
  (await source.attach('csv', { path }, { allow, name: `s${Math.random()}` })).files.map((file) => file.path);

test.each([
  ['raw/*.csv', ['raw/a.csv', 'raw/b.csv']],
  ['raw/?.csv', ['raw/a.csv', 'raw/b.csv']],
  ['raw/[!a].csv', ['raw/b.csv']],
  ['{raw,more}/b.csv', ['more/b.csv', 'raw/b.csv']],
  ['**/b.csv', ['b.csv', 'more/b.csv', 'raw/b.csv', 'raw/deep/b.csv']],
  ['raw/odd[1].csv', ['raw/odd[1].csv']],
])('%s means these files, in order', async (pattern, expected) => {
  const all = [
    'b.csv',
    'more/b.csv',
    'raw/b.csv',
    'raw/a.csv',
    'raw/deep/b.csv',
    'raw/odd[1].csv',
    'raw/.hidden/b.csv',
    'raw/c.txt',
  ];
  for (const path of all) await source.write(path, row);
  expect(await paths(pattern)).toEqual(pattern === 'raw/*.csv' ? [...expected, 'raw/odd[1].csv'] : expected);
});

test('a file that two patterns of a list mean is read once', async () => {
  await source.write('a.csv', row);
  expect(await paths(['a.csv', '*.csv'])).toEqual(['a.csv']);
});

describe('what is not there', () => {
  test('is answered with the nearest name', async () => {
    await source.write('raw/orders.csv', row);
    const { code, exitCode, tryThis } = await source.failure('csv', { path: 'raw/order.csv' });
    expect([code, exitCode, tryThis]).toEqual(['SOURCE_FILE_MISSING', 3, 'did you mean raw/orders.csv?']);
  });

  test('is named for every path of a list at once', async () => {
    const attached = source.attach('csv', { path: ['x.csv', 'y-*.csv'] });
    await expect(attached).rejects.toBeInstanceOf(QuarterdeckError);
    await attached.catch((error: unknown) =>
      expect((error as QuarterdeckError).problems.map(({ code }) => code)).toEqual([
        'SOURCE_FILE_MISSING',
        'SOURCE_FILE_MISSING',
      ]),
    );
  });
});

describe('what lies outside the folder of the config', () => {
  test.each(['../secret.csv', '../*.csv', '../nothing.csv', '/etc/passwd', 'raw/../../secret.csv'])(
    '%s is refused',
    async (path) => {
      await writeFile(join(dirname(source.folder), 'secret.csv'), row);
      expect(await source.failure('csv', { path })).toMatchObject({ code: 'FILE_OUTSIDE_FOLDER', exitCode: 2 });
    },
  );

  test('is refused behind a link, to a file or to a folder', async () => {
    const outside = join(dirname(source.folder), 'outside');
    await mkdir(outside);
    await writeFile(join(outside, 'secret.csv'), row);
    await symlink(join(outside, 'secret.csv'), join(source.folder, 'link.csv'));
    await symlink(outside, join(source.folder, 'folder'));
    for (const path of ['link.csv', '*.csv', 'folder/secret.csv', 'folder/*.csv']) {
      expect((await source.failure('csv', { path })).code).toBe('FILE_OUTSIDE_FOLDER');
    }
  });

  test('may be read where it is allowed', async () => {
    const outside = join(dirname(source.folder), 'shared');
    await mkdir(outside);
    await writeFile(join(outside, 'a.csv'), row);
    expect(await paths('../shared/*.csv', [outside])).toEqual([join(outside, 'a.csv')]);
  });
});
