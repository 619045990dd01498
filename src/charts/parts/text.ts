/** Text properties of a chart's parts: theme fonts of both scripts, size, weight and a theme colour. */
import type { ThemeSlot } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import { colourXml } from './paint.js';
import { cleanText, escapeXml } from './xml.js';

export interface TextStyle {
  readonly slot?: ThemeSlot;
  readonly bold?: boolean;
  /** Points; the look's size by default. */
  readonly size?: number;
  /** Degrees; horizontal by default. */
  readonly turn?: number;
}

function runProperties(tag: 'a:defRPr' | 'a:rPr', look: ChartLook, style: TextStyle): string {
  const language = tag === 'a:rPr' ? ` lang="${escapeXml(look.language)}"` : '';
  return (
    `<${tag}${language} sz="${Math.round((style.size ?? look.fontSize) * 100)}" b="${style.bold ? 1 : 0}">` +
    `<a:solidFill>${colourXml(style.slot ?? 'tx1')}</a:solidFill>` +
    `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></${tag}>`
  );
}

function runXml({ text, field }: LabelRun, look: ChartLook, style: TextStyle): string {
  const content = `${runProperties('a:rPr', look, style)}<a:t>${escapeXml(cleanText(text))}</a:t>`;
  return field ? `<a:fld id="${field.id}" type="${field.type}">${content}</a:fld>` : `<a:r>${content}</a:r>`;
}

/** `c:txPr`. */
export function textXml(look: ChartLook, style: TextStyle = {}): string {
  const body =
    style.turn === undefined ? '<a:bodyPr/>' : `<a:bodyPr rot="${Math.round(style.turn * 60000)}" vert="horz"/>`;
  return (
    `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${runProperties('a:defRPr', look, style)}</a:pPr>` +
    `<a:endParaRPr lang="${escapeXml(look.language)}"/></a:p></c:txPr>`
  );
}

/** A piece of a label: a text of our own, or a field that PowerPoint fills from the series' name or the cell of the point. */
export interface LabelRun {
  readonly text: string;
  readonly field?: { readonly type: 'CELLRANGE' | 'SERIESNAME' | 'CATEGORYNAME'; readonly id: string };
}

/** `c:tx` with a text of our own, for a label or an axis title. */
export function richXml(text: string, look: ChartLook, style: TextStyle = {}): string {
  return richRunsXml([{ text }], look, style);
}

/** `c:tx` of several pieces; a program that knows no fields shows the text that each holds. */
export function richRunsXml(runs: readonly LabelRun[], look: ChartLook, style: TextStyle = {}): string {
  const body =
    style.turn === undefined
      ? '<a:bodyPr wrap="none"/>'
      : `<a:bodyPr rot="${Math.round(style.turn * 60000)}" vert="horz"/>`;
  return (
    `<c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr>${runProperties('a:defRPr', look, style)}</a:pPr>` +
    `${runs.map((run) => runXml(run, look, style)).join('')}</a:p></c:rich></c:tx>`
  );
}
