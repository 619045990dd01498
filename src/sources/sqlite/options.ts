/** What a config may say of a SQLite source. */
import { z } from 'zod';

export const sqliteOptions = z
  .strictObject({
    path: z.string().min(1).describe('The database file, relative to the folder of the config.'),
    table: z
      .string()
      .min(1)
      .optional()
      .describe('Table or view to read; may be left out where the file has one table.'),
    query: z.string().min(1).optional().describe('A SELECT in the SQL of SQLite, instead of a table.'),
  })
  .refine(({ table, query }) => table === undefined || query === undefined, {
    message: 'give table or query, not both',
  });

export type SqliteOptions = z.infer<typeof sqliteOptions>;
