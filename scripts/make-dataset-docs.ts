/** Writes docs/datasets.md from the contract. `--check` fails when the committed page is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { contracts } from '../src/datasets/contract/index.js';
import { datasetPage } from './dataset-page.js';

const target = new URL('../../docs/datasets.md', import.meta.url);
const page = datasetPage(contracts.values());

if (!process.argv.includes('--check')) {
  await writeFile(target, page);
} else if ((await readFile(target, 'utf8')) !== page) {
  console.error('docs/datasets.md is stale: run node dist/scripts/make-dataset-docs.js');
  process.exitCode = 1;
}
