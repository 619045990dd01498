/** A family of figures: its unit, which way is better, the measure it rests on, and how its values are read from the rows. */
import type { Figure, Interval, Reason, Unit } from '../figures/figure.js';
import { figureId } from '../figures/member.js';
import { round12 } from '../figures/round.js';
import type { Chapter, FigureContext } from './chapter.js';
import { loadMeasures, missingDatasets } from './measure.js';

/** One value of a family with its comparisons, as a rule reads it. A missing value without a reason is a ratio over nothing. */
export interface Reading {
  /** Members as `memberPath` joins them. */
  readonly member?: string;
  readonly value: number | null;
  readonly reason?: Reason;
  readonly previous?: number | null;
  readonly yearAgo?: number | null;
  readonly interval?: Interval | undefined;
  readonly changeInterval?: Interval | undefined;
  readonly n?: number;
}

export interface Family {
  /** Without the chapter: `line_share`. */
  readonly name: string;
  readonly unit: Unit;
  readonly good?: 'up' | 'down';
  /** The measure without which it has no value. */
  readonly measure: string;
  /** True where the definition speaks of the campaign. */
  readonly campaign?: boolean;
  readonly read: (context: FigureContext) => readonly Reading[];
}

function rounded(interval: Interval): Interval {
  return { ...interval, low: round12(interval.low), high: round12(interval.high) };
}

type ChapterFolder = Pick<Chapter, 'id' | 'folder' | 'measures'>;

function reasonWithoutRows(family: Family, chapter: ChapterFolder, context: FigureContext): Reason | undefined {
  if (family.campaign === true && context.review.campaign === undefined) {
    return { code: 'not_configured', subject: 'campaign' };
  }
  const measure = loadMeasures(chapter).get(family.measure);
  const [missing] = measure ? missingDatasets(measure, context.datasets) : [];
  return missing === undefined ? undefined : { code: 'dataset_missing', subject: missing };
}

function readings(family: Family, chapter: ChapterFolder, context: FigureContext): readonly Reading[] {
  const reason = reasonWithoutRows(family, chapter, context);
  if (reason) return [{ value: null, reason }];
  const read = family.read(context);
  return read.length > 0 ? read : [{ value: null, reason: { code: 'no_rows' } }];
}

function figure(family: Family, chapter: string, reading: Reading, { review, measures }: FigureContext): Figure {
  const name = `${chapter}.${family.name}`;
  const id = figureId(name, reading.member);
  const value = reading.value === null || !Number.isFinite(reading.value) ? null : round12(reading.value);
  const target = review.targets[id];
  const benchmark = review.benchmarks[id];
  const optional = (number: number | null) => (number === null ? null : round12(number));
  return {
    id,
    family: name,
    unit: family.unit,
    value,
    measure: `${chapter}/${family.measure}`,
    datasets: measures.get(family.measure)?.datasets ?? [],
    ...(reading.member === undefined ? {} : { member: reading.member }),
    ...(family.good === undefined ? {} : { good: family.good }),
    ...(value === null ? { reason: reading.reason ?? { code: 'no_denominator' } } : {}),
    ...(target === undefined ? {} : { target }),
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(reading.previous === undefined ? {} : { previous: optional(reading.previous) }),
    ...(reading.yearAgo === undefined ? {} : { yearAgo: optional(reading.yearAgo) }),
    ...(reading.interval === undefined ? {} : { interval: rounded(reading.interval) }),
    ...(reading.changeInterval === undefined ? {} : { changeInterval: rounded(reading.changeInterval) }),
    ...(reading.n === undefined ? {} : { n: reading.n }),
  };
}

/** All figures of the families, in their order. A family without a value is there once, without a member, with its reason. */
export function figuresOf(families: readonly Family[], chapter: ChapterFolder, context: FigureContext): readonly Figure[] {
  return families.flatMap((family) =>
    readings(family, chapter, context).map((reading) => figure(family, chapter.id, reading, context)),
  );
}
