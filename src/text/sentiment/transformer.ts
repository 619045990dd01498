/** A transformer that judges sentiment, behind the same contract as the models that ship. */
import { resolve } from 'node:path';
import { fail } from '../../errors/problem.js';
import { cleanText } from '../clean.js';
import type { Opinion, SentimentClass, SentimentModel } from './sentiment.js';
import { precisionIn } from './transformer/folder.js';
import { meaningsOf, type Meanings } from './transformer/labels.js';
import { opinionOf, type Scored } from './transformer/opinion.js';
import { importRuntime, runtimeFrom, type Classifier } from './transformer/runtime.js';

export interface TransformerOptions {
  /** A folder with config.json, tokenizer.json and onnx/model.onnx; with `download` the name of a model on the hub. */
  readonly model: string;
  /** Takes `model` for a name and may fetch it; without it nothing is ever fetched. */
  readonly download?: { readonly revision: string; readonly cacheFolder?: string };
  /** What the model's labels mean where their names do not say it. */
  readonly labels?: Readonly<Record<string, SentimentClass>>;
  /** Texts that run together, 16 by default. */
  readonly batch?: number;
}

export async function openTransformer(
  options: TransformerOptions,
  load: () => Promise<unknown> = importRuntime,
): Promise<SentimentModel> {
  const classifier = await classifierOf(options, load);
  const meanings = meaningsOf(options.model, labelsOf(options.model, classifier), options.labels);
  return {
    name: options.model,
    opinions: (texts) =>
      opinionsInBatches(classifier, meanings, texts.map(cleanText), Math.max(1, options.batch ?? 16)),
  };
}

async function classifierOf(options: TransformerOptions, load: () => Promise<unknown>): Promise<Classifier> {
  const { model, download } = options;
  const folder = resolve(model);
  const local = download ? undefined : { dtype: precisionIn(folder) };
  const runtime = await runtimeFrom(load, download !== undefined);
  if (download?.cacheFolder !== undefined) runtime.env.cacheDir = resolve(download.cacheFolder);
  return runtime
    .pipeline('text-classification', local ? folder : model, {
      ...local,
      local_files_only: download === undefined,
      revision: download?.revision ?? 'main',
      device: 'cpu',
    })
    .catch((error: unknown) =>
      fail('TRANSFORMER_LOAD', { model, reason: error instanceof Error ? error.message : String(error) }),
    );
}

function labelsOf(model: string, classifier: Classifier): readonly string[] {
  const config = classifier.model.config;
  const labels = typeof config === 'object' && config !== null && 'id2label' in config ? config.id2label : undefined;
  if (typeof labels !== 'object' || labels === null)
    fail('TRANSFORMER_CONFIG', { model, reason: 'it has no id2label' });
  return Object.values(labels).map(String);
}

/** A text without a word is neutral; the model is not asked what it makes of nothing. */
async function opinionsInBatches(
  classifier: Classifier,
  meanings: Meanings,
  texts: readonly string[],
  size: number,
): Promise<readonly Opinion[]> {
  const opinions: Opinion[] = texts.map(() => ({ class: 'neutral', intensity: 0.5 }));
  const asked = texts.flatMap((text, place) => (text === '' ? [] : [{ text, place }]));
  for (let start = 0; start < asked.length; start += size) {
    const batch = asked.slice(start, start + size);
    const scores = (await classifier(
      batch.map(({ text }) => text),
      { top_k: meanings.size },
    )) as readonly (readonly Scored[])[];
    batch.forEach(({ place }, at) => (opinions[place] = opinionOf(scores[at] ?? [], meanings)));
  }
  return opinions;
}
