/** Lifetime value from the measures: the two models' parameters, and what a customer of each channel is expected to bring in 365 days. */
import type { TableRow } from '../../figures/figure.js';
import { divide } from '../../figures/round.js';
import { expectedPurchases, fitBgNbd, type BgNbdFit, type History } from '../../figures/statistics/bg-nbd.js';
import { expectedValue, fitGammaGamma, type GammaGammaFit } from '../../figures/statistics/gamma-gamma.js';
import { meanInterval } from '../../figures/statistics/mean-interval.js';
import { sampleOf, type Sums } from '../intervals.js';
import type { RowOf } from '../shape.js';
import type { measures } from './measures.js';

type HistoryRow = RowOf<typeof measures.histories>;
type ValueRow = RowOf<typeof measures.repeat_values>;

const week = 7;
const ahead = 365 / week;

/** One part of the figure's table: a parameter of a model, or the expected value of a channel's customers. */
export interface LifetimeRow extends TableRow {
  readonly part: 'bg_nbd' | 'gamma_gamma' | 'expected_value';
  /** The parameter's name, `log_likelihood`, or the channel. */
  readonly name: string;
  /** Money of the next 365 days, mean a customer, for a channel; null where the model has no mean value. */
  readonly value: number | null;
  /** Of a channel's mean, as its customers are a sample; customers of one history are taken as alike. Null elsewhere. */
  readonly low: number | null;
  readonly high: number | null;
  /** Customers that it rests on. */
  readonly customers: number;
}

const historyOf = ({ repeats, recency_days: last, age_days: age, customers }: HistoryRow): History => ({
  x: repeats,
  tx: last / week,
  T: age / week,
  customers,
});

/** Rows of one history over all channels in one; they come ordered by it. */
function overChannels(found: readonly HistoryRow[]): readonly History[] {
  const merged: (History & { customers: number })[] = [];
  for (const row of found) {
    const one = historyOf(row);
    const last = merged.at(-1);
    if (last?.x === one.x && last.tx === one.tx && last.T === one.T) last.customers += one.customers;
    else merged.push(one);
  }
  return merged;
}

/** By channel. The value is linear in the total of a history's customers, so that their sum is enough; none without a mean value. */
function expectedSums(found: readonly HistoryRow[], bgNbd: BgNbdFit, gammaGamma: GammaGammaFit) {
  const byChannel = new Map<string, Sums>();
  for (const row of found) {
    const purchase = expectedValue(gammaGamma, row.repeats, row.repeat_gmv / row.customers);
    const value = purchase === null ? Number.NaN : purchase * expectedPurchases(bgNbd, historyOf(row), ahead);
    const known = byChannel.get(row.channel) ?? { n: 0, sum: 0, squares: 0 };
    byChannel.set(row.channel, {
      n: known.n + row.customers,
      sum: known.sum + row.customers * value,
      squares: known.squares + row.customers * value * value,
    });
  }
  return [...byChannel].sort(([a], [b]) => (a < b ? -1 : 1));
}

function expectedRow([channel, sums]: readonly [string, Sums]): LifetimeRow {
  const interval = meanInterval(sampleOf(sums));
  return {
    part: 'expected_value',
    name: channel,
    value: divide(sums.sum, sums.n),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    customers: sums.n,
  };
}

/** Undefined where a model cannot be fitted. */
export function lifetimeTable(
  found: readonly HistoryRow[],
  values: readonly ValueRow[],
): readonly LifetimeRow[] | undefined {
  const bgNbd = fitBgNbd(overChannels(found));
  const gammaGamma = fitGammaGamma(
    values.map(({ repeats, customers, repeat_gmv: total }) => ({ x: repeats, total: total / customers, customers })),
  );
  if (!bgNbd || !gammaGamma) return undefined;
  const parameters = (
    part: 'bg_nbd' | 'gamma_gamma',
    { customers, logLikelihood, ...own }: BgNbdFit | GammaGammaFit,
  ): readonly LifetimeRow[] =>
    Object.entries({ ...own, log_likelihood: logLikelihood }).map(([name, value]) => ({
      part,
      name,
      value,
      low: null,
      high: null,
      customers,
    }));
  return [
    ...parameters('bg_nbd', bgNbd),
    ...parameters('gamma_gamma', gammaGamma),
    ...expectedSums(found, bgNbd, gammaGamma).map(expectedRow),
  ];
}
