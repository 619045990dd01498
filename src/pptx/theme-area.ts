/** The free area of a layout: where a slide may draw what no placeholder holds, clear of title, foot and fixed art. */
import { around } from '../deck/fit/tile-frames.js';
import type { Frame } from '../deck/layouts.js';
import { covered } from './theme-ground.js';
import { isFoot, isTitle, type Place } from './theme-layout.js';
import { motifs, type Pictures } from './theme-pictures.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** Share of the slide that stays empty at its edges, as on our own grid (0.6 of 13.333 in, 0.45 and 0.4 of 7.5 in). */
const edge = { side: 0.045, top: 0.06, bottom: 0.053 } as const;
/** Inches between the area and what it gives way to. */
const gap = 0.06;

/** Least share of the slide's width and height of a content frame that shows where the designers want content. */
const telling = { width: 0.5, height: 0.4 } as const;
/** Art over this share of the slide is a ground to write on, not a thing to keep clear of. */
const groundShare = 0.4;

const right = ({ x, w }: Frame) => x + w;
const bottom = ({ y, h }: Frame) => y + h;

export function between(left: number, top: number, to: number, down: number): Frame {
  return { x: left, y: top, w: Math.max(0, to - left), h: Math.max(0, down - top) };
}

/** The slide without its edges. */
export function insideOf({ size: { width, height } }: Pick<Template, 'size'>): Frame {
  return between(width * edge.side, height * edge.top, width * (1 - edge.side), height * (1 - edge.bottom));
}

/** The part of a frame that lies on the slide: some templates have placeholders that reach beyond it. */
export function onSlide(frame: Frame, { size: { width, height } }: Pick<Template, 'size'>): Frame {
  const [x, y] = [Math.max(0, frame.x), Math.max(0, frame.y)];
  const inside = between(x, y, Math.min(width, right(frame)), Math.min(height, bottom(frame)));
  return covered(frame, inside) > 0.999 ? frame : inside;
}

/** The smallest frame around several; undefined around none. */
export function aroundAny(frames: readonly Frame[]): Frame | undefined {
  return frames.length === 0 ? undefined : around(frames);
}

export const isContent = (place: Place) => !isTitle(place) && !isFoot(place);

/** Inches: a text placeholder no taller, right under the title and over all content, is a line for the subtitle. */
const line = { tallest: 0.55, below: 0.5 } as const;

/** The line that a layout has for a subtitle. */
export function subtitleLine({ places }: Pick<TemplateLayout, 'places'>): Place | undefined {
  const title = places.find(isTitle)?.frame;
  if (!title) return undefined;
  const content = places.filter(isContent);
  return content.find((place) => {
    const { frame, type } = place;
    const under = frame.y - bottom(title);
    const first = content.every((other) => other === place || other.frame.y >= bottom(frame) - 0.02);
    const wide = frame.w >= 0.5 * title.w && frame.h <= line.tallest;
    return type === 'body' && wide && first && content.length > 1 && under >= -0.05 && under <= line.below;
  });
}

/** Art that content keeps clear of. */
function obstacles(layout: TemplateLayout, { size }: Template): Frame[] {
  const slide = { x: 0, y: 0, w: size.width, h: size.height };
  return layout.art
    .map(({ frame }) => frame)
    .filter((frame) => frame.w > 0 && frame.h > 0 && covered(slide, frame) < groundShare);
}

const meets = (one: Frame, other: Frame) =>
  one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one);

/**
 * The largest rectangle in `within` that meets none of `blocks`. Its top and bottom are edges of blocks or of `within`; for
 * each such pair the widest stretch between the blocks in that band is taken.
 */
export function largestFree(within: Frame, blocks: readonly Frame[]): Frame {
  const own = blocks.filter((block) => meets(block, within));
  const edges = (from: number, ends: readonly number[], to: number) =>
    [...new Set([from, ...ends.filter((end) => end > from && end < to), to])].sort((a, b) => a - b);
  const tops = edges(
    within.y,
    own.flatMap((block) => [block.y - gap, bottom(block) + gap]),
    bottom(within),
  );
  let best: Frame = { ...within, w: 0, h: 0 };
  tops.forEach((top, index) => {
    for (const down of tops.slice(index + 1)) {
      const inBand = own
        .filter((block) => block.y < down - gap / 2 && bottom(block) > top + gap / 2)
        .sort((a, b) => a.x - b.x);
      let left = within.x;
      for (const block of [...inBand, { x: right(within) + gap, w: 0 }]) {
        const free = between(left, top, Math.min(block.x - gap, right(within)), down);
        if (free.w * free.h > best.w * best.h) best = free;
        left = Math.max(left, block.x + block.w + gap);
      }
    }
  });
  return best;
}

/** Where the designers of a layout have its content stand: its content placeholders, else the master's body. */
function meant(layout: TemplateLayout, template: Template): Frame | undefined {
  const subtitle = subtitleLine(layout);
  const content = layout.places.filter((place) => isContent(place) && place !== subtitle);
  const own = aroundAny(content.map(({ frame }) => frame));
  const title = layout.places.find(isTitle)?.frame;
  const body = template.masters[layout.master - 1]?.placeholders.find(({ type }) => type === 'body')?.frame;
  const tells = (frame: Frame | undefined) =>
    frame !== undefined &&
    (title === undefined || covered(title, frame) < 0.5) &&
    frame.w >= telling.width * template.size.width &&
    frame.h >= telling.height * template.size.height;
  return [own, body].find(tells);
}

/** A frame cut where the title or the foot reaches into it, and made taller as far as nothing is in its way. */
function settled(frame: Frame, layout: TemplateLayout, blocks: readonly Frame[], inside: Frame): Frame {
  const title = layout.places.find(isTitle)?.frame;
  const middle = frame.y + frame.h / 2;
  const overlapping = (one: Frame) => one.x < right(frame) && frame.x < right(one);
  const above = [...blocks, ...(title ? [title] : [])].filter((one) => overlapping(one) && bottom(one) <= middle);
  const below = blocks.filter((one) => overlapping(one) && one.y >= middle);
  const highest = Math.max(inside.y, ...above.map((one) => bottom(one) + gap));
  const lowest = Math.min(bottom(inside), ...below.map((one) => one.y - gap));
  const left = Math.max(frame.x, Math.min(inside.x, frame.x + 0.2));
  const to = Math.min(right(frame), Math.max(right(inside), right(frame) - 0.2));
  // Over its own frame art is as the designers want it; beyond it nothing says so.
  const top = title === undefined ? Math.max(frame.y, highest) : highest;
  return between(left, top, to, lowest);
}

/** An area gives way to art that reaches into it where that costs it no more than this part. */
const yielding = 0.2;

/** The part of an area in which nothing lively lies behind; the whole where that would leave too little. */
function calm(area: Frame, layout: TemplateLayout, template: Template, pictures: Pictures): Frame {
  const lively = motifs(layout, template, pictures, area);
  const clear = largestFree(area, [...lively, ...obstacles(layout, template)]);
  if (clear.w * clear.h >= (1 - yielding) * area.w * area.h) return clear;
  const found = largestFree(area, lively);
  const { width, height } = template.size;
  return found.w >= telling.width * width && found.h >= telling.height * height ? found : area;
}

/** The free area of a layout. */
export function freeArea(layout: TemplateLayout, template: Template, pictures: Pictures): Frame {
  return calm(clearArea(layout, template), layout, template, pictures);
}

function clearArea(layout: TemplateLayout, template: Template): Frame {
  const inside = insideOf(template);
  const subtitle = subtitleLine(layout);
  const foot = layout.places.filter((place) => isFoot(place) || place === subtitle).map(({ frame }) => frame);
  const art = obstacles(layout, template);
  const wanted = meant(layout, template);
  if (wanted) {
    const beside = art.filter((one) => covered(one, wanted) < 0.02);
    const area = settled(wanted, layout, [...foot, ...beside], inside);
    if (area.h >= telling.height * template.size.height * 0.75) return area;
  }
  const titles = layout.places.filter(isTitle).map(({ frame }) => frame);
  return largestFree(inside, [...titles, ...foot, ...art]);
}

/** The part of a frame over which art or a lively picture lies, 0 to 1; art under all of it is a ground to write on. */
export function clash(frame: Frame, layout: TemplateLayout, template: Template, pictures: Pictures): number {
  const art = obstacles(layout, template).filter((one) => covered(frame, one) < 0.95);
  const lively = motifs(layout, template, pictures, frame);
  return Math.min(
    1,
    [...art, ...lively].reduce((sum, one) => sum + covered(frame, one), 0),
  );
}

/** The largest free rectangle of a layout clear of these frames too, for the odd text of a cover or divider. */
export function sparePlace(
  layout: TemplateLayout,
  template: Template,
  pictures: Pictures,
  taken: readonly Frame[],
): Frame {
  const inside = insideOf(template);
  const lively = motifs(layout, template, pictures, inside);
  const foot = layout.places.filter(isFoot).map(({ frame }) => frame);
  const found = largestFree(inside, [...taken, ...foot, ...obstacles(layout, template), ...lively]);
  const roomy = found.w >= 2.5 && found.h >= 0.5;
  return roomy ? found : largestFree(inside, [...taken, ...foot, ...obstacles(layout, template)]);
}
