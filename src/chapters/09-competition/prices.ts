/** Prices of a line side by side: mean, volatility and late drop of every brand, and the bands that no rival stands in. */
import type { FigureContext } from '../chapter.js';
import { memberPath } from '../../figures/member.js';
import { divide } from '../../figures/round.js';
import { rows } from './measures.js';

type Context = Pick<FigureContext, 'measures'>;

export interface Price {
  readonly brand: string;
  readonly line: string;
  readonly own: boolean;
  /** Mean price of a day. */
  readonly mean: number;
  /** Sample standard deviation over the mean; null for a single day. */
  readonly volatility: number | null;
  /** Mean of the last 14 days over that of the days before, less one. */
  readonly late: number | null;
}

/** Prices of a period, by line and brand; a line or brand whose mean is not positive says nothing. */
export function pricesOf({ measures }: Context, period: string): readonly Price[] {
  return rows(measures, 'prices')
    .filter((row) => row.period === period && row.total > 0)
    .map((row) => {
      const mean = row.total / row.days;
      const variance = row.days > 1 ? Math.max(0, row.squares - row.total * mean) / (row.days - 1) : null;
      const ratio = divide(row.late_mean, row.early_mean);
      return {
        brand: memberPath(row.brand),
        line: memberPath(row.product_line),
        own: row.is_own,
        mean,
        volatility: variance === null ? null : Math.sqrt(variance) / mean,
        late: ratio === null ? null : ratio - 1,
      };
    });
}

/** The own mean price of a line, over the own brands. */
export function ownPrice(prices: readonly Price[], line: string): number | null {
  const own = prices.filter((one) => one.own && one.line === line);
  return divide(
    own.reduce((sum, { mean }) => sum + mean, 0),
    own.length,
  );
}

export interface Band {
  readonly line: string;
  /** Mean prices of the rivals below and above, and who they are. */
  readonly low: number;
  readonly high: number;
  readonly below: string;
  readonly above: string;
  readonly own: number;
  /** Whether the own mean price lies inside. */
  readonly taken: boolean;
}

/** Of each line with two rivals and an own price: the widest gap between neighbouring rivals, relative to its lower end. */
export function openBands(prices: readonly Price[]): readonly Band[] {
  const lines = [...new Set(prices.map(({ line }) => line))].sort();
  return lines.flatMap((line) => {
    const own = ownPrice(prices, line);
    const rivals = prices.filter((one) => !one.own && one.line === line).toSorted((a, b) => a.mean - b.mean);
    const gaps = rivals.slice(1).map((high, at) => ({ low: rivals[at] ?? high, high }));
    const [widest] = gaps.toSorted((a, b) => b.high.mean / b.low.mean - a.high.mean / a.low.mean);
    if (own === null || !widest) return [];
    const { low, high } = widest;
    return {
      line,
      low: low.mean,
      high: high.mean,
      below: low.brand,
      above: high.brand,
      own,
      taken: own > low.mean && own < high.mean,
    };
  });
}
