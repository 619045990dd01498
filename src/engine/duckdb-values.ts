/** What DuckDB's result columns become: the plain values of the engine's contract. */
import type { DuckDBDataChunk, DuckDBDecimalValue, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { fail } from '../errors/problem.js';
import type { QueryResult, ResultColumn, Value } from './engine.js';

interface ColumnPlace {
  readonly label: string;
  readonly column: string;
}

/** The rows of a whole result. NaN and the infinities become null: no figure can be one. */
export function toResult(
  columns: readonly { readonly name: string; readonly type: DuckDBType }[],
  chunks: readonly DuckDBDataChunk[],
  label: string,
): QueryResult {
  const described = columns.map(({ name, type }): ResultColumn => ({ name, type: type.toString() }));
  const rows: Record<string, Value>[] = [];
  for (const chunk of chunks) {
    const first = rows.length;
    for (let row = 0; row < chunk.rowCount; row += 1) rows.push({});
    for (const [index, { name: column }] of columns.entries()) {
      put(chunk.getColumnValues(index), rows, first, { label, column });
    }
  }
  return { columns: described, rows };
}

/** A function of its own, as small as can be: V8 takes longer to optimise it together with its callers than it runs. */
function put(values: readonly DuckDBValue[], rows: Record<string, Value>[], first: number, place: ColumnPlace): void {
  for (const [index, value] of values.entries()) {
    const row = rows[first + index];
    if (row) row[place.column] = toValue(value, place);
  }
}

function toValue(value: DuckDBValue, place: ColumnPlace): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return safe(Number(value), value, place);
  if ('scale' in value) return decimal(value, place);
  if ('items' in value) return value.items.filter((item) => item !== null).map((item) => item.toString());
  // Days, moments and whatever has no plain form come as DuckDB writes them; days and moments are ISO text.
  return value.toString();
}

/** The double next to it. The quotient of two whole numbers that doubles hold is that already; only others take the way over text. */
function decimal(value: DuckDBDecimalValue, place: ColumnPlace): number {
  const scaled = Number(value.value);
  if (Math.abs(scaled) <= Number.MAX_SAFE_INTEGER && value.scale <= exactPowers) return scaled / 10 ** value.scale;
  return safe(Number(value.toString()), value, place);
}

/** Powers of ten up to this one are doubles. */
const exactPowers = 22;

/** Beyond 2^53 neighbouring whole numbers fall together, so a number there is not the one that was counted. */
function safe(number: number, value: bigint | DuckDBDecimalValue, place: ColumnPlace): number {
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) fail('ENGINE_NUMBER', { ...place, value: value.toString() });
  return number;
}
