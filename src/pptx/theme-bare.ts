/** How a brand's layout is used for our cover, divider or closing slide: its own texts, and room for what it has no text for. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { layouts, type Frame, type Slot } from '../deck/layouts.js';
import { between, insideOf, isContent, largestFree, sparePlace } from './theme-area.js';
import { typeScale } from './theme-arrange.js';
import { isTitle } from './theme-layout.js';
import { boxOf, type Holder, type LayoutMap } from './theme-map.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** Inches on our canvas; a large number stands over the title, the others below or beside it. */
const wanted: Readonly<Partial<Record<SlotName, number>>> = { number: 1.1, meta: 0.55, subtitle: 0.6 };

/** Text placeholders in reading order. */
function textsOf(layout: TemplateLayout) {
  return layout.places
    .filter((place) => isContent(place) && ['subTitle', 'body', 'obj'].includes(place.type))
    .sort((a, b) => a.frame.y - b.frame.y || a.frame.x - b.frame.x);
}

/** Over the title, else in the largest room that is left. */
function numberPlace(layout: TemplateLayout, template: Template, title: Frame, taken: readonly Frame[]): Frame {
  const inside = insideOf(template);
  const scale = typeScale(template);
  const above = largestFree(between(title.x, inside.y, title.x + title.w, title.y), taken.slice(1));
  const h = (wanted.number ?? 1) * scale;
  if (above.h >= 0.5) return { ...above, y: above.y + above.h - Math.min(h, above.h), h: Math.min(h, above.h) };
  const spare = sparePlace(layout, template, taken);
  return { ...spare, h: Math.min(h, spare.h) };
}

function textPlace(name: SlotName, layout: TemplateLayout, template: Template, title: Frame, taken: Frame[]): Frame {
  if (name === 'number') return numberPlace(layout, template, title, taken);
  const spare = sparePlace(layout, template, taken);
  const h = Math.min(spare.h, (wanted[name] ?? Infinity) * typeScale(template));
  const left = title.x > spare.x && spare.x + spare.w - title.x > 3 ? title.x : spare.x;
  const y = name === 'meta' ? spare.y + spare.h - h : spare.y;
  return { x: left, y, w: spare.x + spare.w - left, h };
}

export function proposeBare(name: LayoutName, layout: TemplateLayout, template: Template): LayoutMap {
  const all = Object.entries(layouts[name]) as [SlotName, Slot][];
  const title = layout.places.find(isTitle)?.frame ?? insideOf(template);
  const texts = textsOf(layout);
  const slots: Partial<Record<SlotName, Holder>> = { title: 'title' };
  const taken: Frame[] = [title];
  // The number is no text of a brand's placeholder: it would stand in the place of the findings.
  const waiting = all.filter(([slot, { kind }]) => kind !== 'title' && slot !== 'number').map(([slot]) => slot);
  for (const place of texts) {
    const slot = waiting.shift();
    if (slot === undefined) break;
    slots[slot] = place.idx;
    taken.push(place.frame);
  }
  const numbered = all.some(([slot]) => slot === 'number');
  for (const slot of [...(numbered ? (['number'] as const) : []), ...waiting]) {
    const frame = textPlace(slot, layout, template, title, taken);
    slots[slot] = { frame: boxOf(frame) };
    taken.push(frame);
  }
  return {
    layout: layout.name,
    ...(template.masters.length > 1 ? { master: layout.master } : {}),
    slots,
  };
}
