/** `quarterdeck init`: a commented config to start from. Never overwrites one. */
import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fail } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';
import { packageRoot } from '../package-root.js';
import type { Terminal } from './terminal.js';

export async function init(folder: string, terminal: Terminal): Promise<void> {
  const target = join(resolve(terminal.folder, folder), 'review.yaml');
  await mkdir(resolve(terminal.folder, folder), { recursive: true });
  try {
    await copyFile(new URL('templates/starter/review.yaml', packageRoot), target, constants.COPYFILE_EXCL);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') fail('FILE_EXISTS', { path: relative(terminal.folder, target) });
    throw error;
  }
  terminal.out(relative(terminal.folder, target));
  terminal.err('next: name your files in it, then run "quarterdeck validate"');
}
