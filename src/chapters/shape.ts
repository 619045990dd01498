/** The declared columns of a measure, what it gave, and its rows read by the declaration. */
import type { Row } from '../engine/engine.js';
import type { Sources } from '../datasets/derived/relations.js';
import type { SqlFile } from '../datasets/derived/sql-file.js';
import { fail, type Place } from '../errors/problem.js';

/** `day` is `YYYY-MM-DD`, `moment` `YYYY-MM-DD HH:MM:SS`; a question mark allows null. */
export type ColumnKind = 'text' | 'text?' | 'number' | 'number?' | 'bool' | 'day' | 'moment';

/** Columns of one measure, in the order of its SELECT. */
export type Shape = Readonly<Record<string, ColumnKind>>;

/** Shapes of a chapter's measures, by the name of their file. */
export type Shapes = Readonly<Record<string, Shape>>;

/** A query of a chapter, with the datasets that it comes down to. */
export interface Measure extends SqlFile, Sources {
  /** `<chapter>/<measure>`. */
  readonly name: string;
  /** Where a config holds it; absent for those of the product. */
  readonly place?: Place;
}

/** The rows of a measure that ran, and the supplied datasets that it read. */
export interface MeasureResult {
  /** `<chapter>/<measure>`. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly datasets: readonly string[];
}

/** By the measure's name inside its chapter; a measure whose datasets are not supplied is not there. */
export type Measures = ReadonlyMap<string, MeasureResult>;

interface Kinds {
  text: string;
  'text?': string | null;
  number: number;
  'number?': number | null;
  bool: boolean;
  day: string;
  moment: string;
}

export type RowOf<S extends Shape> = { readonly [C in keyof S]: Kinds[S[C]] };

const plain = { text: 'string', number: 'number', bool: 'boolean', day: 'string', moment: 'string' } as const;

/** Fails with MEASURE_SHAPE where columns or values are not as declared. */
export function checkShape(measure: MeasureResult, columns: readonly string[], shape: Shape): void {
  const expected = Object.keys(shape);
  if (columns.join() !== expected.join()) {
    fail('MEASURE_SHAPE', {
      measure: measure.name,
      column: 'its columns',
      found: columns.join(', '),
      expected: expected.join(', '),
    });
  }
  for (const [column, kind] of Object.entries(shape)) {
    const type = plain[kind.replace('?', '') as keyof typeof plain];
    const mayBeNull = kind.endsWith('?');
    const wrong = measure.rows.find((row) => !(typeof row[column] === type || (mayBeNull && row[column] === null)));
    if (wrong) {
      const found = JSON.stringify(wrong[column] ?? null);
      fail('MEASURE_SHAPE', { measure: measure.name, column, found, expected: kind });
    }
  }
}

/** Rows of a chapter's measures with their declared types; none where the measure did not run. */
export function rowReader<S extends Shapes>(shapes: S) {
  return function rows<N extends keyof S & string>(measures: Measures, name: N): readonly RowOf<S[N]>[] {
    // checkShape has seen every row of every measure that ran.
    return shapes[name] ? ((measures.get(name)?.rows ?? []) as readonly RowOf<S[N]>[]) : [];
  };
}
