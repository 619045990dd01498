/**
 * Least squares of two lines that meet at a break, y = a + b x + c max(0, x - break), for each break that may be.
 * Source: Hudson (1966), Journal of the American Statistical Association 61:1097-1129; the break is searched over given places.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TwoLines {
  readonly at: number;
  /** Of y a unit of x, before and after the break. */
  readonly before: number;
  readonly after: number;
  /** Sum of squared residuals. */
  readonly residual: number;
}

/** Solves the normal equations of three columns by elimination with pivots; undefined where they do not determine the lines. */
function solve(matrix: readonly (readonly number[])[]): readonly number[] | undefined {
  const left = matrix.map((row) => [...row]);
  for (let column = 0; column < 3; column += 1) {
    const rest = left.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + rest.indexOf(Math.max(...rest));
    const [one, other] = [left[column], left[pivot]];
    if (!one || !other || Math.abs(other[column] ?? 0) < 1e-12) return undefined;
    [left[column], left[pivot]] = [other, one];
    for (let row = 0; row < 3; row += 1) {
      const target = left[row];
      if (row === column || !target) continue;
      const factor = (target[column] ?? 0) / (other[column] ?? 1);
      left[row] = target.map((value, at) => value - factor * (other[at] ?? 0));
    }
  }
  return left.map((row, at) => (row[3] ?? 0) / (row[at] ?? 1));
}

export function fitTwoLines(points: readonly Point[], at: number): TwoLines | undefined {
  const rows = points.map(({ x, y }) => ({ basis: [1, x, Math.max(0, x - at)] as const, y }));
  const product = (i: number, j: number) =>
    rows.reduce((total, { basis }) => total + (basis[i] ?? 0) * (basis[j] ?? 0), 0);
  const matrix = [0, 1, 2].map((i) => [
    ...[0, 1, 2].map((j) => product(i, j)),
    rows.reduce((total, { basis, y }) => total + (basis[i] ?? 0) * y, 0),
  ]);
  const solved = solve(matrix);
  if (!solved) return undefined;
  const [a = 0, b = 0, c = 0] = solved;
  const residual = rows.reduce((total, { basis: [, x, over], y }) => total + (y - a - b * x - c * over) ** 2, 0);
  return { at, before: b, after: b + c, residual };
}

/** The best of the breaks that have at least two points on either side; equal ones the first. Undefined where none has. */
export function bestBreak(points: readonly Point[], breaks: readonly number[]): TwoLines | undefined {
  const fits = breaks
    .filter((at) => points.filter(({ x }) => x < at).length >= 2 && points.filter(({ x }) => x > at).length >= 2)
    .flatMap((at) => fitTwoLines(points, at) ?? []);
  return fits.reduce<TwoLines | undefined>(
    (best, one) => (best === undefined || one.residual < best.residual - 1e-12 ? one : best),
    undefined,
  );
}
