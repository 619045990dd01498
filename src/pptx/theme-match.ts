/** Matches our slots with the content placeholders of a brand's layout. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { layouts, type Frame, type Slot } from '../deck/layouts.js';
import { aroundAny, isContent, onSlide, subtitleLine } from './theme-area.js';
import { common } from './theme-ground.js';
import { isTitle, type Place } from './theme-layout.js';
import { boxOf, type Holder } from './theme-map.js';
import type { Template, TemplateLayout } from './theme-template.js';

/** Types of placeholders that take what a slot holds: content takes all, a body takes text. */
const takes: Readonly<Record<Slot['kind'], readonly string[]>> = {
  title: [],
  exhibit: ['obj'],
  text: ['obj', 'body'],
  tiles: [],
};

/** Overlap of two frames as a part of what both cover. */
function likeness(one: Frame, other: Frame): number {
  const both = common(one, other);
  return both === 0 ? 0 : both / (one.w * one.h + other.w * other.h - both);
}

/** Less alike, a placeholder is not worth moving. */
const leastLikeness = 0.12;
/** A placeholder of less than this part of what a slot wants does not hold it as it stands. */
const leastSize = 0.6;
/** Inches that a line of a subtitle needs. */
const stripHeight = 0.26;

interface Pair {
  readonly name: SlotName;
  readonly place: Place;
  readonly alike: number;
}

/** Slots and placeholders by twos, the most alike first, each once. */
function paired(slots: readonly (readonly [SlotName, Slot])[], frames: Frames, places: readonly Place[]): Pair[] {
  const all = slots.flatMap(([name, { kind }]) =>
    places
      .filter(({ type }) => takes[kind].includes(type))
      .map((place) => ({ name, place, alike: likeness(frames[name] ?? place.frame, place.frame) })),
  );
  const names = new Set<SlotName>();
  const used = new Set<Place>();
  return all
    .sort((a, b) => b.alike - a.alike)
    .filter(({ name, place, alike }) => {
      if (alike < leastLikeness || names.has(name) || used.has(place)) return false;
      names.add(name);
      used.add(place);
      return true;
    });
}

type Frames = Partial<Record<SlotName, Frame>>;

const large = (place: Frame, wanted: Frame) => place.w >= leastSize * wanted.w && place.h >= leastSize * wanted.h;

/** The strip between title and content that a subtitle may take where everything else stands in a placeholder of its own. */
function subtitleStrip(layout: TemplateLayout, pairs: readonly Pair[]): Frame | undefined {
  const title = layout.places.find(isTitle)?.frame;
  const body = aroundAny(pairs.filter(({ name }) => name !== 'subtitle').map(({ place }) => place.frame));
  if (!title || !body) return undefined;
  const top = title.y + title.h;
  return body.y - top >= stripHeight ? { x: body.x, y: top, w: body.w, h: Math.min(0.4, body.y - top) } : undefined;
}

export interface Match {
  readonly holders: Partial<Record<SlotName, Holder>>;
  /** Every slot stands in a placeholder as the layout has it, so that Reset changes nothing. */
  readonly exact: boolean;
  /** 0 to 1: how much of the layout's slots the placeholders are like. */
  readonly fit: number;
}

/** `frames`: where the slots would stand in the layout's free area. */
export function matchSlots(name: LayoutName, layout: TemplateLayout, template: Template, frames: Frames): Match {
  const all = Object.entries(layouts[name]) as [SlotName, Slot][];
  const slots = all.filter(([, { kind }]) => kind !== 'title');
  const subtitle = layouts[name].subtitle ? subtitleLine(layout) : undefined;
  const others = layout.places.filter((place) => isContent(place) && place !== subtitle);
  const waiting = slots.filter(([slot]) => !(subtitle && slot === 'subtitle'));
  const own: Pair[] = subtitle ? [{ name: 'subtitle', place: subtitle, alike: 1 }] : [];
  const pairs = [...own, ...paired(waiting, frames, others)];
  const fit = pairs.reduce((sum, { alike }) => sum + alike, 0) / Math.max(1, slots.length);
  const held = new Set(pairs.map((pair) => pair.name));
  const bodies = slots.filter(([slot]) => slot !== 'subtitle');
  const whole =
    bodies.every(([slot]) => held.has(slot)) &&
    pairs.every((pair) => onSlide(pair.place.frame, template) === pair.place.frame) &&
    pairs.every((pair) => pair.name === 'subtitle' || large(pair.place.frame, frames[pair.name] ?? pair.place.frame));
  const strip = held.has('subtitle') ? undefined : subtitleStrip(layout, pairs);
  if (whole && (held.has('subtitle') || strip)) {
    const holders = Object.fromEntries(pairs.map((pair) => [pair.name, pair.place.idx]));
    return { holders: { ...(strip ? { subtitle: { frame: boxOf(strip) } } : {}), ...holders }, exact: true, fit };
  }
  const holders = pairs.map((pair) => {
    const frame = frames[pair.name];
    const { idx } = pair.place;
    return [pair.name, frame ? { placeholder: idx, frame: boxOf(frame) } : idx] as const;
  });
  return { holders: Object.fromEntries(holders), exact: false, fit };
}
