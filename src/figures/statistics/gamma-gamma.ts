/**
 * The gamma-gamma model of the value of a purchase, independent of how often a customer buys.
 * Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, equations 1a and 5.
 */
import { digamma, logGamma } from './gamma.js';
import { leashed, minimise } from './minimise.js';

/** Customers with the same number of purchases and, as near as makes no difference, the same total. */
export interface Spending {
  /** Purchases with a value. */
  readonly x: number;
  /** Their value together, over zero; of several customers the mean. */
  readonly total: number;
  readonly customers: number;
}

export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

export interface GammaGammaFit extends GammaGamma {
  readonly logLikelihood: number;
  readonly customers: number;
}

const fewestCustomers = 30;

type Three = [number, number, number];

function sharedBy(x: number, { p, q, v }: GammaGamma): { readonly value: number; readonly slope: Three } {
  return {
    value: logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(v) + p * x * Math.log(x),
    slope: [x * (digamma(p * x + q) - digamma(p * x)), digamma(p * x + q) - digamma(q) + Math.log(v), q / v],
  };
}

/** Log-likelihood of the customers' mean values, and its derivatives by p, q, v. */
export function gammaGammaLikelihood(
  spendings: readonly Spending[],
  model: GammaGamma,
): { value: number; slope: Three } {
  const { p, q, v } = model;
  const shared = new Map<number, ReturnType<typeof sharedBy>>();
  let value = 0;
  const slope: Three = [0, 0, 0];
  for (const { x, total, customers: n } of spendings) {
    const known = shared.get(x) ?? sharedBy(x, model);
    shared.set(x, known);
    const [logTotal, logAll] = [Math.log(total), Math.log(total + v)];
    value += n * (known.value + (p * x - 1) * (logTotal - Math.log(x)) - (p * x + q) * logAll);
    slope[0] += n * (known.slope[0] + x * (logTotal - logAll));
    slope[1] += n * (known.slope[1] - logAll);
    slope[2] += n * (known.slope[2] - (p * x + q) / (total + v));
  }
  return { value, slope };
}

/** The model at free parameters: the spread within customers (p), that between them (q), and the level of values (p v / q) in a unit. */
function modelAt([first = 0, second = 0, level = 0]: readonly number[], unit: number) {
  const [p, q] = [leashed(first), leashed(second)];
  return {
    model: { p: p.value, q: q.value, v: (Math.exp(level) * unit * q.value) / p.value },
    slopes: { p: p.slope, q: q.slope },
  };
}

/** Undefined with too few customers, or where the likelihood has no maximum to be found. */
export function fitGammaGamma(spendings: readonly Spending[]): GammaGammaFit | undefined {
  const customers = spendings.reduce((sum, one) => sum + one.customers, 0);
  if (customers < fewestCustomers) return undefined;
  // In units of the mean purchase, so that the search starts near whatever the currency is.
  const unit =
    spendings.reduce((sum, one) => sum + one.total * one.customers, 0) /
    spendings.reduce((sum, one) => sum + one.x * one.customers, 0);
  const found = minimise(
    (at) => {
      const { model, slopes } = modelAt(at, unit);
      const { value, slope } = gammaGammaLikelihood(spendings, model);
      const [byP, byQ, byV] = [slope[0] * model.p, slope[1] * model.q, slope[2] * model.v];
      const gradient = [(byP - byV) * slopes.p, (byQ + byV) * slopes.q, byV];
      return { value: -value / customers, gradient: gradient.map((one) => -one / customers) };
    },
    { at: [Math.log(2), Math.log(3), 0] },
  );
  if (!found.converged) return undefined;
  return { ...modelAt(found.at, unit).model, logLikelihood: -found.value * customers, customers };
}

/** Mean value of a purchase of a customer with x purchases worth `total`; null where the population has no mean (q <= 1). */
export function expectedValue({ p, q, v }: GammaGamma, x: number, total: number): number | null {
  return q > 1 ? (p * (v + total)) / (p * x + q - 1) : null;
}
