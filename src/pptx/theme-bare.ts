/** How a brand's layout is used for our cover, divider or closing slide: its own texts, and room for what it has no text for. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { layouts, typeScale, type Frame, type Slot } from '../deck/layouts.js';
import { between, insideOf, isContent, largestFree, onSlide, sparePlace } from './theme-area.js';
import { isTitle } from './theme-layout.js';
import { boxOf, type Holder, type LayoutMap } from './theme-map.js';
import { motifs, type Pictures } from './theme-pictures.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** Inches on our canvas; a large number stands over the title, the others below or beside it. */
const wanted: Readonly<Partial<Record<SlotName, number>>> = { number: 1.1, meta: 0.7, subtitle: 0.7 };

/** Text placeholders in reading order. */
function textsOf(layout: TemplateLayout) {
  return layout.places
    .filter((place) => isContent(place) && ['subTitle', 'body', 'obj'].includes(place.type))
    .sort((a, b) => a.frame.y - b.frame.y || a.frame.x - b.frame.x);
}

interface Sheet {
  readonly layout: TemplateLayout;
  readonly template: Template;
  readonly pictures: Pictures;
  readonly title: Frame;
}

/** Over the title, else in the largest room that is left. */
function numberPlace({ layout, template, pictures, title }: Sheet, taken: readonly Frame[]): Frame {
  const inside = insideOf(template);
  const scale = typeScale(template.size);
  const above = largestFree(between(title.x, inside.y, title.x + title.w, title.y), taken.slice(1));
  const h = (wanted.number ?? 1) * scale;
  if (above.h >= 0.5) return { ...above, y: above.y + above.h - Math.min(h, above.h), h: Math.min(h, above.h) };
  const spare = sparePlace(layout, template, pictures, taken);
  return { ...spare, h: Math.min(h, spare.h) };
}

function textPlace(name: SlotName, sheet: Sheet, taken: readonly Frame[]): Frame {
  if (name === 'number') return numberPlace(sheet, taken);
  const { layout, template, pictures, title } = sheet;
  const spare = sparePlace(layout, template, pictures, taken);
  const h = Math.min(spare.h, (wanted[name] ?? Infinity) * typeScale(template.size));
  const left = title.x > spare.x && spare.x + spare.w - title.x > 3 ? title.x : spare.x;
  const y = name === 'meta' ? spare.y + spare.h - h : spare.y;
  return { x: left, y, w: spare.x + spare.w - left, h };
}

/** The part of a frame behind which nothing lively lies. */
function calmPart(frame: Frame, { layout, template, pictures }: Sheet): Frame {
  const found = largestFree(frame, motifs(layout, template, pictures, frame));
  const large = found.w > 3 && found.h > 1.2;
  return large && found.w * found.h < 0.97 * frame.w * frame.h ? found : frame;
}

/** A tall placeholder is divided: its upper part for its own slot, the lower end for the next, which has no placeholder. */
function divided(frame: Frame, upper: SlotName, lower: SlotName, scale: number): readonly [Frame, Frame] | undefined {
  const first = (wanted[upper] ?? 1) * scale;
  const second = (wanted[lower] ?? 1) * scale;
  if (frame.h < first + second + 0.2) return undefined;
  return [
    { ...frame, h: first },
    { ...frame, y: frame.y + frame.h - second, h: second },
  ];
}

/** `pictures`: what the template's pictures look like. */
export function proposeBare(
  name: LayoutName,
  layout: TemplateLayout,
  template: Template,
  pictures: Pictures,
): LayoutMap {
  const all = Object.entries(layouts[name]) as [SlotName, Slot][];
  const title = layout.places.find(isTitle)?.frame ?? insideOf(template);
  const sheet = { layout, template, pictures, title };
  const scale = typeScale(template.size);
  const slots: Partial<Record<SlotName, Holder>> = { title: 'title' };
  const taken: Frame[] = [title];
  // The number is no text of a brand's placeholder: it would stand in the place of the findings.
  const waiting = all.filter(([slot, { kind }]) => kind !== 'title' && slot !== 'number').map(([slot]) => slot);
  const texts = textsOf(layout);
  texts.forEach((place, index) => {
    const slot = waiting.shift();
    if (slot === undefined) return;
    taken.push(place.frame);
    const [next] = waiting;
    const part = calmPart(onSlide(place.frame, template), sheet);
    const parts = index === texts.length - 1 && next ? divided(part, slot, next, scale) : undefined;
    const own = parts?.[0] ?? part;
    slots[slot] = own === place.frame ? place.idx : { placeholder: place.idx, frame: boxOf(own) };
    if (parts && next) {
      slots[next] = { frame: boxOf(parts[1]) };
      waiting.shift();
    }
  });
  const numbered = all.some(([slot]) => slot === 'number');
  for (const slot of [...(numbered ? (['number'] as const) : []), ...waiting]) {
    const frame = textPlace(slot, sheet, taken);
    slots[slot] = { frame: boxOf(frame) };
    taken.push(frame);
  }
  return {
    layout: layout.name,
    ...(template.masters.length > 1 ? { master: layout.master } : {}),
    slots,
  };
}
