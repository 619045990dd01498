/** Category and value axes, their children in the schema's order (ECMA-376 Part 1, 21.2.2.25 and 21.2.2.226). */
import type { ChartLook } from '../chart.js';
import { colourXml, lineXml, noLine } from './paint.js';
import { richXml, textXml } from './text.js';
import { cleanText, escapeXml, numberXml } from './xml.js';

/** Axis ids: any numbers that are unique in the chart. */
export const axisIds = { category: 111111111, value: 222222222, category2: 333333333, value2: 444444444 } as const;

export type Side = 'b' | 'l' | 'r' | 't';

/** Bounds that are set; a bound that is absent is PowerPoint's to choose. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

interface CommonAxis {
  readonly id: number;
  readonly crosses: number;
  readonly side: Side;
  readonly shown: boolean;
  /** Crosses the other axis at its far end. */
  readonly far?: boolean;
  readonly reversed?: boolean;
  /** Crosses the other axis at its near end, wherever its zero is. */
  readonly foot?: boolean;
}

export interface CategoryAxis extends CommonAxis {
  /** Every how many categories have their name written. */
  readonly skip?: number;
}

export interface ValueAxis extends CommonAxis {
  readonly bounds?: Bounds;
  readonly step?: number;
  readonly format: string;
  readonly gridlines?: boolean;
  readonly title?: string;
  /** Columns stand between the ticks; points of a scatter on them. */
  readonly between?: boolean;
  /** Kept without numbers and line: LibreOffice forgets the scale of a second axis that is deleted. */
  readonly invisible?: boolean;
  /** Draws the axis line, as scatters have it. */
  readonly line?: boolean;
}

function scaling(reversed: boolean, bounds: Bounds = {}): string {
  const max = bounds.max === undefined ? '' : `<c:max val="${numberXml(bounds.max)}"/>`;
  const min = bounds.min === undefined ? '' : `<c:min val="${numberXml(bounds.min)}"/>`;
  return `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${max}${min}</c:scaling>`;
}

const start = (axis: CommonAxis, bounds?: Bounds) =>
  `<c:axId val="${axis.id}"/>${scaling(axis.reversed ?? false, bounds)}` +
  `<c:delete val="${axis.shown ? 0 : 1}"/><c:axPos val="${axis.side}"/>`;

const crossing = (axis: CommonAxis) =>
  `<c:crossAx val="${axis.crosses}"/><c:crosses val="${axis.far ? 'max' : axis.foot ? 'min' : 'autoZero'}"/>`;

/** A turn too small to see, in degrees: LibreOffice leaves names out, and does not break them, only where text is turned. */
const imperceptible = 1 / 60000;

/** `c:catAx`: names at the low end, so that negative columns do not cover them. */
export function categoryAxis(axis: CategoryAxis, look: ChartLook): string {
  const skip = axis.skip && axis.skip > 1 ? `<c:tickLblSkip val="${axis.skip}"/>` : '';
  return (
    `<c:catAx>${start(axis)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:noFill/>${lineXml('tx2', 0.75)}</c:spPr>` +
    `${textXml(look, { turn: skip ? imperceptible : 0 })}${crossing(axis)}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/>` +
    `${skip}<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** `c:valAx`. */
export function valueAxis(axis: ValueAxis, look: ChartLook): string {
  const grid = axis.gridlines
    ? `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>${colourXml('bg2')}</a:solidFill></a:ln></c:spPr></c:majorGridlines>`
    : '';
  const upright = axis.side === 'l' || axis.side === 'r';
  const title = axis.title
    ? `<c:title>${richXml(axis.title, look, { slot: 'tx2', ...(upright ? { turn: -90 } : {}) })}<c:overlay val="0"/></c:title>`
    : '';
  const step = axis.step === undefined ? '' : `<c:majorUnit val="${numberXml(axis.step)}"/>`;
  return (
    `<c:valAx>${start(axis, axis.bounds)}${grid}${title}` +
    `<c:numFmt formatCode="${escapeXml(cleanText(axis.format))}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="${axis.invisible ? 'none' : axis.far ? 'nextTo' : 'low'}"/>` +
    `<c:spPr><a:noFill/>${axis.line ? lineXml('tx2', 0.75) : noLine}</c:spPr>${textXml(look, { slot: 'tx2' })}` +
    `${crossing(axis)}<c:crossBetween val="${axis.between === false ? 'midCat' : 'between'}"/>${step}</c:valAx>`
  );
}

/** The two axes of columns (upright) or bars: bars stand from the top down, so their values are read at the far end. */
export function barAxes(
  upright: boolean,
  skip: number,
  { foot = false, ...value }: Omit<ValueAxis, 'id' | 'crosses' | 'side' | 'far'>,
  look: ChartLook,
): string {
  const { category, value: values } = axisIds;
  const names = {
    id: category,
    crosses: values,
    side: upright ? 'b' : 'l',
    shown: true,
    reversed: !upright,
    skip,
    foot,
  } as const;
  const numbers = { ...value, id: values, crosses: category, side: upright ? 'l' : 'b', far: !upright } as const;
  return categoryAxis(names, look) + valueAxis(numbers, look);
}
