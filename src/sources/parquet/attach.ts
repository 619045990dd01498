/** Parquet files as a view; their own types are kept, and only the columns that a query names are read. */
import { resolveFiles, unreadable } from '../files.js';
import { hashFiles } from '../hash.js';
import type { SourceType } from '../source.js';
import { unionColumns, type Part } from '../union.js';
import { parquetOptions, type ParquetOptions } from './options.js';

export const parquet: SourceType<ParquetOptions> = {
  type: 'parquet',
  options: parquetOptions,
  async attach(context, { path }) {
    const { engine, name } = context;
    const files = await resolveFiles(context, path);
    const parts: Part[] = [];
    for (const one of files) {
      const described = await engine
        .query(`DESCRIBE SELECT * FROM ${engine.scanParquet([one.file])}`, `columns of ${one.path}`)
        .catch((error: unknown) => unreadable(context.name, one.path, error));
      parts.push({ path: one.path, columns: described.rows.map((row) => String(row.column_name)) });
    }
    const scan = engine.scanParquet(files.map(({ file }) => file));
    await engine.execute(`CREATE VIEW ${engine.identifier(name)} AS SELECT * FROM ${scan}`, `source ${name}`);
    return { name, relation: name, text: false, files: await hashFiles(files), ...unionColumns(parts) };
  },
};
