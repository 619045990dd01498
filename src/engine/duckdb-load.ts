/** Turns the engine's plain values into what DuckDB's appender takes, by the type of the column. */
import type * as DuckDb from '@duckdb/node-api';
import type { Value } from './engine.js';

/** Undefined where the value is not one of the column's type. */
export type ToCell = (value: Exclude<Value, null>) => DuckDb.DuckDBValue | undefined;

export function cellMaker(duckdb: typeof DuckDb, type: DuckDb.DuckDBType): ToCell {
  if (type instanceof duckdb.DuckDBVarCharType) {
    return (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  if (type instanceof duckdb.DuckDBBooleanType) return (value) => (typeof value === 'boolean' ? value : undefined);
  if (type instanceof duckdb.DuckDBDoubleType) return (value) => (typeof value === 'number' ? value : undefined);
  if (type instanceof duckdb.DuckDBBigIntType) {
    return (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined);
  }
  if (type instanceof duckdb.DuckDBDecimalType) {
    return (value) => {
      const scaled = scaledInteger(value, type.scale);
      if (scaled === undefined || digits(scaled) > type.width) return undefined;
      return duckdb.decimalValue(scaled, type.width, type.scale);
    };
  }
  if (type instanceof duckdb.DuckDBDateType) {
    return (value) => {
      const moment = microseconds(value);
      return moment === undefined ? undefined : duckdb.dateValue(Math.floor(Number(moment) / 86_400_000_000));
    };
  }
  if (type instanceof duckdb.DuckDBTimestampType) {
    return (value) => {
      const moment = microseconds(value);
      return moment === undefined ? undefined : duckdb.timestampValue(moment);
    };
  }
  if (type instanceof duckdb.DuckDBListType) {
    return (value) => (typeof value === 'object' ? duckdb.listValue(value) : undefined);
  }
  throw new Error(`the engine loads no column of type ${type.toString()}`);
}

const number = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** A decimal as a whole number of its last place, rounded half away from zero, without a detour over binary fractions. */
function scaledInteger(value: Exclude<Value, null>, scale: number): bigint | undefined {
  const parts = number.exec(String(value));
  if (!parts) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const places = fraction.length - Number(exponent);
  if (Math.abs(places) > 60) return undefined;
  const magnitude = BigInt(whole + fraction);
  const shift = scale - places;
  const scaled =
    shift >= 0
      ? magnitude * 10n ** BigInt(shift)
      : (magnitude + 5n * 10n ** BigInt(-shift - 1)) / 10n ** BigInt(-shift);
  return sign === '-' ? -scaled : scaled;
}

function digits(scaled: bigint): number {
  return scaled.toString().replace('-', '').length;
}

const moment = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?$/;

/** Microseconds from 1970-01-01 of a naive day or moment; undefined for a day that is not in the calendar. */
function microseconds(value: Exclude<Value, null>): bigint | undefined {
  const parts = typeof value === 'string' ? moment.exec(value) : null;
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number((part as string | undefined) ?? 0));
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
    return undefined;
  time.setUTCHours(hour, minute, second);
  return BigInt(time.getTime()) * 1000n + BigInt((parts[7] ?? '').padEnd(6, '0'));
}
