/** Check: every value of a chart that names a figure is that figure's value, previous, year-ago, target or benchmark. */
import type { Figures } from '../../figures/figure.js';
import type { Slide } from '../deck.js';
import type { DeckIssue } from '../issue.js';
import { issue, type Check } from './check.js';

/** Two values that read the same after the rounding of doubles. */
function same(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

function unlike(slide: Slide, figures: Figures): DeckIssue[] {
  const issues: DeckIssue[] = [];
  for (const id of slide.figures) {
    if (!figures.has(id)) {
      const detail = `names the figure ${id}, which the run does not have`;
      issues.push(issue('figure_unknown', 'error', slide, 'figures', detail));
    }
  }
  for (const [slot, block] of Object.entries(slide.slots)) {
    if (block.kind !== 'chart') continue;
    for (const series of block.chart.series) {
      series.figures?.forEach((id, index) => {
        const value = series.values[index];
        if (id === null || value === null || value === undefined) return;
        const figure = figures.get(id);
        const readings = [figure?.value, figure?.previous, figure?.yearAgo, figure?.target, figure?.benchmark];
        if (!readings.some((reading) => typeof reading === 'number' && same(reading, value))) {
          issues.push(issue('figure_differs', 'error', slide, slot, `shows ${value} for ${id}`));
        }
      });
    }
  }
  return issues;
}

export const chartFiguresMatch: Check = ({ deck, figures }) => deck.slides.flatMap((slide) => unlike(slide, figures));
