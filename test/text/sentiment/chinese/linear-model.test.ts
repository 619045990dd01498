import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { QuarterdeckError } from '../../../../src/errors/problem.js';
import { decodeModel, encodeModel, type LinearModel } from '../../../../src/text/sentiment/chinese/linear-model.js';

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
