/** How much the parts of a sentence weigh: what follows "but" counts more than what stands before it. */
import type { Unit } from './units.js';

const boundary = /^[.,;:!?()\n…—–-]$/;
const contrasts = new Set('but however except unfortunately nevertheless until'.split(' '));
const concessions = new Set('although though altho despite while'.split(' '));
const conditions = new Set('if unless whether'.split(' '));

/** Hutto and Gilbert 2014: half before a "but", half again as much after it. */
const beforeContrast = 0.5;
const afterContrast = 1.5;
/** What is conceded, asked or supposed is said at half strength; Taboada et al. 2011 leave it out altogether. */
const conceded = 0.5;

/** Whether negation and degree do not reach across this unit. */
export const bounds = (unit: Unit) => boundary.test(unit.text) || contrasts.has(unit.text);

/** A factor for each unit. */
export function clauseWeights(units: readonly Unit[]): readonly number[] {
  const turn = units.findLastIndex(({ text }, at) => at > 0 && contrasts.has(text));
  const asked = units.at(-1)?.text === '?' ? conceded : 1;
  let inside = 1;
  return units.map((unit, at) => {
    if (concessions.has(unit.text) || conditions.has(unit.text)) inside = conceded;
    else if (bounds(unit)) inside = 1;
    const side = turn < 0 ? 1 : at < turn ? beforeContrast : afterContrast;
    return asked * inside * side;
  });
}
