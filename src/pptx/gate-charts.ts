/** The gate's rules for charts: what a slide draws (the cache), what Edit Data opens (the workbook) and the figure are one number. */
import type { ChartSpec, SeriesRole } from '../deck/block.js';
import type { Deck, Slide } from '../deck/deck.js';
import { layouts } from '../deck/layouts.js';
import type { Figure, Figures } from '../figures/figure.js';
import { cellsOf, chartCaches, workbookCells, type Cache, type Cells } from './chart-data.js';
import type { GateIssue } from './gate-issue.js';
import { related, relationsOf, treeOf, type Package } from './package.js';

const isChart = /^ppt\/charts\/chart[^/]*\.xml$/;

/** Two numbers that differ by no more than their writing. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

function sameText(cached: string | null, cell: string | undefined, numeric: boolean): boolean {
  if (cached === null || cell === undefined) return (cached ?? '') === (cell ?? '');
  return numeric ? same(Number(cached), Number(cell)) : cached === cell;
}

function cacheIssues(part: string, cache: Cache, cells: Cells): GateIssue[] {
  const addresses = cellsOf(cache.reference);
  if (addresses.length !== cache.values.length) {
    const found = `${cache.reference} has ${addresses.length} cells and ${cache.values.length} cached points`;
    return [{ rule: 'chart-not-workbook', part, found }];
  }
  return addresses.flatMap((address, index): GateIssue[] => {
    const cached = cache.values[index] ?? null;
    const cell = cells.get(address);
    if (sameText(cached, cell, cache.numeric)) return [];
    return [
      {
        rule: 'chart-not-workbook',
        part,
        found: `${address}: chart ${cached ?? 'empty'}, workbook ${cell ?? 'empty'}`,
      },
    ];
  });
}

/** Which value of a figure a series shows, by its role. */
function shownBy(role: SeriesRole, figure: Figure): number | null | undefined {
  if (role === 'previous') return figure.previous;
  if (role === 'yearAgo') return figure.yearAgo;
  if (role === 'plan') return figure.target ?? figure.benchmark;
  return typeof figure.value === 'number' ? figure.value : undefined;
}

/** Units in which a chart may show a figure: as it is, in thousands, 万, millions, 亿, or a share in per cent. */
const scales = [1, 1e3, 1e4, 1e6, 1e8, 0.01];

function figureIssues(part: string, spec: ChartSpec, caches: readonly Cache[], figures: Figures): GateIssue[] {
  const drawn = caches
    .filter(({ numeric }) => numeric)
    .flatMap(({ values }) => values.map((value) => Math.abs(Number(value ?? NaN))));
  return spec.series.flatMap((series) => {
    const pairs = (series.figures ?? []).flatMap((id, index) => {
      const value = series.values[index];
      return id === null || value === null || value === undefined ? [] : [{ id, value }];
    });
    const issues: GateIssue[] = [];
    const known = pairs.flatMap(({ id, value }) => {
      const figure = figures.get(id);
      const shown = figure ? shownBy(series.role, figure) : undefined;
      if (!figure) issues.push({ rule: 'chart-not-figure', part, found: `${id} is no figure of this run` });
      return shown === undefined || shown === null ? [] : [{ id, value, shown }];
    });
    const scale = scales.find((unit) => known.every(({ value, shown }) => same(value * unit, shown)));
    for (const { id, value, shown } of scale === undefined ? known : []) {
      if (!same(value, shown))
        issues.push({ rule: 'chart-not-figure', part, found: `${id} is ${shown}, the chart has ${value}` });
    }
    for (const { id, value } of pairs) {
      if (!drawn.some((number) => same(number, Math.abs(value)))) {
        issues.push({ rule: 'chart-not-figure', part, found: `${id} (${value}) is not drawn` });
      }
    }
    return issues;
  });
}

/** The chart blocks of a slide in the order in which they are drawn. */
function chartsOf(slide: Slide): ChartSpec[] {
  return Object.keys(layouts[slide.layout]).flatMap((slot) => {
    const block = slide.slots[slot as keyof typeof slide.slots];
    return block?.kind === 'chart' ? [block.chart] : [];
  });
}

/** What was meant to be drawn. */
export interface Drawn {
  readonly deck: Deck;
  readonly figures: Figures;
}

export function chartIssues(package_: Package, broken: ReadonlySet<string>, drawn?: Drawn): GateIssue[] {
  const issues: GateIssue[] = [];
  const caches = new Map<string, Cache[]>();
  for (const part of package_.parts.keys()) {
    if (!isChart.test(part) || broken.has(part)) continue;
    const own = chartCaches(treeOf(package_, part));
    caches.set(part, own);
    const workbook = package_.parts.get(related(package_, part, 'package') ?? '');
    if (!workbook) {
      issues.push({ rule: 'chart-without-workbook', part, found: 'Edit Data would open nothing' });
      continue;
    }
    const cells = workbookCells(workbook.bytes, part);
    issues.push(...own.flatMap((cache) => cacheIssues(part, cache, cells)));
  }
  drawn?.deck.slides.forEach((slide, index) => {
    const parts = relationsOf(package_, `ppt/slides/slide${index + 1}.xml`).filter(({ type }) =>
      type.endsWith('/chart'),
    );
    chartsOf(slide).forEach((spec, order) => {
      const part = parts[order]?.target ?? '';
      issues.push(...figureIssues(part, spec, caches.get(part) ?? [], drawn.figures));
    });
  });
  return issues;
}
