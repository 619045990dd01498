import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createRandom } from '../../data/demo/generate/random.js';
import { slopeOf } from '../../scripts/sentiment/calibrate.js';
import { corpusOf } from '../../scripts/sentiment/corpus.js';
import { fitModel } from '../../scripts/sentiment/fit.js';
import { readLabelledReviews } from '../../scripts/sentiment/labelled-reviews.js';
import { logisticRegression } from '../../scripts/sentiment/logistic.js';
import { measureChinese } from '../../scripts/sentiment/measure.js';
import { phraseSet } from '../../scripts/sentiment/phrases.js';
import { brierOf, calibrationErrorOf, reliabilityOf, scoresOf } from '../../scripts/sentiment/scores.js';
import { tellingOf } from '../../scripts/sentiment/telling.js';
import { chineseModelOf } from '../../src/text/sentiment/chinese/chinese.js';
import { decodeModel, encodeModel } from '../../src/text/sentiment/chinese/linear-model.js';
import { opinionOf } from '../../src/text/sentiment/opinion.js';
import { temporary } from '../temporary.js';

const things = ['灯', '门锁', '风扇', '插座', '窗帘', '水壶'];
const rows = things.flatMap((thing, at) =>
  ['客厅', '卧室', '厨房', '书房'].flatMap((room) => [
    [at % 2 ? 'lamp' : 'lock', '1', `${room}的${thing}嘎嘎好`],
    [at % 2 ? 'lamp' : 'lock', '0', `${room}的${thing}拉胯了`],
  ]),
);

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporary('reviews');
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  }
  return folder;
}

const csv = (head: string, lines: readonly (readonly string[])[]) =>
  [head, ...lines.map((cells) => cells.join(','))].join('\n');

describe('reading labelled reviews', () => {
  const folder = folderOf({
    'b_goods.csv.gz': csv('domain,label,review', [
      ['lamp', '1', '"很亮，\n""真"" 不错"'],
      ['lamp', '0', '<b>坏了</b>'],
    ]),
    'a_food.csv': csv('label,review', [['0', '太咸']]),
    'english.csv': csv('rating,label,review', [
      ['2', '0', 'It broke'],
      ['5', '1', '😊'],
    ]),
    'notes.txt': 'no reviews',
  });

  test('takes every CSV of the language, quoted cells and gzip too', async () => {
    const found = await readLabelledReviews(folder, 'zh');
    expect(found.map(({ set, domain, positive, text }) => ({ set, domain, positive, text }))).toEqual([
      { set: 'a_food', domain: 'a_food', positive: false, text: '太咸' },
      { set: 'b_goods', domain: 'lamp', positive: true, text: '很亮，\n"真" 不错' },
      { set: 'b_goods', domain: 'lamp', positive: false, text: '坏了' },
    ]);
  });

  test('no text of an English file is taken for Chinese, and ratings are kept', async () => {
    const found = await readLabelledReviews(folder, 'en');
    expect(found.map(({ text, rating }) => [text, rating])).toEqual([
      ['It broke', 2],
      ['😊', 5],
    ]);
  });
});

describe('training', () => {
  test('learns words that only these reviews hold, writes them, and judges by the file as before', async () => {
    const reviews = await readLabelledReviews(folderOf({ 'own.csv': csv('domain,label,review', rows) }), 'zh');
    const corpus = corpusOf(reviews);
    const model = fitModel(corpus, corpus.rows);
    const bytes = encodeModel(model);
    expect(encodeModel(fitModel(corpusOf(reviews), corpusOf(reviews).rows))).toEqual(bytes);
    const trained = chineseModelOf(() => decodeModel(bytes, 'own.bin'));
    const texts = ['阳台的音箱嘎嘎好', '阳台的音箱拉胯了', '阳台'];
    const opinions = await trained.opinions(texts);
    expect(opinions.map((opinion) => opinion.class)).toEqual(['positive', 'negative', 'neutral']);
    expect(await chineseModelOf(() => model).opinions(texts)).toEqual(opinions);
  });

  test('takes a text once, and none that stands with both labels', () => {
    const review = (text: string, positive: boolean) => ({ set: 's', domain: 'd', positive, text, fifth: 0 });
    const corpus = corpusOf([
      review('亮', true),
      review('亮', true),
      review('暗', true),
      review('暗', false),
      review('A好', true),
      review('a好', false),
    ]);
    const kept = corpus.rows.filter(({ review: { set } }) => set !== phraseSet);
    expect(kept.map(({ review: { text } }) => text)).toEqual(['亮']);
  });

  test('telling is the log-ratio of a domain, averaged by the root of its reviews', () => {
    const row = (domain: string, positive: boolean, ...features: number[]) => ({
      review: { set: 's', domain, positive, text: '', fifth: 0 },
      features: Uint32Array.from(features),
      times: Uint16Array.from(features, () => 1),
    });
    const rows = [
      row('a', true, 0, 1),
      row('a', true, 0),
      row('a', false, 1),
      row('a', false, 2),
      row('b', true, 0, 1),
      row('b', false, 3, 1),
    ];
    const telling = tellingOf({ rows, hashes: [1, 2, 3, 4], blocks: ['words', 'words', 'words', 'words'] }, rows);
    // Feature 0: in a, 2 of 2 positives, no negative of 2, half of 1/4; in b, 1 of 1 against none, half of 1/2.
    const [inA, inB] = [Math.log((1 + 0.125) / 0.125), Math.log((1 + 0.25) / 0.25)];
    expect(telling[0]).toBeCloseTo((Math.SQRT2 * inA + inB) / (Math.SQRT2 + 1), 10);
    // Feature 1 says nothing in either; 2 and 3 occur once.
    expect([...telling.slice(1)]).toEqual([0, 0, 0]);
  });

  test('logistic regression reaches the point where the gradient of its objective is zero', () => {
    const random = createRandom(7, 'rows');
    const sparse = Array.from({ length: 60 }, () => {
      const values = Float32Array.from([random.normal(), random.normal(), 1]);
      return {
        columns: Uint32Array.of(0, 1, 2),
        values,
        positive: random.chance(1 / (1 + Math.exp(-2 * values[0]! + values[1]!))),
      };
    });
    const weights = logisticRegression(sparse, 3, { C: 1.5, rounds: 400, random: () => random.next() });
    for (const column of [0, 1, 2]) {
      const pull = sparse.reduce((sum, { values, positive }) => {
        const sign = positive ? 1 : -1;
        const margin = sign * values.reduce((dot, value, at) => dot + value * weights[at]!, 0);
        return sum + (1.5 * sign * values[column]!) / (1 + Math.exp(margin));
      }, 0);
      expect(weights[column]).toBeCloseTo(pull, 4);
    }
  });

  test('the slope of calibration is the one that the labels were drawn with', () => {
    const random = createRandom(3, 'scores');
    const scored = Array.from({ length: 40_000 }, () => {
      const score = 3 * random.normal();
      return { score, positive: random.chance(1 / (1 + Math.exp(-0.7 * score))) };
    });
    expect(slopeOf(scored)).toBeCloseTo(0.7, 1);
    expect(slopeOf([])).toBe(1);
  });
});

describe('measuring', () => {
  const judged = (intensity: number, positive: boolean) => ({ positive, opinion: opinionOf(intensity), length: 1 });
  const five = [judged(0.9, true), judged(0.55, true), judged(0.2, true), judged(0.05, false), judged(0.5, false)];

  test('by hand', () => {
    // Right: 0.9, 0.55, 0.05. Claims: positive 2, negative 2. Neutral: 0.55 and 0.5.
    const scores = scoresOf(five);
    expect(scores).toMatchObject({ reviews: 5, accuracy: 0.6, neutral: 0.4 });
    expect(scores.macroF1).toBeCloseTo(((2 * 2) / (3 + 2) + (2 * 1) / (2 + 2)) / 2, 12);
    expect(scores.accuracyOutsideNeutral).toBeCloseTo(2 / 3, 12);
    expect(brierOf(five)).toBeCloseTo((0.01 + 0.2025 + 0.64 + 0.0025 + 0.25) / 5, 12);
    expect(reliabilityOf(five)[5]).toEqual({ from: 0.5, to: 0.6, reviews: 2, meanIntensity: 0.525, positive: 0.5 });
    expect(calibrationErrorOf(five)).toBeCloseTo((0.1 + 2 * 0.025 + 0.8 + 0.05) / 5, 12);
  });

  test('what is kept out is not learned: a word of one domain alone says nothing when that domain is left out', async () => {
    const lines = [
      ...rows,
      ...['甲', '乙', '丙'].flatMap((one) => [
        ['kite', '1', `${one}飒`],
        ['kite', '0', `${one}蔫`],
      ]),
    ];
    const reviews = await readLabelledReviews(folderOf({ 'own.csv': csv('domain,label,review', lines) }), 'zh');
    const report = await measureChinese(reviews, ['kite'], () => undefined);
    expect(report.leftOut).toMatchObject([{ name: 'kite', reviews: 6, neutral: 1 }]);
  });
});
