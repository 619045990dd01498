/**
 * The steps of a waterfall. The first series holds levels (points with the role `total`, `actual`, `previous` or `plan`) and
 * changes between them (all other points). A level that is null is the sum so far.
 */
import type { ChartSpec, SeriesRole } from '../../deck/block.js';
import { tidy } from '../parts/scale.js';
import { finite } from '../parts/xml.js';

export interface Step {
  readonly level: boolean;
  /** Null where the change is not known: the step is drawn as none. */
  readonly value: number | null;
  /** Where the step starts and ends on the scale. */
  readonly from: number;
  readonly to: number;
  readonly role: SeriesRole;
}

const levels: readonly SeriesRole[] = ['total', 'actual', 'previous', 'yearAgo', 'plan', 'forecast'];

export function stepsOf(spec: ChartSpec): Step[] {
  const [series] = spec.series;
  let sum = 0;
  return spec.categories.map((_, i) => {
    const given = series?.pointRoles?.[i] ?? null;
    const value = finite(series?.values[i]);
    if (given !== null && levels.includes(given)) {
      sum = value ?? sum;
      return { level: true, value: sum, from: 0, to: sum, role: given };
    }
    const from = sum;
    sum = tidy(sum + (value ?? 0));
    return { level: false, value, from, to: sum, role: given ?? ((value ?? 0) < 0 ? 'bad' : 'good') };
  });
}

/** The columns of the stack. A step that crosses zero has a part on either side, hence a second column for changes below zero. */
export interface Stack {
  readonly base: (number | null)[];
  readonly level: (number | null)[];
  readonly up: (number | null)[];
  readonly down: (number | null)[];
  /** The part below zero of a change that crosses it. */
  readonly crossing: (number | null)[];
  /** Where labels stand: the upper end of each step. */
  readonly top: (number | null)[];
  /** Levels that hairlines join, in three columns so that no two of them meet. */
  readonly links: readonly (number | null)[][];
}

export function stackOf(steps: readonly Step[]): Stack {
  const blank = () => steps.map((): number | null => null);
  const stack = { base: blank(), level: blank(), up: blank(), down: blank(), crossing: blank(), top: blank() };
  const links = [blank(), blank(), blank()];
  steps.forEach((step, i) => {
    const low = Math.min(step.from, step.to);
    const high = Math.max(step.from, step.to);
    if (step.value !== null) stack.top[i] = high;
    if (step.level) stack.level[i] = step.to;
    else if (step.value !== null) {
      const change = step.to >= step.from ? stack.up : stack.down;
      if (low >= 0 || high <= 0) {
        stack.base[i] = low >= 0 ? low : high;
        change[i] = tidy(low >= 0 ? high - low : low - high);
      } else {
        change[i] = high;
        stack.crossing[i] = low;
      }
    }
    const link = links[i % 3];
    if (link && i + 1 < steps.length) {
      link[i] = step.to;
      link[i + 1] = step.to;
    }
  });
  return { ...stack, links };
}
