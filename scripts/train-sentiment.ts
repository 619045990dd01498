/**
 * Trains the Chinese sentiment model on all Chinese reviews of a folder and writes models/sentiment-zh.bin, or the file after --out:
 * npm run train:sentiment -- --data DIR. The same reviews give the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/package-root.js';
import { encodeModel } from '../src/text/sentiment/chinese/linear-model.js';
import { corpusOf } from './sentiment/corpus.js';
import { fitModel } from './sentiment/fit.js';
import { readLabelledReviews } from './sentiment/labelled-reviews.js';

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (values.data === undefined) throw new Error('say where the labelled reviews are: --data DIR');

const begun = performance.now();
const reviews = await readLabelledReviews(values.data, 'zh');
if (reviews.length === 0) throw new Error(`no Chinese reviews with the columns label and review in ${values.data}`);
const corpus = corpusOf(reviews);
const model = fitModel(corpus, corpus.rows);
const bytes = encodeModel(model);
const out = values.out ?? fileURLToPath(new URL('models/sentiment-zh.bin', packageRoot));
await mkdir(dirname(out), { recursive: true });
await writeFile(out, bytes);
console.log(
  `${out}: ${corpus.rows.length} reviews and phrases, ${model.hashes.length} features, ${(bytes.length / 1e6).toFixed(2)} MB, ` +
    `slope ${model.slope.toFixed(3)}, bias ${model.bias.toFixed(3)}, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
);
