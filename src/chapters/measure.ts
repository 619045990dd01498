/** Loads the measures of chapters, prepares what they read, and runs those whose datasets are supplied. */
import { readdirSync } from 'node:fs';
import type { Review } from '../config/review.js';
import { contracts } from '../datasets/contract/index.js';
import { engineMessage } from '../datasets/describe.js';
import { prepareRelations, type Supplied } from '../datasets/derived/prepare.js';
import { derivedRelations, resolveSources } from '../datasets/derived/relations.js';
import type { ReviewTools } from '../datasets/derived/reviews/relations.js';
import { readSqlFile } from '../datasets/derived/sql-file.js';
import type { Engine } from '../engine/engine.js';
import { allInOrder, turns } from '../engine/in-turns.js';
import { fail, problem, QuarterdeckError, type Problem } from '../errors/problem.js';
import type { Chapter } from './chapter.js';
import { checkShape, type Measure, type MeasureResult, type Measures } from './shape.js';

type Declared = Pick<Chapter, 'id' | 'folder' | 'measures' | 'own'>;

const loadedChapters = new WeakMap<Declared, ReadonlyMap<string, Measure>>();

/** The measures of a chapter by the name of their file, read once. Fails where files, tables and declarations do not agree. */
export function loadMeasures(chapter: Declared): ReadonlyMap<string, Measure> {
  const known = loadedChapters.get(chapter) ?? readMeasures(chapter);
  loadedChapters.set(chapter, known);
  return known;
}

function readMeasures(chapter: Declared): ReadonlyMap<string, Measure> {
  const folder = new URL('measures/', chapter.folder);
  const declared = Object.keys(chapter.measures).filter((name) => !chapter.own?.has(name));
  const files = declared.length === 0 ? [] : readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const stems = files.map((file) => file.slice(0, -'.sql'.length)).sort();
  const problems: Problem[] = [
    ...declared.filter((name) => !stems.includes(name)).map((name) => unknown(chapter.id, name, 'no SQL file')),
    ...stems.filter((name) => !declared.includes(name)).map((name) => unknown(chapter.id, name, 'no declaration')),
  ];
  const loaded = new Map<string, Measure>(chapter.own);
  for (const stem of declared.filter((name) => stems.includes(name))) {
    const name = `${chapter.id}/${stem}`;
    const read = readSqlFile(new URL(`${stem}.sql`, folder));
    for (const table of [...read.reads, ...read.mayRead]) {
      if (!contracts.has(table) && !derivedRelations.has(table)) {
        problems.push(problem('MEASURE_TABLE', { measure: name, table }));
      }
    }
    loaded.set(stem, { ...read, ...resolveSources(read), name });
  }
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return loaded;
}

function unknown(chapter: string, name: string, found: string): Problem {
  return problem('MEASURE_UNKNOWN', { measure: `${chapter}/${name}`, found });
}

/** Datasets that a measure needs and the config does not supply. */
export function missingDatasets(measure: Measure, supplied: { has(name: string): boolean }): readonly string[] {
  return measure.needed.filter((name) => !supplied.has(name));
}

/** A query of the user's own that fails is the config's fault, at its place. */
function userFault(error: unknown, { name, place }: Measure): never {
  const [first] = error instanceof QuarterdeckError ? error.problems : [];
  if (place === undefined || first?.code !== 'ENGINE_SQL') throw error;
  return fail('SLIDE_SQL', { slide: name.replace('/', '.'), message: engineMessage(error) }, place);
}

async function run(engine: Engine, measure: Measure, datasets: readonly string[]): Promise<[MeasureResult, string[]]> {
  const result = await engine.query(measure.sql, measure.name).catch((error: unknown) => userFault(error, measure));
  return [{ name: measure.name, rows: result.rows, datasets }, result.columns.map(({ name }) => name)];
}

/** Measures on their way. */
export interface Measuring {
  /** Those of a chapter, by its id, as soon as they are there. */
  readonly each: ReadonlyMap<string, Promise<Measures>>;
  /** Those of all chapters, by their ids, when nothing runs any more; fails with the first failure. */
  readonly all: Promise<ReadonlyMap<string, Measures>>;
}

/**
 * Begins to run the measures of the chapters. Datasets are tables of the engine, or on their way; the context
 * tables, the derived relations and empty stand-ins for what may be absent are made here, so an engine serves one call. A measure
 * waits for what it reads and for nothing else. Where a dataset will not be there, none is begun any more.
 */
export function runMeasures(
  engine: Engine,
  review: Review,
  datasets: readonly Supplied[],
  chapters: readonly Chapter[],
  tools: ReviewTools = { signal: new AbortController().signal },
): Measuring {
  const supplied = new Set(datasets.map(({ name }) => name));
  const queries = chapters.flatMap((chapter) =>
    [...loadMeasures(chapter)]
      .map(([stem, measure]) => ({ chapter, stem, measure }))
      .filter(({ measure }) => missingDatasets(measure, supplied).length === 0),
  );
  const preparing = prepareRelations(
    engine,
    review,
    datasets,
    queries.map(({ measure }) => measure),
    tools,
  );
  const turn = turns();
  for (const { there } of datasets) {
    there?.catch((error: unknown) => {
      void turn(() => Promise.reject(error as Error));
    });
  }
  const results = queries.map(async ({ chapter, stem, measure }, rank) => {
    // A query of the user's own may name a source as well.
    const waitsFor = measure.place ? [...measure.reads, ...supplied] : [...measure.reads, ...measure.mayRead];
    await preparing.ready(waitsFor);
    // By chapters, so that the figures of those that waited for a relation are not all worked out at the end.
    return turn(async () => {
      // What a derived relation may add (a city's region) is not what this query rests on, unless its header names it.
      const read = [...measure.needed, ...measure.mayRead.filter((name) => supplied.has(name))];
      const [result, columns] = await run(engine, measure, read);
      checkShape(result, columns, chapter.measures[stem] ?? {});
      return [stem, result] as const;
    }, rank);
  });
  const each = new Map(
    chapters.map((one): [string, Promise<Measures>] => {
      const own = results.filter((_, index) => queries[index]?.chapter === one);
      const measures = allInOrder(own).then((done) => new Map(done));
      measures.catch(() => undefined);
      return [one.id, measures];
    }),
  );
  const named = allInOrder([...each].map(async ([id, measures]) => [id, await measures] as const));
  const all = allInOrder([preparing.all, named]).then(([, done]) => new Map(done));
  all.catch(() => undefined);
  return { each, all };
}
