/** What lies under a place of a layout: its background and the fixed art over it, as one colour. */
import type { Frame } from '../deck/layouts.js';
import { relationsOf } from './package.js';
import { blend, type Fill, type Paint } from './theme-colour.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** Mean colours of the pictures of a template, by part. */
export type Pictures = ReadonlyMap<string, Paint>;

const raster = /\.(png|jpe?g|gif|webp|bmp)$/i;
const side = 16;

/** The mean colour of a picture, with the share of it that is not clear; undefined where it cannot be decoded. */
async function meanOf(bytes: Uint8Array): Promise<Paint | undefined> {
  try {
    const { createCanvas, loadImage } = await import('@napi-rs/canvas');
    const context = createCanvas(side, side).getContext('2d');
    context.drawImage(await loadImage(bytes), 0, 0, side, side);
    const { data } = context.getImageData(0, 0, side, side);
    const sum = [0, 0, 0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const alpha = data[at + 3] ?? 0;
      for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0) * alpha;
      sum[3] = (sum[3] ?? 0) + alpha;
    }
    const [r = 0, g = 0, b = 0, alpha = 0] = sum;
    if (alpha === 0) return undefined;
    const two = (value: number) => Math.round(value / alpha).toString(16).padStart(2, '0');
    return { rgb: (two(r) + two(g) + two(b)).toUpperCase(), alpha: alpha / (side * side * 255) };
  } catch {
    return undefined;
  }
}

const partOf = ({ package: from }: Template, owner: string, id: string) =>
  relationsOf(from, owner).find((relation) => relation.id === id)?.target;

/** Looks at every picture that a layout shows. */
export async function lookAtPictures(template: Template): Promise<Pictures> {
  const wanted = new Set<string>();
  const add = (fill: Fill | undefined, owner: string) => {
    const part = fill && 'picture' in fill ? partOf(template, owner, fill.picture) : undefined;
    if (part !== undefined && raster.test(part)) wanted.add(part);
  };
  for (const layout of template.layouts) {
    add(layout.background, layout.backgroundOwner);
    for (const { fill, owner } of layout.art) add(fill, owner);
  }
  const found = new Map<string, Paint>();
  for (const part of wanted) {
    const bytes = template.package.parts.get(part)?.bytes;
    const mean = bytes && (await meanOf(bytes));
    if (mean) found.set(part, mean);
  }
  return found;
}

/** Part of `one` that lies inside `other`, 0 to 1. */
export function covered(one: Frame, other: Frame): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return w <= 0 || h <= 0 ? 0 : (w * h) / (one.w * one.h);
}

/** Art that lies under most of a place is its ground. */
const mostly = 0.6;

/** RGB of the ground under a frame. */
export function groundUnder(frame: Frame, layout: TemplateLayout, template: Template, pictures: Pictures): string {
  const paint = (fill: Fill | undefined, owner: string): Paint | undefined => {
    if (fill === undefined || 'rgb' in fill) return fill;
    return pictures.get(partOf(template, owner, fill.picture) ?? '');
  };
  const paper = layout.scheme('bg1') ?? 'FFFFFF';
  const sheet = blend(paint(layout.background, layout.backgroundOwner) ?? { rgb: paper, alpha: 1 }, paper);
  return layout.art.reduce((under, { frame: own, fill, owner }) => {
    const over = covered(frame, own) >= mostly ? paint(fill, owner) : undefined;
    return over ? blend(over, under) : under;
  }, sheet);
}
