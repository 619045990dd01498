/** Attaches the sources that the wanted datasets read; a source that nobody reads is never opened. */
import type { DatasetMapping, Review } from '../config/review.js';
import type { Engine } from '../engine/engine.js';
import type { ErrorCode } from '../errors/catalog.js';
import { QuarterdeckError, type Problem } from '../errors/problem.js';
import { redact } from '../errors/redact.js';
import { allInOrder, turns } from '../engine/in-turns.js';
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

/** Sources on their way into the engine. */
export interface Attaching {
  /** By the source's name, as soon as it is there; undefined where it cannot be attached. Never fails. */
  readonly each: ReadonlyMap<string, Promise<AttachedSource | undefined>>;
  /** All of them, in the order of the config. Fails with the problems of all sources, when none is being attached any more. */
  readonly all: Promise<ReadonlyMap<string, AttachedSource>>;
}

/** The sources of the config that the wanted datasets read. */
export function sourcesFor(
  { sources, datasets }: Pick<Review, 'sources' | 'datasets'>,
  wanted: ReadonlySet<string>,
): Review['sources'] {
  const mappings = datasets.filter(({ dataset }) => wanted.has(dataset));
  return sources.filter(({ name }) => mappings.some((mapping) => reads(mapping, name)));
}

interface Attempt {
  readonly source: AttachedSource | undefined;
  readonly problems: readonly Problem[];
}

/** Begins to attach sources, a few at a time. */
export function attachSources(
  { folder, allow, file, secrets }: Pick<Review, 'folder' | 'allow' | 'file' | 'secrets'>,
  sources: Review['sources'],
  place: { readonly engine: Engine; readonly scratch: string },
): Attaching {
  // What this thread reads, one by one, goes on beside what the engine reads: neither is to wait for the other.
  const [hereTurn, engineTurn] = [turns(1), turns()];
  const attempts = new Map<string, Promise<Attempt>>();
  for (const { name, type, options: given } of sources) {
    const sourceType = sourceTypes.get(type);
    const turn = sourceType?.inProcess ? hereTurn : engineTurn;
    const attempt = turn(async (): Promise<Attempt> => {
      try {
        const source = await sourceType?.attach({ ...place, name, folder, allow }, sourceType.options.parse(given));
        return { source: source && withoutSecrets(source, secrets), problems: [] };
      } catch (error) {
        return { source: undefined, problems: problemsOf(error, file, name) };
      }
    });
    attempts.set(name, attempt);
  }
  const sourceOf = (attempt: Promise<Attempt>) =>
    attempt.then(
      ({ source }) => source,
      () => undefined,
    );
  const all = allOf([...attempts.values()]);
  all.catch(() => undefined);
  return { each: new Map([...attempts].map(([name, attempt]) => [name, sourceOf(attempt)])), all };
}

async function allOf(attempts: readonly Promise<Attempt>[]): Promise<ReadonlyMap<string, AttachedSource>> {
  const attached = await allInOrder(attempts);
  const problems = attached.flatMap((one) => one.problems);
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return new Map(attached.flatMap(({ source }) => (source ? [[source.name, source]] : [])));
}
