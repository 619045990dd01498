/** Check: nothing that a slide fills lies outside of it. */
import { issue, type CraftCheck } from './check.js';
import { filledFrames } from './frames.js';

/** Inches that rounding may take. */
const tolerance = 0.01;

export const outside: CraftCheck = ({ deck, look }) =>
  deck.slides.flatMap((slide) =>
    filledFrames(slide, look).flatMap(({ name, frame: { x, y, w, h } }) => {
      const beyond = [
        ['left', -x],
        ['top', -y],
        ['right', x + w - look.size.width],
        ['bottom', y + h - look.size.height],
      ] as const;
      const [worst] = beyond.filter(([, inches]) => inches > tolerance);
      if (!worst) return [];
      const [edge, inches] = worst;
      return [issue('outside_slide', 'error', slide, name, `lies ${inches.toFixed(2)} in beyond the ${edge} edge`)];
    }),
  );
