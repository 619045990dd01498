/** The schema of `datasets`: each dataset of the contract, with the columns of the contract. */
import { z } from 'zod';
import { text, tolerance } from './scalars.js';

const cell = z.union([z.string(), z.number(), z.boolean()]);

/** How one column is filled. A text is the name of a source column. */
const columnMapping = z
  .union([
    text,
    z.strictObject({
      column: text.describe('Column of the source; by default the one of the same name.').exactOptional(),
      sql: text.describe('SQL expression over the columns of the source, instead of column.').exactOptional(),
      map: z
        .record(z.string(), cell.transform(String))
        .describe('Value of the source -> value of the contract.')
        .exactOptional(),
      format: text.describe('strptime format of a date or timestamp, such as %Y/%m/%d %H:%M.').exactOptional(),
    }),
  ])
  .meta({ id: 'ColumnMapping', description: 'A source column by name, or { column | sql, map, format }.' });

function datasetEntry(columns: readonly string[]) {
  const shape = Object.fromEntries(columns.map((name) => [name, columnMapping.exactOptional()]));
  return z.union([
    text,
    z.strictObject({
      source: text.describe('The source that is read.').exactOptional(),
      columns: z
        .strictObject(shape)
        .describe('Column of the dataset -> where it comes from. Columns of the same name need no line.')
        .exactOptional(),
      filter: text.describe('SQL condition over the columns of the source; other rows are left out.').exactOptional(),
      sql: text
        .describe('A whole query over the sources, whose columns are those of the dataset; instead of source.')
        .exactOptional(),
      tolerance: tolerance.describe('Share of rows that may fail to convert, 0 to 1.').exactOptional(),
    }),
  ]);
}

/** One key a dataset of the contract; all optional, since what is not supplied only switches off what needs it. */
export function datasetsSchema(datasets: ReadonlyMap<string, readonly string[]>) {
  const entries = [...datasets].map(([name, columns]) => [
    name,
    datasetEntry(columns)
      .describe(`The dataset ${name}: the name of a source, or how its columns are filled.`)
      .exactOptional(),
  ]);
  return z.strictObject(
    Object.fromEntries(entries) as Record<string, z.ZodExactOptional<ReturnType<typeof datasetEntry>>>,
  );
}
