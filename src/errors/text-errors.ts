/** The errors of reading what customers write. */
import { names, type Entries } from './entry.js';

export interface TextErrors {
  MODEL_BROKEN: { file: string };
  TRANSFORMER_PACKAGE: Record<string, never>;
  TRANSFORMER_FOLDER: { folder: string };
  TRANSFORMER_FILES: { folder: string; missing: readonly string[] };
  TRANSFORMER_CONFIG: { model: string; reason: string };
  TRANSFORMER_LABELS: { model: string; labels: readonly string[]; reason: string };
  TRANSFORMER_LOAD: { model: string; reason: string };
}

export const textErrors: Entries<TextErrors> = {
  MODEL_BROKEN: {
    exit: 1,
    says: ({ file }) => `${file} is no whole sentiment model`,
    tryThis: () => 'install quarterdeck again, or train the model anew with "npm run train:sentiment"',
  },
  TRANSFORMER_PACKAGE: {
    exit: 2,
    says: () => 'a transformer is to judge the reviews, and the package that runs one is not installed',
    tryThis: () =>
      'npm install @huggingface/transformers, or leave the transformer out: the models that ship need no package',
  },
  TRANSFORMER_FOLDER: {
    exit: 2,
    says: ({ folder }) => `there is no model folder at ${folder}`,
    tryThis: () => 'name the folder that holds config.json, or allow the download of a model by its name',
  },
  TRANSFORMER_FILES: {
    exit: 2,
    says: ({ folder, missing }) => `the model in ${folder} lacks ${names(missing)}`,
    tryThis: () => 'copy the whole model with its folder onnx; a model without one has to be exported to ONNX first',
  },
  TRANSFORMER_CONFIG: {
    exit: 2,
    says: ({ model, reason }) => `the config.json of ${model} cannot be read: ${reason}`,
    tryThis: () =>
      'copy the file anew from where the model comes from, or write what its classes are called under "id2label"',
  },
  TRANSFORMER_LABELS: {
    exit: 2,
    says: ({ model, labels, reason }) => `${reason} by the labels of ${model}: ${names(labels)}`,
    tryThis: () =>
      'say under "labels" which label is positive, neutral or negative, or take a model that judges sentiment',
  },
  TRANSFORMER_LOAD: {
    exit: 2,
    says: ({ model, reason }) => `the model ${model} does not load: ${reason}`,
    tryThis: () => 'check that it classifies text and that its ONNX file is whole',
  },
};
