/** How a mark is painted: its theme slot, shade and fill, as DrawingML and as plain RGB. */
import type { ChartSpec, Series, SeriesRole } from '../../deck/block.js';
import { highlight, marks, type Mark, type ThemeSlot } from '../../deck/palette.js';

export interface Paint {
  readonly slot: ThemeSlot;
  readonly fill: Mark['fill'];
  /** Luminance of the slot's colour times `mod` plus `off`, both in per cent; the slot's own colour where absent. */
  readonly shade?: Shade;
}

interface Shade {
  readonly mod: number;
  readonly off: number;
}

const of = (mod: number, off = 0): Shade => ({ mod, off });
const [ink, dark, deep, plain, light, pale, faint] = [
  of(38),
  of(55),
  of(75),
  of(100),
  of(65, 35),
  of(42, 58),
  of(22, 78),
];

/** Shades that tell series of one role apart, from strong to weak, by how many there are. Labels inside leave out what none reads on. */
const ramps: Readonly<Record<'inside' | 'beside', readonly (readonly Shade[])[]>> = {
  inside: [
    [plain],
    [plain],
    [dark, light],
    [dark, light, faint],
    [ink, deep, light, faint],
    [ink, dark, deep, light, faint],
    [ink, dark, deep, light, pale, faint],
  ],
  beside: [
    [plain],
    [plain],
    [dark, light],
    [dark, plain, pale],
    [ink, deep, light, pale],
    [ink, dark, plain, light, pale],
  ],
};

const shaded = (slot: ThemeSlot, fill: Mark['fill'], shade: Shade): Paint =>
  shade.mod === 100 ? { slot, fill } : { slot, fill, shade };

function rampOf(spec: ChartSpec, series: Series): Shade {
  const steps = ramps[spec.kind.startsWith('stacked') ? 'inside' : 'beside'];
  const alike = spec.series.filter(({ role }) => role === series.role);
  const ramp = steps[Math.min(alike.length, steps.length - 1)] ?? [];
  return ramp[Math.max(0, alike.indexOf(series)) % ramp.length] ?? plain;
}

/** The paint of a series: its role's mark, shaded where several series have that role. */
export function seriesPaint(spec: ChartSpec, series: Series): Paint {
  const { slot, fill } = marks[series.role];
  return shaded(slot, fill, rampOf(spec, series));
}

/** Roles that the accent of a highlighted category may replace. */
const accentable: readonly SeriesRole[] = ['actual', 'category', 'forecast'];

/** The paint of a point where it differs from its series': by its own role, or as the point that the title speaks of. */
export function pointPaint(spec: ChartSpec, series: Series, point: number): Paint | null {
  const role = series.pointRoles?.[point];
  if (role && role !== series.role) return { slot: marks[role].slot, fill: marks[role].fill };
  if (point !== spec.highlight || !accentable.includes(series.role)) return null;
  return shaded(highlight, marks[series.role].fill, rampOf(spec, series));
}

/** The paint of a slice: its own role's or the accent, else the shade of its place among the slices. */
export function slicePaint(spec: ChartSpec, series: Series, point: number): Paint {
  const own = pointPaint(spec, { ...series, role: 'category' }, point);
  if (own) return { slot: own.slot, fill: own.fill };
  const ramp = ramps.inside[Math.min(spec.categories.length, ramps.inside.length - 1)] ?? [];
  return shaded(marks.category.slot, 'solid', ramp[point % ramp.length] ?? plain);
}

/** The pale form of a paint, for the area under a line of that paint. */
export const underLine = (paint: Paint): Paint => ({ ...paint, fill: 'solid', shade: faint });

/** `a:schemeClr` of a slot. */
export function colourXml(slot: ThemeSlot, shade?: Shade): string {
  if (!shade) return `<a:schemeClr val="${slot}"/>`;
  const off = shade.off > 0 ? `<a:lumOff val="${shade.off * 1000}"/>` : '';
  return `<a:schemeClr val="${slot}"><a:lumMod val="${shade.mod * 1000}"/>${off}</a:schemeClr>`;
}

/** `a:ln` of a width in points. */
export function lineXml(slot: ThemeSlot, points: number, dash?: 'dash' | 'sysDash', shade?: Shade): string {
  return (
    `<a:ln w="${Math.round(points * 12700)}" cap="flat"><a:solidFill>${colourXml(slot, shade)}</a:solidFill>` +
    `${dash ? `<a:prstDash val="${dash}"/>` : ''}<a:round/></a:ln>`
  );
}

export const noLine = '<a:ln><a:noFill/></a:ln>';
export const nothing = `<c:spPr><a:noFill/>${noLine}</c:spPr>`;

/** `c:spPr` of an area (column, bar, bubble, slice); `edge` sets solid ones apart where they touch. */
export function areaXml(paint: Paint, edge?: ThemeSlot): string {
  const colour = colourXml(paint.slot, paint.shade);
  switch (paint.fill) {
    case 'solid':
      return `<c:spPr><a:solidFill>${colour}</a:solidFill>${edge ? lineXml(edge, 1) : noLine}</c:spPr>`;
    case 'outline':
      return `<c:spPr><a:noFill/>${lineXml(paint.slot, 1.25, undefined, paint.shade)}</c:spPr>`;
    case 'hatch':
      return (
        `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr>${colour}</a:fgClr><a:bgClr>${colourXml('bg1')}</a:bgClr></a:pattFill>` +
        `${lineXml(paint.slot, 0.75, undefined, paint.shade)}</c:spPr>`
      );
    case 'none':
      return nothing;
  }
}
