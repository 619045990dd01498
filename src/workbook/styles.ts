/** The cell styles of a workbook, numbered as they are first asked for (ECMA-376-1, 18.8). */
import { cleanText, escapeXml } from '../charts/parts/xml.js';
import { declaration, main } from './names.js';

export interface Styles {
  /** Of numbers in a format. */
  number(format: string): number;
  readonly header: number;
  readonly text: number;
  /** Of a text that a spreadsheet would take for a formula when someone edits it: marked as text for good. */
  readonly quoted: number;
  readonly link: number;
  xml(): string;
}

/** Numbers from 164 on are free for a workbook's own formats. */
const firstFormat = 164;

const top = '<alignment vertical="top"/>';
const fixed = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${top}</xf>`,
  `<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${top}</xf>`,
];

export function createStyles(): Styles {
  const formats: string[] = [];
  const xml = () => {
    const own = formats.map(
      (format, i) => `<numFmt numFmtId="${firstFormat + i}" formatCode="${escapeXml(cleanText(format))}"/>`,
    );
    const numbers = formats.map(
      (_, i) =>
        `<xf numFmtId="${firstFormat + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf>`,
    );
    const cells = [...fixed, ...numbers];
    const font = (inner: string) => `<font>${inner}<name val="Arial"/><family val="2"/></font>`;
    return (
      `${declaration}<styleSheet xmlns="${main}">` +
      (own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '') +
      `<fonts count="3">${font('<sz val="10"/>')}${font('<b/><sz val="10"/>')}${font('<u/><sz val="10"/><color rgb="FF1D56C9"/>')}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFE4E8ED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
      '<border><left/><right/><top/><bottom style="thin"><color rgb="FF18222F"/></bottom><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  };
  const number = (format: string) => {
    if (format === 'General') return 2;
    const known = formats.indexOf(format);
    return fixed.length + (known >= 0 ? known : formats.push(format) - 1);
  };
  return { number, header: 1, text: 2, quoted: 3, link: 4, xml };
}
