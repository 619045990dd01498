/** Binds our layouts to a template by its map: which place of which layout holds each slot, and how text is read there. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { layouts, typeScale, type Frame, type Slot } from '../deck/layouts.js';
import type { ThemeSlot } from '../deck/palette.js';
import { problem, type Problem } from '../errors/problem.js';
import { contrast } from '../deck/colour.js';
import { freeArea } from './theme-area.js';
import { arrange, withSource } from './theme-arrange.js';
import { fillOf, type Scheme } from './theme-colour.js';
import { groundUnder } from './theme-ground.js';
import { isTitle, textFrame, type Place } from './theme-layout.js';
import { frameOfBox, type Holder, type LayoutMap, type Line, type ThemeMap } from './theme-map.js';
import type { Pictures } from './theme-pictures.js';
import type { Template, TemplateLayout } from './theme-template.js';

export type FootName = 'source' | 'chapter' | 'page' | 'date';

export interface ThemeLayout {
  /** Part of the layout. */
  readonly part: string;
  /** Text takes the layout's own colours there, since tones are made for a light ground. */
  readonly dark: boolean;
  readonly slots: Readonly<Partial<Record<SlotName, readonly Place[]>>>;
  readonly foot: Readonly<Partial<Record<FootName, Place>>>;
}

export interface Bound {
  readonly layouts: Readonly<Partial<Record<LayoutName, ThemeLayout>>>;
  readonly problems: readonly Problem[];
}

/** A stretch of the slide without a placeholder; its text box has no inner margins. */
const free = (frame: Frame, anchor: Slot['anchor']): Place => ({
  type: '',
  idx: 0,
  xml: '',
  frame,
  moved: true,
  inset: { left: 0, top: 0, right: 0, bottom: 0 },
  sizes: [],
  levels: { plain: 0, bullet: undefined },
  spaced: false,
  anchor,
});

interface Setting {
  readonly template: Template;
  readonly layout: TemplateLayout;
  readonly pictures: Pictures;
  /** RGB of our slots under the brand's tones. */
  readonly colours: Readonly<Record<ThemeSlot, string>>;
  readonly dark: boolean;
}

/** Least contrast: a brand's own choice for its large titles may be lower (WCAG 2.2, 1.4.3), what nobody chose may not. */
const least = { title: 3, text: 4.5 } as const;
const toned: readonly ThemeSlot[] = ['accent1', 'accent3', 'accent4', 'tx2'];

function ownColour(place: Place, scheme: Scheme): string | undefined {
  const holder = place.fill && { ...place.fill, children: [place.fill] };
  const fill = fillOf(holder, scheme);
  return fill && 'rgb' in fill ? fill.rgb : scheme('tx1');
}

/** What the ground of a place asks of its text: ink of its own where the placeholder's colour, or a tone, cannot be read on it. */
function readable(place: Place, { template, layout, pictures, colours, dark }: Setting): Place {
  if (dark) return place;
  const ground = groundUnder(textFrame(place), layout, template, pictures);
  const needed = isTitle(place) && place.fill ? least.title : least.text;
  // A text box states what it is not told otherwise: the brand's ink.
  const own = place.xml === '' ? colours.tx1 : ownColour(place, layout.scheme);
  const reads = own !== undefined && contrast(own, ground) >= needed;
  const ink = contrast(colours.tx1, ground) >= contrast(colours.bg1, ground) ? 'tx1' : 'bg1';
  const toneless = toned.some((slot) => contrast(colours[slot], ground) < 4);
  return { ...place, ground, ...(reads && !toneless ? {} : { ink }), ...(toneless ? { toneless } : {}) };
}

/** A layout with its slots' places; what is missing is added to `problems`. */
function bindLayout(name: LayoutName, map: LayoutMap, setting: Setting, problems: Problem[]): ThemeLayout {
  const { template, layout, pictures } = setting;
  const { places } = layout;
  const find = (wanted: number | 'title', slot: string): Place[] => {
    const place = places.find((candidate) =>
      wanted === 'title' ? isTitle(candidate) : candidate.idx === wanted && !isTitle(candidate),
    );
    if (place) return [place];
    const has = places.map((candidate) => (isTitle(candidate) ? 'title' : `${candidate.idx} (${candidate.type})`));
    const { path } = template;
    problems.push(problem('THEME_PLACEHOLDER', { path, layout: map.layout, slot, wanted: String(wanted), has }));
    return [];
  };
  const held = (holder: Holder | Line, slot: string, anchor: Slot['anchor']): Place[] => {
    if (Array.isArray(holder)) return holder.flatMap((idx) => find(idx, slot));
    if (typeof holder !== 'object') return find(holder, slot);
    const frame = frameOfBox(holder.frame);
    if (holder.placeholder === undefined) return [free(frame, anchor)];
    return find(holder.placeholder, slot).map((place) => ({ ...place, frame, moved: true as const }));
  };
  const own = Object.entries(layouts[name]) as [SlotName, Slot][];
  const lacks = own.some(([slot]) => map.slots[slot] === undefined);
  const scale = typeScale(template.size);
  const area = map.area
    ? frameOfBox(map.area)
    : lacks
      ? withSource(freeArea(layout, template, pictures), scale).area
      : undefined;
  const holders = own.flatMap(([slot, { anchor, kind }]) => {
    const holder = map.slots[slot] ?? (kind === 'title' ? 'title' : undefined);
    return holder === undefined ? [] : [[slot, held(holder, slot, anchor)] as const];
  });
  const taken = new Map<SlotName, Place[]>(holders);
  const subtitle = taken.get('subtitle')?.[0];
  const above = area !== undefined && subtitle !== undefined && subtitle.frame.y + subtitle.frame.h <= area.y + 0.1;
  const frames = area ? arrange(name, area, scale, above) : {};
  const slots = own.map(([slot, { anchor }]) => {
    const frame = frames[slot];
    const found = taken.get(slot) ?? (frame ? [free(frame, anchor)] : []);
    return [slot, found.map((place) => readable(place, setting))] as const;
  });
  const foot = Object.entries(map.foot ?? {}).flatMap(([line, holder]) =>
    holder === undefined ? [] : held(holder, line, 'middle').map((place) => [line, readable(place, setting)] as const),
  );
  return {
    part: layout.part,
    dark: map.dark ?? false,
    slots: Object.fromEntries(slots),
    foot: Object.fromEntries(foot),
  };
}

/** Binds all layouts, and tells everything that is missing at once. */
export function bindLayouts(
  template: Template,
  map: ThemeMap,
  pictures: Pictures,
  colours: Readonly<Record<ThemeSlot, string>>,
): Bound {
  const problems: Problem[] = [];
  const bound: Partial<Record<LayoutName, ThemeLayout>> = {};
  for (const name of Object.keys(layouts) as LayoutName[]) {
    const entry = map.layouts[name];
    const layout = template.layouts.find(
      (candidate) => candidate.name === entry.layout && candidate.master === (entry.master ?? candidate.master),
    );
    if (!layout) {
      const has = template.layouts.map((one) => one.name);
      problems.push(problem('THEME_LAYOUT', { path: template.path, layout: name, wanted: entry.layout, has }));
      continue;
    }
    const setting = { template, layout, pictures, colours, dark: entry.dark ?? false };
    bound[name] = bindLayout(name, entry, setting, problems);
  }
  return { layouts: bound, problems };
}
