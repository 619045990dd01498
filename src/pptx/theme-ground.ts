/** What lies under a place of a layout: its background and the fixed art over it, as one colour. */
import type { Frame } from '../deck/layouts.js';
import { blend, gradientAt, type Fill, type Paint } from './theme-colour.js';
import { picturePart, pictureUnder, type Pictures } from './theme-pictures.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** Square inches that two frames share. */
export function common(one: Frame, other: Frame): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return w <= 0 || h <= 0 ? 0 : w * h;
}

/** Part of `one` that lies inside `other`, 0 to 1. */
export function covered(one: Frame, other: Frame): number {
  const both = common(one, other);
  return both === 0 ? 0 : both / (one.w * one.h);
}

/** Art that lies under most of a place is its ground. */
const mostly = 0.6;

/** RGB of the ground under a frame. */
export function groundUnder(frame: Frame, layout: TemplateLayout, template: Template, pictures: Pictures): string {
  const { width, height } = template.size;
  const slide = { x: 0, y: 0, w: width, h: height };
  const paint = (fill: Fill | undefined, owner: string, shown: Frame): Paint | undefined => {
    if (fill === undefined || 'rgb' in fill) return fill;
    if ('stops' in fill) {
      const x = (frame.x + frame.w / 2 - shown.x) / shown.w;
      return gradientAt(fill, x, (frame.y + frame.h / 2 - shown.y) / shown.h);
    }
    const cells = pictures.get(picturePart(template, owner, fill.picture) ?? '');
    return cells && pictureUnder(cells, shown, frame);
  };
  const paper = layout.scheme('bg1') ?? 'FFFFFF';
  const sheet = blend(paint(layout.background, layout.backgroundOwner, slide) ?? { rgb: paper, alpha: 1 }, paper);
  return layout.art.reduce((under, { frame: own, fill, owner }) => {
    const over = covered(frame, own) >= mostly ? paint(fill, owner, own) : undefined;
    return over ? blend(over, under) : under;
  }, sheet);
}
