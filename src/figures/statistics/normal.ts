/** The standard normal distribution: cumulative probability and quantile. */

/**
 * Complementary error function by its continued fraction (Lentz) and series; about 15 digits.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 7.1.5 and 7.1.14.
 */
function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k += 1) {
      term *= -(x * x) / k;
      sum += term / (2 * k + 1);
      if (k > 200) break;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = x;
  for (let k = 60; k >= 1; k -= 1) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

export function normalCdf(z: number): number {
  return 0.5 * erfc(-z / Math.SQRT2);
}

/**
 * Quantile at probability p in (0, 1): a rational start, then Halley steps on the cumulative probability.
 * Source of the start: Abramowitz & Stegun 26.2.23 (error below 4.5e-4).
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  const over = 2.515517 + t * (0.802853 + t * 0.010328);
  const under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = over / under - t;
  for (let step = 0; step < 3; step += 1) {
    const error = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

/** Two-sided critical value of a level such as 0.95. */
export function criticalZ(level: number): number {
  return normalQuantile(0.5 + level / 2);
}
