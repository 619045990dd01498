/** The Chinese model: a linear one over characters and words, learned from shop reviews; docs/models/sentiment.md is its card. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../../package-root.js';
import { cleanText } from '../../clean.js';
import { opinionOf } from '../opinion.js';
import type { Opinion, SentimentModel } from '../sentiment.js';
import { decodeModel, type LinearModel } from './linear-model.js';
import { scorerOf, type Scorer } from './scorer.js';

/** The model in the package's file, read when the first text comes. */
export const chineseModel: SentimentModel = chineseModelOf(readShipped);

/** A model over other numbers, as a training makes them. */
export function chineseModelOf(read: () => LinearModel): SentimentModel {
  let scorer: Scorer | undefined;
  return {
    name: 'linear-zh',
    opinions: (texts) => {
      const score = (scorer ??= scorerOf(read()));
      return Promise.resolve(texts.map((text): Opinion => opinionOf(1 / (1 + Math.exp(-score(cleanText(text)))))));
    },
  };
}

function readShipped(): LinearModel {
  const file = fileURLToPath(new URL('models/sentiment-zh.bin', packageRoot));
  return decodeModel(readFileSync(file), file);
}
