/** Chart.js on a canvas without a browser: opened where a picture is drawn and not before, since nothing else needs it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ChartConfiguration } from 'chart.js';
import type { ChartLook } from '../chart.js';
import { fontFamily, pixelsPerInch } from './canvas.js';
import { slotRgb } from './rgb.js';

interface Bitmap {
  getContext(kind: '2d'): {
    font: string;
    textBaseline: string;
    fillText(text: string, x: number, y: number): void;
    measureText(text: string): { readonly width: number };
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}

interface CanvasModule {
  readonly createCanvas: (width: number, height: number) => Bitmap;
  readonly GlobalFonts?: { registerFromPath(path: string, family: string): unknown; has(family: string): boolean };
}

/** What Chart.js is handed when a canvas opens, so that a plugin registers with the very copy that draws. */
type Register = (chart: { register(...components: unknown[]): void }, require: NodeJS.Require) => void;

export interface NodeCanvas {
  readonly createCanvas: CanvasModule['createCanvas'];
  /** PNG at twice the screen's resolution. */
  draw(drawing: ChartConfiguration, look: ChartLook, register?: Register): Uint8Array;
  /** Whether the fonts at hand have glyphs for a text, and not one box for each character. */
  canWrite(text: string): boolean;
}

const scale = 2;
const chinese = 'Noto Sans SC';

/** Registers a font with Chinese from the package that ships one, where it is installed; the system's fonts serve otherwise. */
function registerChinese({ GlobalFonts }: CanvasModule): void {
  if (!GlobalFonts || GlobalFonts.has(chinese)) return;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    GlobalFonts.registerFromPath(join(folder, '400Regular', 'NotoSansSC_400Regular.ttf'), chinese);
  } catch {
    // The package is optional: without it the pictures take what the system has.
  }
}

/** Two different characters of one script look alike only where both are drawn as the box of a missing glyph, or not at all. */
const probes = [
  { script: /\p{Script=Han}/u, characters: ['一', '龙'] },
  { script: /[A-Za-z0-9]/, characters: ['A', 'i'] },
] as const;

function glyphs(createCanvas: CanvasModule['createCanvas'], character: string): string {
  const context = createCanvas(40, 40).getContext('2d');
  context.font = `24px ${fontFamily}`;
  context.textBaseline = 'top';
  context.fillText(character, 4, 4);
  return Buffer.from(context.getImageData(0, 0, 40, 40).data).toString('base64');
}

let opened: Promise<NodeCanvas> | undefined;

async function open(): Promise<NodeCanvas> {
  const { ChartJSNodeCanvas } = await import('chartjs-node-canvas');
  const renderer = createRequire(createRequire(import.meta.url).resolve('chartjs-node-canvas'));
  const canvas = renderer('canvas') as CanvasModule;
  registerChinese(canvas);
  const boards = new Map<string, InstanceType<typeof ChartJSNodeCanvas>>();
  const written = new Map<RegExp, boolean>();
  return {
    createCanvas: canvas.createCanvas,
    draw(drawing, look, register) {
      const width = Math.round(look.width * pixelsPerInch);
      const height = Math.round(look.height * pixelsPerInch);
      const backgroundColour = `#${slotRgb('bg1', look)}`;
      const key = `${width}x${height}${backgroundColour}${register ? drawing.type : ''}`;
      const chartCallback = (chart: unknown) => register?.(chart as Parameters<Register>[0], renderer);
      const board = boards.get(key) ?? new ChartJSNodeCanvas({ width, height, backgroundColour, chartCallback });
      boards.set(key, board);
      const sized = { ...drawing, options: { ...drawing.options, devicePixelRatio: scale } };
      return new Uint8Array(board.renderToBufferSync(sized, 'image/png'));
    },
    canWrite: (text) =>
      probes.every(({ script, characters: [one, other] }) => {
        if (!script.test(text)) return true;
        const known = written.get(script) ?? glyphs(canvas.createCanvas, one) !== glyphs(canvas.createCanvas, other);
        written.set(script, known);
        return known;
      }),
  };
}

/** Rejects where no canvas is installed. */
export function openCanvas(): Promise<NodeCanvas> {
  opened ??= open();
  return opened;
}
