/** Which figures stand on a slide and in its blocks. */
import type { Block, ChartSpec } from './block.js';
import type { Slide } from './deck.js';
import type { TableSpec } from './table.js';

/** Figures of the points and of the reference line. */
export function chartFigures({ series, reference }: ChartSpec): readonly string[] {
  const points = series.flatMap((one) => one.figures ?? []).filter((figure) => figure !== null);
  return reference?.figure === undefined ? points : [...points, reference.figure];
}

export function tableFigures({ rows, total }: TableSpec): readonly string[] {
  return [...rows.flat(), ...(total ?? [])].flatMap(({ figure }) => figure ?? []);
}

function blockFigures(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return block.paragraphs.flatMap(({ figures }) => figures ?? []);
    case 'kpis':
      return block.tiles.map(({ figure }) => figure);
    case 'chart':
      return chartFigures(block.chart);
    case 'table':
      return tableFigures(block.table);
    case 'picture':
    case 'timeline':
    case 'gantt':
    case 'matrix':
    case 'gap':
      return [];
  }
}

/** All of them, each once: those that the slide declares first, then those of its title and of its blocks. */
export function slideFigures({ figures, titleFigures, slots }: Slide): readonly string[] {
  return [...new Set([...figures, ...(titleFigures ?? []), ...Object.values(slots).flatMap(blockFigures)])];
}
