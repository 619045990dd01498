/** Rounding of doubles that become figures, and divisions that cannot give NaN or Infinity. */

/** Twelve significant digits: sums of doubles over threads differ behind them from run to run. */
export function round12(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(12));
}

/** Null where a part is unknown, the denominator is zero, or the result is no finite number. */
export function divide(numerator: number | null | undefined, denominator: number | null | undefined): number | null {
  if (numerator === null || numerator === undefined || denominator === null || denominator === undefined) return null;
  if (denominator === 0) return null;
  const result = numerator / denominator;
  return Number.isFinite(result) ? result : null;
}

/** now / then - 1; null where the base is zero, negative or unknown. */
export function growth(now: number | null | undefined, then: number | null | undefined): number | null {
  if (then === null || then === undefined || then <= 0) return null;
  const ratio = divide(now, then);
  return ratio === null ? null : ratio - 1;
}

/** Difference of two shares in percentage points; null where one is unknown. */
export function pointsBetween(now: number | null | undefined, then: number | null | undefined): number | null {
  if (now === null || now === undefined || then === null || then === undefined) return null;
  return (now - then) * 100;
}
