/** How well a layout of a brand's template suits one of ours: looked at once for all, then tried with each of our layouts. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { typeScale, type Frame } from '../deck/layouts.js';
import { clash, freeArea, subtitleLine } from './theme-area.js';
import { arrange, withSource } from './theme-arrange.js';
import { footOf } from './theme-foot.js';
import { isTitle } from './theme-layout.js';
import { boxOf, type Holder, type LayoutMap } from './theme-map.js';
import { matchSlots } from './theme-match.js';
import type { Pictures } from './theme-pictures.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** A template and what its pictures look like. */
export interface Seen {
  readonly template: Template;
  readonly pictures: Pictures;
}

/** What a layout offers, whichever of ours it is to draw. */
export interface Survey {
  readonly layout: TemplateLayout;
  /** Its title stands where the master has it. */
  readonly moved: boolean;
  readonly title: Frame;
  readonly area: Frame;
  readonly foot: NonNullable<LayoutMap['foot']>;
  readonly merit: number;
}

export interface Use {
  readonly layout: TemplateLayout;
  readonly score: number;
  readonly map: LayoutMap;
}

/**
 * The layout with its title where the master has it: some programs save layouts whose title lies in the middle of the content.
 * Undefined where that changes nothing.
 */
function titledAsMaster(layout: TemplateLayout, { masters }: Template): TemplateLayout | undefined {
  const frame = masters[layout.master - 1]?.placeholders.find(isTitle)?.frame;
  const own = layout.places.find(isTitle);
  if (!frame || !own || Math.abs(frame.y - own.frame.y) + Math.abs(frame.x - own.frame.x) < 0.1) return undefined;
  return { ...layout, places: layout.places.map((place) => (place === own ? { ...own, frame, moved: true } : place)) };
}

/** What it costs a layout that its title has to be moved. */
const movedTitle = 0.3;

function surveyed(layout: TemplateLayout, moved: boolean, { template, pictures }: Seen): Survey {
  const scale = typeScale(template.size);
  const { width, height } = template.size;
  const whole = freeArea(layout, template, pictures);
  const { foot, source } = footOf(layout, template, whole, scale);
  const area = source ? withSource(whole, scale).area : whole;
  const title = layout.places.find(isTitle)?.frame ?? { x: 0, y: 0, w: 0, h: 0 };
  const space = (area.w * area.h) / (width * height);
  const cramped = 4 * Math.max(0, 0.5 - area.h / height) + 4 * Math.max(0, 0.6 - area.w / width);
  const low = title.y > 0.4 * height ? 1 : 0;
  const over = clash(area, layout, template, pictures) + 0.5 * clash(title, layout, template, pictures);
  const merit = space + 0.3 * (title.w / width) - cramped - low - over - (moved ? movedTitle : 0);
  return { layout, moved, title, area, foot, merit };
}

/** A layout as it is and, where that differs, with its title where the master has it. */
export function survey(layout: TemplateLayout, seen: Seen): Survey[] {
  const moved = titledAsMaster(layout, seen.template);
  return [surveyed(layout, false, seen), ...(moved ? [surveyed(moved, true, seen)] : [])];
}

function use(name: LayoutName, { layout, moved, title, area, foot, merit }: Survey, template: Template): Use {
  const frames = arrange(name, area, typeScale(template.size), subtitleLine(layout) !== undefined);
  const { holders, exact, fit } = matchSlots(name, layout, template, frames);
  const head: Holder = moved ? { placeholder: 'title', frame: boxOf(title) } : 'title';
  const slots: Partial<Record<SlotName, Holder>> = { title: head, ...holders };
  return {
    layout,
    score: merit + 0.5 * fit + (exact ? 0.6 : 0),
    map: {
      layout: layout.name,
      ...(template.masters.length > 1 ? { master: layout.master } : {}),
      ...(exact ? {} : { area: boxOf(area) }),
      slots,
      foot,
    },
  };
}

/** The use that suits one of our layouts best, the first of equals. */
export function bestUse(name: LayoutName, from: readonly Survey[], template: Template): Use | undefined {
  return from
    .map((one) => use(name, one, template))
    .reduce<Use | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined);
}
