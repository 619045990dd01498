/** Check: every slide has an id of its own, by which links, traces and hidden slides name it. */
import { issue, type Check } from './check.js';

export const identity: Check = ({ deck }) => {
  const ids = new Set<string>();
  return deck.slides.flatMap((slide) => {
    const again = ids.has(slide.id);
    ids.add(slide.id);
    return again ? [issue('slide_repeated', 'error', slide, 'slide', 'another slide has this id')] : [];
  });
};
