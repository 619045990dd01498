/** The schema of how reviews are read: the sentiment model, and words of aspects. */
import { z } from 'zod';
import { text } from './scalars.js';

const transformer = z.strictObject({
  transformer: text.meta({
    description: 'Folder of a text classifier in ONNX form; with download its name on the hub.',
    examples: ['models/reviews'],
  }),
  download: z
    .strictObject({
      revision: text.describe('Commit of the model, so that every run reads the same one.'),
      cacheFolder: text.describe('Folder that keeps what was fetched.').exactOptional(),
    })
    .describe('Lets the model be fetched; without it nothing ever is.')
    .exactOptional(),
  labels: z
    .record(text, z.enum(['positive', 'neutral', 'negative']))
    .describe('Label of the model -> what it means, where its name does not say so.')
    .exactOptional(),
  batch: z.int().min(1).max(1024).describe('Texts that run together; 16 by default.').exactOptional(),
});

export const textSchema = z.strictObject({
  sentiment: z
    .union([z.literal('embedded'), transformer])
    .meta({
      description: 'What judges reviews: embedded (the default), or a model of your own.',
      examples: ['embedded'],
    })
    .exactOptional(),
  aspects: z
    .record(text, z.array(text).min(1))
    .describe('Aspect -> words by which your customers name it, beside the built-in ones.')
    .exactOptional(),
});
