/** SQL that turns an expression of a source into a value of the contract: null where it is empty or does not convert. */
import { literal } from './duckdb-scan.js';

export { conversionMacros } from './convert-macros.js';

/** What a converted cell is to be; the contract's column types are among these. */
export type Target =
  'id' | 'text' | 'bool' | 'int' | 'number' | 'money' | 'share' | 'date' | 'timestamp' | 'month' | 'list' | 'enum';

export interface Conversion {
  readonly target: Target;
  /** The values of an enumeration. */
  readonly values?: readonly string[];
  /** strptime format of a date, month or timestamp; nothing else is then tried. */
  readonly format?: string;
}

/** How the engine holds what a source gave. */
type Held = 'text' | 'whole' | 'decimal' | 'double' | 'bool' | 'moment' | 'zoned' | 'list' | 'other';

/** The engine's types of the contract's columns. */
export const columnTypes: Readonly<Record<Target, string>> = {
  id: 'VARCHAR',
  text: 'VARCHAR',
  bool: 'BOOLEAN',
  int: 'BIGINT',
  number: 'DOUBLE',
  money: 'DECIMAL(18,2)',
  share: 'DOUBLE',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  month: 'DATE',
  list: 'VARCHAR[]',
  enum: 'VARCHAR',
};

const wholeTypes = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

function heldAs(type: string): Held {
  if (type.endsWith(']')) return 'list';
  if (type === 'VARCHAR' || type.startsWith('ENUM')) return 'text';
  if (wholeTypes.test(type)) return 'whole';
  if (type.startsWith('DECIMAL')) return 'decimal';
  if (type === 'DOUBLE' || type === 'FLOAT') return 'double';
  if (type === 'BOOLEAN') return 'bool';
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'zoned';
  return type === 'DATE' || type.startsWith('TIMESTAMP') ? 'moment' : 'other';
}

/** The expression as text, as a person would have typed it: 12.0 is 12. `type` is the engine's name of its type. */
export function asText(expression: string, type: string): string {
  const held = heldAs(type);
  if (type === 'VARCHAR') return expression;
  if (type === 'JSON') return `(${expression} ->> '$')`;
  return held === 'double' || held === 'decimal' ? `number_text(${expression})` : `CAST(${expression} AS VARCHAR)`;
}

/** True where the cell is empty, so that a null after conversion is no failure. */
export function blank(expression: string, type: string): string {
  const held = heldAs(type);
  if (held === 'double') return `(${expression} IS NULL OR isnan(${expression}))`;
  if (held === 'text' || type === 'JSON') return `is_blank(${asText(expression, type)})`;
  return `(${expression} IS NULL)`;
}

/** True for targets that take whatever a cell holds: only an empty cell is null there. */
export function takesAnything(target: Target): boolean {
  return target === 'id' || target === 'text' || target === 'list';
}

/** The converted expression. It never fails on a value; the macros of conversionMacros must be there. */
export function convert(expression: string, type: string, to: Conversion): string {
  const held = heldAs(type);
  const text = asText(expression, type);
  switch (to.target) {
    case 'id':
    case 'text':
      return held === 'text' || held === 'other'
        ? `CASE WHEN plain_text(${text}) THEN ${text} WHEN NOT (is_blank(${text})) THEN trimmed(${text}) END`
        : text;
    case 'enum':
      return enumeration(text, to.values ?? []);
    case 'bool':
      return held === 'bool' ? expression : `truth(${text})`;
    case 'int':
      if (held === 'whole') return `TRY_CAST(${expression} AS BIGINT)`;
      if (held === 'decimal' || held === 'double') return `whole(${expression})`;
      return `typed_whole(${text})`;
    case 'money':
      if (held === 'whole' || held === 'decimal') return `TRY_CAST(${expression} AS DECIMAL(18, 2))`;
      if (held === 'double') return `cents(${expression})`;
      return `typed_money(${text})`;
    case 'number':
    case 'share':
      if (isNumeric(held)) return `finite(TRY_CAST(${expression} AS DOUBLE))`;
      return `typed_number(${text})`;
    case 'date':
      return `CAST(${moment(expression, text, held, to.format)} AS DATE)`;
    case 'timestamp':
      return moment(expression, text, held, to.format);
    case 'month':
      return `CAST(date_trunc('month', ${month(expression, text, held, to.format)}) AS DATE)`;
    case 'list':
      return held === 'list' ? `CAST(${expression} AS VARCHAR[])` : `members(${text})`;
  }
}

/**
 * The converted expression where a cell is written plainly, as most are; null where it is empty, does not convert or is written in
 * any other way, which `convert` reads. It takes a quarter of the time to plan. Undefined where there is no such short way.
 */
export function convertPlain(expression: string, type: string, to: Conversion): string | undefined {
  if (type !== 'VARCHAR') return undefined;
  switch (to.target) {
    case 'id':
    case 'text':
      return `CASE WHEN plain_text(${expression}) THEN ${expression} END`;
    case 'enum':
      return `CASE WHEN list_contains(${literals(to.values ?? [])}, ${expression}) THEN ${expression} END`;
    case 'bool':
      return `plain_truth(${expression})`;
    case 'int':
      return `plain_whole(${expression})`;
    case 'money':
      return `plain_money(${expression})`;
    case 'number':
    case 'share':
      return `plain_number(${expression})`;
    case 'date':
      return `CAST(${plainMoment(expression, to.format)} AS DATE)`;
    case 'timestamp':
      return plainMoment(expression, to.format);
    case 'month':
      return `CAST(date_trunc('month', ${to.format === undefined ? `plain_month(${expression})` : plainMoment(expression, to.format)}) AS DATE)`;
    case 'list':
      return undefined;
  }
}

function isNumeric(held: Held): boolean {
  return held === 'whole' || held === 'decimal' || held === 'double';
}

/** Letter case does not tell values apart. A value as the contract writes it is taken first. */
function enumeration(text: string, values: readonly string[]): string {
  const folded = looked(
    `lower(trimmed(${text}))`,
    values.map((value) => value.toLowerCase()),
    values,
  );
  return `CASE WHEN list_contains(${literals(values)}, ${text}) THEN ${text} ELSE ${folded} END`;
}

/** What stands among `to` where the text stands among `from`; null elsewhere. A CASE of so many words takes twice as long, to plan and to run. */
function looked(text: string, from: readonly string[], to: readonly string[]): string {
  return `${literals(to)}[list_position(${literals(from)}, ${text})]`;
}

function literals(values: readonly string[]): string {
  return `[${values.map(literal).join(', ')}]`;
}

function moment(expression: string, text: string, held: Held, format: string | undefined): string {
  if (held === 'zoned') return `in_zone(${expression})`;
  if (held === 'moment') return `CAST(${expression} AS TIMESTAMP)`;
  if (format !== undefined) return byFormat(text, format);
  return isNumeric(held) ? `numbered_moment(${expression})` : `moment(${text})`;
}

function month(expression: string, text: string, held: Held, format: string | undefined): string {
  if (held === 'zoned' || held === 'moment' || format !== undefined) return moment(expression, text, held, format);
  return isNumeric(held) ? `numbered_month(${expression})` : `month_moment(${text})`;
}

function plainMoment(text: string, format: string | undefined): string {
  return format === undefined ? `plain_moment(${text})` : inZoneOf(format, tried(text, format));
}

function byFormat(text: string, format: string): string {
  // As it stands first: making it half-width takes eight times as long as reading it.
  return inZoneOf(format, `COALESCE(${tried(text, format)}, ${tried(`half_width(${text})`, format)})`);
}

function tried(text: string, format: string): string {
  return `try_strptime(${text}, ${literal(format)})`;
}

/** A format with an offset or a zone gives an instant, which is then told in the review's zone. */
function inZoneOf(format: string, parsed: string): string {
  return /%[zZ]/.test(format) ? `plausible(in_zone(${parsed}))` : `plausible(${parsed})`;
}

/** The value of the contract for a value of the source, before conversion; what the map does not name passes through. */
export function mapped(text: string, map: Readonly<Record<string, string>>): string {
  const from = Object.keys(map).map((key) => key.trim());
  return from.length === 0 ? text : `COALESCE(${looked(`trimmed(${text})`, from, Object.values(map))}, ${text})`;
}

/** The same for cells that stand among the keys as they are; others pass through as well. */
export function mappedPlain(text: string, map: Readonly<Record<string, string>>): string {
  const from = Object.keys(map).map((key) => key.trim());
  return from.length === 0 ? text : `COALESCE(${looked(text, from, Object.values(map))}, ${text})`;
}
