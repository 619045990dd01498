/** A theme part: colours, fonts, and the plain format scheme that the schema asks for. */
import { xmlHeader } from '../../src/pptx/xml.js';
import { fonts, type Look } from './colours.js';

const font = (kind: string) =>
  `<a:${kind}><a:latin typeface="${fonts.latin}"/><a:ea typeface="${fonts.eastAsian}"/><a:cs typeface=""/>` +
  `<a:font script="Hans" typeface="${fonts.eastAsian}"/></a:${kind}>`;

const placeholderFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (points: number) =>
  `<a:ln w="${points * 12700}" cap="flat" cmpd="sng" algn="ctr">${placeholderFill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;

const formats =
  '<a:fmtScheme name="Flat">' +
  `<a:fillStyleLst>${placeholderFill.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${line(0.5)}${line(1)}${line(1.5)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${placeholderFill.repeat(3)}</a:bgFillStyleLst>` +
  '</a:fmtScheme>';

/** What a text box that a presenter adds looks like: no inner margin, so that its text meets the grid. */
const objectDefaults =
  '<a:objectDefaults><a:txDef><a:spPr><a:noFill/></a:spPr>' +
  '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"><a:spAutoFit/></a:bodyPr>' +
  '<a:lstStyle><a:defPPr><a:defRPr sz="1400"/></a:defPPr></a:lstStyle></a:txDef></a:objectDefaults>';

export function themePart(name: string, { colours }: Look): string {
  const slots = Object.entries(colours).map(([slot, rgb]) => `<a:${slot}><a:srgbClr val="${rgb}"/></a:${slot}>`);
  return (
    `${xmlHeader}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${slots.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${font('majorFont')}${font('minorFont')}</a:fontScheme>${formats}` +
    `</a:themeElements>${objectDefaults}<a:extraClrSchemeLst/></a:theme>`
  );
}
