/** The package that runs transformers, taken in when it is asked for and kept from the network unless that is allowed. */
import { fail } from '../../../errors/problem.js';
import type { Precision } from './folder.js';

/** As much of @huggingface/transformers as is used. */
export interface Runtime {
  readonly env: {
    allowRemoteModels: boolean;
    useWasmCache: boolean;
    cacheDir: string | null;
    readonly backends: { readonly onnx: { readonly wasm?: { wasmPaths?: unknown } } };
  };
  pipeline(
    task: 'text-classification',
    model: string,
    options: Readonly<{ local_files_only: boolean; revision: string; dtype?: Precision; device: 'cpu' }>,
  ): Promise<Classifier>;
}

export interface Classifier {
  (texts: string[], options: { top_k: number }): Promise<unknown>;
  readonly model: { readonly config: unknown };
}

/** An optional package of those who use quarterdeck, so it may not be there. */
export const importRuntime = (): Promise<unknown> => import('@huggingface/transformers');

export async function runtimeFrom(load: () => Promise<unknown>, allowDownload: boolean): Promise<Runtime> {
  const runtime = (await load().catch((error: unknown) => refuse(error))) as Runtime;
  runtime.env.allowRemoteModels = allowDownload;
  // Where onnxruntime-web stands in for the native runtime, it would be fetched from a CDN; its package holds the same files.
  runtime.env.useWasmCache = false;
  if (runtime.env.backends.onnx.wasm) runtime.env.backends.onnx.wasm.wasmPaths = undefined;
  return runtime;
}

function refuse(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  if (/Cannot find (?:package|module) '@huggingface\/transformers'/.test(reason)) fail('TRANSFORMER_PACKAGE', {});
  fail('TRANSFORMER_LOAD', { model: '@huggingface/transformers', reason });
}
