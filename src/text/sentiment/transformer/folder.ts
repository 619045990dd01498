/** A model's folder: what it must hold, and which of its ONNX files is read. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../../errors/problem.js';

/** The precision by which the runtime asks for a file, and that file; the exact one first. */
const weights = [
  ['fp32', 'onnx/model.onnx'],
  ['q8', 'onnx/model_quantized.onnx'],
  ['fp16', 'onnx/model_fp16.onnx'],
  ['int8', 'onnx/model_int8.onnx'],
  ['uint8', 'onnx/model_uint8.onnx'],
  ['q4', 'onnx/model_q4.onnx'],
] as const;

export type Precision = (typeof weights)[number][0];

/** The precision of the first ONNX file that is there; fails where the folder or a file that every model needs is not. */
export function precisionIn(folder: string): Precision {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) fail('TRANSFORMER_FOLDER', { folder });
  const lacks = (file: string) => !existsSync(join(folder, file));
  const found = weights.find(([, file]) => !lacks(file));
  const missing = ['config.json', 'tokenizer.json', 'tokenizer_config.json'].filter(lacks);
  if (found === undefined) fail('TRANSFORMER_FILES', { folder, missing: [...missing, weights[0][1]] });
  if (missing.length > 0) fail('TRANSFORMER_FILES', { folder, missing });
  return found[0];
}
