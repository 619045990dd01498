/** Measures how well sentiment is told: npm run eval:sentiment -- --data DIR. */
import { parseArgs } from 'node:util';
import { readLabelledReviews } from './sentiment/labelled-reviews.js';
import { measureChinese } from './sentiment/measure.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new Error('say where the labelled reviews are: --data DIR');
const reviews = await readLabelledReviews(values.data, 'zh');
const wanted = ['phone', 'computer', 'water_heater'];
const report = await measureChinese(reviews, wanted.filter((d) => reviews.some(({ domain }) => domain === d)), (line) => console.error(line));
console.log(JSON.stringify(report, (_, v) => typeof v === 'number' ? Math.round(v * 1e4) / 1e4 : v, 1));
