/** `quarterdeck explain`: how a figure, every figure of a slide, or those of a written deck came about: definition, SQL, inputs, value. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { slideFigures } from '../deck/figures.js';
import { fail } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';
import { traceFigures } from '../frame/trace.js';
import { loadNarrative } from '../narrative/load.js';
import { chaptersOf, compose, evaluate, type Evaluation, type Tools } from '../pipeline.js';
import { themeFolder } from '../pipeline-build.js';
import { readPackage } from '../pptx/package.js';
import { readTheme } from '../pptx/theme.js';
import { readTrace, type DeckTrace, type TracedSlide } from '../pptx/trace.js';
import { explanation } from './explanation.js';
import { reporting } from './reporting.js';
import { evaluatedReviewOf, type ReviewOptions } from './review.js';
import type { Terminal } from './terminal.js';

const nearestShown = 3;

interface ExplainOptions extends ReviewOptions {
  readonly slide?: string;
}

async function figuresOfSlide(
  name: string,
  evaluation: Evaluation,
  tools: Tools,
): Promise<readonly string[] | undefined> {
  const theme = await readTheme(await themeFolder(evaluation.review));
  const { deck } = await compose(evaluation, theme, evaluation.review.locale, tools);
  const slide = deck.slides.find(({ id }) => id === name);
  return slide && slideFigures(slide);
}

async function explainName(name: string, named: string | undefined, options: ExplainOptions, terminal: Terminal) {
  const review = await evaluatedReviewOf(named, options, terminal);
  const tools: Tools = { progress: reporting(terminal, false), signal: terminal.signal };
  const evaluation = await evaluate(review, tools);
  const { figures, datasets } = evaluation;
  const family = [...figures.values()].filter((figure) => figure.family === name).map(({ id }) => id);
  const ids = figures.has(name) ? [name] : family.length > 0 ? family : await figuresOfSlide(name, evaluation, tools);
  if (ids === undefined) {
    const nearest = [...figures.keys()].sort((a, b) => distance(name, a) - distance(name, b)).slice(0, nearestShown);
    return fail('NOT_IN_RUN', { name, nearest });
  }
  const narrative = loadNarrative({
    review,
    own: review,
    figures,
    locale: review.locale,
    extraLabels: evaluation.names,
  });
  const trace = traceFigures({ review, chapters: chaptersOf(review), figures, datasets, narrative }, ids);
  terminal.out([...trace.figures.values()].map((figure) => explanation(figure, trace)).join('\n\n'));
}

async function deckAt(path: string, shown: string): Promise<DeckTrace> {
  try {
    return readTrace(readPackage(await readFile(path), shown), shown);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return fail('PACKAGE_UNREADABLE', { file: shown, why: code === 'ENOENT' ? 'there is no such file' : code });
  }
}

/** By its number in the deck, or by its id. */
function slideOf({ slides }: DeckTrace, slide: string, file: string): TracedSlide {
  const found = slides.find(({ id }) => id === slide) ?? slides[Number(slide) - 1];
  return found ?? fail('DECK_SLIDE_UNKNOWN', { file, slide, slides: slides.length });
}

const count = (n: number) => `${n} ${n === 1 ? 'figure' : 'figures'}`;

async function explainDeck(file: string, { slide }: ExplainOptions, terminal: Terminal) {
  const trace = await deckAt(resolve(terminal.folder, file), file);
  if (slide === undefined) {
    const lines = trace.slides.map(({ id, shapes }, index) => {
      const figures = new Set(shapes.flatMap((shape) => shape.figures));
      return `${String(index + 1).padStart(3)}  ${id || '(not of this deck)'}  ${count(figures.size)}`;
    });
    terminal.out([`${trace.review}, ${trace.from} to ${trace.to}`, ...lines].join('\n'));
    return;
  }
  const { id, shapes } = slideOf(trace, slide, file);
  const shown = shapes.map(({ name, figures }) => `  ${name}: ${figures.join(', ')}`);
  const figures = [...new Set(shapes.flatMap((shape) => shape.figures))].flatMap((one) => trace.figures.get(one) ?? []);
  terminal.out(
    [[`slide ${slide}  ${id}`, ...shown].join('\n'), ...figures.map((figure) => explanation(figure, trace))].join(
      '\n\n',
    ),
  );
}

export async function explain(
  name: string,
  named: string | undefined,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<void> {
  await (name.toLowerCase().endsWith('.pptx')
    ? explainDeck(name, options, terminal)
    : explainName(name, named, options, terminal));
}
