/** References from a chart into its sheet, with caches of the very values that stand there. */
import type { ChartSheet } from '../chart.js';
import { cleanText, escapeXml, finite, numberXml } from './xml.js';

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function rangeOf(sheet: ChartSheet, column: number): string {
  const letter = columnLetter(column);
  const last = Math.max(2, sheet.rows.length + 1);
  return last === 2 ? `Sheet1!$${letter}$2` : `Sheet1!$${letter}$2:$${letter}$${last}`;
}

/** `c:numRef` of a column; a null has no point in the cache. */
export function numbers(sheet: ChartSheet, column: number): string {
  let points = '';
  sheet.rows.forEach((row, i) => {
    const cell = row[column];
    const value = typeof cell === 'number' ? finite(cell) : null;
    if (value !== null) points += `<c:pt idx="${i}"><c:v>${numberXml(value)}</c:v></c:pt>`;
  });
  const format = escapeXml(cleanText(sheet.formats[column] ?? 'General'));
  return (
    `<c:numRef><c:f>${rangeOf(sheet, column)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
    `<c:ptCount val="${sheet.rows.length}"/>${points}</c:numCache></c:numRef>`
  );
}

/** `c:strRef` of a column of texts. */
export function texts(sheet: ChartSheet, column: number): string {
  const points = sheet.rows
    .map((row, i) => `<c:pt idx="${i}"><c:v>${escapeXml(cleanText(String(row[column] ?? '')))}</c:v></c:pt>`)
    .join('');
  return (
    `<c:strRef><c:f>${rangeOf(sheet, column)}</c:f><c:strCache><c:ptCount val="${sheet.rows.length}"/>` +
    `${points}</c:strCache></c:strRef>`
  );
}

/** `c:extLst` of a series whose labels stand in a column of texts; a null has no point. */
export function labelCells(sheet: ChartSheet, column: number | undefined): string {
  if (column === undefined) return '';
  const points = sheet.rows.map((row, i) => {
    const cell = row[column];
    return typeof cell === 'string' ? `<c:pt idx="${i}"><c:v>${escapeXml(cleanText(cell))}</c:v></c:pt>` : '';
  });
  return (
    '<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"' +
    ' xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:datalabelsRange>' +
    `<c15:f>${rangeOf(sheet, column)}</c15:f><c15:dlblRangeCache><c:ptCount val="${sheet.rows.length}"/>` +
    `${points.join('')}</c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>`
  );
}

/** `c:tx` of a series: the header of its column. */
export function seriesName(sheet: ChartSheet, column: number): string {
  return (
    `<c:tx><c:strRef><c:f>Sheet1!$${columnLetter(column)}$1</c:f><c:strCache><c:ptCount val="1"/>` +
    `<c:pt idx="0"><c:v>${escapeXml(cleanText(sheet.header[column] ?? ''))}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
  );
}

/** `c:cat` from the first column. */
export function categories(sheet: ChartSheet): string {
  return `<c:cat>${texts(sheet, 0)}</c:cat>`;
}
