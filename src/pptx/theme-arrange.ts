/** Lays out our slots in the free area of a brand's layout: our grid, scaled; lines of text keep their height, exhibits give. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { layouts, type Frame, type Slot } from '../deck/layouts.js';

/** Where our own body lies: from the subtitle's top to the body's end, between the margins. */
const reference = { x: 0.6, y: 1.28, w: 12.133, h: 5.47 } as const;

type Entries = readonly (readonly [SlotName, Slot])[];

interface Band {
  readonly from: number;
  readonly to: number;
  /** Least height in inches on our canvas; the rest of the area goes to bands in proportion to `stretch`. */
  readonly least: number;
  readonly stretch: number;
}

/** How far a slot may shrink: exhibits to a third, text somewhat, lines (subtitle, headings, a strip of time) and tiles not at all. */
function leastShare(name: SlotName, { kind, frame }: Slot, scale: number): number {
  // Its letters and bars do not shrink with the slide.
  if (name === 'strip') return Math.max(1, 1 / scale);
  if (kind === 'exhibit') return 0.3;
  if (kind === 'tiles') return 1;
  return frame.h < 0.5 ? 1 : frame.h > 2 ? 0.5 : 0.85;
}

/** The stretches between the tops and bottoms of slots, from the top down. */
function bandsOf(slots: Entries, scale: number): Band[] {
  const edges = [...new Set(slots.flatMap(([, { frame }]) => [frame.y, frame.y + frame.h]))].sort((a, b) => a - b);
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const height = to - from;
    const inside = slots.filter(([, { frame }]) => frame.y < to - 1e-6 && frame.y + frame.h > from + 1e-6);
    if (inside.length === 0) return { from, to, least: Math.min(height, 0.08), stretch: height * 0.5 };
    // Side by side, the stiffest slot decides, unless an exhibit stands there, which a text beside it follows.
    const shares = inside.map(([name, slot]) => leastShare(name, slot, scale));
    const exhibit = inside.some(([name, { kind }]) => kind === 'exhibit' && name !== 'strip');
    const least = height * (exhibit ? Math.min(...shares) : Math.max(...shares));
    return { from, to, least, stretch: Math.max(0, height - least) };
  });
}

/** From heights on our canvas to heights in the area. */
function verticalScale(slots: Entries, area: Frame, scale: number): (y: number) => number {
  const bands = bandsOf(slots, scale);
  const least = bands.reduce((sum, band) => sum + band.least * scale, 0);
  const stretch = bands.reduce((sum, band) => sum + band.stretch, 0);
  const spare = area.h - least;
  const squeeze = spare < 0 ? area.h / least : 1;
  const give = spare > 0 && stretch > 0 ? spare / stretch : 0;
  const at = new Map<number, number>();
  let y = area.y;
  for (const band of bands) {
    at.set(band.from, y);
    y += band.least * scale * squeeze + band.stretch * give;
    at.set(band.to, y);
  }
  return (wanted) => at.get(wanted) ?? area.y;
}

const round = (inches: number) => Math.round(inches * 1000) / 1000;

/**
 * Frames of a layout's slots, the title left out, in an area. `scale` is that of the type; `subtitled` says that the subtitle
 * stands outside of the area.
 */
export function arrange(
  layout: LayoutName,
  area: Frame,
  scale: number,
  subtitled = false,
): Partial<Record<SlotName, Frame>> {
  const all = Object.entries(layouts[layout]) as [SlotName, Slot][];
  const slots = all.filter(([name, { kind }]) => kind !== 'title' && !(subtitled && name === 'subtitle'));
  const y = verticalScale(slots, area, scale);
  // Gutters shrink with the area, which stands for the same columns.
  const x = (wanted: number) => area.x + ((wanted - reference.x) / reference.w) * area.w;
  return Object.fromEntries(
    slots.map(([name, { frame }]) => {
      const top = y(frame.y);
      const left = x(frame.x);
      const w = x(frame.x + frame.w) - left;
      return [name, { x: round(left), y: round(top), w: round(w), h: round(y(frame.y + frame.h) - top) }];
    }),
  );
}

/** The line of the source at the lower end of an area, and the area above it. */
export function withSource(area: Frame, scale: number): { readonly area: Frame; readonly source: Frame } {
  const h = Math.max(0.19, 0.2 * scale);
  const above = { ...area, h: area.h - h - 0.1 };
  return { area: above, source: { x: area.x, y: area.y + area.h - h, w: area.w, h } };
}
