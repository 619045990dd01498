/** The check that a deck says one thing: every figure reads as its value wherever it stands, and parts of a whole add up. */
import type { Figure, Figures } from '../../figures/figure.js';
import { readShown, readsAs } from '../../figures/format/reads-as.js';
import { isWhole } from '../../figures/format/whole.js';
import type { Block } from '../block.js';
import type { Deck, Slide } from '../deck.js';
import type { DeckIssue, DeckIssueCode } from '../issue.js';

interface Reading {
  readonly figure: string;
  readonly text: string;
}

/** Places whose text is a figure's alone: tiles, cells, and labels of chart points. */
function readingsOf(block: Block): readonly Reading[] {
  switch (block.kind) {
    case 'kpis':
      return block.tiles.map(({ figure, value }) => ({ figure, text: value }));
    case 'table':
      return [...block.table.rows.flat(), ...(block.table.total ?? [])].flatMap(({ figure, text }) =>
        figure === undefined ? [] : [{ figure, text }],
      );
    case 'chart':
      return block.chart.series.flatMap(({ figures = [], labels = [] }) =>
        labels.flatMap((text, index) => {
          const figure = figures[index];
          return figure && text !== null && /\d%$/.test(text) ? [{ figure, text }] : [];
        }),
      );
    case 'text':
    case 'picture':
    case 'timeline':
    case 'gantt':
    case 'matrix':
    case 'gap':
      return [];
  }
}

/** Numbers that a place of a figure may show. */
function valuesOf({ value, previous, yearAgo, target, benchmark }: Figure): readonly number[] {
  return [value, previous, yearAgo, target, benchmark].filter((one) => typeof one === 'number');
}

/** A part of a whole may be one unit of its last digit off its rounding, so that the parts add up. */
function reads(figure: Figure, text: string): boolean {
  const values = valuesOf(figure);
  if (values.length === 0 || readShown(text) === undefined) return true;
  return values.some((value) => readsAs(text, value, figure.unit === 'share' ? 1 : 0));
}

function found(code: DeckIssueCode, slide: Slide, where: string, detail: string): DeckIssue {
  return { code, severity: 'error', slide: slide.id, where, detail };
}

function misread(slide: Slide, where: string, block: Block, figures: Figures): DeckIssue[] {
  return readingsOf(block).flatMap(({ figure: id, text }) => {
    const figure = figures.get(id);
    if (!figure || reads(figure, text)) return [];
    return [
      found(
        'figure_reads_differently',
        slide,
        where,
        `"${text}" is no rounding of ${id}, ${valuesOf(figure).join(' or ')}`,
      ),
    ];
  });
}

/** Per cents as shown add up to 100, to the last digit that any of them has. */
function addsUp(texts: readonly string[]): boolean {
  const sum = texts.reduce((total, text) => total + (readShown(text)?.value ?? NaN), 0);
  return Math.abs(sum - 1) < 1e-9;
}

/** Columns of a table and labels of a chart whose figures are a whole family that adds up to 1. */
function notWhole(slide: Slide, where: string, block: Block, figures: Figures): DeckIssue[] {
  const columns =
    block.kind === 'table'
      ? block.table.columns.map((_, at) => block.table.rows.map((row) => row[at]))
      : block.kind === 'chart'
        ? block.chart.series.map(({ figures: ids = [], labels = [] }) =>
            labels.map((text, at) => ({ text: text ?? '', figure: ids[at] ?? undefined })),
          )
        : [];
  return columns.flatMap((cells): DeckIssue[] => {
    const shares = cells.map((cell) => {
      const figure = cell?.figure === undefined ? undefined : figures.get(cell.figure);
      return figure?.unit === 'share' && typeof figure.value === 'number' ? figure.value : null;
    });
    const texts = cells.map((cell) => cell?.text ?? '');
    if (!isWhole(shares) || texts.some((text) => text === '') || addsUp(texts)) return [];
    return [found('shares_do_not_add_up', slide, where, `${texts.join(' + ')} is not 100%`)];
  });
}

export function consistencyIssues(deck: Deck, figures: Figures): DeckIssue[] {
  return deck.slides.flatMap((slide) =>
    Object.entries(slide.slots).flatMap(([slot, block]) => [
      ...misread(slide, slot, block, figures),
      ...notWhole(slide, slot, block, figures),
    ]),
  );
}
