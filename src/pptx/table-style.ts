/** The table style of our tables: a rule under the header, hairlines between rows, a rule over the total; theme colours only. */
import { repaint, type Tones } from './theme-tones.js';
import { xmlHeader } from './xml.js';

export const tableStyleId = '{6E1F9C2A-5B0D-4C3E-9A57-2D8B41F0C7E5}';

const line = (side: string, slot: string, points: number) =>
  `<a:${side}><a:ln w="${points * 12700}" cmpd="sng"><a:solidFill><a:schemeClr val="${slot}"/></a:solidFill></a:ln></a:${side}>`;
const none = (side: string) => `<a:${side}><a:ln><a:noFill/></a:ln></a:${side}>`;
const text = (slot: string, bold: boolean) =>
  `<a:tcTxStyle${bold ? ' b="on"' : ''}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:schemeClr val="${slot}"/></a:tcTxStyle>`;

/** The `a:tblStyle` element, for a template that does not have it. */
export const tableStyle =
  `<a:tblStyle styleId="${tableStyleId}" styleName="Review table">` +
  `<a:wholeTbl>${text('tx1', false)}<a:tcStyle><a:tcBdr>${none('left')}${none('right')}${none('top')}` +
  `${line('bottom', 'bg2', 0.75)}${line('insideH', 'bg2', 0.75)}${none('insideV')}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>` +
  `<a:lastRow>${text('tx1', true)}<a:tcStyle><a:tcBdr>${line('top', 'tx1', 1)}</a:tcBdr></a:tcStyle></a:lastRow>` +
  `<a:firstRow>${text('tx2', true)}<a:tcStyle><a:tcBdr>${line('bottom', 'tx1', 1)}</a:tcBdr></a:tcStyle></a:firstRow>` +
  '</a:tblStyle>';

/** A whole part of table styles that holds ours alone, as the default of new tables too. */
export const tableStylesPart =
  `${xmlHeader}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${tableStyleId}">` +
  `${tableStyle}</a:tblStyleLst>`;

/** A template's table styles with ours among them. */
export function withTableStyle(part: string, tones: Tones): string {
  if (part.includes(tableStyleId)) return part;
  const own = repaint(tableStyle, tones);
  return part.replace(/<a:tblStyleLst([^>]*?)(\/>|>)/, (_, attributes: string, end: string) =>
    end === '/>' ? `<a:tblStyleLst${attributes}>${own}</a:tblStyleLst>` : `<a:tblStyleLst${attributes}>${own}`,
  );
}
