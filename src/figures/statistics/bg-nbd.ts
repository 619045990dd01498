/**
 * The BG/NBD model of repeat purchases: customers buy at a gamma-distributed rate until, with a beta-distributed chance after each
 * purchase, they stop. Fitted by maximum likelihood over customers counted by (x, tx, T).
 * Source: Fader, Hardie, Lee (2005), "Counting your customers" the easy way, Marketing Science 24:275-284, equations 6 and 10.
 */
import { leashed, minimise } from './minimise.js';

/** Customers with the same history, in any one unit of time. */
export interface History {
  /** Repeat purchases. */
  readonly x: number;
  /** Time of the last purchase since the first; nought without a repeat. */
  readonly tx: number;
  /** Time observed since the first purchase. */
  readonly T: number;
  readonly customers: number;
}

export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface BgNbdFit extends BgNbd {
  readonly logLikelihood: number;
  readonly customers: number;
}

/** Under so many customers with a repeat four parameters say nothing. */
const fewestRepeaters = 30;

type Four = [number, number, number, number];

/**
 * What all customers with x repeats share: a part of the log-likelihood and its derivatives by r, a, b. Quotients of gamma functions
 * whole numbers apart are products, so that large parameters do not cancel.
 */
function sharedBy(x: number, { r, a, b }: BgNbd) {
  let [value, byR, byA, byB] = [0, 0, 0, 0];
  for (let i = 0; i < x; i += 1) {
    value += Math.log(r + i) - Math.log1p(a / (b + i));
    byR += 1 / (r + i);
    byA -= 1 / (a + b + i);
    byB += a / ((b + i) * (a + b + i));
  }
  return { value, byR, byA, byB, logStop: Math.log(a / (b + x - 1)) };
}

/** Histories column by column: a search passes over them some fifty times. */
export interface HistoryColumns {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  /** The times observed, each once, and which of them a history has. */
  readonly ages: Float64Array;
  readonly age: Int32Array;
  readonly customers: Float64Array;
}

export function inColumns(histories: readonly History[]): HistoryColumns {
  const column = (name: keyof History) => Float64Array.from(histories, (one) => one[name]);
  const ages = [...new Set(histories.map(({ T }) => T))];
  const places = new Map(ages.map((age, place) => [age, place]));
  return {
    x: column('x'),
    tx: column('tx'),
    ages: Float64Array.from(ages),
    age: Int32Array.from(histories, ({ T }) => places.get(T) ?? 0),
    customers: column('customers'),
  };
}

/** Log-likelihood of all customers, and its derivatives by r, alpha, a, b. The inner loop runs over every history at every step of the search. */
export function bgNbdLikelihood(histories: HistoryColumns, model: BgNbd): { value: number; slope: Four } {
  const { r, alpha, a, b } = model;
  const shared = new Map<number, ReturnType<typeof sharedBy>>();
  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  let known = sharedBy(0, model);
  let knownX = 0;
  // A logarithm takes longer than all else in the loop.
  const logGrowths = histories.ages.map((T) => Math.log1p(T / alpha));
  const logEnds = histories.ages.map((T) => Math.log(alpha + T));
  for (let at = 0; at < histories.x.length; at += 1) {
    const x = histories.x[at] ?? 0;
    const age = histories.age[at] ?? 0;
    const T = histories.ages[age] ?? 0;
    const n = histories.customers[at] ?? 0;
    if (x !== knownX) {
      known = shared.get(x) ?? sharedBy(x, model);
      knownX = x;
      shared.set(x, known);
    }
    const end = alpha + T;
    const logGrowth = logGrowths[age] ?? 0;
    value += n * (known.value - r * logGrowth - x * (logEnds[age] ?? 0));
    byR += n * (known.byR - logGrowth);
    byAlpha += (n * ((r * T) / alpha - x)) / end;
    byA += n * known.byA;
    byB += n * known.byB;
    if (x === 0) continue;
    const last = alpha + (histories.tx[at] ?? 0);
    const apart = Math.log(end / last);
    // Odds that the customer has stopped, against being still there; past what a double holds, certainty.
    const logOdds = known.logStop + (r + x) * apart;
    const odds = logOdds < 700 ? Math.exp(logOdds) : Infinity;
    const gone = odds === Infinity ? 1 : odds / (1 + odds);
    value += n * (odds === Infinity ? logOdds : Math.log1p(odds));
    byR += n * gone * apart;
    byAlpha += n * gone * (r + x) * (1 / end - 1 / last);
    byA += (n * gone) / a;
    byB -= (n * gone) / (b + x - 1);
  }
  return { value, slope: [byR, byAlpha, byA, byB] };
}

/**
 * The model at free parameters: the spread of the rates (r), the mean time between purchases (alpha / r), the spread of the chance to
 * stop (a), and the odds against stopping (b / a), which pull less on each other than the four themselves.
 */
function modelAt([first = 0, gap = 0, third = 0, odds = 0]: readonly number[]) {
  const [r, a, against] = [leashed(first), leashed(third), leashed(odds)];
  return {
    model: { r: r.value, alpha: r.value * Math.exp(gap), a: a.value, b: a.value * against.value },
    slopes: { r: r.slope, a: a.slope, odds: against.slope },
  };
}

/** Undefined with too few repeat customers, or where the likelihood has no maximum to be found. */
export function fitBgNbd(histories: readonly History[]): BgNbdFit | undefined {
  const customers = histories.reduce((sum, one) => sum + one.customers, 0);
  const repeaters = histories.reduce((sum, one) => sum + (one.x > 0 ? one.customers : 0), 0);
  if (repeaters < fewestRepeaters) return undefined;
  const observed = histories.reduce((sum, one) => sum + one.T * one.customers, 0);
  const repeats = histories.reduce((sum, one) => sum + one.x * one.customers, 0);
  const columns = inColumns(histories);
  const found = minimise(
    (at) => {
      const { model, slopes } = modelAt(at);
      const { value, slope } = bgNbdLikelihood(columns, model);
      const [byR, byAlpha, byA, byB] = [
        slope[0] * model.r,
        slope[1] * model.alpha,
        slope[2] * model.a,
        slope[3] * model.b,
      ];
      const gradient = [(byR + byAlpha) * slopes.r, byAlpha, (byA + byB) * slopes.a, byB * slopes.odds];
      return { value: -value / customers, gradient: gradient.map((one) => -one / customers) };
    },
    { at: [0, Math.log(Math.max(Number.MIN_VALUE, observed / repeats)), 0, Math.log(2)] },
  );
  if (!found.converged) return undefined;
  return { ...modelAt(found.at).model, logLikelihood: -found.value * customers, customers };
}

/**
 * Purchases that a customer with this history is expected to make in the next `ahead`: equation 10, with Euler's transformation of the
 * hypergeometric function and the pole at a = 1 taken out, so that long histories do not overflow.
 */
export function expectedPurchases(
  { r, alpha, a, b }: BgNbd,
  { x, tx, T }: Omit<History, 'customers'>,
  ahead: number,
): number {
  const z = ahead / (alpha + T + ahead);
  const logRest = Math.log1p(-z);
  const [top, bottom] = [a + b - 1 - r, a + b + x - 1];
  let term = top * z;
  let series = term;
  for (let j = 1; j < 1e5 && Math.abs(term) > 1e-16 * Math.abs(series); j += 1) {
    term *= (((top + j) * (a + j - 1)) / ((bottom + j) * (j + 1))) * z;
    series += term;
  }
  const shrinking = (a - 1) * logRest;
  const first = Math.abs(a - 1) < 1e-12 ? -logRest : -Math.expm1(shrinking) / (a - 1);
  const gone = x > 0 ? (a / (b + x - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx))) : 0;
  return (bottom * first - Math.exp(shrinking) * series) / (1 + gone);
}
