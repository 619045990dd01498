/** The Chinese model as numbers: a sorted list of feature hashes with two small numbers each; read from and written to bytes. */
import { fail } from '../../../errors/problem.js';

export interface LinearModel {
  /** Hashes of the known features, ascending, each once. */
  readonly hashes: Uint32Array;
  /** What a feature says, times `weightStep`: above zero speaks for positive. */
  readonly weights: Int8Array;
  /** How telling a feature is, times `tellingStep`; the length of a text is measured with it. */
  readonly telling: Uint8Array;
  readonly weightStep: number;
  readonly tellingStep: number;
  /** The lean of a text that is full of telling features which cancel out. */
  readonly bias: number;
  /** Log-odds of a positive text per unit of score. */
  readonly slope: number;
}

const magic = 0x51_44_53_31;
const headerBytes = 40;

/** Header (magic, count, four doubles), then the steps between hashes as base-128 numbers, then weights, then telling. */
export function encodeModel(model: LinearModel): Uint8Array {
  const count = model.hashes.length;
  const steps = encodeSteps(model.hashes);
  const bytes = new Uint8Array(headerBytes + steps.length + 2 * count);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, count);
  [model.weightStep, model.tellingStep, model.bias, model.slope].forEach((value, at) =>
    view.setFloat64(8 + 8 * at, value),
  );
  bytes.set(steps, headerBytes);
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, count), headerBytes + steps.length);
  bytes.set(model.telling, headerBytes + steps.length + count);
  return bytes;
}

/** The model in the bytes; MODEL_BROKEN, which names the file, where they are not whole. */
export function decodeModel(bytes: Uint8Array, file: string): LinearModel {
  if (bytes.length < headerBytes) return fail('MODEL_BROKEN', { file });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4);
  const body = bytes.length - 2 * count;
  if (view.getUint32(0) !== magic || body < headerBytes) return fail('MODEL_BROKEN', { file });
  const hashes = decodeSteps(bytes.subarray(headerBytes, body), count);
  if (hashes === undefined) return fail('MODEL_BROKEN', { file });
  const [weightStep = 0, tellingStep = 0, bias = 0, slope = 0] = [0, 1, 2, 3].map((at) => view.getFloat64(8 + 8 * at));
  return {
    hashes,
    weights: new Int8Array(bytes.subarray(body, body + count)),
    telling: new Uint8Array(bytes.subarray(body + count)),
    weightStep,
    tellingStep,
    bias,
    slope,
  };
}

function encodeSteps(hashes: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  for (const hash of hashes) {
    let step = hash - previous;
    for (; step >= 0x80; step = Math.floor(step / 0x80)) bytes.push((step % 0x80) | 0x80);
    bytes.push(step);
    previous = hash;
  }
  return Uint8Array.from(bytes);
}

/** Undefined where the bytes do not hold exactly `count` rising hashes of 32 bits. */
function decodeSteps(bytes: Uint8Array, count: number): Uint32Array | undefined {
  const hashes = new Uint32Array(count);
  let [found, hash, step, scale] = [0, 0, 0, 1];
  for (const byte of bytes) {
    step += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte >= 0x80) continue;
    hash += step;
    if (step === 0 || hash > 0xffff_ffff || found === count) return undefined;
    hashes[found] = hash;
    found += 1;
    [step, scale] = [0, 1];
  }
  return found === count && scale === 1 ? hashes : undefined;
}
