/** Pictures of what PowerPoint has no chart for, as PNG; the same spec and fonts give the same bytes. */
import type { PictureSpec } from '../../deck/picture.js';
import type { ChartLook } from '../chart.js';
import { openCanvas } from '../parts/nodeCanvas.js';
import { drawPaths } from './paths.js';
import { drawWordCloud, WordLeftOut } from './word-cloud.js';

const textsOf = (spec: PictureSpec) =>
  spec.kind === 'word-cloud' ? spec.words.map(({ text }) => text) : spec.nodes.map(({ label }) => label);

/**
 * The PNG, or null where it cannot be drawn: no canvas is installed, no font has the glyphs, nothing is to be shown, or not
 * all of it finds a place. Drawing holds the thread for some 50 ms a picture, so that threads would cost more than they save.
 */
export async function drawPicture(spec: PictureSpec, look: ChartLook): Promise<Uint8Array | null> {
  const texts = textsOf(spec);
  const canvas = await openCanvas().catch(() => null);
  if (canvas === null || texts.length === 0 || !canvas.canWrite(texts.join(''))) return null;
  try {
    return spec.kind === 'word-cloud' ? drawWordCloud(spec, look, canvas) : drawPaths(spec, look, canvas);
  } catch (error) {
    // A plugin that an installation left out is as good as no canvas.
    const missing = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
    if (missing || error instanceof WordLeftOut) return null;
    throw error;
  }
}
