import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { QuarterdeckError } from '../../../../src/errors/problem.js';
import { visitFeatures } from '../../../../src/text/sentiment/chinese/features.js';
import { decodeModel, encodeModel, type LinearModel } from '../../../../src/text/sentiment/chinese/linear-model.js';
import { blockWeights, evidenceShare, priorEvidence, scorerOf } from '../../../../src/text/sentiment/chinese/scorer.js';

const models = fc.uniqueArray(fc.integer({ min: 1, max: 0xffff_ffff }), { maxLength: 50 }).chain((hashes) =>
  fc.record({
    hashes: fc.constant(Uint32Array.from(hashes).sort()),
    weights: fc
      .array(fc.integer({ min: -128, max: 127 }), { minLength: hashes.length, maxLength: hashes.length })
      .map((values) => Int8Array.from(values)),
    telling: fc
      .array(fc.nat(255), { minLength: hashes.length, maxLength: hashes.length })
      .map((values) => Uint8Array.from(values)),
    weightStep: fc.double({ noNaN: true }),
    tellingStep: fc.double({ noNaN: true }),
    bias: fc.double({ noNaN: true }),
    slope: fc.double({ noNaN: true }),
  }),
);

describe('the file of the Chinese model', () => {
  test('reads back what was written, from a view into other memory too', () => {
    fc.assert(
      fc.property(models, (model: LinearModel) => {
        const bytes = encodeModel(model);
        expect(decodeModel(bytes, 'm')).toEqual(model);
        const pool = Buffer.concat([Buffer.from('left'), bytes, Buffer.from('right')]);
        expect(decodeModel(pool.subarray(4, 4 + bytes.length), 'm')).toEqual(model);
      }),
    );
  });

  test('a file cut off or not one is told by its name', () => {
    const bytes = encodeModel({
      hashes: Uint32Array.of(7, 300, 4_000_000_000),
      weights: Int8Array.of(1, -2, 3),
      telling: Uint8Array.of(1, 2, 255),
      weightStep: 0.5,
      tellingStep: 0.25,
      bias: 0,
      slope: 1,
    });
    const broken = [
      new Uint8Array(),
      bytes.subarray(0, 20),
      bytes.subarray(0, -1),
      Buffer.from('x'.repeat(200)),
      bytes.slice(1),
    ];
    for (const wrong of broken) {
      expect(() => decodeModel(wrong, 'models/a.bin')).toThrow(QuarterdeckError);
      expect(() => decodeModel(wrong, 'models/a.bin')).toThrow(/models\/a\.bin/);
    }
  });
});

describe('the score', () => {
  const texts = ['不好用，很失望', '音质清晰，音质真的清晰', '客服不耐心😡', 'ok', '', '电池不耐用，退货退货退货'];
  const known = [...new Set(texts.flatMap((text) => featuresOf(text).map(([, hash]) => hash)))].sort((a, b) => a - b);

  function featuresOf(text: string): [string, number][] {
    const found: [string, number][] = [];
    visitFeatures(text, (block, hash) => found.push([block, hash]));
    return found;
  }

  /** By the definition, feature by feature. */
  function scored(model: LinearModel, text: string): number {
    const sums = (['characters', 'words'] as const).map((block) => {
      const times = new Map<number, number>();
      for (const [of, hash] of featuresOf(text)) if (of === block) times.set(hash, (times.get(hash) ?? 0) + 1);
      let [said, squares] = [0, 0];
      for (const [hash, count] of times) {
        const at = model.hashes.indexOf(hash);
        if (at < 0) continue;
        const weight = 1 + Math.log(count);
        said += weight * model.weights[at]! * model.weightStep;
        squares += (weight * model.telling[at]! * model.tellingStep) ** 2;
      }
      return { score: (blockWeights[block] * said) / Math.hypot(Math.sqrt(squares), priorEvidence), squares };
    });
    return model.slope * (sums[0]!.score + sums[1]!.score + model.bias * evidenceShare(sums[1]!.squares));
  }

  test('is that of the features which the model knows, wherever their hashes lie', () => {
    const hashes = fc.tuple(
      fc.subarray(known),
      // Neighbours of known hashes share their bucket; the ends of the range have buckets of their own.
      fc.subarray(known.flatMap((hash) => [hash - 1, hash + 1])),
      fc.subarray([1, 2, 0x7fff, 0x8000, 0xffff_8000, 0xffff_fffe, 0xffff_ffff]),
    );
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 1000 }), (parts, seed) => {
        const chosen = Uint32Array.from(new Set(parts.flat())).sort();
        const model: LinearModel = {
          hashes: chosen,
          weights: Int8Array.from(chosen, (hash) => ((hash ^ seed) % 256) - 128),
          telling: Uint8Array.from(chosen, (hash) => (hash * 31 + seed) % 256),
          weightStep: 0.03125,
          tellingStep: 0.015625,
          bias: 0.5,
          slope: 2,
        };
        const scoreOf = scorerOf(model);
        for (const text of [...texts, ...texts]) expect(scoreOf(text)).toBeCloseTo(scored(model, text), 6);
      }),
    );
  });
});
