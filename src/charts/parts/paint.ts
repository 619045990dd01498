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

const shades = {
  dark: { mod: 55, off: 0 },
  deep: { mod: 75, off: 0 },
  plain: { mod: 100, off: 0 },
  light: { mod: 65, off: 35 },
  pale: { mod: 40, off: 60 },
  faint: { mod: 20, off: 80 },
} as const;

/** Shades that tell series of one role apart, from strong to weak, by how many there are. */
const ramps: readonly (readonly Shade[])[] = [
  [shades.plain],
  [shades.plain],
  [shades.dark, shades.light],
  [shades.dark, shades.plain, shades.pale],
  [shades.dark, shades.deep, shades.light, shades.pale],
  [shades.dark, shades.deep, shades.plain, shades.light, shades.pale],
  [shades.dark, shades.deep, shades.plain, shades.light, shades.pale, shades.faint],
];

const shaded = (slot: ThemeSlot, fill: Mark['fill'], shade: Shade): Paint =>
  shade.mod === 100 ? { slot, fill } : { slot, fill, shade };

function rampOf(spec: ChartSpec, series: Series): Shade {
  const alike = spec.series.filter(({ role }) => role === series.role);
  const ramp = ramps[Math.min(alike.length, ramps.length - 1)] ?? [];
  return ramp[Math.max(0, alike.indexOf(series)) % ramp.length] ?? shades.plain;
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

/** `c:spPr` of an area (column, bar, bubble); `separated` puts a thin background line around it, as stacks need. */
export function areaXml(paint: Paint, separated = false): string {
  const colour = colourXml(paint.slot, paint.shade);
  const edge = separated ? lineXml('bg1', 0.75) : noLine;
  switch (paint.fill) {
    case 'solid':
      return `<c:spPr><a:solidFill>${colour}</a:solidFill>${edge}</c:spPr>`;
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
