/** What a chart says under the pointer: the category, each value, and which figure it is with its definition. */
import type { ChartConfiguration, ChartType, TooltipItem } from 'chart.js';
import { formatNumber } from '../../charts/parts/numberFormat.js';
import type { ChartSpec, Series } from '../../deck/block.js';
import type { Payload } from '../payload.js';

interface Line {
  readonly colour: string;
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

function seriesOf(spec: ChartSpec, item: TooltipItem<ChartType>): Series | undefined {
  return spec.series.find(({ name }) => name === item.dataset.label) ?? spec.series[item.datasetIndex];
}

function lineOf(spec: ChartSpec, item: TooltipItem<ChartType>): Line | undefined {
  const series = seriesOf(spec, item);
  const value = series?.values[item.dataIndex];
  if (!series || series.role === 'hidden' || value === null || value === undefined) return undefined;
  const low = series.low?.[item.dataIndex] ?? null;
  const high = series.high?.[item.dataIndex] ?? null;
  const shown = (one: number) => formatNumber(one, series.format);
  const range = low === null || high === null ? '' : ` (${shown(low)} – ${shown(high)})`;
  const own: unknown = item.dataset.backgroundColor;
  const colour: unknown = Array.isArray(own) ? own[item.dataIndex] : own;
  return {
    colour: typeof colour === 'string' ? colour : '',
    series: series.name,
    value: shown(value) + range,
    figure: series.figures?.[item.dataIndex] ?? null,
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

/** The options that make a drawing answer the pointer. */
export function tipOf(spec: ChartSpec, payload: Payload): Pick<Options, 'interaction' | 'plugins'> {
  const scattered = spec.series.some(({ x }) => x !== undefined);
  return {
    interaction: scattered ? { mode: 'nearest', intersect: true } : { mode: 'index', intersect: false },
    plugins: {
      tooltip: {
        enabled: false,
        external: ({ chart, tooltip }) => {
          const tip = box();
          const items = tooltip.dataPoints as readonly TooltipItem<ChartType>[] | undefined;
          const lines = (items ?? []).flatMap((item) => lineOf(spec, item) ?? []);
          const [first] = items ?? [];
          if (tooltip.opacity === 0 || !first || lines.length === 0) {
            tip.hidden = true;
            return;
          }
          fill(tip, spec.categories[first.dataIndex] ?? first.label, lines, payload);
          const at = chart.canvas.getBoundingClientRect();
          place(tip, at.left + tooltip.caretX, at.top + tooltip.caretY);
        },
      },
    },
  };
}
