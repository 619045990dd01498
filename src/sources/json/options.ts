/** What a config may say of a JSON source. */
import { z } from 'zod';
import { pathOption } from '../files.js';

export const jsonOptions = z
  .strictObject({
    path: pathOption,
    lines: z.boolean().optional().describe('One object a line. By default so for .jsonl and .ndjson files.'),
    root: z.string().min(1).optional().describe('Path to the list of rows inside the file, such as data.items.'),
  })
  .refine(({ lines, root }) => lines !== true || root === undefined, {
    message: 'root is for files that hold one JSON value',
  });

export type JsonOptions = z.infer<typeof jsonOptions>;
