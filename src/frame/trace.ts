/** The trace of figures: each with its definition, the SQL of its measure, and the datasets behind it. */
import type { Chapter } from '../chapters/chapter.js';
import { loadMeasures } from '../chapters/measure.js';
import type { Measure } from '../chapters/shape.js';
import type { Review } from '../config/review.js';
import type { Dataset } from '../datasets/dataset.js';
import { derivedRelations, resolveSources } from '../datasets/derived/relations.js';
import type { Figure, Figures } from '../figures/figure.js';
import type { Trace, TracedFigure, TracedQuery } from '../figures/trace.js';
import type { Narrative } from '../narrative/narrative.js';

export interface TraceInput {
  readonly review: Review;
  readonly chapters: readonly Chapter[];
  readonly figures: Figures;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly narrative: Narrative;
}

function measureOf(figure: Figure, chapters: readonly Chapter[]): Measure | undefined {
  const [id = '', name = ''] = figure.measure.split('/');
  const chapter = chapters.find((one) => one.id === id);
  return chapter && loadMeasures(chapter).get(name);
}

function readingsOf({
  target,
  benchmark,
  previous,
  yearAgo,
  recalled,
  interval,
  n,
}: Figure): ReadonlyMap<string, string> {
  const given = {
    target,
    benchmark,
    previous,
    'year ago': yearAgo,
    'previous from run': recalled?.previous,
    'year ago from run': recalled?.yearAgo,
    n,
  };
  const readings = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, String(value ?? 'none')]);
  const ends = interval && `${interval.low} to ${interval.high} (${interval.level * 100} %, ${interval.method})`;
  return new Map(ends === undefined ? readings : [...readings, ['interval', ends]]);
}

function traced(figure: Figure, measure: Measure | undefined, { chapters, narrative }: TraceInput): TracedFigure {
  const { id, family, value, unit, reason } = figure;
  const definition = chapters.find((chapter) => family in chapter.definitions)?.definitions[family];
  const rows = typeof value === 'object' && value !== null ? `${value.length} rows` : String(value ?? '');
  return {
    id,
    name: definition?.name[narrative.locale] ?? '',
    definition: definition?.definition[narrative.locale] ?? '',
    display: value === null ? (reason ? narrative.reason(reason) : '') : narrative.show(figure),
    value: rows,
    unit,
    readings: readingsOf(figure),
    measure: figure.measure,
    datasets: measure ? [...measure.needed, ...measure.optional] : figure.datasets,
  };
}

/** The trace of the figures with these ids, in their order; ids that the run does not have are left out. */
export function traceFigures(input: TraceInput, ids: Iterable<string>): Trace {
  const { review, chapters, figures, datasets } = input;
  const found = [...new Set(ids)].flatMap((id) => figures.get(id) ?? []);
  const queries = new Map<string, TracedQuery>();
  const traces = found.map((figure) => {
    const measure = measureOf(figure, chapters);
    if (measure && !queries.has(measure.name)) {
      queries.set(measure.name, { name: measure.name, sql: measure.sql, relations: measure.derived });
      for (const name of measure.derived) {
        const relation = derivedRelations.get(name);
        if (relation) queries.set(name, { name, sql: relation.sql, relations: resolveSources(relation).derived });
      }
    }
    return traced(figure, measure, input);
  });
  const read = new Set(traces.flatMap((trace) => trace.datasets));
  return {
    review: review.name,
    from: review.periods.P.from,
    to: review.periods.P.to,
    figures: new Map(traces.map((trace) => [trace.id, trace])),
    queries,
    datasets: new Map(
      [...datasets.values()]
        .filter(({ name }) => read.has(name))
        .map(({ name, source, rows, files }) => [name, { name, source, rows, files }]),
    ),
  };
}
