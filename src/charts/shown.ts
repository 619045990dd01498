/** A spec as it is drawn at a size: names that have room, and bars where the names of columns have none below them. */
import type { ChartSpec } from '../deck/block.js';
import { cutEnd } from '../deck/fit/cut.js';
import { glyphsOf } from '../deck/fit/measure.js';
import type { ChartNames } from '../deck/look.js';
import type { ChartLook, NamePlace } from './chart.js';
import { chartKind } from './index.js';
import { inches } from './parts/measure.js';
import { belowRoom, besideRoom, mostUnthinned, rowsHoldNames, type NameRoom } from './parts/names.js';
import { fitsRoom, shortNames } from './parts/shortNames.js';

/** Shares of the chart's width that the name of a series and that of a reference line may take. */
const widestSeries = 0.6;
const widestReference = 0.3;

function roomOf(place: NamePlace, spec: ChartSpec, look: ChartLook): NameRoom {
  return place.at === 'beside' ? besideRoom(spec, look, place.right(spec, look)) : belowRoom(spec, look, place.thinned);
}

/** The kind that draws a spec: bars of a scale that is shared would not stand side by side with the other columns. */
function settledKind(spec: ChartSpec, look: ChartLook): string {
  const { names } = chartKind(spec);
  if (names?.at !== 'below' || spec.scale) return spec.kind;
  const bars = names.bars?.(spec);
  const room = roomOf(names, spec, look);
  if (bars === undefined || spec.categories.every((name) => fitsRoom(name, room, look))) return spec.kind;
  return rowsHoldNames(spec, look) ? bars : spec.kind;
}

export function shownSpec(given: ChartSpec, look: ChartLook): ChartSpec {
  const short = (texts: readonly string[], share: number) =>
    shortNames(texts, { width: look.width * share, lines: 1 }, look);
  const series = short(
    given.series.map(({ name }) => name),
    widestSeries,
  );
  const { reference } = given;
  const named: ChartSpec = {
    ...given,
    series: given.series.map((one, i) => ({ ...one, name: series[i] ?? one.name })),
    ...(reference && {
      reference: {
        ...reference,
        label: cutEnd(reference.label, (text) => inches(text, look) <= look.width * widestReference),
      },
    }),
  };
  const spec = { ...named, kind: settledKind(named, look) };
  const { names } = chartKind(spec);
  return names ? { ...spec, categories: shortNames(spec.categories, roomOf(names, spec, look), look) } : spec;
}

/** Glyphs under which what is left of a name says nothing. */
const fewest = 4;

/** What a reader cannot make out of the categories' names as they are drawn. */
function troubleOf(given: ChartSpec, shown: ChartSpec, look: ChartLook): string | undefined {
  const { names } = chartKind(shown);
  const count = shown.categories.length;
  const cut = shown.categories.filter((name, i) => name !== given.categories[i]);
  if (names?.at === 'beside' && !rowsHoldNames(shown, look)) return `${count} bars are too close for a name each`;
  if (names?.at === 'below' && names.thinned && count > mostUnthinned && cut.length > 0)
    return `the names of ${count} columns are too long to stand below them`;
  const [stump] = cut.filter((name) => glyphsOf(name).length <= fewest);
  return stump === undefined ? undefined : `"${stump}" is all that has room of a name`;
}

/** How the names of a chart stand at a size. */
export function chartNames(given: ChartSpec, look: ChartLook): ChartNames {
  const shown = shownSpec(given, look);
  const pairs = [
    ...given.categories.map((name, i) => [name, shown.categories[i]] as const),
    ...given.series.map(({ name }, i) => [name, shown.series[i]?.name] as const),
    [given.reference?.label ?? '', shown.reference?.label ?? ''] as const,
  ];
  const cut = pairs.flatMap(([whole, short]) => (short === undefined || short === whole ? [] : [{ whole, short }]));
  const trouble = troubleOf(given, shown, look);
  return { cut, ...(trouble === undefined ? {} : { trouble }) };
}
