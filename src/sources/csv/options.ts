/** What a config may say of a CSV or TSV source. */
import { z } from 'zod';
import { pathOption } from '../files.js';

export const csvOptions = z.strictObject({
  path: pathOption,
  encoding: z
    .string()
    .min(1)
    .default('auto')
    .describe('utf-8, gb18030, gbk, big5, utf-16le …; by default found out from the bytes.'),
  delimiter: z
    .string()
    .length(1)
    .optional()
    .describe('Character between cells; by default found out: comma, semicolon, tab or bar.'),
  quote: z
    .string()
    .max(1)
    .default('"')
    .describe('Character around cells that hold the delimiter; "" where quotes are plain text.'),
  header: z
    .union([z.boolean(), z.int().min(1)])
    .optional()
    .describe(
      'Row that holds the names, counted from 1; false if there is none. By default the first row that looks like one.',
    ),
  skip: z.int().min(0).optional().describe('Rows to leave out at the start, above the header.'),
  columns: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Names for the columns, in order, instead of those of the header.'),
});

export type CsvOptions = z.infer<typeof csvOptions>;
