/** Writes the bytes of an ONNX model, as much of the format as a bag of words needs (onnx.proto3, IR 8, opset 13). */

type Bytes = readonly number[];

const varint = (value: number): Bytes =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
const number = (field: number, value: number): Bytes => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, value: Bytes): Bytes => [...varint(field * 8 + 2), ...varint(value.length), ...value];
const text = (field: number, value: string): Bytes => bytes(field, [...new TextEncoder().encode(value)]);

const float = 1;
const int64 = 7;

function tensor(name: string, dims: readonly number[], type: number, raw: ArrayBuffer): Bytes {
  return [
    ...dims.flatMap((dim) => number(1, dim)),
    ...number(2, type),
    ...text(8, name),
    ...bytes(9, [...new Uint8Array(raw)]),
  ];
}

function value(name: string, type: number, dims: readonly (string | number)[]): Bytes {
  const shape = dims.flatMap((dim) => bytes(1, typeof dim === 'number' ? number(1, dim) : text(2, dim)));
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape)]))];
}

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, number>> = {},
): Bytes {
  return [
    ...inputs.flatMap((input) => text(1, input)),
    ...text(2, output),
    ...text(4, operator),
    ...Object.entries(attributes).flatMap(([name, int]) =>
      bytes(5, [...text(1, name), ...number(3, int), ...number(20, 2)]),
    ),
  ];
}

/**
 * A classifier that adds up the rows of its words: logits[b, c] = sum over s of mask[b, s] * weights[ids[b, s]][c].
 * `weights` has a row for each word of the vocabulary and a column for each class.
 */
export function bagOfWordsModel(weights: readonly (readonly number[])[]): Uint8Array {
  const classes = weights[0]?.length ?? 0;
  const graph = [
    ...bytes(1, node('Gather', ['weights', 'input_ids'], 'rows', { axis: 0 })),
    ...bytes(1, node('Cast', ['attention_mask'], 'mask', { to: float })),
    ...bytes(1, node('Unsqueeze', ['mask', 'last'], 'column')),
    ...bytes(1, node('Mul', ['rows', 'column'], 'counted')),
    ...bytes(1, node('ReduceSum', ['counted', 'words'], 'logits', { keepdims: 0 })),
    ...text(2, 'bag-of-words'),
    ...bytes(5, tensor('weights', [weights.length, classes], float, new Float32Array(weights.flat()).buffer)),
    ...bytes(5, tensor('last', [1], int64, new BigInt64Array([2n]).buffer)),
    ...bytes(5, tensor('words', [1], int64, new BigInt64Array([1n]).buffer)),
    ...bytes(11, value('input_ids', int64, ['batch', 'sequence'])),
    ...bytes(11, value('attention_mask', int64, ['batch', 'sequence'])),
    ...bytes(12, value('logits', float, ['batch', classes])),
  ];
  return Uint8Array.from([...number(1, 8), ...bytes(7, graph), ...bytes(8, number(2, 13))]);
}
