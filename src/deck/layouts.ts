/**
 * The layouts of a 16:9 slide (13.333 x 7.5 in) on a grid of twelve columns: which slots each has and where they lie.
 * The default theme is drawn from this table; a brand's theme brings frames of its own under the same names.
 */
import type { LayoutName, SlotName } from './deck.js';

/** Inches from the top left corner of the slide. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What a slot holds, which decides the kind of placeholder. */
export type SlotKind = 'title' | 'text' | 'exhibit' | 'tiles';

export interface Slot {
  readonly kind: SlotKind;
  readonly frame: Frame;
  /** Size of its text in points, and the floor it may step down to. */
  readonly size: number;
  readonly floor: number;
  readonly anchor: 'top' | 'middle' | 'bottom';
}

export const canvas = { width: 13.333, height: 7.5 } as const;

/**
 * How much larger than on our canvas text stands on a slide of another size, as far as it is looked at from the same distance:
 * by its height, and by its width where that is narrower than 4:3.
 */
export function typeScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(1.25, Math.max(0.8, Math.min(height / canvas.height, width / 10)));
}

/** A size of text on our canvas at another scale, in whole points; nothing stands under 9. */
export function scaled(points: number, scale: number): number {
  return Math.max(Math.min(points, 9), Math.round(points * scale));
}

const margin = { left: 0.6, top: 0.45 } as const;
const gutter = 0.2;
const columnWidth = (canvas.width - 2 * margin.left - 11 * gutter) / 12;

const round = (inches: number) => Math.round(inches * 1000) / 1000;

/** The frame over columns `first` to `first + count - 1` (the first column is 0) between two heights. */
function span(first: number, count: number, top: number, bottom: number): Frame {
  return {
    x: round(margin.left + first * (columnWidth + gutter)),
    y: top,
    w: round(count * columnWidth + (count - 1) * gutter),
    h: round(bottom - top),
  };
}

const bodyTop = 1.75;
const bodyBottom = 6.75;

const title: Slot = { kind: 'title', frame: span(0, 12, 0.45, 1.25), size: 24, floor: 20, anchor: 'bottom' };
const subtitle: Slot = { kind: 'text', frame: span(0, 12, 1.28, 1.58), size: 13, floor: 11, anchor: 'middle' };
const exhibit = (frame: Frame): Slot => ({ kind: 'exhibit', frame, size: 12, floor: 11, anchor: 'top' });
const text = (frame: Frame, size = 14, floor = 12, anchor: Slot['anchor'] = 'top'): Slot => ({
  kind: 'text',
  frame,
  size,
  floor,
  anchor,
});
const tiles = (frame: Frame): Slot => ({ kind: 'tiles', frame, size: 24, floor: 18, anchor: 'top' });

export type LayoutSlots = Readonly<Partial<Record<SlotName, Slot>>>;

export const layouts: Readonly<Record<LayoutName, LayoutSlots>> = {
  cover: {
    title: { kind: 'title', frame: span(0, 9, 2.3, 4.1), size: 40, floor: 28, anchor: 'bottom' },
    subtitle: text(span(0, 9, 4.3, 4.9), 18, 14),
    meta: text(span(0, 9, 6.2, 6.75), 13, 11, 'bottom'),
  },
  agenda: {
    title: title,
    subtitle,
    body: text(span(0, 12, bodyTop, bodyBottom), 16, 12),
  },
  divider: {
    number: text(span(0, 3, 1.6, 3.4), 88, 60, 'bottom'),
    title: { kind: 'title', frame: span(3, 9, 1.6, 3.4), size: 36, floor: 26, anchor: 'bottom' },
    findings: text(span(3, 9, 3.8, 6.6), 16, 13),
  },
  summary: {
    title,
    subtitle,
    kpis: tiles(span(0, 12, bodyTop, 4.35)),
    findings: text(span(0, 12, 4.55, bodyBottom), 14, 12),
  },
  'exhibit-takeaways': {
    title,
    subtitle,
    exhibit: exhibit(span(0, 8, bodyTop, bodyBottom)),
    takeaways: text(span(8, 4, bodyTop, bodyBottom)),
  },
  'two-exhibits': {
    title,
    subtitle,
    heading: text(span(0, 6, bodyTop, 2.1), 13, 11, 'middle'),
    heading2: text(span(6, 6, bodyTop, 2.1), 13, 11, 'middle'),
    exhibit: exhibit(span(0, 6, 2.15, 5.55)),
    exhibit2: exhibit(span(6, 6, 2.15, 5.55)),
    takeaways: text(span(0, 6, 5.7, bodyBottom)),
    takeaways2: text(span(6, 6, 5.7, bodyBottom)),
  },
  'exhibit-wide': {
    title,
    subtitle,
    exhibit: exhibit(span(0, 12, bodyTop, 5.4)),
    takeaways: text(span(0, 12, 5.55, bodyBottom)),
  },
  'kpi-exhibit': {
    title,
    subtitle,
    kpis: tiles(span(0, 12, bodyTop, 3.05)),
    exhibit: exhibit(span(0, 8, 3.25, bodyBottom)),
    takeaways: text(span(8, 4, 3.25, bodyBottom)),
  },
  table: {
    title,
    subtitle,
    exhibit: exhibit(span(0, 12, bodyTop, 5.4)),
    takeaways: text(span(0, 12, 5.55, bodyBottom)),
  },
  matrix: {
    title,
    subtitle,
    exhibit: exhibit(span(0, 8, bodyTop, bodyBottom)),
    takeaways: text(span(8, 4, bodyTop, bodyBottom)),
  },
  timeline: {
    title,
    subtitle,
    strip: exhibit(span(0, 12, bodyTop, 3.2)),
    exhibit: exhibit(span(0, 8, 3.35, bodyBottom)),
    takeaways: text(span(8, 4, 3.35, bodyBottom)),
  },
  'small-multiples': {
    title,
    subtitle,
    exhibit: exhibit(span(0, 6, bodyTop, 4.15)),
    exhibit2: exhibit(span(6, 6, bodyTop, 4.15)),
    exhibit3: exhibit(span(0, 6, 4.35, bodyBottom)),
    exhibit4: exhibit(span(6, 6, 4.35, bodyBottom)),
  },
  roadmap: { title, subtitle, exhibit: exhibit(span(0, 12, bodyTop, bodyBottom)) },
  'appendix-table': { title, subtitle, exhibit: exhibit(span(0, 12, bodyTop, bodyBottom)) },
  closing: {
    title: { kind: 'title', frame: span(0, 9, 2.3, 3.9), size: 36, floor: 26, anchor: 'bottom' },
    body: text(span(0, 9, 4.1, 6.4), 16, 13),
  },
};

/** The foot of every slide but cover, divider and closing: source left, chapter in the middle, page right. */
export const foot = {
  source: span(0, 7, 6.95, 7.25),
  chapter: span(7, 4, 6.95, 7.25),
  page: span(11, 1, 6.95, 7.25),
} as const;

/** Layouts that carry no foot. */
export const bareLayouts: readonly LayoutName[] = ['cover', 'divider', 'closing'];
