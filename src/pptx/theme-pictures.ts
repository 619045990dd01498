/** The pictures behind a layout, looked at as a coarse grid of colours: what lies under a text, and where they are too lively for one. */
import type { Frame } from '../deck/layouts.js';
import { contrast } from '../deck/colour.js';
import { relationsOf } from './package.js';
import { blend, mean, written, type Fill, type Paint } from './theme-colour.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** Cells of a picture by part, row by row; each side has `side` of them. */
export type Pictures = ReadonlyMap<string, readonly Paint[]>;

const raster = /\.(png|jpe?g|gif|webp|bmp)$/i;
const side = 24;

/** The cells of a picture; undefined where it cannot be decoded. */
async function cellsOf(bytes: Uint8Array): Promise<readonly Paint[] | undefined> {
  try {
    const { createCanvas, loadImage } = await import('@napi-rs/canvas');
    const context = createCanvas(side, side).getContext('2d');
    context.drawImage(await loadImage(bytes), 0, 0, side, side);
    const { data } = context.getImageData(0, 0, side, side);
    return Array.from({ length: side * side }, (_, index): Paint => {
      const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(4 * index, 4 * index + 4);
      return { rgb: written([r, g, b]), alpha: alpha / 255 };
    });
  } catch {
    return undefined;
  }
}

export function picturePart({ package: from }: Template, owner: string, id: string): string | undefined {
  return relationsOf(from, owner).find((relation) => relation.id === id)?.target;
}

/** Looks at every picture that a layout shows. */
export async function lookAtPictures(template: Template): Promise<Pictures> {
  const wanted = new Set<string>();
  const add = (fill: Fill | undefined, owner: string) => {
    const part = fill && 'picture' in fill ? picturePart(template, owner, fill.picture) : undefined;
    if (part !== undefined && raster.test(part)) wanted.add(part);
  };
  for (const layout of template.layouts) {
    add(layout.background, layout.backgroundOwner);
    for (const { fill, owner } of layout.art) add(fill, owner);
  }
  const found = new Map<string, readonly Paint[]>();
  for (const part of wanted) {
    const bytes = template.package.parts.get(part)?.bytes;
    const cells = bytes && (await cellsOf(bytes));
    if (cells) found.set(part, cells);
  }
  return found;
}

interface Cell {
  readonly frame: Frame;
  readonly paint: Paint;
}

/** The cells of a picture that fills `frame`, as far as their middles lie in `within`. */
function cellsIn(cells: readonly Paint[], frame: Frame, within: Frame): Cell[] {
  const w = frame.w / side;
  const h = frame.h / side;
  return cells.flatMap((paint, index) => {
    const own = { x: frame.x + (index % side) * w, y: frame.y + Math.floor(index / side) * h, w, h };
    const x = own.x + w / 2;
    const y = own.y + h / 2;
    const inside = x >= within.x && x <= within.x + within.w && y >= within.y && y <= within.y + within.h;
    return inside ? [{ frame: own, paint }] : [];
  });
}

/** The mean of what a picture that fills `frame` shows under `within`. */
export function pictureUnder(cells: readonly Paint[], frame: Frame, within: Frame): Paint | undefined {
  const inside = cellsIn(cells, frame, within);
  const under = inside.length > 0 ? inside.map(({ paint }) => paint) : cells;
  return mean(under);
}

/** Cells of this contrast to the picture's usual colour there hold a motif; less is the grain of a paper or a sky. */
const motif = 1.8;
/** A motif reaches into the cells around: by so much of a cell. */
const reach = 0.5;

function grown({ x, y, w, h }: Frame): Frame {
  return { x: x - reach * w, y: y - reach * h, w: (1 + 2 * reach) * w, h: (1 + 2 * reach) * h };
}

/** The most usual colour among cells, to a coarse step. */
function usual(cells: readonly Cell[]): string {
  const counted = new Map<string, { count: number; rgb: string }>();
  for (const { paint } of cells) {
    const rgb = blend(paint, 'FFFFFF');
    const key = [0, 2, 4].map((at) => rgb.charAt(at)).join('');
    counted.set(key, { count: (counted.get(key)?.count ?? 0) + 1, rgb: counted.get(key)?.rgb ?? rgb });
  }
  return [...counted.values()].reduce((best, one) => (one.count > best.count ? one : best), { count: 0, rgb: 'FFFFFF' })
    .rgb;
}

/** Where the pictures behind a layout are too lively to be written on. */
export function motifs(layout: TemplateLayout, template: Template, pictures: Pictures, within: Frame): Frame[] {
  const { width, height } = template.size;
  const slide = { x: 0, y: 0, w: width, h: height };
  const shown = [
    { fill: layout.background, owner: layout.backgroundOwner, frame: slide },
    ...layout.art.filter(({ frame }) => frame.w * frame.h > 0.4 * width * height),
  ];
  return shown.flatMap(({ fill, owner, frame }) => {
    const part = fill && 'picture' in fill ? picturePart(template, owner, fill.picture) : undefined;
    const cells = cellsIn(pictures.get(part ?? '') ?? [], frame, within);
    const ground = usual(cells);
    return cells
      .filter(({ paint }) => contrast(blend(paint, 'FFFFFF'), ground) > motif)
      .map((cell) => grown(cell.frame));
  });
}
