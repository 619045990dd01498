/**
 * The BG/NBD model of repeat purchases: customers buy at a gamma-distributed rate until, with a beta-distributed chance after each
 * purchase, they stop. Fitted by maximum likelihood over customers counted by (x, tx, T).
 * Source: Fader, Hardie, Lee (2005), "Counting your customers" the easy way, Marketing Science 24:275-284, equations 6 and 10.
 */
import { digamma, logGamma } from './gamma.js';
import { minimise } from './minimise.js';

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

/** What all customers with x repeats share: a constant of the log-likelihood and its derivatives by r, alpha, a, b. */
function sharedBy(x: number, { r, alpha, a, b }: BgNbd): { readonly value: number; readonly slope: Four } {
  const value =
    logGamma(r + x) -
    logGamma(r) +
    r * Math.log(alpha) +
    logGamma(b + x) -
    logGamma(a + b + x) -
    logGamma(b) +
    logGamma(a + b);
  const both = digamma(a + b) - digamma(a + b + x);
  return {
    value,
    slope: [digamma(r + x) - digamma(r) + Math.log(alpha), r / alpha, both, both + digamma(b + x) - digamma(b)],
  };
}

/** Log-likelihood of all customers, and its derivatives by r, alpha, a, b. The inner loop runs over every history at every step of the search. */
export function bgNbdLikelihood(histories: readonly History[], model: BgNbd): { value: number; slope: Four } {
  const { r, alpha, a, b } = model;
  const shared = new Map<number, ReturnType<typeof sharedBy>>();
  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  let known = sharedBy(0, model);
  let knownX = 0;
  for (const { x, tx, T, customers: n } of histories) {
    if (x !== knownX) {
      known = shared.get(x) ?? sharedBy(x, model);
      knownX = x;
      shared.set(x, known);
    }
    const end = alpha + T;
    const logEnd = Math.log(end);
    value += n * (known.value - (r + x) * logEnd);
    byR += n * (known.slope[0] - logEnd);
    byAlpha += n * (known.slope[1] - (r + x) / end);
    byA += n * known.slope[2];
    byB += n * known.slope[3];
    if (x === 0) continue;
    const last = alpha + tx;
    const apart = Math.log(end / last);
    // Odds that the customer has stopped, against being still there; past what a double holds, certainty.
    const logOdds = Math.log(a / (b + x - 1)) + (r + x) * apart;
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

/** Undefined with too few repeat customers, or where the likelihood has no maximum to be found. */
export function fitBgNbd(histories: readonly History[]): BgNbdFit | undefined {
  const customers = histories.reduce((sum, one) => sum + one.customers, 0);
  const repeaters = histories.reduce((sum, one) => sum + (one.x > 0 ? one.customers : 0), 0);
  if (repeaters < fewestRepeaters) return undefined;
  const modelAt = (at: readonly number[]): BgNbd => {
    const [r = 1, alpha = 1, a = 1, b = 1] = at.map(Math.exp);
    return { r, alpha, a, b };
  };
  const meanAge = histories.reduce((sum, one) => sum + one.T * one.customers, 0) / customers;
  const found = minimise(
    (at) => {
      const model = modelAt(at);
      const { value, slope } = bgNbdLikelihood(histories, model);
      const scales = [model.r, model.alpha, model.a, model.b];
      return { value: -value / customers, gradient: slope.map((one, i) => (-one * (scales[i] ?? 1)) / customers) };
    },
    [0, Math.log(Math.max(1e-6, meanAge)), 0, Math.log(2)],
  );
  if (!found.converged) return undefined;
  return { ...modelAt(found.at), logLikelihood: -found.value * customers, customers };
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
