/** The chi-square distribution: probability of a value at least as large. */
import { logGamma } from './gamma.js';

const steps = 10_000;
const tiny = 1e-300;

/** Lower part of the regularised incomplete gamma function by its series, for x < a + 1. */
function lowerPart(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= steps && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** Upper part by its continued fraction (Lentz), for x >= a + 1. */
function upperPart(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n <= steps; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b || tiny);
    c = b + factor / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/**
 * P(X >= x) for `df` > 0 degrees of freedom; 1 for x <= 0.
 * Source: the incomplete gamma function of Press et al., Numerical Recipes, 3rd ed., 6.2; Q(df / 2, x / 2).
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x > 0)) return 1;
  const [a, half] = [df / 2, x / 2];
  return half < a + 1 ? 1 - lowerPart(a, half) : upperPart(a, half);
}
