/** Figures from rules: targets, benchmarks and provenance attached, doubles rounded, and a reason wherever there is no value. */
import type { Figure, FigureValue, Interval, Reason } from './figure.js';
import { figureId } from './member.js';
import { round12 } from './round.js';
import type { FigureRule, MeasureRows, Reading, RuleContext } from './rule.js';

/** The figures of a chapter, in the order of its rules and of their members. */
export function computeFigures(chapter: string, rules: readonly FigureRule[], context: RuleContext): Figure[] {
  const figures = rules.flatMap((rule) => figuresOf(chapter, rule, context));
  const seen = new Set<string>();
  for (const { id } of figures) {
    if (seen.has(id)) throw new Error(`two rules or rows give the figure ${id}`);
    seen.add(id);
  }
  return figures;
}

function figuresOf(chapter: string, rule: FigureRule, context: RuleContext): Figure[] {
  const measure = context.measures.get(rule.measure);
  if (!measure) {
    const provenance = { name: `${chapter}/${rule.measure}`, rows: [], datasets: rule.datasets };
    return [figure(rule, undefined, { value: null, reason: missing(rule, context) }, provenance, context)];
  }
  const of = (name: string) => context.measures.get(name)?.rows ?? [];
  const input = { rows: measure.rows, of, review: context.review };
  if ('read' in rule) return [figure(rule, undefined, rule.read(input), measure, context)];
  const members = rule.members(input);
  if (members.length === 0)
    return [figure(rule, undefined, { value: null, reason: { code: 'no_rows' } }, measure, context)];
  return members.map(([member, reading]) => figure(rule, member, reading, measure, context));
}

/** The first dataset that is not supplied; where all are, the measure had another reason not to run. */
function missing({ datasets }: FigureRule, context: RuleContext): Reason {
  const subject = datasets.find((name) => !context.datasets.has(name));
  return subject === undefined ? { code: 'not_configured' } : { code: 'dataset_missing', subject };
}

function figure(
  rule: FigureRule,
  member: string | undefined,
  reading: Reading,
  measure: MeasureRows,
  { review }: RuleContext,
): Figure {
  const id = figureId(rule.family, member);
  const value = finite(reading.value);
  const target = reading.target ?? own(review.targets, id);
  const benchmark = own(review.benchmarks, id);
  return {
    id,
    family: rule.family,
    ...(member === undefined ? {} : { member }),
    unit: rule.unit,
    ...(rule.good ? { good: rule.good } : {}),
    value,
    ...(value === null ? { reason: reading.reason ?? reasonOf(measure) } : {}),
    ...(target === undefined ? {} : { target: round12(target) }),
    ...(benchmark === undefined ? {} : { benchmark: round12(benchmark) }),
    ...(reading.previous === undefined ? {} : { previous: number(reading.previous) }),
    ...(reading.yearAgo === undefined ? {} : { yearAgo: number(reading.yearAgo) }),
    ...intervals(reading),
    ...(reading.n === undefined ? {} : { n: reading.n }),
    ...(reading.currency === undefined ? {} : { currency: reading.currency }),
    measure: measure.name,
    datasets: measure.datasets,
  };
}

const own = (record: Readonly<Record<string, number>>, id: string) =>
  Object.hasOwn(record, id) ? record[id] : undefined;

function reasonOf({ rows }: MeasureRows): Reason {
  return { code: rows.length === 0 ? 'no_rows' : 'no_denominator' };
}

function number(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : round12(value);
}

function finite(value: FigureValue): FigureValue {
  if (typeof value === 'number') return number(value);
  if (value === null || typeof value === 'string') return value;
  return value.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, typeof cell === 'number' ? number(cell) : cell]),
    ),
  );
}

function intervals({ interval, changeInterval }: Reading): Pick<Figure, 'interval' | 'changeInterval'> {
  const bounded = (one: Interval | undefined) =>
    one !== undefined && Number.isFinite(one.low) && Number.isFinite(one.high);
  const rounded = (one: Interval): Interval => ({ ...one, low: round12(one.low), high: round12(one.high) });
  return {
    ...(interval && bounded(interval) ? { interval: rounded(interval) } : {}),
    ...(changeInterval && bounded(changeInterval) ? { changeInterval: rounded(changeInterval) } : {}),
  };
}
