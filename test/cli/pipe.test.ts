import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shop } from './shop.js';

const loader = new URL('./from-source.mjs', import.meta.url).pathname;
const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;

test('a reader that goes away, as `| head` does, loses the lines and not the run', async () => {
  const folder = shop();
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, main, 'build', 'review.yaml', '--json'], {
    cwd: folder,
  });
  let err = '';
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect({ code, err, written: existsSync(join(folder, 'output/shop-2025q4.pptx')) }).toEqual({
    code: 0,
    err: '',
    written: true,
  });
});
