/** Reads labelled reviews from a folder of CSV files: the columns label (1 positive, 0 negative) and review, and domain where a file has it. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import { DuckDBInstance } from '@duckdb/node-api';
import { cleanText } from '../../src/text/clean.js';
import { languageOf, type Language } from '../../src/text/language.js';

export interface LabelledReview {
  /** The name of its file without endings. */
  readonly set: string;
  /** The kind of goods; the set's name where the file does not say. */
  readonly domain: string;
  readonly positive: boolean;
  /** 1 to 5 where the file has it. */
  readonly rating?: number;
  /** Cleaned. */
  readonly text: string;
  /** 0..4 by a hash of the text, so that a text falls into the same fifth in every run and every file. */
  readonly fifth: number;
}

/** All reviews of the files in that language, in the files' order; a file's language is that of its texts taken together. */
export async function readLabelledReviews(folder: string, language: Language): Promise<readonly LabelledReview[]> {
  const files = (await readdir(folder)).filter((name) => /\.csv(\.gz)?$/.test(name)).toSorted();
  const sets = await Promise.all(files.map((name) => readSet(join(folder, name))));
  return sets.filter((reviews) => languageOf(reviews.map(({ text }) => text).join('\n')) === language).flat();
}

async function readSet(path: string): Promise<readonly LabelledReview[]> {
  const set = basename(path).replace(/\.csv(\.gz)?$/, '');
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(
    "select * from read_csv($path, header = true, all_varchar = true, quote = '\"', escape = '\"')",
    { path },
  );
  return reader.getRowObjects().map((row) => {
    const text = cleanText(asText(row.review));
    const rating = Number(asText(row.rating));
    return {
      set,
      domain: asText(row.domain) || set,
      positive: asText(row.label) === '1',
      text,
      fifth: fifthOf(text),
      ...(rating > 0 ? { rating } : {}),
    };
  });
}

const asText = (cell: unknown) => (typeof cell === 'string' ? cell : '');

function fifthOf(text: string): number {
  return createHash('sha256').update(text.toLowerCase()).digest().readUInt32BE(0) % 5;
}
