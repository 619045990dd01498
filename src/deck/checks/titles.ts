/** Check: every slide has a title, and no other slide the same, since outline and screen readers tell slides by it (WCAG 2.2, 2.4.2). */
import type { Slide } from '../deck.js';
import { issue, type Check } from './check.js';

/** The title as it stands on the slide: its shorter form where that was taken. */
function shownTitle({ title, slots }: Slide): string {
  const block = slots.title;
  return block?.kind === 'text' ? block.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') : title;
}

export const titles: Check = ({ deck }) => {
  const seen = new Map<string, string>();
  return deck.slides.flatMap((slide) => {
    const title = shownTitle(slide);
    if (title.trim() === '') return [issue('title_missing', 'error', slide, 'title', 'the slide has no title')];
    const other = seen.get(title);
    seen.set(title, slide.id);
    return other === undefined
      ? []
      : [issue('title_repeated', 'error', slide, 'title', `slide ${other} has the same title`)];
  });
};
