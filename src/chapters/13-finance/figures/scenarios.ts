/**
 * What the next period would bring at other acquisition spend, all else as in this one: revenue follows spend along the slope of log
 * weekly GMV on log weekly acquisition spend; goods, commission and subsidies follow revenue, of other costs only the spend changes.
 */
import { fitLogLog, type LogLogFit } from '../../../figures/statistics/log-log.js';
import type { Reason, TableRow } from '../../../figures/figure.js';
import type { FigureContext } from '../../chapter.js';
import type { Family, MemberReading } from '../../family.js';
import type { Measures } from '../../shape.js';
import { rows } from '../measures.js';
import { statementReason } from './returns.js';
import { returnOn, statement, type Statement } from './statement.js';

const changes = [-0.1, 0, 0.1] as const;

/** Half a year of weeks. */
const leastWeeks = 26;
/** Spend that hardly varied (a standard deviation of its log under this) does not say what a tenth more would do. */
const leastSpread = 0.1;

export interface Scenario extends TableRow {
  /** Share by which acquisition spend changes. */
  readonly change: number;
  readonly spend: number;
  readonly revenue: number;
  readonly revenue_low: number;
  readonly revenue_high: number;
  readonly cost: number;
  readonly profit: number;
  readonly profit_low: number;
  readonly profit_high: number;
  readonly roi: number | null;
  readonly roi_low: number | null;
  readonly roi_high: number | null;
  /** Of the fit: per cent of revenue for one per cent of spend, its interval, and the weeks it rests on. */
  readonly elasticity: number;
  readonly elasticity_low: number;
  readonly elasticity_high: number;
  readonly weeks: number;
}

export function weeklyFit(measures: Measures): LogLogFit | undefined {
  return fitLogLog(rows(measures, 'weeks').map(({ spend, gmv }) => ({ x: spend, y: gmv })));
}

/** Undefined where the fit carries the scenarios. A slope over one would be spend that follows demand, not the other way round. */
function doubt(fit: LogLogFit | undefined): Reason | undefined {
  if (!fit || fit.n < leastWeeks) return { code: 'too_few' };
  if (fit.spread < leastSpread || fit.interval.low <= 0 || fit.slope >= 1) return { code: 'indistinct' };
  return undefined;
}

/** What each order costs on top of its goods, as far as the spend ledger stands for marketing. */
function paidByOrder(measures: Measures): number {
  return rows(measures, 'cost_items')
    .filter(({ period, category }) => period === 'P' && category === 'marketing')
    .filter(({ item }) => item === 'commission' || item === 'subsidy')
    .reduce((total, { amount }) => total + amount, 0);
}

interface Base {
  readonly statement: Statement;
  /** Of P: acquisition spend, and costs that follow orders. */
  readonly spend: number;
  readonly byOrder: number;
}

function scenario(change: number, { statement: now, spend, byOrder }: Base, fit: LogLogFit): Scenario {
  const at = (slope: number) => {
    const factor = (1 + change) ** slope;
    const revenue = now.revenue * factor;
    const cost = (now.goods + byOrder) * factor + now.operating - byOrder + spend * change;
    return { revenue, cost, profit: revenue - cost, roi: returnOn(revenue - cost, cost) };
  };
  const [one, other] = [at(fit.interval.low), at(fit.interval.high)];
  const [low, high] = one.revenue <= other.revenue ? [one, other] : [other, one];
  const [poor, rich] = one.profit <= other.profit ? [one, other] : [other, one];
  return {
    change,
    spend: spend * (1 + change),
    ...at(fit.slope),
    revenue_low: low.revenue,
    revenue_high: high.revenue,
    profit_low: poor.profit,
    profit_high: rich.profit,
    roi_low: poor.roi,
    roi_high: rich.roi,
    elasticity: fit.slope,
    elasticity_low: fit.interval.low,
    elasticity_high: fit.interval.high,
    weeks: fit.n,
  };
}

/** Without a `statement` the first dataset that it lacks is named. */
function missing({ datasets }: FigureContext): Reason {
  const subject = ['costs', 'order_items', 'products', 'returns'].find((name) => !datasets.has(name));
  return subject === undefined ? { code: 'no_rows' } : { code: 'dataset_missing', subject };
}

function scenarios(context: FigureContext): MemberReading {
  const { measures } = context;
  const now = statement(measures, 'P');
  if (!now) return { value: null, reason: measures.has('statement') ? statementReason(context) : missing(context) };
  const fit = weeklyFit(measures);
  const reason = doubt(fit);
  if (!fit || reason) return { value: null, reason };
  const spend = rows(measures, 'channels')
    .filter(({ period }) => period === 'P')
    .reduce((total, row) => total + row.spend, 0);
  const base = { statement: now, spend, byOrder: paidByOrder(measures) };
  return { value: changes.map((change) => scenario(change, base, fit)), n: fit.n };
}

export const scenarioFamily: Family = {
  name: 'scenarios',
  unit: 'table',
  measure: 'weeks',
  read: (context) => [scenarios(context)],
};

/** The rows of the figure, none where it has no value. */
export function scenarioRows({ figures }: { readonly figures: ReadonlyMap<string, { readonly value: unknown }> }) {
  const value = figures.get('finance.scenarios')?.value;
  // `scenarios` has made them.
  return Array.isArray(value) ? (value as readonly Scenario[]) : [];
}
