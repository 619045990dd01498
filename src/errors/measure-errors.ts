/** The errors of measures: what the data lacks to be summed, and queries that do not agree with their code. */
import { names, type Entries } from './entry.js';

export interface MeasureErrors {
  FX_RATE_MISSING: { dataset: string; currencies: readonly string[] };
  MEASURE_UNKNOWN: { measure: string; found: string };
  MEASURE_TABLE: { measure: string; table: string };
  MEASURE_SHAPE: { measure: string; column: string; found: string; expected: string };
}

const bug = () => 'this is a bug in the chapter: the query and its declared columns must change together';

export const measureErrors: Entries<MeasureErrors> = {
  FX_RATE_MISSING: {
    exit: 2,
    says: ({ dataset, currencies }) => `${dataset} holds money in ${names(currencies)}, for which fx has no rate`,
    tryThis: ({ currencies }) => `add the rate under fx, such as fx: { ${currencies[0] ?? 'USD'}: 1.0 }`,
  },
  MEASURE_UNKNOWN: {
    exit: 1,
    says: ({ measure, found }) => `the measure ${measure} has ${found}`,
    tryThis: bug,
  },
  MEASURE_TABLE: {
    exit: 1,
    says: ({ measure, table }) =>
      `the measure ${measure} reads "${table}", which is no dataset and no derived relation`,
    tryThis: bug,
  },
  MEASURE_SHAPE: {
    exit: 1,
    says: ({ measure, column, found, expected }) =>
      `the measure ${measure} gives ${found} as ${column}; its chapter expects ${expected}`,
    tryThis: bug,
  },
};
