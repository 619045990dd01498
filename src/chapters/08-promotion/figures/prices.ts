/** Figures of discounts: what units answer them with, where that bends, and how demand moves with the price. */
import type { Interval } from '../../../figures/figure.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import { bestBreak } from '../../../figures/statistics/two-lines.js';
import { withinSlope } from '../../../figures/statistics/within-slope.js';
import { shifted } from '../../intervals.js';
import type { Family, MemberReading } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

type Found = ReturnType<typeof rows<'responses'>>[number];

/** Bins of 5 points, so many to the whole. */
const bins = 20;
/** The first bin of the discounts that count as deep: 15 %. */
const deepBin = 3;
const deepName = '>=15%';

const share = (bin: number) => (bin / bins).toFixed(2);
export const binName = (bin: number): string => `${share(bin)}-${share(bin + 1)}`;

export interface Response {
  readonly value: number | null;
  readonly interval: Interval | undefined;
  /** Sku-days. */
  readonly n: number;
}

export function responseOf(found: readonly Found[]): Response {
  const sum = (of: (row: Found) => number) => found.reduce((total, row) => total + of(row), 0);
  const [n, over, under] = [sum((row) => row.days), sum((row) => row.units), sum((row) => row.expected)];
  return {
    value: divide(over, under),
    interval: ratioInterval({
      n,
      over,
      under,
      overSquares: sum((row) => row.unit_squares),
      underSquares: sum((row) => row.expected_squares),
      products: sum((row) => row.products),
    }),
    n,
  };
}

/** Bins that have a sku-day, in their order, with the response of all categories together. */
export function binResponses(measures: Measures): readonly (Response & { readonly bin: number })[] {
  const found = rows(measures, 'responses');
  return [...new Set(found.map(({ bin }) => bin))]
    .sort((a, b) => a - b)
    .map((bin) => ({ bin, ...responseOf(found.filter((row) => row.bin === bin)) }));
}

/** The two lines over the middles of the bins, broken at the best of their edges. */
export function kneeOf(measures: Measures) {
  const points = binResponses(measures).flatMap(({ bin, value }) =>
    value === null ? [] : [{ x: (bin + 0.5) / bins, y: value }],
  );
  return bestBreak(
    points,
    Array.from({ length: bins - 1 }, (_, at) => (at + 1) / bins),
  );
}

function knee(measures: Measures): MemberReading {
  const found = kneeOf(measures);
  if (!found) {
    return { value: null, reason: { code: rows(measures, 'responses').length === 0 ? 'no_rows' : 'too_few' } };
  }
  return { value: binName(Math.round(found.at * bins)), n: binResponses(measures).length };
}

export const priceFamilies: readonly Family[] = [
  {
    name: 'response',
    unit: 'ratio',
    measure: 'responses',
    read: ({ measures }) => binResponses(measures).map(({ bin, ...reading }) => ({ member: binName(bin), ...reading })),
  },
  { name: 'knee', unit: 'share range', measure: 'responses', read: ({ measures }) => [knee(measures)] },
  {
    name: 'uplift',
    unit: 'share',
    measure: 'responses',
    read: ({ measures }) => {
      const found = rows(measures, 'responses').filter(({ bin }) => bin >= deepBin);
      const categories = [...new Set(found.map(({ category }) => category))].filter((one) => one !== null);
      return categories.map((category): MemberReading => {
        const { value, interval, n } = responseOf(found.filter((row) => row.category === category));
        return {
          member: memberPath(category, deepName),
          value: value === null ? null : value - 1,
          interval: shifted(interval, -1),
          n,
        };
      });
    },
  },
  {
    name: 'elasticity',
    unit: 'number',
    measure: 'elasticity',
    read: ({ measures }) => {
      const found = rows(measures, 'elasticity');
      return [...new Set(found.map(({ category }) => category))].map((category): MemberReading => {
        const groups = found.filter((row) => row.category === category).map((row) => ({ ...row, n: row.days }));
        const slope = withinSlope(groups);
        return { member: memberPath(category), value: slope?.value ?? null, interval: slope?.interval, n: slope?.n };
      });
    },
  },
];
