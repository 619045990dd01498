/** From revenue to profit over one period, lines of products without a cost left out of all of it. */
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';

type Margins = ReturnType<typeof rows<'margins'>>[number];

export interface Trade {
  readonly gmv: number;
  /** What completed returns gave back, and the net amount of lines without a cost less their own returns. */
  readonly returned: number;
  readonly uncosted: number;
  /** gmv - returned - uncosted. */
  readonly revenue: number;
  readonly goods: number;
  /** Without gifts. */
  readonly units: number;
}

export interface Statement extends Trade {
  readonly software: number;
  readonly marketing: number;
  readonly staff: number;
  readonly unexpected: number;
  /** The four together. */
  readonly operating: number;
  readonly profit: number;
}

function tradeOf({ gmv, returned, returned_uncosted, uncosted_net, goods, units }: Margins): Trade {
  const uncosted = uncosted_net - returned_uncosted;
  return { gmv, returned, uncosted, revenue: gmv - returned - uncosted, goods, units };
}

export function trade(measures: Measures, period: string): Trade | undefined {
  const found = rows(measures, 'margins').find((row) => row.period === period);
  return found && tradeOf(found);
}

/** Undefined without paid orders, or where marketing is not known. */
export function statement(measures: Measures, period: string): Statement | undefined {
  const found = rows(measures, 'statement').find((row) => row.period === period);
  if (typeof found?.marketing !== 'number') return undefined;
  const { software, marketing, staff, unexpected } = found;
  const operating = software + marketing + staff + unexpected;
  const sold = tradeOf(found);
  return { ...sold, software, marketing, staff, unexpected, operating, profit: sold.revenue - sold.goods - operating };
}

/** What comes back beyond what went in, as a share of it; null where nothing went in. */
export function returnOn(profit: number, cost: number): number | null {
  return cost > 0 ? profit / cost : null;
}
