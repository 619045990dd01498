/**
 * The minimum of a smooth function of a few parameters by a quasi-Newton method (BFGS) with a backtracking line search.
 * Source: Nocedal & Wright, Numerical Optimization, 2nd ed. (2006), algorithms 3.1 and 6.1.
 */

export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  /** The gradient is nought there, as far as doubles can tell. */
  readonly converged: boolean;
}

const flat = 2e-9;
const nearlyFlat = 1e-6;
/** What the value of a sum over many rows is uncertain by, relative to it; near the minimum only the gradient can tell. */
const noise = 2e-13;
const mostSteps = 200;
/** In units of the parameters, which are logarithms as a rule: no step goes further than by this factor. */
const longestStep = 2;

type Matrix = readonly (readonly number[])[];

const dot = (left: readonly number[], right: readonly number[]) =>
  left.reduce((sum, one, i) => sum + one * (right[i] ?? 0), 0);
const steepest = (gradient: readonly number[]) => Math.max(...gradient.map(Math.abs));
const times = (matrix: Matrix, vector: readonly number[]) => matrix.map((row) => dot(row, vector));
const identity = (size: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => +(i === j)));

/** The inverse Hessian after a step `s` that changed the gradient by `y`; as it was where the function is not convex there. */
function updated(inverse: Matrix, s: readonly number[], y: readonly number[]): Matrix {
  const curvature = dot(s, y);
  if (!(curvature > 1e-14)) return inverse;
  const hy = times(inverse, y);
  const scale = (1 + dot(y, hy) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((one, j) => {
      const [si = 0, sj = 0, hi = 0, hj = 0] = [s[i], s[j], hy[i], hy[j]];
      return one + scale * si * sj - (hi * sj + si * hj) / curvature;
    }),
  );
}

interface Step extends Slope {
  readonly at: readonly number[];
}

/** The first of ever shorter steps that goes down enough; undefined where none does. */
function stepFrom(here: Step, direction: readonly number[], of: (at: readonly number[]) => Slope): Step | undefined {
  const slope = dot(here.gradient, direction);
  const allowed = here.value + noise * Math.abs(here.value);
  let length = Math.min(1, longestStep / Math.max(Number.MIN_VALUE, steepest(direction)));
  for (let halvings = 0; halvings < 25; halvings += 1) {
    const at = here.at.map((one, i) => one + length * (direction[i] ?? 0));
    const next = of(at);
    if (next.value <= allowed + 1e-4 * length * slope && next.gradient.every(Number.isFinite)) return { at, ...next };
    length /= 2;
  }
  return undefined;
}

export function minimise(of: (at: readonly number[]) => Slope, start: Pick<Minimum, 'at'>): Minimum {
  let here: Step = { at: start.at, ...of(start.at) };
  let inverse: Matrix = identity(start.at.length);
  for (let step = 0; step < mostSteps && steepest(here.gradient) > flat; step += 1) {
    const downhill = times(inverse, here.gradient).map((one) => -one);
    const next = stepFrom(here, downhill, of);
    if (!next) break;
    const moved = next.at.map((one, i) => one - (here.at[i] ?? 0));
    const turned = next.gradient.map((one, i) => one - (here.gradient[i] ?? 0));
    inverse = updated(inverse, moved, turned);
    const gain = here.value - next.value;
    here = next;
    const felt = noise * Math.abs(here.value);
    if (gain <= 0 || (gain <= felt && steepest(here.gradient) <= nearlyFlat)) break;
  }
  return { at: here.at, value: here.value, converged: steepest(here.gradient) <= nearlyFlat };
}

/** Two factors of a thousand, as a logarithm. */
const reach = 7;

export interface Leashed {
  readonly value: number;
  /** Of the logarithm of the value, by the free parameter. */
  readonly slope: number;
}

/**
 * A positive parameter between a thousandth and a thousand, for a free one: where a likelihood rises for ever, as that of a spread does
 * when the data has none, the search ends at a value that is as good as the limit.
 */
export function leashed(free: number): Leashed {
  const part = Math.tanh(free / reach);
  return { value: Math.exp(reach * part), slope: 1 - part * part };
}
