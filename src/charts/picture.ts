/** Charts as PNG pictures for chat and mail, drawn by Chart.js at twice the screen's resolution. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ChartSpec } from '../deck/block.js';
import type { ChartLook } from './chart.js';
import { chartKind } from './index.js';
import { pixelsPerInch } from './parts/canvas.js';
import { slotRgb } from './parts/rgb.js';

export interface Picture {
  readonly spec: ChartSpec;
  readonly look: ChartLook;
}

interface Fonts {
  readonly GlobalFonts?: { registerFromPath(path: string, family: string): unknown; has(family: string): boolean };
}

const scale = 2;
const chinese = 'Noto Sans SC';

/** Registers a font with Chinese from the package that ships one, where it is installed; the system's fonts serve otherwise. */
function registerChinese(renderer: NodeJS.Require): void {
  const { GlobalFonts } = renderer('canvas') as Fonts;
  if (!GlobalFonts || GlobalFonts.has(chinese)) return;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    GlobalFonts.registerFromPath(join(folder, '400Regular', 'NotoSansSC_400Regular.ttf'), chinese);
  } catch {
    // The package is optional: without it the pictures take what the system has.
  }
}

/** One PNG a chart, in the order given. The canvas is loaded here and not before, since only this output needs it. */
export async function drawPictures(pictures: readonly Picture[]): Promise<Uint8Array[]> {
  if (pictures.length === 0) return [];
  const { ChartJSNodeCanvas } = await import('chartjs-node-canvas');
  registerChinese(createRequire(createRequire(import.meta.url).resolve('chartjs-node-canvas')));
  const canvases = new Map<string, InstanceType<typeof ChartJSNodeCanvas>>();
  return pictures.map(({ spec, look }) => {
    const width = Math.round(look.width * pixelsPerInch);
    const height = Math.round(look.height * pixelsPerInch);
    const backgroundColour = `#${slotRgb('bg1', look)}`;
    const key = `${width}x${height}${backgroundColour}`;
    const canvas = canvases.get(key) ?? new ChartJSNodeCanvas({ width, height, backgroundColour });
    canvases.set(key, canvas);
    const drawing = chartKind(spec).chartjs(spec, look);
    const sized = { ...drawing, options: { ...drawing.options, devicePixelRatio: scale } };
    return new Uint8Array(canvas.renderToBufferSync(sized, 'image/png'));
  });
}
