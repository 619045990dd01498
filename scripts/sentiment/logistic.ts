/** Logistic regression with an L2 penalty over sparse rows, by coordinate ascent in the dual. */

export interface SparseRow {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  readonly positive: boolean;
}

export interface Options {
  /** Weight of the loss against the penalty: minimises |w|²/2 + C Σ log(1 + exp(-y w·x)). */
  readonly C: number;
  readonly rounds: number;
  readonly random: () => number;
}

/**
 * Weights by column, without an intercept. Each step solves its row's dual exactly.
 * Source: Yu, Huang and Lin (2011), Machine Learning 85:41-75, dual coordinate descent for logistic regression.
 */
export function logisticRegression(rows: readonly SparseRow[], columns: number, options: Options): Float64Array {
  const weights = new Float64Array(columns);
  const duals = new Float64Array(rows.length);
  const order = rows.map((_, at) => at);
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, options.random);
    for (const at of order) {
      const row = rows[at];
      if (row === undefined) continue;
      const sign = row.positive ? 1 : -1;
      const old = duals[at] ?? 0;
      const dual = solve(old, sign * dot(row, weights), options.C * squares(row));
      duals[at] = dual;
      add(row, options.C * sign * (dual - old), weights);
    }
  }
  return weights;
}

/** The dual in 0..1 that equals the row's loss slope at the margin that it brings about, by Newton's steps on a rising function. */
function solve(old: number, margin: number, curvature: number): number {
  let dual = old;
  for (let step = 0; step < 6; step += 1) {
    const slope = 1 / (1 + Math.exp(margin + curvature * (dual - old)));
    const change = (dual - slope) / (1 + curvature * slope * (1 - slope));
    dual -= change;
    if (Math.abs(change) < 1e-7) break;
  }
  return Math.min(1, Math.max(0, dual));
}

function dot({ columns, values }: SparseRow, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at += 1) sum += (values[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
  return sum;
}

function squares({ values }: SparseRow): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

function add({ columns, values }: SparseRow, factor: number, weights: Float64Array): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    weights[column] = (weights[column] ?? 0) + factor * (values[at] ?? 0);
  }
}

/** Fisher and Yates. */
function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}
