/** Pooled two-proportion z test, two-sided. Source: Fleiss, Levin, Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), 3.1, without continuity correction. */
import { normalCdf } from './normal.js';

export interface ZTest {
  readonly z: number;
  /** Two-sided probability of a difference at least as large where the proportions are equal. */
  readonly p: number;
}

/** Undefined where a sample is empty, or where all or none hit in both, so that there is no variance. */
export function twoProportionZ(
  first: { readonly hits: number; readonly n: number },
  second: { readonly hits: number; readonly n: number },
): ZTest | undefined {
  if (!(first.n > 0) || !(second.n > 0)) return undefined;
  const pooled = (first.hits + second.hits) / (first.n + second.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  if (!(error > 0)) return undefined;
  const z = (first.hits / first.n - second.hits / second.n) / error;
  return { z, p: 2 * normalCdf(-Math.abs(z)) };
}
