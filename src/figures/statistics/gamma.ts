/** Logarithm of the gamma function, and its derivative, for positive arguments. */

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Lanczos, g = 7, n = 9. Source: Press et al., Numerical Recipes, 3rd ed., 6.1. */
export function logGamma(x: number): number {
  const shifted = x - 1;
  const t = shifted + 7.5;
  const sum = lanczos.reduce((total, one, index) => total + one / (shifted + index + 1), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Recurrence up to 10, then the asymptotic series. Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 6.3.5 and 6.3.18. */
export function digamma(x: number): number {
  let shifted = x;
  let below = 0;
  while (shifted < 10) {
    below += 1 / shifted;
    shifted += 1;
  }
  const square = 1 / (shifted * shifted);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return Math.log(shifted) - 0.5 / shifted - series - below;
}
