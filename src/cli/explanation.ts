/** A figure's trace in words: definition, value, inputs, the SQL of its measure and of the relations behind it. */
import type { Trace, TracedFigure } from '../figures/trace.js';

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function inputLines(names: readonly string[], { datasets }: Trace): string[] {
  return names.flatMap((name) => {
    const dataset = datasets.get(name);
    if (!dataset) return [`  ${name}: not supplied`];
    return [
      `  ${name}: ${dataset.rows} rows from ${dataset.source}`,
      ...dataset.files.map(({ path, bytes, sha256 }) => `    ${path}  ${bytes} bytes  sha256 ${sha256}`),
    ];
  });
}

function valueLine({ display, value, unit }: TracedFigure): string {
  return value === '' ? `none: ${display === '' ? 'no reason given' : display}` : `${display} (${value} ${unit})`;
}

function queryLines(kind: string, name: string, { queries }: Trace): string[] {
  const query = queries.get(name);
  return query ? [`${kind} ${name}`, indented(query.sql)] : [];
}

export function explanation(figure: TracedFigure, trace: Trace): string {
  const { id, name, definition, readings, datasets, measure } = figure;
  const relations = trace.queries.get(measure)?.relations ?? [];
  return [
    `${id}  ${name}`,
    '',
    'definition',
    indented(definition),
    'value',
    `  ${valueLine(figure)}`,
    ...[...readings].map(([reading, value]) => `  ${reading}: ${value}`),
    'inputs',
    ...inputLines(datasets, trace),
    ...queryLines('measure', measure, trace),
    ...relations.flatMap((relation) => queryLines('relation', relation, trace)),
  ].join('\n');
}
