/** The errors of mapping sources to datasets, and of what the mapped rows hold. */
import { choose, names, type Entries } from './entry.js';

interface Unconverted {
  readonly column: string;
  readonly rows: number;
  readonly samples: readonly string[];
}

export interface DatasetErrors {
  DATASET_COLUMN_MISSING: { dataset: string; column: string; source: string; has: readonly string[]; nearest?: string };
  SOURCE_COLUMN_MISSING: {
    dataset: string;
    column: string;
    wanted: string;
    source: string;
    has: readonly string[];
    nearest?: string;
  };
  PERSONAL_DATA: { columns: readonly string[]; count: number };
  DATASET_SQL: { dataset: string; part: string; message: string };
  DATASET_SOURCE: { dataset: string; source: string };
  DATA_TOLERANCE: {
    dataset: string;
    rows: number;
    of: number;
    tolerance: number;
    columns: readonly Unconverted[];
  };
  DATA_DUPLICATE_KEY: {
    dataset: string;
    key: readonly string[];
    rows: number;
    of: number;
    tolerance: number;
    samples: readonly string[];
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

function shown(samples: readonly string[]): string {
  return samples.length === 0 ? 'empty' : samples.map((sample) => JSON.stringify(sample)).join(', ');
}

export const datasetErrors: Entries<DatasetErrors> = {
  DATASET_COLUMN_MISSING: {
    exit: 3,
    says: ({ dataset, column, source, has }) =>
      `${dataset} needs "${column}", and neither the config nor ${source} gives it; ${source} has: ${names(has, 30)}`,
    tryThis: ({ column, nearest }) => `columns: { ${column}: ${nearest ?? '<a column of the source>'} }`,
  },
  SOURCE_COLUMN_MISSING: {
    exit: 3,
    says: ({ dataset, column, wanted, source, has }) =>
      `${dataset}.${column} is to come from "${wanted}", which ${source} does not have; it has: ${names(has, 30)}`,
    tryThis: ({ nearest, has }) => choose(nearest, has),
  },
  PERSONAL_DATA: {
    exit: 3,
    says: ({ columns, count }) =>
      `${count} ${count === 1 ? 'value' : 'values'} of people would be shown, from ${names(columns.map((one) => (one === '' ? 'a query of your own' : one)))}`,
    tryThis: ({ columns }) =>
      `leave them out of the query, or group by another column; to show them all the same: personal: { allow: [${columns.filter((one) => one !== '').join(', ')}] }`,
  },
  DATASET_SQL: {
    exit: 3,
    says: ({ dataset, part, message }) => `the SQL of ${dataset} (${part}) does not run: ${message}`,
    tryThis: () =>
      'check its names (in double quotes where they are not plain words), and use TRY_CAST where a value may not convert',
  },
  DATASET_SOURCE: {
    exit: 2,
    says: ({ dataset, source }) => `${dataset} reads from ${source}, which was not read`,
    tryThis: () => 'name a source of the config',
  },
  DATA_TOLERANCE: {
    exit: 3,
    says: ({ dataset, rows, of, tolerance, columns }) => {
      const told = columns.map((one) => `${one.column} (${one.rows}: ${shown(one.samples)})`);
      return `${rows} of ${of} rows of ${dataset} do not convert, more than ${percent(tolerance)}: ${told.join('; ')}`;
    },
    tryThis: () => 'mend the rows, map the values, give a date its format, or raise the tolerance of the dataset',
  },
  DATA_DUPLICATE_KEY: {
    exit: 3,
    says: ({ dataset, key, rows, of, tolerance, samples }) =>
      `${rows} of ${of} rows of ${dataset} repeat ${key.join(', ')} with other contents, more than ${percent(tolerance)}: ${shown(samples)}`,
    tryThis: () => 'keep one row a key, by a filter or by sql with a row number, or map the key to other columns',
  },
};
