/** What a chart says under the pointer: the category, each value, and which figure it is with its definition. */
import type { ChartConfiguration, ChartType, TooltipItem } from 'chart.js';
import type { Reading } from '../../charts/chart.js';
import { chartKind } from '../../charts/index.js';
import { formatNumber } from '../../charts/parts/numberFormat.js';
import type { ChartSpec, Series } from '../../deck/block.js';
import type { Payload } from '../payload.js';

interface Line {
  readonly series: string;
  readonly value: string;
  readonly figure: string | null;
}

type Options = NonNullable<ChartConfiguration['options']>;

const box = (): HTMLElement => {
  const known = document.getElementById('tip');
  if (known) return known;
  const made = document.createElement('div');
  made.id = 'tip';
  made.hidden = true;
  document.body.append(made);
  return made;
};

/** A value in the words that the chart has for it, where they tell the number; labels may also be names or absent. */
function wording(series: Series, point: number, value: number): string {
  const own = series.labels?.[point];
  return own && /\d/.test(own) ? own : formatNumber(value, series.format);
}

/** From one end to the other: a dash, or a word where it would stand beside a minus. */
function span(low: string, high: string, until: string): string {
  return low + (/^[-\u2212]/.test(low) || /^[-\u2212]/.test(high) ? until : '\u2013') + high;
}

function lineOf(series: Series, point: number, until: string): Line | undefined {
  const value = series.values[point];
  if (series.role === 'hidden' || value === null || value === undefined) return undefined;
  const low = series.low?.[point] ?? null;
  const high = series.high?.[point] ?? null;
  const shown = (one: number) => formatNumber(one, series.format);
  const range = low === null || high === null ? '' : ` (${span(shown(low), shown(high), until)})`;
  return {
    series: series.name,
    value: wording(series, point, value) + range,
    figure: series.figures?.[point] ?? null,
  };
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function fill(tip: HTMLElement, title: string, lines: readonly Line[], { figures }: Payload): void {
  const parts: HTMLElement[] = [element('b', 'title', title)];
  const defined = new Set<string>();
  for (const { series, value, figure } of lines) {
    const line = element('p', 'value', '');
    if (series !== '') line.append(element('span', 'series', series), ' ');
    line.append(element('b', '', value));
    parts.push(line);
    if (figure === null) continue;
    parts.push(element('code', '', figure));
    const known = figures[figure];
    if (!known || defined.has(known.definition)) continue;
    defined.add(known.definition);
    parts.push(element('p', 'definition', `${known.name}: ${known.definition}`));
  }
  tip.replaceChildren(...parts);
}

/** Beside the pointer, inside the window. */
function place(tip: HTMLElement, x: number, y: number): void {
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const left = x + 16 + width > innerWidth ? Math.max(8, x - width - 16) : x + 16;
  tip.style.left = `${left}px`;
  tip.style.top = `${Math.max(8, Math.min(y + 12, innerHeight - height - 8))}px`;
}

/** Series of a reading that a pointer means: all of a category, or those of the one point that it is on. */
function meant({ series }: Reading, spec: ChartSpec, dataset: number | undefined): readonly Series[] {
  if (dataset === undefined) return series;
  const each = series.length / Math.max(1, spec.series.length);
  return series.slice(dataset * each, (dataset + 1) * each);
}

/** The options that make a drawing answer the pointer. A drawing's own datasets may be helpers: what is said is what its kind reads. */
export function tipOf(
  spec: ChartSpec,
  payload: Payload,
  axis: 'x' | 'y',
): Required<Pick<Options, 'interaction' | 'plugins'>> {
  const scattered = spec.series.some(({ x }) => x !== undefined);
  const reading = chartKind(spec).read?.(spec) ?? spec;
  return {
    interaction: scattered ? { mode: 'nearest', intersect: true } : { mode: 'index', intersect: false, axis },
    plugins: {
      tooltip: {
        enabled: false,
        external: ({ chart, tooltip }) => {
          const tip = box();
          const [first] = (tooltip.dataPoints as readonly TooltipItem<ChartType>[] | undefined) ?? [];
          const series = first ? meant(reading, spec, scattered ? first.datasetIndex : undefined) : [];
          const lines = series.flatMap((one) => (first ? (lineOf(one, first.dataIndex, payload.until) ?? []) : []));
          if (tooltip.opacity === 0 || !first || lines.length === 0) {
            tip.hidden = true;
            return;
          }
          fill(tip, reading.categories[first.dataIndex] ?? first.label, lines, payload);
          const at = chart.canvas.getBoundingClientRect();
          place(tip, at.left + tooltip.caretX, at.top + tooltip.caretY);
        },
      },
    },
  };
}
