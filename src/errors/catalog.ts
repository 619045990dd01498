/** Every error code with its parameters, exit code, sentence and next step. One entry an error; docs/errors.md has a row for each. */
import { chartErrors, type ChartErrors } from './chart-errors.js';
import { configErrors, type ConfigErrors } from './config-errors.js';
import { datasetErrors, type DatasetErrors } from './dataset-errors.js';
import { deliveryErrors, type DeliveryErrors } from './delivery-errors.js';
import type { Entries, ExitCode } from './entry.js';
import { narrativeErrors, type NarrativeErrors } from './narrative-errors.js';
import { measureErrors, type MeasureErrors } from './measure-errors.js';
import { printErrors, type PrintErrors } from './print-errors.js';
import { renderErrors, type RenderErrors } from './render-errors.js';
import { slideErrors, type SlideErrors } from './slide-errors.js';
import { sourceErrors, type SourceErrors } from './source-errors.js';
import { runErrors, type RunErrors } from './run-errors.js';
import { stateErrors, type StateErrors } from './state-errors.js';
import { textErrors, type TextErrors } from './text-errors.js';

export type { ExitCode };

export interface ErrorParameters
  extends
    ChartErrors,
    ConfigErrors,
    DatasetErrors,
    DeliveryErrors,
    MeasureErrors,
    PrintErrors,
    RenderErrors,
    RunErrors,
    NarrativeErrors,
    SlideErrors,
    SourceErrors,
    StateErrors,
    TextErrors {
  FILE_OUTSIDE_FOLDER: { path: string; folder: string };
}

export type ErrorCode = keyof ErrorParameters;

export const catalog: Entries<ErrorParameters> = {
  ...narrativeErrors,
  ...chartErrors,
  ...configErrors,
  ...datasetErrors,
  ...deliveryErrors,
  ...measureErrors,
  ...printErrors,
  ...renderErrors,
  ...slideErrors,
  ...sourceErrors,
  ...runErrors,
  ...stateErrors,
  ...textErrors,
  FILE_OUTSIDE_FOLDER: {
    exit: 2,
    says: ({ path, folder }) => `${path} leads outside ${folder}`,
    tryThis: () => 'keep the files of a review in the folder of its config, or list their folder under "allow"',
  },
};
