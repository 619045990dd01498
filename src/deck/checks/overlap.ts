/** Check: no two frames that a slide fills lie over each other. */
import { issue, type CraftCheck } from './check.js';
import { filledFrames, pairs } from './frames.js';

/** Inches that frames may share: they touch, as a title and its subtitle do. */
const tolerance = 0.02;

export const overlaps: CraftCheck = ({ deck, look }) =>
  deck.slides.flatMap((slide) =>
    pairs(filledFrames(slide, look)).flatMap(([one, other]) => {
      const [a, b] = [one.frame, other.frame];
      const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
      if (across <= tolerance || down <= tolerance) return [];
      const detail = `lies over ${other.name} by ${across.toFixed(2)} x ${down.toFixed(2)} in`;
      return [issue('slots_overlap', 'warning', slide, one.name, detail)];
    }),
  );
