/** The checks on a finished deck, before any renderer sees it. */
import type { Figures } from '../figures/figure.js';
import type { Block, Paragraph } from './block.js';
import { consistencyIssues } from './consistency.js';
import type { Deck, Slide } from './deck.js';
import type { DeckIssue, DeckIssueCode } from './issue.js';

function found(code: DeckIssueCode, slide: Slide, where: string, detail: string): DeckIssue {
  return { code, severity: 'error', slide: slide.id, where, detail };
}

/** Two values that read the same after the rounding of doubles. */
function same(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

function repeated(deck: Deck): DeckIssue[] {
  const issues: DeckIssue[] = [];
  const titles = new Map<string, string>();
  const ids = new Set<string>();
  for (const slide of deck.slides) {
    if (ids.has(slide.id)) issues.push(found('slide_repeated', slide, 'slide', 'another slide has this id'));
    ids.add(slide.id);
    if (slide.title.trim() === '') issues.push(found('title_missing', slide, 'title', 'the slide has no title'));
    const other = titles.get(slide.title);
    if (other !== undefined) issues.push(found('title_repeated', slide, 'title', `slide ${other} has the same title`));
    titles.set(slide.title, slide.id);
  }
  return issues;
}

function linksOf(block: Block): (string | undefined)[] {
  const ofParagraphs = (paragraphs: readonly Paragraph[]) =>
    paragraphs.flatMap(({ runs }) => runs.map(({ link }) => link));
  if (block.kind === 'text') return ofParagraphs(block.paragraphs);
  if (block.kind === 'kpis') return block.tiles.map(({ link }) => link);
  if (block.kind === 'table') return block.table.rows.flat().map(({ link }) => link);
  return [];
}

function brokenLinks(slide: Slide, ids: ReadonlySet<string>): DeckIssue[] {
  return Object.entries(slide.slots).flatMap(([slot, block]) =>
    linksOf(block)
      .filter((link): link is string => link !== undefined && !ids.has(link))
      .map((link) => found('link_broken', slide, slot, `links to ${link}, which is not in the deck`)),
  );
}

function withoutAlt(slide: Slide): DeckIssue[] {
  return Object.entries(slide.slots)
    .filter(([, block]) => 'alt' in block && block.alt.trim() === '')
    .map(([slot]) => found('alt_missing', slide, slot, 'the exhibit has no text for those who cannot see it'));
}

/** Every value of a chart that names a figure is that figure's value, previous, year-ago, target or benchmark. */
function unlikeFigures(slide: Slide, figures: Figures): DeckIssue[] {
  const issues: DeckIssue[] = [];
  for (const id of slide.figures) {
    if (!figures.has(id))
      issues.push(found('figure_unknown', slide, 'figures', `names the figure ${id}, which the run does not have`));
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
          issues.push(found('figure_differs', slide, slot, `shows ${value} for ${id}`));
        }
      });
    }
  }
  return issues;
}

/** All that is wrong with a deck, in the order of its slides. */
export function checkDeck(deck: Deck, figures: Figures): DeckIssue[] {
  const ids = new Set(deck.slides.map(({ id }) => id));
  return [
    ...repeated(deck),
    ...deck.slides.flatMap((slide) => [
      ...brokenLinks(slide, ids),
      ...withoutAlt(slide),
      ...unlikeFigures(slide, figures),
    ]),
    ...consistencyIssues(deck, figures),
  ];
}
