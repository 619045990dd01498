/** What a config may say of a Parquet source. */
import { z } from 'zod';
import { pathOption } from '../files.js';

export const parquetOptions = z.strictObject({ path: pathOption });

export type ParquetOptions = z.infer<typeof parquetOptions>;
