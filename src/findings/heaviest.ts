/** Of several findings of one statement the heaviest: one sentence a statement is enough for a divider. */
import type { Finding } from './finding.js';

/** Equal ones by id; undefined where there is none. */
export function heaviest(found: readonly (Finding | undefined)[]): Finding | undefined {
  return found
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.severity - a.severity || (a.id < b.id ? -1 : 1))[0];
}
