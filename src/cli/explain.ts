/** `quarterdeck explain`: how a figure, or every figure of a slide, came about: definition, SQL, inputs, value. */
import { distance } from 'fastest-levenshtein';
import type { Chapter } from '../chapters/chapter.js';
import { loadMeasures, type Measure } from '../chapters/measure.js';
import type { Dataset } from '../datasets/dataset.js';
import { derivedRelations } from '../datasets/derived/relations.js';
import { fail } from '../errors/problem.js';
import type { Figure } from '../figures/figure.js';
import { loadNarrative } from '../narrative/load.js';
import type { Narrative } from '../narrative/narrative.js';
import { chaptersOf, compose, evaluate, type Evaluation, type Tools } from '../pipeline.js';
import { themeFolder } from '../pipeline-build.js';
import { readTheme } from '../pptx/theme.js';
import { reporting } from './reporting.js';
import { reviewOf, type ReviewOptions } from './review.js';
import type { Terminal } from './terminal.js';

const nearestShown = 3;

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function measureOf(figure: Figure, chapters: readonly Chapter[]): Measure | undefined {
  const [id = '', name = ''] = figure.measure.split('/');
  const chapter = chapters.find((one) => one.id === id);
  return chapter && loadMeasures(chapter).get(name);
}

function inputLines(names: readonly string[], datasets: ReadonlyMap<string, Dataset>): string[] {
  return names.flatMap((name) => {
    const dataset = datasets.get(name);
    if (!dataset) return [`  ${name}: not supplied`];
    return [
      `  ${name}: ${dataset.rows} rows from ${dataset.source}`,
      ...dataset.files.map(({ path, bytes, sha256 }) => `    ${path}  ${bytes} bytes  sha256 ${sha256}`),
    ];
  });
}

function comparisonLines(figure: Figure): string[] {
  const { target, benchmark, previous, yearAgo, interval, n } = figure;
  const given = { target, benchmark, previous, 'year ago': yearAgo, n };
  const lines = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name}: ${value ?? 'none'}`);
  return interval
    ? [...lines, `  interval: ${interval.low} to ${interval.high} (${interval.level * 100} %, ${interval.method})`]
    : lines;
}

function explanation(figure: Figure, evaluation: Evaluation, narrative: Narrative): string {
  const { review, datasets } = evaluation;
  const chapters = chaptersOf(review);
  const measure = measureOf(figure, chapters);
  const definition = chapters.find((chapter) => figure.family in chapter.definitions)?.definitions[figure.family];
  const raw = typeof figure.value === 'object' && figure.value !== null ? `${figure.value.length} rows` : figure.value;
  const value =
    figure.value === null
      ? `none: ${figure.reason ? narrative.reason(figure.reason) : 'no reason given'}`
      : `${narrative.show(figure)} (${raw ?? ''} ${figure.unit})`;
  return [
    `${figure.id}  ${definition?.name[narrative.locale] ?? ''}`,
    '',
    'definition',
    indented(definition?.definition[narrative.locale] ?? ''),
    'value',
    `  ${value}`,
    ...comparisonLines(figure),
    'inputs',
    ...inputLines(measure ? [...measure.needed, ...measure.optional] : figure.datasets, datasets),
    ...(measure ? [`measure ${figure.measure}`, indented(measure.sql)] : []),
    ...(measure?.derived ?? []).flatMap((name) => [
      `relation ${name}`,
      indented(derivedRelations.get(name)?.sql ?? ''),
    ]),
  ].join('\n');
}

async function slideFigures(
  name: string,
  evaluation: Evaluation,
  tools: Tools,
): Promise<readonly string[] | undefined> {
  const theme = await readTheme(themeFolder(evaluation.review));
  const { deck } = await compose(evaluation, theme, evaluation.review.locale, tools);
  return deck.slides.find(({ id }) => id === name)?.figures;
}

export async function explain(
  name: string,
  named: string | undefined,
  options: ReviewOptions,
  terminal: Terminal,
): Promise<void> {
  const review = await reviewOf(named, options, terminal);
  const tools: Tools = { progress: reporting(terminal, false), signal: terminal.signal };
  const evaluation = await evaluate(review, tools);
  const { figures } = evaluation;
  const family = [...figures.values()].filter((figure) => figure.family === name).map(({ id }) => id);
  const ids = figures.has(name) ? [name] : family.length > 0 ? family : await slideFigures(name, evaluation, tools);
  if (ids === undefined) {
    const nearest = [...figures.keys()].sort((a, b) => distance(name, a) - distance(name, b)).slice(0, nearestShown);
    return fail('NOT_IN_RUN', { name, nearest });
  }
  const narrative = loadNarrative({ review, figures, locale: review.locale, extraLabels: evaluation.names });
  const found = [...new Set(ids)].map((id) => figures.get(id)).filter((figure) => figure !== undefined);
  terminal.out(found.map((figure) => explanation(figure, evaluation, narrative)).join('\n\n'));
}
