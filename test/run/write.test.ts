import { describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withScratch } from '../../src/run/scratch.js';
import { writeFiles } from '../../src/run/write.js';
import { temporary } from '../temporary.js';

const folder = () => temporary('run');
const bytes = (text: string) => new TextEncoder().encode(text);
const contents = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(root, name), 'utf8')]),
  );
const unwritable = { problems: [{ code: 'OUTPUT_UNWRITABLE' }] };

describe('writing the files of a run', () => {
  test('makes the folders, replaces what was there and leaves nothing beside it', async () => {
    const root = folder();
    writeFileSync(join(root, 'a'), 'old');
    await writeFiles([
      { path: join(root, 'a'), bytes: bytes('new') },
      { path: join(root, 'deep/er/b'), bytes: bytes('b') },
    ]);
    expect(contents(root)).toEqual({ a: 'new' });
    expect(contents(join(root, 'deep/er'))).toEqual({ b: 'b' });
  });

  test('keeps every earlier file when the last one fails', async () => {
    const root = folder();
    writeFileSync(join(root, 'a'), 'old a');
    mkdirSync(join(root, 'b'));
    const files = ['a', 'b'].map((name) => ({ path: join(root, name), bytes: bytes('new') }));
    await expect(writeFiles(files)).rejects.toMatchObject(unwritable);
    expect(contents(root)).toEqual({ a: 'old a' });
    expect(readdirSync(join(root, 'b'))).toEqual([]);
  });

  test('fails where a file stands in the way of the folder, and names the path', async () => {
    const root = folder();
    writeFileSync(join(root, 'way'), 'a file');
    const files = [
      { path: join(root, 'a'), bytes: bytes('new') },
      { path: join(root, 'way/b'), bytes: bytes('new') },
    ];
    await expect(writeFiles(files)).rejects.toMatchObject({
      problems: [{ code: 'OUTPUT_UNWRITABLE', parameters: { path: join(root, 'way') } }],
    });
    expect(contents(root)).toEqual({ way: 'a file' });
  });

  test('fails where the system lets nothing be written, and leaves nothing', async () => {
    // A name longer than any file system takes fails for every user, where a read-only folder stops all but the administrator.
    const root = folder();
    const files = [
      { path: join(root, 'a'), bytes: bytes('new') },
      { path: join(root, 'x'.repeat(300)), bytes: bytes('new') },
    ];
    await expect(writeFiles(files)).rejects.toMatchObject(unwritable);
    expect(contents(root)).toEqual({});
  });

  const asOrdinaryUser = process.getuid?.() === 0 ? test.skip : test;
  asOrdinaryUser('fails in a read-only folder', async () => {
    const root = join(folder(), 'sealed');
    mkdirSync(root, { mode: 0o555 });
    await expect(writeFiles([{ path: join(root, 'a'), bytes: bytes('new') }])).rejects.toMatchObject(unwritable);
  });
});

describe('the scratch folder', () => {
  test('is there for the work, and gone after it', async () => {
    const root = join(folder(), 'made/for/it');
    const used = await withScratch(root, async (scratch) => {
      writeFileSync(join(scratch, 'spill'), 'rows');
      await Promise.resolve();
      return scratch;
    });
    expect(used.startsWith(root)).toBe(true);
    expect(existsSync(used)).toBe(false);
    expect(readdirSync(root)).toEqual([]);
  });

  test('is gone after work that failed, and the failure comes through', async () => {
    const root = folder();
    await expect(withScratch(root, () => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
    expect(readdirSync(root)).toEqual([]);
  });

  test('is another one for every run', async () => {
    const root = folder();
    const [one, other] = await withScratch(root, (outer) =>
      withScratch(root, (inner) => Promise.resolve([outer, inner])),
    );
    expect(one).not.toBe(other);
  });
});
