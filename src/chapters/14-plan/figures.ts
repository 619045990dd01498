/** None before the findings: the figures of chapter 14 are made of the findings of all chapters, in `conclude.ts`. */
import type { Figure } from '../../figures/figure.js';

export function figures(): readonly Figure[] {
  return [];
}
