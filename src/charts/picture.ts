/** Charts as PNG pictures for chat and mail, drawn by Chart.js at twice the screen's resolution. */
import type { ChartSpec } from '../deck/block.js';
import type { ChartLook } from './chart.js';
import { drawnOnCanvas } from './canvas.js';
import { openCanvas } from './parts/nodeCanvas.js';

export interface Picture {
  readonly spec: ChartSpec;
  readonly look: ChartLook;
}

/** One PNG a chart, in the order given. The canvas is loaded here and not before, since only this output needs it. */
export async function drawPictures(pictures: readonly Picture[]): Promise<Uint8Array[]> {
  if (pictures.length === 0) return [];
  const canvas = await openCanvas();
  return pictures.map(({ spec, look }) => canvas.draw(drawnOnCanvas(spec, look), look));
}
