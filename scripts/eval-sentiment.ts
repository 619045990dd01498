/**
 * Measures how well sentiment is told, prints the report, and with --write keeps it in models/sentiment.json and the model's card:
 * npm run eval:sentiment -- --data DIR [--leave-out phone,computer,water_heater] [--write].
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/package-root.js';
import { decodeModel } from '../src/text/sentiment/chinese/linear-model.js';
import { englishModel } from '../src/text/sentiment/english/english.js';
import { withMeasured, type MeasuredModel } from './sentiment/card.js';
import { measureEnglish } from './sentiment/english.js';
import { readLabelledReviews } from './sentiment/labelled-reviews.js';
import { englishCount } from './sentiment/lexicon.js';
import { measureChinese } from './sentiment/measure.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    'leave-out': { type: 'string', default: 'phone,computer,water_heater' },
    write: { type: 'boolean', default: false },
  },
});
if (values.data === undefined) throw new Error('say where the labelled reviews are: --data DIR');

const file = 'models/sentiment-zh.bin';
const bytes = await readFile(new URL(file, packageRoot));
const reviews = await readLabelledReviews(values.data, 'zh');
const rated = (await readLabelledReviews(values.data, 'en')).flatMap(({ rating, text }) =>
  rating ? [{ rating, text }] : [],
);
const leftOut = values['leave-out'].split(',').filter((name) => reviews.some(({ domain }) => domain === name));

const measured: MeasuredModel = {
  model: {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    features: decodeModel(bytes, file).hashes.length,
  },
  chinese: await measureChinese(reviews, leftOut, (line) => console.error(line)),
  ...(rated.length > 0
    ? {
        english: {
          ...(await measureEnglish(rated, englishModel)),
          lexiconBalancedAccuracy: (await measureEnglish(rated, englishCount)).balancedAccuracy,
        },
      }
    : {}),
};

const rounded = JSON.stringify(
  measured,
  (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value),
  2,
);
console.log(rounded);
if (values.write) {
  await writeFile(new URL('models/sentiment.json', packageRoot), `${rounded}\n`);
  const card = new URL('docs/models/sentiment.md', packageRoot);
  await writeFile(card, withMeasured(await readFile(card, 'utf8'), JSON.parse(rounded) as MeasuredModel));
}
