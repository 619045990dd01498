/** `quarterdeck validate`: checks config, sources and data without building, and says what each chapter lacks. */
import { loadMeasures } from '../chapters/measure.js';
import type { Dataset, QualityIssue } from '../datasets/dataset.js';
import { chaptersOf, evaluate, type Evaluation } from '../pipeline.js';
import { themeFolder } from '../pipeline-build.js';
import { checkTheme } from '../pptx/theme-check.js';
import { readThemeWithMap } from '../pptx/theme.js';
import { columns } from './columns.js';
import { reporting } from './reporting.js';
import { evaluatedReviewOf } from './review.js';
import type { Terminal } from './terminal.js';
import { issueLine as themeLine } from './theme.js';

/** A chapter whose slides or figures lack datasets, and those of its datasets that are there. */
interface Lacking {
  readonly chapter: string;
  readonly number: string;
  readonly needs: readonly string[];
  readonly supplied: readonly string[];
  readonly slides: readonly { readonly slide: string; readonly needs: readonly string[] }[];
}

function issueLine(issue: QualityIssue): string {
  const samples = issue.samples.length > 0 ? `, such as ${issue.samples.join(' | ')}` : '';
  const column = issue.column === undefined ? '' : ` ${issue.column}`;
  return `    ${issue.severity}: ${issue.kind}${column}, ${issue.rows} rows${samples}`;
}

function datasetLines({ name, rows, source, quality }: Dataset): string[] {
  const days = quality.from === undefined ? '' : `, ${quality.from} to ${quality.to ?? ''}`;
  return [`  ${name}: ${rows} rows from ${source}${days}`, ...quality.issues.map(issueLine)];
}

function lackingOf({ review, datasets }: Evaluation): Lacking[] {
  return chaptersOf(review)
    .map((chapter) => {
      const { id, number, slides } = chapter;
      const measures = [...loadMeasures(chapter).values()];
      const reads = [...slides.flatMap(({ needs }) => needs), ...measures.flatMap(({ needed }) => needed)];
      const all = [...new Set(reads)].sort();
      return {
        chapter: id,
        number,
        needs: all.filter((name) => !datasets.has(name)),
        supplied: all.filter((name) => datasets.has(name)),
        slides: slides
          .map((slide) => ({ slide: slide.id, needs: slide.needs.filter((name) => !datasets.has(name)) }))
          .filter(({ needs }) => needs.length > 0),
      };
    })
    .filter(({ needs }) => needs.length > 0);
}

/** `chapter 07 (ads) needs ad_stats; you have supplied channels, spend`, and below it the slides that are left out. */
function lackingLines({ chapter, number, needs: missing, supplied, slides }: Lacking): readonly string[] {
  const has = supplied.length > 0 ? supplied.join(', ') : 'nothing that it reads';
  const lines = columns(slides.map(({ slide, needs }) => [`    ${slide}`, `needs ${needs.join(', ')}`]));
  return [`  chapter ${number} (${chapter}) needs ${missing.join(', ')}; you have supplied ${has}`, ...lines];
}

/** Datasets of the config that no measure of the chapters reads. */
function unread({ review, datasets }: Evaluation): string[] {
  const read = new Set(
    chaptersOf(review).flatMap((chapter) =>
      [...loadMeasures(chapter).values()].flatMap(({ needed, optional }) => [...needed, ...optional]),
    ),
  );
  return [...datasets.keys()].filter((name) => !read.has(name));
}

export async function validate(
  named: string | undefined,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const review = await evaluatedReviewOf(named, {}, terminal);
  const theme = await readThemeWithMap(await themeFolder(review));
  const weak = checkTheme(theme);
  const everything = new Set(review.datasets.map(({ dataset }) => dataset));
  const evaluation = await evaluate(
    review,
    { progress: reporting(terminal, false), signal: terminal.signal },
    everything,
  );
  const { datasets, sources } = evaluation;
  const lacking = lackingOf(evaluation);
  if (options.json === true) {
    const { name } = theme.theme;
    const report = {
      review: review.name,
      theme: { name, issues: weak },
      datasets: [...datasets.values()],
      lacking,
      unread: unread(evaluation),
    };
    terminal.out(JSON.stringify(report, null, 2));
    return;
  }
  terminal.out(`review ${review.name}: ${review.periods.P.from} to ${review.periods.P.to}`);
  const { width, height } = theme.theme.size;
  terminal.out(`theme ${theme.theme.name}: ${width.toFixed(2)} x ${height.toFixed(2)} in`);
  for (const issue of weak) terminal.out(`    ${themeLine(issue)}`);
  terminal.out('sources');
  for (const { name, files, notes } of sources.values()) {
    terminal.out(`  ${name}: ${files.map(({ path }) => path).join(', ')}`);
    for (const note of notes) terminal.out(`    ${note}`);
  }
  terminal.out('datasets');
  for (const line of [...datasets.values()].flatMap(datasetLines)) terminal.out(line);
  for (const name of unread(evaluation)) terminal.out(`  ${name}: no chapter of this review reads it`);
  if (lacking.length > 0) {
    terminal.out('left out');
    for (const line of lacking.flatMap(lackingLines)) terminal.out(line);
  }
}
