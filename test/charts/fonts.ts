/** A Latin font for pictures in tests, so that they draw on a machine that has none. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Canvas {
  readonly GlobalFonts: { registerFromPath(path: string, family: string): unknown };
}

export function registerLatin(): void {
  const require = createRequire(import.meta.url);
  const canvas = createRequire(require.resolve('chartjs-node-canvas'))('canvas') as Canvas;
  const arimo = dirname(require.resolve('@expo-google-fonts/arimo/package.json'));
  canvas.GlobalFonts.registerFromPath(join(arimo, '400Regular', 'Arimo_400Regular.ttf'), 'Arial');
}
