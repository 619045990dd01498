/** The plan of a mapping: where each column of a dataset comes from, checked against what the source really has. */
import type { ColumnMapping, DatasetMapping } from '../config/review.js';
import { nearest } from '../config/nearest.js';
import type { Engine } from '../engine/engine.js';
import { problem, type Place, type Problem } from '../errors/problem.js';
import type { AttachedSource } from '../sources/source.js';
import type { Column, DatasetContract } from './dataset.js';

export interface PlannedColumn {
  readonly column: Column;
  /** SQL over the source's columns. */
  readonly expression: string;
  readonly mapping: ColumnMapping;
}

export interface Plan {
  readonly contract: DatasetContract;
  readonly mapping: DatasetMapping;
  /** FROM-able SQL. */
  readonly relation: string;
  /** What the rows come from, as people know it. */
  readonly source: string;
  /** The sources that are read: one, or all that the query may name. */
  readonly attached: readonly AttachedSource[];
  /** In the order of the contract; columns that nothing supplies are not among them. */
  readonly columns: readonly PlannedColumn[];
}

/** Of the files that are read. */
export function bytesOf({ attached }: Plan): number {
  return attached.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What the rows of a mapping come from, before its columns are known to be there. */
export interface Origin {
  readonly relation: string;
  readonly source: string;
  readonly attached: readonly AttachedSource[];
  readonly columns: readonly string[];
}

/** The place of a part of a dataset's mapping in the config. */
export function placeOf(file: string, dataset: string, ...parts: readonly string[]): Place {
  return { file, path: ['datasets', dataset, ...parts].join('.') };
}

/** The plan, or all that keeps the mapping from being one. */
export function planDataset(
  engine: Pick<Engine, 'identifier'>,
  file: string,
  contract: DatasetContract,
  mapping: DatasetMapping,
  origin: Origin,
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const { source, columns: has } = origin;
  const problems: Problem[] = [];
  const columns: PlannedColumn[] = [];
  for (const column of contract.columns) {
    const given = mapping.columns[column.name] ?? {};
    const wanted = given.column ?? column.name;
    if (given.sql !== undefined) {
      columns.push({ column, expression: `(${given.sql}\n)`, mapping: given });
    } else if (has.includes(wanted)) {
      columns.push({ column, expression: engine.identifier(wanted), mapping: given });
    } else if (mapping.columns[column.name] !== undefined) {
      const place = placeOf(file, contract.name, 'columns', column.name);
      const parameters = { dataset: contract.name, column: column.name, wanted, source, has, ...guess(wanted, has) };
      problems.push(problem('SOURCE_COLUMN_MISSING', parameters, place));
    } else if (column.required) {
      const parameters = { dataset: contract.name, column: column.name, source, has, ...guess(wanted, has) };
      problems.push(problem('DATASET_COLUMN_MISSING', parameters, placeOf(file, contract.name)));
    }
  }
  return { plan: { contract, mapping, columns, ...pick(origin) }, problems };
}

function pick({ relation, source, attached }: Origin): Omit<Origin, 'columns'> {
  return { relation, source, attached };
}

function guess(wanted: string, has: readonly string[]): { nearest?: string } {
  const found = nearest(wanted, has);
  return found === undefined ? {} : { nearest: found };
}
