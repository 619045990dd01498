/** The chart part around a kind's drawing: `c:chartSpace` with its settings, text defaults and the link to the workbook. */
import type { ChartLook } from '../chart.js';
import { noLine } from './paint.js';
import { textXml } from './text.js';
import { escapeXml } from './xml.js';

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The complete chart part; the workbook's relationship is rId1. */
export function chartSpace(drawing: string, look: ChartLook): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace ${namespaces}><c:date1904 val="0"/><c:lang val="${escapeXml(look.language)}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/>${drawing}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/>${noLine}</c:spPr>${textXml(look)}` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}
