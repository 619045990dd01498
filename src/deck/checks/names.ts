/** Check: the names of a chart's categories can be read where the theme puts it: none is left out or cut to a stump. */
import { underHeading } from '../fit/heading.js';
import type { SlotName } from '../deck.js';
import { issue, type CraftCheck } from './check.js';

export const names: CraftCheck = ({ deck, look }) =>
  deck.slides.flatMap((slide) =>
    Object.entries(slide.slots).flatMap(([name, block]) => {
      const slot = look.layouts[slide.layout].slots[name as SlotName];
      if (block.kind !== 'chart' || !slot) return [];
      const { w: width, h: height } = underHeading(block.heading, slot.frame);
      const trouble = look.chartNames?.(block.chart, { width, height }).trouble;
      return trouble === undefined ? [] : [issue('names_unreadable', 'warning', slide, name, trouble)];
    }),
  );
