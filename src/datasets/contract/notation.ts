/** The notation of the contract: a table is its grain, key, moment, references and columns, and reads like the specification. */
import type { Column, ColumnType, DatasetContract, Reference } from '../dataset.js';

type Rule = Omit<Column, 'name'>;

function plain(type: ColumnType): Rule {
  return { type, required: true };
}

/** Text that identifies something: leading zeros stay, never read as a number. */
export const id = plain('id');
export const text = plain('text');
export const bool = plain('bool');
export const int = plain('int');
export const number = plain('number');
/** DECIMAL(18,2), in the review's currency unless a `currency` column says otherwise. */
export const money = plain('money');
/** A part of a whole, 0 to 1. */
export const share = plain('share');
export const date = plain('date');
/** In the review's zone where the value carries none. */
export const timestamp = plain('timestamp');
/** The first day of a month. */
export const month = plain('month');
export const list = plain('list');

export function oneOf(...values: readonly string[]): Rule {
  return { type: 'enum', values, required: true };
}

/** The column may be absent and a cell may be empty. */
export function optional(rule: Rule): Rule {
  return { ...rule, required: false };
}

/** As optional, with the value that an absent column or an empty cell has. */
export function withDefault(rule: Rule, fallback: string | number | boolean): Rule {
  return { ...rule, required: false, fallback };
}

interface Table {
  readonly grain: string;
  readonly key: readonly string[];
  readonly moment?: string;
  /** Column -> `dataset.column` that must hold its value. */
  readonly refs?: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, Rule>>;
}

/** The tables of one group, in the order written. */
export function group(name: string, tables: Readonly<Record<string, Table>>): readonly DatasetContract[] {
  return Object.entries(tables).map(([dataset, table]) => ({
    name: dataset,
    group: name,
    grain: table.grain,
    key: table.key,
    refs: Object.entries(table.refs ?? {}).map(([column, target]) => reference(column, target)),
    columns: Object.entries(table.columns).map(([column, rule]) => ({ name: column, ...rule })),
    ...(table.moment === undefined ? {} : { moment: table.moment }),
  }));
}

function reference(column: string, path: string): Reference {
  const [dataset = '', target = ''] = path.split('.');
  return { column, dataset, target };
}
