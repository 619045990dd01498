/** The slide of a user's own query: a chart or a table of its categories, with the user's sentences. */
import type { OwnSlide } from '../../config/review.js';
import type { Block, Series } from '../../deck/block.js';
import type { Slide } from '../../deck/deck.js';
import { formatColumn } from '../../figures/format/column.js';
import type { Unit } from '../../figures/figure.js';
import { memberPath } from '../../figures/member.js';
import { resolveSources } from '../../datasets/derived/relations.js';
import type { SlideContext, SlideRule } from '../chapter.js';
import { chart, formatFor, makeSlide, numberOf, table } from '../slide.js';
import { asPoints } from './charts.js';
import { familyOf, memberOf, ownDefinitions } from './figures.js';
import { measureName, ownMeasure } from './query.js';

/** A column of the exhibit: its figures by category. */
interface Column {
  readonly family: string;
  readonly name: string;
  readonly unit: Unit;
  readonly figures: readonly string[];
  readonly values: readonly (number | null)[];
}

/** The categories shown, in the order that the slide asks for. */
function categoriesOf(slide: OwnSlide, { measures }: SlideContext): readonly string[] {
  const { category, values } = slide;
  if (category === undefined) return [];
  // Bins stand in their own order, whatever falls into them.
  const usual =
    slide.chart === 'histogram'
      ? { by: category, descending: false }
      : { by: values[0]?.column ?? category, descending: true };
  const sort = slide.sort ?? usual;
  const rows = (measures.get(measureName(slide))?.rows ?? []).map((row) => ({
    member: memberOf(row[category]),
    key: row[sort.by] ?? null,
  }));
  const turn = sort.descending ? -1 : 1;
  const compared = (a: (typeof rows)[number], b: (typeof rows)[number]) => {
    if (a.key === b.key) return a.member < b.member ? -1 : 1;
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
    return a.key < b.key ? -turn : turn;
  };
  return rows
    .toSorted(compared)
    .slice(0, slide.rows)
    .map(({ member }) => member);
}

function columnsOf(slide: OwnSlide, categories: readonly string[], context: SlideContext): readonly Column[] {
  return slide.values.map((value) => {
    const family = familyOf(slide, value);
    const figures = slide.category === undefined ? [family] : categories.map((one) => `${family}.${memberPath(one)}`);
    return {
      family,
      name: value.name[context.narrative.locale],
      unit: value.unit as Unit,
      figures,
      values: figures.map((id) => numberOf(context, id)),
    };
  });
}

function seriesOf(slide: OwnSlide, columns: readonly Column[], context: SlideContext): readonly Series[] {
  return columns.map(({ name, unit, figures, values }, index) => ({
    name,
    role: columns.length === 1 ? 'actual' : 'category',
    values,
    figures,
    format: formatFor(context, unit, values),
    ...(slide.chart === 'combo' && index > 0 && index === columns.length - 1 ? { secondary: true } : {}),
  }));
}

function exhibitOf(
  slide: OwnSlide,
  names: readonly string[],
  columns: readonly Column[],
  context: SlideContext,
): Block {
  const { narrative, review } = context;
  const categoryName = slide.categoryName?.[narrative.locale] ?? slide.category ?? '';
  const alt = [...columns.map(({ name }) => name), categoryName].filter((one) => one !== '').join(' · ');
  const marked =
    columns.length === 1 && names.length > 1 && slide.sort === undefined && slide.chart !== 'histogram'
      ? { highlight: 0 }
      : {};
  if (slide.chart !== 'table') {
    const series = seriesOf(slide, columns, context);
    const spec = { kind: slide.chart, categories: names, series, ...marked };
    return chart({ ...spec, ...asPoints(slide.chart, series) }, alt);
  }
  const texts = columns.map(({ unit, values }) =>
    formatColumn(values, { unit, locale: narrative.locale, currency: review.currency }),
  );
  return table(
    {
      columns: [
        { header: categoryName, align: 'left', width: 2 },
        ...columns.map(({ name }) => ({ header: name, align: 'right' as const, width: 1.4 })),
      ],
      rows: names.map((name, row) => [
        { text: name, bold: true },
        ...columns.map(({ figures, values }, at) => ({
          text: texts[at]?.[row] ?? '—',
          ...(values[row] === null || figures[row] === undefined ? {} : { figure: figures[row] }),
        })),
      ]),
    },
    alt,
  );
}

/** Charts of one value have no category; they bear the names of the values instead. */
function build(slide: OwnSlide, datasets: readonly string[], context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const categories = categoriesOf(slide, context);
  const columns = columnsOf(slide, categories, context);
  if (columns.every(({ values }) => values.every((value) => value === null))) return undefined;
  const names = slide.category === undefined ? [''] : categories.map((one) => narrative.label(one));
  const layout = slide.takeaways.length > 0 ? 'exhibit-takeaways' : 'appendix-table';
  return makeSlide(context, {
    id: slide.id,
    layout,
    parameters: { first: categories[0] ?? '', last: categories.at(-1) ?? '' },
    exhibits: { exhibit: exhibitOf(slide, names, columns, context) },
    takeaways: slide.takeaways.map((_, index) => `takeaway${index + 1}`),
    figures: columns.flatMap(({ figures }) => figures),
    datasets,
    definitions: ownDefinitions(slide),
  });
}

export function ownRule(slide: OwnSlide): SlideRule {
  const { needed } = resolveSources(ownMeasure(slide, undefined));
  return { id: slide.id, needs: needed, build: (context) => build(slide, needed, context) };
}
