/** Aspects by product line as a heat map: the darker, the more is blamed; cells of few sentences are greyed. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { compare } from '../../../figures/comparisons.js';
import { formatColumn } from '../../../figures/format/column.js';
import { countText } from '../../../figures/format/count.js';
import { none } from '../../../figures/format/number.js';
import { memberPath } from '../../../figures/member.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, ranked, shown, table, type ValuedMember } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'feedback.aspects';
const mostAspects = 9;
const mostLines = 5;
const leastSentences = 10;

interface Cell {
  readonly aspect: string;
  readonly line: string;
  readonly sentences: number;
  readonly intensity: number;
}

/** Cells of known lines. */
function cellsOf({ measures }: SlideContext): readonly Cell[] {
  return rows(measures, 'aspects').flatMap(({ period, aspect, product_line: line, sentences, intensity_sum: sum }) =>
    period === 'P' && line !== null
      ? [{ aspect: memberPath(aspect), line: memberPath(line), sentences, intensity: sum / sentences }]
      : [],
  );
}

/** Names by their sentences, the most first. */
function busiest(cells: readonly Cell[], of: (cell: Cell) => string): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(of(cell), (counts.get(of(cell)) ?? 0) + cell.sentences);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

const solid = ({ sentences }: Cell) => sentences >= leastSentences;
const written = (context: SlideContext, value: number) =>
  formatColumn([value], { locale: context.narrative.locale, currency: '', unit: 'number' })[0] ?? none;

/** 0 for the best of the solid cells, 1 for the worst. */
function shadeOf(cells: readonly Cell[]): (intensity: number) => number {
  const known = cells.filter(solid).map(({ intensity }) => intensity);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return (intensity) => (high > low ? (high - intensity) / (high - low) : 0);
}

function changeCell(context: SlideContext, figure: ValuedMember): TableCell {
  const comparison = compare(figure, 'previous');
  if (!comparison) return { text: none };
  const style = { locale: context.narrative.locale, currency: '', unit: 'number', signed: true } as const;
  const tone = !comparison.significant ? 'muted' : comparison.difference > 0 ? 'good' : 'bad';
  return { text: formatColumn([comparison.difference], style)[0] ?? none, tone };
}

function heatMap(context: SlideContext, aspects: readonly ValuedMember[], lines: readonly string[], worst: Cell) {
  const { narrative } = context;
  const cells = cellsOf(context);
  const shade = shadeOf(cells);
  const cellAt = (aspect: string, line: string): TableCell => {
    const cell = cells.find((one) => one.aspect === aspect && one.line === line);
    if (!cell) return { text: none, tone: 'muted' };
    if (!solid(cell)) return { text: written(context, cell.intensity), tone: 'muted' };
    return { text: written(context, cell.intensity), shade: shade(cell.intensity), bold: cell === worst };
  };
  const head = (header: string, width: number, align: TableColumn['align'] = 'right') => ({ header, align, width });
  const withChange = aspects.some(({ previous }) => typeof previous === 'number');
  return table(
    {
      columns: [
        head(narrative.say(`${id}.aspect`), 1.5, 'left'),
        ...lines.map((line) => head(narrative.label(line), 1.3)),
        head(narrative.say(`${id}.all`), 1),
        head(narrative.say(`${id}.sentences`), 1),
        ...(withChange ? [head(narrative.say(`${id}.change`), 1)] : []),
      ],
      rows: aspects.map((figure) => [
        { text: narrative.label(figure.member), bold: true },
        ...lines.map((line) => cellAt(figure.member, line)),
        { text: written(context, figure.value), figure: figure.id },
        { text: countText(figure.n ?? 0, narrative.locale) },
        ...(withChange ? [changeCell(context, figure)] : []),
      ]),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const cells = cellsOf(context);
  const drawn = ranked(context, 'feedback.aspect_sentiment')
    .toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0))
    .slice(0, mostAspects)
    .toSorted((a, b) => a.value - b.value);
  const lines = busiest(cells, ({ line }) => line).slice(0, mostLines);
  const shownCells = cells
    .filter(solid)
    .filter(({ aspect, line }) => lines.includes(line) && drawn.some(({ member }) => member === aspect))
    .toSorted((a, b) => a.intensity - b.intensity);
  const [worst, best] = [shownCells[0], shownCells.at(-1)];
  if (!worst || !best || shownCells.length < 2) return undefined;
  const moved = drawn.filter((figure) => compare(figure, 'previous')?.significant);
  const fell = moved.find(({ value, previous }) => value < (previous ?? 0));
  const rose = moved.find(({ value, previous }) => value > (previous ?? 0));
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      line: worst.line,
      aspect: worst.aspect,
      intensity: shown(context, worst.intensity, 'number'),
      sentences: shown(context, worst.sentences, 'count'),
      bestLine: best.line,
      bestAspect: best.aspect,
      bestIntensity: shown(context, best.intensity, 'number'),
      fell: fell?.member ?? '',
      rose: rose?.member ?? '',
      compared: drawn.some(({ previous }) => typeof previous === 'number'),
      few: cells.some((cell) => !solid(cell)),
      least: shown(context, leastSentences, 'count'),
    },
    exhibits: { exhibit: heatMap(context, drawn, lines, worst) },
    takeaways: ['worst', 'best', 'moves', 'few.told'],
    figures: drawn.map((figure) => figure.id),
    datasets: ['reviews', 'products'],
    definitions,
  });
}

export const aspects: SlideRule = { id, needs: ['reviews', 'products'], build };
