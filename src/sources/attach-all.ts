/** Attaches the sources that the wanted datasets read; a source that nobody reads is never opened. */
import type { DatasetMapping, Review } from '../config/review.js';
import type { Engine } from '../engine/engine.js';
import type { ErrorCode } from '../errors/catalog.js';
import { QuarterdeckError, type Problem } from '../errors/problem.js';
import { redact } from '../errors/redact.js';
import { inTurns } from '../engine/in-turns.js';
import { sourceTypes } from './index.js';
import type { AttachedSource } from './source.js';

/** A mapping that is a query of its own may read any source that its text names. */
function reads(mapping: DatasetMapping, source: string): boolean {
  return mapping.source === source || (mapping.sql?.includes(source) ?? false);
}

/** The option that a problem is about; the others are about the file. */
const options: Readonly<Partial<Record<ErrorCode, string>>> = {
  SOURCE_ENCODING_UNKNOWN: 'encoding',
  SOURCE_ENCODING: 'encoding',
  SOURCE_HEADER: 'header',
  SOURCE_SHEET: 'sheet',
  SOURCE_JSON_ROOT: 'root',
  SOURCE_TABLE: 'table',
  SOURCE_QUERY: 'query',
};

/** The problems of a source, each with the source's place in the config where it has none of its own. */
function problemsOf(error: unknown, file: string, source: string): readonly Problem[] {
  if (!(error instanceof QuarterdeckError)) throw error;
  return error.problems.map((one) => ({
    place: { file, path: `sources.${source}.${options[one.code] ?? 'path'}` },
    ...one,
  }));
}

/** A path may hold a value of the environment; paths and notes are shown in decks and records, where it must not stand. */
function withoutSecrets(source: AttachedSource, secrets: readonly string[]): AttachedSource {
  return {
    ...source,
    files: source.files.map((file) => ({ ...file, path: redact(file.path, secrets) })),
    notes: source.notes.map((note) => redact(note, secrets)),
  };
}

/** By the source's name, in the order of the config. Fails with the problems of all sources. */
export async function attachSources(
  review: Review,
  wanted: ReadonlySet<string>,
  place: { readonly engine: Engine; readonly scratch: string },
): Promise<ReadonlyMap<string, AttachedSource>> {
  const mappings = review.datasets.filter(({ dataset }) => wanted.has(dataset));
  const { folder, allow } = review;
  const read = review.sources.filter(({ name }) => mappings.some((mapping) => reads(mapping, name)));
  const attached = await inTurns(read, async ({ name, type, options: given }) => {
    const sourceType = sourceTypes.get(type);
    try {
      const source = await sourceType?.attach({ ...place, name, folder, allow }, sourceType.options.parse(given));
      return { source: source && withoutSecrets(source, review.secrets), problems: [] };
    } catch (error) {
      return { source: undefined, problems: problemsOf(error, review.file, name) };
    }
  });
  const problems = attached.flatMap((one) => one.problems);
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return new Map(attached.flatMap(({ source }) => (source ? [[source.name, source]] : [])));
}
