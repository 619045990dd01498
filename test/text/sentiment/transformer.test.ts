import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QuarterdeckError } from '../../../src/errors/problem.js';
import type { SentimentModel } from '../../../src/text/sentiment/sentiment.js';
import { openTransformer } from '../../../src/text/sentiment/transformer.js';
import { temporary } from '../../temporary.js';
import { writeTinyModel } from './tiny-model.js';

const installed = (() => {
  try {
    createRequire(import.meta.url).resolve('@huggingface/transformers');
    return true;
  } catch {
    return false;
  }
})();
if (!installed) console.log('transformer tests skipped; to run them: npm install @huggingface/transformers');

const problemOf = async (opening: Promise<unknown>) => {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(QuarterdeckError);
  return (error as QuarterdeckError).problems[0]!;
};

// Logits: what the words add. The lid is no word of the model and adds nothing.
const words = { good: [-1, 0, 2], bad: [2, 0, -1], okay: [0, 1.5, 0], 好: [-1, 0, 2], 差: [2, 0, -1] };
const three = { labels: ['negative', 'neutral', 'positive'], words };

describe('opening a transformer', () => {
  test('names the package that is missing', async () => {
    const folder = writeTinyModel(three);
    const absent = () =>
      Promise.reject(new Error("Cannot find package '@huggingface/transformers' imported from transformer.js"));
    expect((await problemOf(openTransformer({ model: folder }, absent))).code).toBe('TRANSFORMER_PACKAGE');
  });

  test('names the folder that is missing, and asks no package for it', async () => {
    const load = jest.fn<() => Promise<unknown>>();
    const model = join(tmpdir(), 'no-such-model');
    expect(await problemOf(openTransformer({ model }, load))).toEqual({
      code: 'TRANSFORMER_FOLDER',
      parameters: { folder: model },
    });
    expect(load).not.toHaveBeenCalled();
  });

  test('names the files that are missing, all of them', async () => {
    const empty = temporary('model');
    expect((await problemOf(openTransformer({ model: empty }))).parameters).toEqual({
      folder: empty,
      missing: ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'],
    });
    const partial = writeTinyModel(three);
    rmSync(join(partial, 'tokenizer.json'));
    expect((await problemOf(openTransformer({ model: partial }))).parameters).toEqual({
      folder: partial,
      missing: ['tokenizer.json'],
    });
  });
});

test('a model is fetched by its name only where the config allows it, at the revision that it names', async () => {
  const pipeline = jest.fn<(...asked: unknown[]) => Promise<unknown>>(() => {
    const classify = () => Promise.resolve([[{ label: 'positive', score: 1 }]]);
    return Promise.resolve(
      Object.assign(classify, { model: { config: { id2label: { 0: 'negative', 1: 'positive' } } } }),
    );
  });
  const env = { allowRemoteModels: false, useWasmCache: true, cacheDir: null, backends: { onnx: {} } };
  const load = () => Promise.resolve({ env, pipeline });
  await openTransformer({ model: 'someone/some-model', download: { revision: 'abc123' } }, load);
  expect(env.allowRemoteModels).toBe(true);
  expect(pipeline).toHaveBeenLastCalledWith('text-classification', 'someone/some-model', {
    local_files_only: false,
    revision: 'abc123',
    device: 'cpu',
  });
  const folder = writeTinyModel(three);
  await openTransformer({ model: folder }, load);
  expect(env.allowRemoteModels).toBe(false);
  expect(pipeline).toHaveBeenLastCalledWith('text-classification', folder, {
    local_files_only: true,
    revision: 'main',
    dtype: 'fp32',
    device: 'cpu',
  });
});

(installed ? describe : describe.skip)('a transformer', () => {
  let model: SentimentModel;
  const fetched: string[] = [];
  const realFetch = globalThis.fetch;

  beforeAll(async () => {
    globalThis.fetch = (address) => {
      fetched.push(address instanceof Request ? address.url : String(address));
      return Promise.reject(new Error('the network is closed in this test'));
    };
    model = await openTransformer({ model: writeTinyModel(three) });
  });

  afterAll(() => {
    globalThis.fetch = realFetch;
    expect(fetched).toEqual([]);
  });

  const e = Math.exp;

  test('gives the expected weight of its labels', async () => {
    const [praise, complaint, neither, mixed] = await model.opinions([
      'good good',
      'The lid is BAD.',
      'okay',
      'good bad',
    ]);
    // good good: logits -2, 0, 4
    expect(praise!.class).toBe('positive');
    expect(praise!.intensity).toBeCloseTo((0.5 + e(4)) / (e(-2) + 1 + e(4)), 5);
    // bad: 2, 0, -1
    expect(complaint!.class).toBe('negative');
    expect(complaint!.intensity).toBeCloseTo((0.5 + e(-1)) / (e(2) + 1 + e(-1)), 5);
    // okay: 0, 1.5, 0; good bad: 1, 0, 1
    expect(neither).toEqual({ class: 'neutral', intensity: 0.5 });
    expect(mixed).toEqual({ class: 'neutral', intensity: 0.5 });
  });

  test('reads Chinese, mark-up, and nothing at all', async () => {
    const [chinese, markup, ...nothing] = await model.opinions(['屏幕好', '<b>bad</b>', '', '  ', '<br>']);
    expect(chinese!.class).toBe('positive');
    expect(markup!.class).toBe('negative');
    for (const one of nothing) expect(one).toEqual({ class: 'neutral', intensity: 0.5 });
    expect(await model.opinions([])).toEqual([]);
  });

  test('cuts a text that is longer than the model reads', async () => {
    const [long] = await model.opinions([`${'good '.repeat(5000)}${'bad '.repeat(5000)}`]);
    expect(long!.class).toBe('positive');
  });

  test('judges a text the same whatever stands beside it, in whatever batch', async () => {
    const folder = writeTinyModel(three);
    const [one, many] = await Promise.all([
      openTransformer({ model: folder, batch: 1 }),
      openTransformer({ model: folder, batch: 5 }),
    ]);
    const text = fc
      .array(fc.constantFrom(...Object.keys(words), 'lid', ''), { maxLength: 30 })
      .map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
        const found = await many.opinions(texts);
        expect(found).toEqual(await one.opinions(texts));
        for (const { intensity } of found) {
          expect(intensity).toBeGreaterThanOrEqual(0);
          expect(intensity).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('takes five stars as five steps', async () => {
    const labels = ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'];
    const stars = await openTransformer({
      model: writeTinyModel({ labels, words: { good: [0, 0, 0, 1, 1], bad: [1, 1, 0, 0, 0], okay: [0, 0, 1, 0, 0] } }),
    });
    const [good, bad, okay] = await stars.opinions(['good', 'bad', 'okay okay']);
    expect(good!.class).toBe('positive');
    expect(good!.intensity).toBeCloseTo((0.25 + 0.5 + 0.75 * e(1) + e(1)) / (3 + 2 * e(1)), 5);
    expect(bad!.intensity).toBeCloseTo(1 - good!.intensity, 5);
    expect(okay).toEqual({ class: 'neutral', intensity: 0.5 });
  });

  test('is neutral between two labels where neither side reaches 60 per cent', async () => {
    const two = await openTransformer({
      model: writeTinyModel({ labels: ['LABEL_0', 'LABEL_1'], words: { good: [0, 0.1], great: [0, 2], bad: [2, 0] } }),
    });
    // 1 / (1 + e^-0.1) = 0.525, 1 / (1 + e^-2) = 0.881
    const [good, great, bad] = await two.opinions(['good', 'great', 'bad']);
    expect(good).toEqual({ class: 'neutral', intensity: 0.524979 });
    expect(great).toEqual({ class: 'positive', intensity: 0.880797 });
    expect(bad).toEqual({ class: 'negative', intensity: 0.119203 });
  });

  test('takes labels by what the config says of them', async () => {
    const folder = writeTinyModel({ labels: ['joy', 'anger'], words: { good: [2, 0] } });
    expect((await problemOf(openTransformer({ model: folder }))).code).toBe('TRANSFORMER_LABELS');
    const named = await openTransformer({ model: folder, labels: { joy: 'positive', anger: 'negative' } });
    expect((await named.opinions(['good']))[0]!.class).toBe('positive');
    const wrong = openTransformer({ model: folder, labels: { joy: 'positive', rage: 'negative' } });
    expect((await problemOf(wrong)).code).toBe('TRANSFORMER_LABELS');
  });

  test('says that a file is broken', async () => {
    const folder = writeTinyModel(three);
    writeFileSync(join(folder, 'onnx/model.onnx'), 'no model');
    expect((await problemOf(openTransformer({ model: folder }))).code).toBe('TRANSFORMER_LOAD');
  });
});
