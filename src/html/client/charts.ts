/** Draws every chart at the size that its place has, again when that changes, and at full size for print. */
import type { Chart, ChartConfiguration } from 'chart.js';
import { drawnOnCanvas } from '../../charts/canvas.js';
import type { PageChart, Payload } from '../payload.js';
import { tipOf } from './tip.js';

declare global {
  interface Window {
    /** What the inlined build of Chart.js leaves behind. */
    readonly Chart: new (canvas: HTMLCanvasElement, drawing: ChartConfiguration) => Chart;
  }
}

const pixelsPerInch = 96;
/** Points: of a label on a slide of full size, and the least on a phone. */
const label = { full: 12, narrow: 9.5 } as const;
/** Below this width slides are stacked texts and exhibits; the style sheet knows the same number. */
const narrow = matchMedia('screen and (max-width: 699px)');
/** Pixels that a row of bars needs on a narrow screen, and the room around the rows. */
const row = { height: 26, around: 70 } as const;

interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly chart: PageChart;
  drawn?: Chart;
  /** Width and height in pixels for which it was drawn last. */
  size?: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/** On a slide the place decides; on a narrow screen the width does, and bars get the height that their number needs. */
function sizeOf({ canvas, chart }: Drawing): Size {
  const box = canvas.parentElement?.getBoundingClientRect();
  const width = box?.width ?? 0;
  if (!narrow.matches) {
    const scale = width / (chart.width * pixelsPerInch);
    return { width, height: box?.height ?? 0, fontSize: label.full * scale };
  }
  const rows = chart.spec.kind.includes('bar') || chart.spec.kind === 'bullet' ? chart.spec.categories.length : 0;
  const each = row.height * (chart.spec.kind === 'bar' ? Math.max(1, chart.spec.series.length * 0.7) : 1);
  const natural = (width * chart.height) / chart.width;
  return { width, height: Math.max(240, natural, rows * each + row.around), fontSize: label.narrow };
}

function draw(drawing: Drawing, payload: Payload, size: Size, ratio: number): void {
  const { canvas, chart } = drawing;
  const wanted = `${Math.round(size.width)} ${Math.round(size.height)} ${ratio}`;
  if (size.width < 40 || size.height < 40 || wanted === drawing.size) return;
  drawing.size = wanted;
  drawing.drawn?.destroy();
  canvas.width = Math.round(size.width);
  canvas.height = Math.round(size.height);
  const made = drawnOnCanvas(chart.spec, {
    fontSize: size.fontSize,
    language: payload.language,
    width: size.width / pixelsPerInch,
    height: size.height / pixelsPerInch,
    colours: payload.colours,
  });
  const { interaction, plugins } = tipOf(chart.spec, payload, made.options?.indexAxis ?? 'x');
  drawing.drawn = new window.Chart(canvas, {
    ...made,
    options: {
      ...made.options,
      devicePixelRatio: ratio,
      interaction,
      plugins: { ...made.options?.plugins, ...plugins },
    },
  });
  // The canvas takes the size of its place, which on a slide follows the window.
  canvas.removeAttribute('style');
}

function drawFull(drawing: Drawing, payload: Payload): void {
  const { width, height } = drawing.chart;
  draw(drawing, payload, { width: width * pixelsPerInch, height: height * pixelsPerInch, fontSize: label.full }, 2);
}

/** Draws all charts of the payload in the canvases that carry their ids. */
export function showCharts(payload: Payload): void {
  const drawings = Object.entries(payload.charts).flatMap(([id, chart]): Drawing[] => {
    const canvas = document.getElementById(id);
    return canvas instanceof HTMLCanvasElement ? [{ canvas, chart }] : [];
  });
  const fit = () => {
    if (document.body.classList.contains('overview')) return;
    for (const drawing of drawings) draw(drawing, payload, sizeOf(drawing), devicePixelRatio);
  };
  fit();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(fit, 120);
  };
  addEventListener('resize', soon);
  narrow.addEventListener('change', soon);
  addEventListener('beforeprint', () => drawings.forEach((drawing) => drawFull(drawing, payload)));
  addEventListener('afterprint', fit);
}
