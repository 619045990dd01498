/** Data labels: the number in its format, a text of our own on a point, or none. */
import type { ThemeSlot } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import { shiftLayout } from './frame.js';
import { richRunsXml, textXml, type LabelRun, type TextStyle } from './text.js';
import { cleanText, escapeXml } from './xml.js';

export type LabelPlace = 'outEnd' | 'inEnd' | 'inBase' | 'ctr' | 't' | 'b' | 'r' | 'l';

/** What one point's label departs from its series' in; null for a point without label. */
export interface PointLabel {
  readonly text?: string;
  /** The text is not the one in the cell, such as a number with its sign. */
  readonly apart?: boolean;
  readonly bold?: boolean;
  readonly slot?: ThemeSlot;
  readonly place?: LabelPlace;
  /** The name of the series before the value. */
  readonly named?: boolean;
  /** Inches that the label is moved by from its usual place. */
  readonly right?: number;
  readonly down?: number;
}

export interface Labels {
  readonly format: string;
  /** Absent where the kind of chart knows one place only. */
  readonly place?: LabelPlace;
  readonly slot?: ThemeSlot;
  /** Where the texts stand in the sheet, so that Edit Data changes them; absent where labels are numbers or fixed texts. */
  readonly cells?: LabelCells;
  /** By point; a point that is not named has the series' label. */
  readonly points?: ReadonlyMap<number, PointLabel | null>;
}

export interface LabelCells {
  /** Of the sheet. */
  readonly column: number;
  readonly series: number;
  readonly name: string;
}

const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, '0');

/** Pieces of a point's text: the cell's, after the series' name where it is asked for. */
function runsOf(index: number, { text = '', named, apart }: PointLabel, cells: LabelCells | undefined): LabelRun[] {
  const name = cells && named ? `${cells.name} ` : '';
  if (!cells || apart) return [{ text: name + text }];
  // Ids of fields are GUIDs that no other field of the part may bear.
  const id = (nth: number) => `{${hex(cells.series + 1, 8)}-${hex(nth, 4)}-4000-8000-${hex(index, 12)}}`;
  const cell: LabelRun = { text, field: { type: 'CELLRANGE', id: id(1) } };
  return named ? [{ text: cells.name, field: { type: 'SERIESNAME', id: id(2) } }, { text: ' ' }, cell] : [cell];
}

const c15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"';
const labelExtension = (content: string) =>
  `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" ${c15}>${content}</c:ext></c:extLst>`;
const fromCell = labelExtension('<c15:showDataLabelsRange val="1"/>');

const show = (value: boolean, name: boolean) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/>` +
  `<c:showSerName val="${name ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

const numFmt = (format: string) => `<c:numFmt formatCode="${escapeXml(cleanText(format))}" sourceLinked="0"/>`;
const place = (where: LabelPlace | undefined) => (where ? `<c:dLblPos val="${where}"/>` : '');
const bare = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

function pointXml(index: number, point: PointLabel | null, labels: Labels, look: ChartLook): string {
  if (point === null) return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
  const slot = point.slot ?? labels.slot;
  const style: TextStyle = { bold: point.bold ?? false, ...(slot ? { slot } : {}) };
  const moved = point.right !== undefined || point.down !== undefined;
  return (
    `<c:dLbl><c:idx val="${index}"/>${moved ? shiftLayout(look, point.right ?? 0, point.down ?? 0) : ''}` +
    `${point.text === undefined ? '' : richRunsXml(runsOf(index, point, labels.cells), look, style)}${numFmt(labels.format)}${bare}` +
    (point.text === undefined ? textXml(look, style) : '') +
    `${place(point.place ?? labels.place)}${show(true, point.named ?? false)}` +
    (point.named ? '<c:separator> </c:separator>' : '') +
    `${labels.cells && point.text !== undefined && !point.apart ? fromCell : ''}</c:dLbl>`
  );
}

/** Labels that are moved off their marks would get leader lines, as PowerPoint 2013 and LibreOffice draw them. */
const noLeaders = labelExtension('<c15:showLeaderLines val="0"/>');

/** `c:dLbls` of a series; null draws none. */
export function labelsXml(labels: Labels | null, look: ChartLook): string {
  if (labels === null) return `<c:dLbls>${show(false, false)}</c:dLbls>`;
  const points = [...(labels.points ?? [])].sort(([a], [b]) => a - b);
  return (
    `<c:dLbls>${points.map(([index, point]) => pointXml(index, point, labels, look)).join('')}` +
    `${numFmt(labels.format)}${bare}${textXml(look, labels.slot ? { slot: labels.slot } : {})}${place(labels.place)}` +
    `${show(true, false)}${noLeaders}</c:dLbls>`
  );
}

/** The label of a slice: its name, then its own text or its share. */
export interface PieLabel {
  readonly point: number;
  readonly name: string;
  readonly value: string;
  readonly bold: boolean;
  readonly right?: number;
  readonly down?: number;
}

const showSlice = (value: boolean) =>
  `<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="${value ? 1 : 0}"/>` +
  `<c:showSerName val="0"/><c:showPercent val="${value ? 1 : 0}"/><c:showBubbleSize val="0"/>`;

/** `c:dLbls` of a pie: categories with their shares, which PowerPoint works out, or with texts from cells. */
export function pieLabelsXml(
  labels: readonly PieLabel[],
  { cells, outside }: { readonly cells: LabelCells | undefined; readonly outside: boolean },
  look: ChartLook,
): string {
  const where = place(outside ? 'outEnd' : undefined);
  const points = labels.map(({ point, name, value, bold, right, down }) => {
    if (name === '' && value === '') return pointXml(point, null, { format: '0%' }, look);
    const id = (nth: number) => `{${hex(1, 8)}-${hex(nth, 4)}-4000-8000-${hex(point, 12)}}`;
    const runs: LabelRun[] = [
      { text: name, field: { type: 'CATEGORYNAME', id: id(3) } },
      { text: '\n' },
      { text: value, field: { type: 'CELLRANGE', id: id(1) } },
    ];
    return (
      `<c:dLbl><c:idx val="${point}"/>${right === undefined ? '' : shiftLayout(look, right, down ?? 0)}` +
      `${cells ? richRunsXml(runs, look, { bold }) : ''}${numFmt('0%')}${bare}${cells ? '' : textXml(look, { bold })}` +
      `${where}${showSlice(true)}<c:separator>\n</c:separator>${cells ? fromCell : ''}</c:dLbl>`
    );
  });
  return (
    `<c:dLbls>${points.join('')}${numFmt('0%')}${bare}${textXml(look)}${where}${showSlice(true)}` +
    `<c:separator>\n</c:separator><c:showLeaderLines val="0"/>${noLeaders}</c:dLbls>`
  );
}

/** `c:dLbls` with labels on the named points only. */
export function onlyLabelsXml(labels: Labels, look: ChartLook): string {
  const points = [...(labels.points ?? [])].sort(([a], [b]) => a - b);
  if (points.length === 0) return labelsXml(null, look);
  return `<c:dLbls>${points.map(([index, point]) => pointXml(index, point, labels, look)).join('')}${show(false, false)}${noLeaders}</c:dLbls>`;
}
