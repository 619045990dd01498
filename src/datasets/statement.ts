/** The one statement that reads a source and writes its dataset, with a note in each row on what did not convert. */
import {
  asText,
  blank,
  columnTypes,
  convert,
  convertPlain,
  mapped,
  mappedPlain,
  takesAnything,
  type Conversion,
} from '../engine/convert.js';
import type { Engine } from '../engine/engine.js';
import type { Column } from './dataset.js';
import type { Plan } from './plan.js';

/** Bit set of the columns (by position in the plan) that failed in a row: a required one empty, or any that did not convert. */
export const troubleColumn = 'trouble of the row';
/** The raw texts of the failed cells by position (from 1); null elsewhere, and null where nothing failed. */
export const rawColumn = 'raw cells of the row';

export interface Statement {
  readonly sql: string;
  /** Columns, by position in the plan, whose cells were read in their plain form alone: their trouble may be another form. */
  readonly plain: readonly number[];
}

/**
 * `types` are the engine's types of the plan's expressions. `plainly` says of which columns, by position, to read the plain form alone,
 * where there is one: for a small file the engine takes longer to plan all that people may have typed than to read what they did.
 */
export function mappingStatement(
  engine: Engine,
  table: string,
  plan: Plan,
  types: readonly string[],
  plainly: (index: number) => boolean,
): Statement {
  const { columns, contract, mapping, relation } = plan;
  const held = columns.map(({ mapping: { map } }, index) => (map === undefined ? (types[index] ?? '') : 'VARCHAR'));
  const plain = columns.map(({ column, mapping: { format } }, index) =>
    plainly(index) ? convertPlain(`r${index}`, held[index] ?? '', conversionTo(column, format)) : undefined,
  );
  const raw = columns.map(({ expression, mapping: { map } }, index) => {
    const read = plain[index] === undefined ? mapped : mappedPlain;
    const value = map === undefined ? expression : read(asText(expression, types[index] ?? ''), map);
    return `${value} AS r${index}`;
  });
  const converted = columns.map(({ column, mapping: { format } }, index) => {
    const value = plain[index] ?? convert(`r${index}`, held[index] ?? '', conversionTo(column, format));
    return `${value} AS v${index}`;
  });
  const mayFail = columns.map(
    ({ column }, index) => plain[index] !== undefined || column.required || !takesAnything(column.type),
  );
  const bits = columns.flatMap(({ column }, index) => {
    if (mayFail[index] !== true) return [];
    const empty = plain[index] === undefined ? blank(`r${index}`, held[index] ?? '') : `r${index} IS NULL`;
    const failed = column.required ? '' : ` WHEN ${empty} THEN 0`;
    return `CASE WHEN v${index} IS NOT NULL THEN 0${failed} ELSE ${2 ** index} END`;
  });
  const texts = columns.map((_, index) => {
    if (mayFail[index] !== true || plain[index] !== undefined) return 'NULL';
    const failed = `(trouble & ${2 ** index}) <> 0`;
    return `CASE WHEN ${failed} THEN ${asText(`r${index}`, held[index] ?? '')} END`;
  });
  const cells = contract.columns.map((column) => {
    const index = columns.findIndex((one) => one.column.name === column.name);
    return `${cell(engine, column, index)} AS ${engine.identifier(column.name)}`;
  });
  const sql = `CREATE OR REPLACE TABLE ${engine.identifier(table)} AS
WITH raw AS (SELECT ${raw.join(',\n')}
  FROM ${relation}${mapping.filter === undefined ? '' : ` WHERE (${mapping.filter}\n)`}),
converted AS (SELECT *, ${converted.join(',\n')}
  FROM raw),
noted AS (SELECT *, CAST(${['0', ...bits].join('\n  + ')} AS BIGINT) AS trouble
  FROM converted)
SELECT ${cells.join(',\n')},
  trouble AS ${engine.identifier(troubleColumn)},
  CASE WHEN trouble <> 0 THEN [${texts.join(',\n')}]::VARCHAR[] END AS ${engine.identifier(rawColumn)}
FROM noted`;
  return { sql, plain: [...columns.keys()].filter((index) => plain[index] !== undefined) };
}

function conversionTo({ type, values }: Column, format: string | undefined): Conversion {
  return {
    target: type,
    ...(values === undefined ? {} : { values }),
    ...(format === undefined ? {} : { format }),
  };
}

/** The value of a contract column: as converted, else its fallback; -1 is a column that nothing supplies. */
function cell(engine: Engine, column: Column, index: number): string {
  const type = columnTypes[column.type];
  const value = index < 0 ? 'NULL' : column.name === 'currency' ? `upper(v${index})` : `v${index}`;
  if (column.fallback === undefined) return index < 0 ? `CAST(NULL AS ${type})` : value;
  const fallback = `CAST(${typeof column.fallback === 'string' ? engine.literal(column.fallback) : String(column.fallback)} AS ${type})`;
  return index < 0 ? fallback : `COALESCE(${value}, ${fallback})`;
}
