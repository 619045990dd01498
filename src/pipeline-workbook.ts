/** From a run to its figures workbook: figures, definitions and findings in words, and the rows of every measure. */
import type { ComposedDeck, Evaluation } from './pipeline.js';
import { chaptersOf } from './pipeline.js';
import { membersOf } from './figures/member.js';
import { findingSentence } from './narrative/finding-sentence.js';
import { writeFigures, type WorkbookFigure, type WorkbookTable } from './workbook/figures.js';

const kindOf = (kind: string) => (kind === 'day' || kind === 'moment' ? kind : 'other');

/** The rows of the measures that ran, chapter by chapter. */
function tablesOf({ review, measures }: Evaluation): WorkbookTable[] {
  return chaptersOf(review).flatMap((chapter) =>
    [...(measures.get(chapter.id) ?? [])].map(([stem, { name, datasets, rows }]) => ({
      name,
      datasets,
      rows,
      columns: Object.entries(chapter.measures[stem] ?? {}).map(([column, kind]) => ({
        name: column,
        kind: kindOf(kind),
      })),
    })),
  );
}

/** The workbook's bytes. */
export function figuresWorkbook(evaluation: Evaluation, { deck, narrative }: ComposedDeck): Uint8Array {
  const { review } = evaluation;
  const { locale } = narrative;
  const chapters = chaptersOf(review);
  const definitions = chapters.flatMap((chapter) =>
    Object.entries(chapter.definitions).map(([family, { name, definition }]) => ({
      family,
      name: name[locale],
      definition: definition[locale],
      chapter: chapter.id,
    })),
  );
  const byFamily = new Map(definitions.map((one) => [one.family, one]));
  const figures = [...evaluation.figures.values()].map((figure): WorkbookFigure => {
    const known = byFamily.get(figure.family);
    const members = figure.member === undefined ? [] : membersOf(figure.member);
    return {
      figure,
      name: known?.name ?? '',
      member: members.map((member) => narrative.label(member)).join(' / '),
      display: narrative.show(figure),
      reason: figure.reason ? narrative.reason(figure.reason) : '',
      definition: known?.definition ?? '',
    };
  });
  return writeFigures({
    title: deck.title,
    author: deck.author,
    date: deck.date,
    locale,
    period: review.periods.P,
    figures,
    definitions,
    findings: evaluation.findings.map((finding) => ({ ...finding, sentence: findingSentence(finding, narrative) })),
    measures: tablesOf(evaluation),
  });
}
