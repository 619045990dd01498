/** The query of an own slide as a measure: typed columns, and the tables that it reads, found in its text. */
import type { OwnSlide } from '../../config/review.js';
import { contracts } from '../../datasets/contract/index.js';
import { derivedRelations, resolveSources } from '../../datasets/derived/relations.js';
import type { Measure, Shape } from '../shape.js';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Comments and texts name no table. */
function names(sql: string): ReadonlySet<string> {
  const code = sql.replace(/--.*$|\/\*[^]*?\*\/|'(?:[^']|'')*'/gm, ' ');
  return new Set(code.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
}

/** Datasets and derived relations that a query names. */
function tablesOf(sql: string): readonly string[] {
  const known = names(sql);
  return [...contracts.keys(), ...derivedRelations.keys()].filter((name) => known.has(name));
}

/** The name of its measure inside its chapter. */
export const measureName = ({ id }: OwnSlide) => id.slice(id.indexOf('.') + 1);

export function ownShape({ category, values }: OwnSlide): Shape {
  const numbers = values.map(({ column }) => [column, 'number?'] as const);
  return Object.fromEntries(category === undefined ? numbers : [[category, 'text?'], ...numbers]);
}

export function ownMeasure(slide: OwnSlide, place: Measure['place']): Measure {
  const { id, category, values } = slide;
  const chapter = id.slice(0, id.indexOf('.'));
  const columns = [
    ...(category === undefined ? [] : [`cast(${quoted(category)} as varchar) as ${quoted(category)}`]),
    ...values.map(({ column }) => `cast(${quoted(column)} as double) as ${quoted(column)}`),
  ];
  const query = slide.sql.trim().replace(/;\s*$/, '');
  const reads = tablesOf(query);
  return {
    name: `${chapter}/${measureName(slide)}`,
    sql: `select ${columns.join(', ')}\nfrom (\n${query}\n) as own_slide`,
    meaning: '',
    grain: '',
    reads,
    mayRead: [],
    ...resolveSources({ reads, mayRead: [] }),
    ...(place ? { place } : {}),
  };
}
