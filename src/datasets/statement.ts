/** The one statement that reads a source and writes its dataset, with a note in each row on what did not convert. */
import { asText, blank, columnTypes, convert, mapped, takesAnything } from '../engine/convert.js';
import type { Engine } from '../engine/engine.js';
import type { Column } from './dataset.js';
import type { Plan } from './plan.js';

/** Bit set of the columns (by position in the plan) that failed in a row: a required one empty, or any that did not convert. */
export const troubleColumn = 'trouble of the row';
/** The raw texts of the failed cells by position (from 1); null elsewhere, and null where nothing failed. */
export const rawColumn = 'raw cells of the row';

/** `types` are the engine's types of the plan's expressions. */
export function mappingStatement(engine: Engine, table: string, plan: Plan, types: readonly string[]): string {
  const { columns, contract, mapping, relation } = plan;
  const raw = columns.map(({ expression, mapping: { map } }, index) => {
    const value = map === undefined ? expression : mapped(asText(expression, types[index] ?? ''), map);
    return `${value} AS r${index}`;
  });
  const held = columns.map(({ mapping: { map } }, index) => (map === undefined ? (types[index] ?? '') : 'VARCHAR'));
  const converted = columns.map(({ column, mapping: { format } }, index) => {
    const conversion = {
      target: column.type,
      ...(column.values === undefined ? {} : { values: column.values }),
      ...(format === undefined ? {} : { format }),
    };
    return `${convert(`r${index}`, held[index] ?? '', conversion)} AS v${index}`;
  });
  const mayFail = columns.map(({ column }) => column.required || !takesAnything(column.type));
  const bits = columns.flatMap(({ column }, index) => {
    if (mayFail[index] !== true) return [];
    const failed = column.required ? '' : ` WHEN ${blank(`r${index}`, held[index] ?? '')} THEN 0`;
    return `CASE WHEN v${index} IS NOT NULL THEN 0${failed} ELSE ${2 ** index} END`;
  });
  const texts = columns.map((_, index) => {
    if (mayFail[index] !== true) return 'NULL';
    const failed = `(trouble & ${2 ** index}) <> 0`;
    return `CASE WHEN ${failed} THEN ${asText(`r${index}`, held[index] ?? '')} END`;
  });
  const cells = contract.columns.map((column) => {
    const index = columns.findIndex((one) => one.column.name === column.name);
    return `${cell(engine, column, index)} AS ${engine.identifier(column.name)}`;
  });
  return `CREATE TABLE ${engine.identifier(table)} AS
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
}

/** The value of a contract column: as converted, else its fallback; -1 is a column that nothing supplies. */
function cell(engine: Engine, column: Column, index: number): string {
  const type = columnTypes[column.type];
  const value = index < 0 ? 'NULL' : column.name === 'currency' ? `upper(v${index})` : `v${index}`;
  if (column.fallback === undefined) return index < 0 ? `CAST(NULL AS ${type})` : value;
  const fallback = `CAST(${typeof column.fallback === 'string' ? engine.literal(column.fallback) : String(column.fallback)} AS ${type})`;
  return index < 0 ? fallback : `COALESCE(${value}, ${fallback})`;
}
