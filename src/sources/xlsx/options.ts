/** What a config may say of a workbook: .xlsx, .xlsm or old .xls. */
import { z } from 'zod';
import { pathOption } from '../files.js';

export const xlsxOptions = z.strictObject({
  path: pathOption,
  sheet: z
    .union([z.string().min(1), z.int().min(1)])
    .optional()
    .describe('Name of the sheet, or its number from 1. By default the first that holds rows.'),
  range: z
    .string()
    .regex(/^\$?[A-Za-z]{1,3}\$?[1-9]\d*:\$?[A-Za-z]{1,3}\$?[1-9]\d*$/)
    .optional()
    .describe('Cells to read, such as B3:H200; by default all.'),
  header: z
    .union([z.boolean(), z.int().min(1)])
    .optional()
    .describe(
      'Row of the sheet that holds the names, counted from 1; false if there is none. By default the first row that looks like one.',
    ),
  columns: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Names for the columns, in order, instead of those of the header.'),
});

export type XlsxOptions = z.infer<typeof xlsxOptions>;
