/** Check: every exhibit has a text for those who cannot see it (WCAG 2.2, 1.1.1). */
import { issue, type Check } from './check.js';

export const alternatives: Check = ({ deck }) =>
  deck.slides.flatMap((slide) =>
    Object.entries(slide.slots)
      .filter(([, block]) => 'alt' in block && block.alt.trim() === '')
      .map(([slot]) =>
        issue('alt_missing', 'error', slide, slot, 'the exhibit has no text for those who cannot see it'),
      ),
  );
