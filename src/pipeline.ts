/** The whole flow, one line a stage; the only place where stages meet. */
import { tmpdir } from 'node:os';
import { chapters as allChapters } from './chapters/index.js';
import type { Chapter } from './chapters/chapter.js';
import { loadMeasures, runMeasures } from './chapters/measure.js';
import { ownCharts } from './chapters/own/charts.js';
import { withOwn } from './chapters/own/index.js';
import type { MeasureResult, Measures } from './chapters/shape.js';
import type { Known } from './config/known.js';
import type { Locale, Review } from './config/review.js';
import { defaultVocabulary } from './config/vocabulary.js';
import { contracts } from './datasets/contract/index.js';
import type { Dataset } from './datasets/dataset.js';
import { checkDatasets, mapDatasets } from './datasets/map.js';
import { analystFor, type Analyst } from './datasets/derived/reviews/analyst.js';
import { personalTexts, withoutPersonalSamples } from './datasets/personal.js';
import { memberNames } from './datasets/names.js';
import { contextTables } from './datasets/derived/context.js';
import { derivedRelations } from './datasets/derived/relations.js';
import type { PromisedAction } from './datasets/promised-action.js';
import { checkDeck } from './deck/checks.js';
import type { Deck } from './deck/deck.js';
import { slideFigures } from './deck/figures.js';
import { fitDeck } from './deck/fit/fit.js';
import type { DeckIssue } from './deck/issue.js';
import { settleShares } from './deck/whole.js';
import type { Engine } from './engine/engine.js';
import { withEngine } from './pipeline-engine.js';
import { refusePersonal, textsOut } from './pipeline-personal.js';
import { allInOrder } from './engine/in-turns.js';
import type { FigureDefinitions } from './figures/definition.js';
import type { Figure, Figures } from './figures/figure.js';
import type { Trace } from './figures/trace.js';
import { recalled } from './figures/recall.js';
import { numberUnits } from './figures/units.js';
import type { Finding } from './findings/finding.js';
import { rankFindings } from './findings/rank.js';
import { buildChapter } from './frame/build-chapter.js';
import { composeDeck } from './frame/compose.js';
import type { BuiltChapter } from './frame/frame.js';
import { traceFigures } from './frame/trace.js';
import { loadNarrative } from './narrative/load.js';
import type { Narrative } from './narrative/narrative.js';
import { themeLook } from './pptx/theme-look.js';
import { layoutSlots, type Theme } from './pptx/theme.js';
import type { Programs } from './print/programs.js';
import type { Progress } from './run/progress.js';
import { withScratch } from './run/scratch.js';
import { attachSources, sourcesFor } from './sources/attach-all.js';
import { sourceTypes } from './sources/index.js';
import type { AttachedSource } from './sources/source.js';

/** What the command line lends to a run. */
export interface Tools {
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** What this machine has to print decks with; without it there is no PDF and there are no thumbnails. */
  readonly programs?: Programs;
}

/** A review evaluated: everything that does not depend on a locale or a file format. */
export interface Evaluation {
  readonly review: Review;
  readonly sources: ReadonlyMap<string, AttachedSource>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Names that the data has for its members, by raw value. */
  readonly names: ReadonlyMap<string, string>;
  readonly measures: ReadonlyMap<string, Measures>;
  readonly figures: Figures;
  /** Ranked over all chapters, each told once. */
  readonly findings: readonly Finding[];
  /** Texts of people that have left the engine and may not be shown, with their columns. */
  readonly personal: ReadonlyMap<string, string>;
}

export interface ComposedDeck {
  readonly deck: Deck;
  readonly chapters: readonly BuiltChapter[];
  readonly issues: readonly DeckIssue[];
  /** How the figures of its slides came about. */
  readonly trace: Trace;
  /** What said its sentences. */
  readonly narrative: Narrative;
  /** Actions of the next period. */
  readonly promises: readonly PromisedAction[];
}

/** The names that a config may use. */
export const known: Known = {
  datasets: new Map([...contracts].map(([name, { columns }]) => [name, columns.map((column) => column.name)])),
  tables: [...contextTables, ...derivedRelations.keys()],
  sourceTypes: new Map([...sourceTypes].map(([name, { options }]) => [name, options])),
  chapters: allChapters.map(({ id }) => id),
  formats: ['pptx', 'html', 'pdf', 'xlsx', 'json', 'png', 'thumbnails'],
  figures: allChapters.flatMap(({ definitions }) => Object.keys(definitions)),
  slides: allChapters.flatMap(({ slides }) => slides.map(({ id }) => id)),
  units: numberUnits,
  charts: ownCharts,
  vocabulary: Object.keys(defaultVocabulary),
};

const chosen = new WeakMap<Review, readonly Chapter[]>();

/** The chapters that a review asks for, in its order, with its own slides. */
export function chaptersOf(review: Review): readonly Chapter[] {
  const chapters = chosen.get(review) ?? withOwn(allChapters, review);
  chosen.set(review, chapters);
  return chapters;
}

/** The datasets that any measure of the chapters reads. */
function wantedDatasets(chapters: readonly Chapter[]): ReadonlySet<string> {
  const measures = chapters.flatMap((chapter) => [...loadMeasures(chapter).values()]);
  return new Set(measures.flatMap(({ needed, optional }) => [...needed, ...optional]));
}

function count(value: number, one: string, many?: string): string {
  return `${value} ${value === 1 ? one : (many ?? `${one}s`)}`;
}

/** From the config to findings. Opens the engine, and closes it and the scratch folder whatever happens. */
export async function evaluate(review: Review, tools: Tools, wanted?: ReadonlySet<string>): Promise<Evaluation> {
  const read = wanted ?? wantedDatasets(chaptersOf(review));
  return withScratch(review.engine.spill ?? tmpdir(), async (scratch) => {
    const analyst = await analystFor(review, read);
    try {
      return await withEngine(review, scratch, tools, sourcesFor(review, read), (engine) =>
        evaluateIn({ engine, analyst }, review, scratch, tools, read),
      );
    } finally {
      await analyst?.close();
    }
  });
}

async function evaluateIn(
  { engine, analyst }: { readonly engine: Engine; readonly analyst: Analyst | undefined },
  review: Review,
  scratch: string,
  { progress, signal }: Tools,
  wanted: ReadonlySet<string>,
): Promise<Evaluation> {
  const chapters = chaptersOf(review);
  const attaching = attachSources(review, sourcesFor(review, wanted), { engine, scratch });
  // Each dataset is mapped as soon as its source is there, each measure taken as soon as what it reads is, and datasets are checked
  // meanwhile: neither the engine nor this thread is to wait for the other.
  const mapping = mapDatasets(engine, review, attaching, wanted);
  const arrivals = [...mapping.each].map(([name, there]) => ({ name, there }));
  const inVain = new AbortController();
  const measuring = runMeasures(engine, review, arrivals, chapters, {
    signal: AbortSignal.any([signal, inVain.signal]),
    ...(analyst ? { analyst } : {}),
  });
  const arriving = allInOrder([
    progress.step(
      'sources',
      () => attaching.all,
      (found) => count(found.size, 'source'),
    ),
    progress.step(
      'datasets',
      () => mapping.all,
      (found) => count(found.size, 'dataset'),
    ),
  ]);
  // Where a dataset does not come, measures that were begun end before the engine does.
  const [sources, mapped] = await arriving.catch(async (error: unknown) => {
    inVain.abort();
    await measuring.all.catch(() => undefined);
    throw error;
  });
  // A chapter's figures are worked out as soon as its measures are there, while the engine is busy with those of others.
  const figuring = allInOrder(
    chapters.map(async ({ id, figures: of }) => {
      const own = (await measuring.each.get(id)) ?? new Map<string, MeasureResult>();
      return of({ review, measures: own, datasets: mapped });
    }),
  );
  figuring.catch(() => undefined);
  const [checked, names, measures] = await allInOrder([
    progress.step(
      'checks',
      () => checkDatasets(engine, review, mapped),
      (found) => `${[...found.values()].reduce((sum, { rows }) => sum + rows, 0)} rows`,
    ),
    memberNames(engine, mapped),
    progress.step(
      'measures',
      () => measuring.all,
      (found) =>
        count(
          [...found.values()].reduce((sum, { size }) => sum + size, 0),
          'query',
        ),
    ),
  ]);
  const datasets = new Map([...checked].map(([name, dataset]) => [name, withoutPersonalSamples(dataset, review)]));
  const supplied = rowCounts(datasets);
  const figures = await progress.step(
    'figures',
    async () => byId((await figuring).flat().map((figure) => recalled(figure, review.earlier ?? {}, review.currency))),
    (found) => count(found.size, 'figure'),
  );
  const findings = await progress.step(
    'findings',
    () =>
      rankFindings(
        chapters.flatMap((chapter) =>
          chapter.findings({ review, figures, measures: measures.get(chapter.id) ?? new Map() }),
        ),
      ),
    (found) => count(found.length, 'finding'),
  );
  const conclusions = chapters.flatMap(
    (chapter) =>
      chapter.conclude?.({
        review,
        figures,
        findings,
        measures: measures.get(chapter.id) ?? new Map(),
        datasets: supplied,
      }) ?? [],
  );
  const all = byId([...figures.values(), ...conclusions]);
  const personal = await personalTexts(engine, review, datasets, textsOut(measures, names));
  refusePersonal(personal, review, all);
  return { review, sources, datasets, names, measures, figures: all, findings, personal };
}

function rowCounts(datasets: ReadonlyMap<string, Dataset>): ReadonlyMap<string, number> {
  return new Map([...datasets].map(([name, { rows }]) => [name, rows]));
}

function byId(figures: readonly Figure[]): Figures {
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function definitionsOf(chapters: readonly Chapter[]): FigureDefinitions {
  return Object.fromEntries(chapters.flatMap(({ definitions }) => Object.entries(definitions)));
}

/** From findings to a deck that is fitted to a theme's frames and checked. */
export async function compose(
  evaluation: Evaluation,
  theme: Theme,
  locale: Locale,
  { progress }: Tools,
): Promise<ComposedDeck> {
  const { review, datasets, names, measures, figures, findings, personal } = evaluation;
  return progress.step(
    'deck',
    () => {
      const narrative = loadNarrative({ review, own: review, figures, locale, extraLabels: names });
      const definitions = definitionsOf(chaptersOf(review));
      const chapters = chaptersOf(review).map((chapter) =>
        buildChapter(chapter, {
          review,
          figures,
          measures: measures.get(chapter.id) ?? new Map(),
          findings,
          narrative,
          datasets: rowCounts(datasets),
          definitions,
        }),
      );
      const look = themeLook(theme);
      const { deck, issues } = fitDeck(
        settleShares(composeDeck({ review, chapters, figures, findings, datasets, narrative })),
        layoutSlots(theme),
        look,
      );
      refusePersonal(personal, review, deck);
      const trace = traceFigures(
        { review, chapters: chaptersOf(review), figures, datasets, narrative },
        deck.slides.flatMap(slideFigures),
      );
      const promises = chapters.flatMap((chapter) => chapter.promises);
      return { deck, chapters, issues: [...issues, ...checkDeck(deck, figures, look)], trace, narrative, promises };
    },
    ({ deck }) => count(deck.slides.length, 'slide'),
  );
}
