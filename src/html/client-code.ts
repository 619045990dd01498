/** The scripts of a page: the browser's build of Chart.js, and our own script, which the build of this package links. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from '../package-root.js';

export interface Scripts {
  readonly chartjs: string;
  readonly client: string;
}

/** Reads both; `scripts/link-client.mjs` writes the second beside the compiled code. */
export async function loadScripts(): Promise<Scripts> {
  const library = dirname(createRequire(import.meta.url).resolve('chart.js'));
  const [chartjs, client] = await Promise.all([
    readFile(join(library, 'chart.umd.min.js'), 'utf8'),
    readFile(new URL('dist/src/html/client.js', packageRoot), 'utf8'),
  ]);
  return { chartjs, client };
}
