/** The frames that a slide fills in a theme's layout: those of its slots and of its foot. */
import type { Slide, SlotName } from '../deck.js';
import type { Frame } from '../layouts.js';
import type { DeckLook, FootName } from '../look.js';

export interface FilledFrame {
  readonly name: SlotName | FootName;
  readonly frame: Frame;
}

export function filledFrames(slide: Slide, look: DeckLook): FilledFrame[] {
  const { slots, foot } = look.layouts[slide.layout];
  const filled = (Object.keys(slide.slots) as SlotName[]).flatMap((name): FilledFrame[] => {
    const slot = slots[name];
    return slot ? [{ name, frame: slot.frame }] : [];
  });
  const texts = { source: slide.source, chapter: slide.chapter, page: 'page' };
  const feet = (Object.keys(texts) as FootName[]).flatMap((name): FilledFrame[] => {
    const frame = foot[name];
    return frame && texts[name] !== '' ? [{ name, frame }] : [];
  });
  return [...filled, ...feet];
}

/** Every two of some things, each once. */
export function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}
