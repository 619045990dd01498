/** `quarterdeck sample`: writes the raw files and the config of the demo brand, at any scale. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { generateDemo } from '../../data/demo/generate/index.js';
import { fail } from '../errors/problem.js';
import { packageRoot } from '../package-root.js';
import type { Terminal } from './terminal.js';

export interface SampleOptions {
  readonly out: string;
  readonly scale: string;
  readonly seed: string;
}

function positive(text: string, option: string, whole: boolean): number {
  const value = Number(text);
  if (!(value > 0) || (whole && !Number.isSafeInteger(value))) fail('OPTION_NUMBER', { option, found: text });
  return value;
}

export async function sample(options: SampleOptions, terminal: Terminal): Promise<void> {
  const scale = positive(options.scale, '--scale', false);
  const seed = positive(options.seed, '--seed', true);
  const folder = resolve(terminal.folder, options.out);
  await mkdir(folder, { recursive: true });
  await generateDemo({ folder: join(folder, 'raw'), scale, seed });
  await copyFile(new URL('data/demo/review.yaml', packageRoot), join(folder, 'review.yaml'));
  terminal.out(join(relative(terminal.folder, folder), 'review.yaml'));
}
