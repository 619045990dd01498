/** XML of a template's shapes: placeholders, plain figures, and the tree that holds them. */
import type { Frame } from '../../src/deck/layouts.js';
import { emu, escapeXml } from '../../src/pptx/xml.js';

export function transform({ x, y, w, h }: Frame, rotation = 0): string {
  const rot = rotation === 0 ? '' : ` rot="${rotation * 60000}"`;
  return `<a:xfrm${rot}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm>`;
}

export const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** A colour of the theme, with the changes that make it lighter or darker. */
export const fill = (slot: string, changes = '') =>
  `<a:solidFill><a:schemeClr val="${slot}">${changes}</a:schemeClr></a:solidFill>`;

export interface PlaceholderSpec {
  readonly name: string;
  /** Attributes of `p:ph`. */
  readonly ph: string;
  readonly frame: Frame;
  /** One prompt a level. */
  readonly prompts: readonly string[];
  readonly anchor: 't' | 'ctr' | 'b';
  /** Level styles, `a:lvl1pPr` and on. */
  readonly levels?: string;
  /** Inner margin at the top, in inches. */
  readonly top?: number;
  /** A field (`slidenum`) in place of the prompt. */
  readonly field?: string;
}

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;
export const anchorOf = (anchor: keyof typeof anchors) => anchors[anchor];

export function placeholder(id: number, spec: PlaceholderSpec): string {
  const body =
    `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="${emu(spec.top ?? 0)}" rIns="0" bIns="0" rtlCol="0" anchor="${spec.anchor}">` +
    '<a:noAutofit/></a:bodyPr>';
  const paragraphs = spec.field
    ? `<a:p><a:fld id="{7A3C5E11-4D0B-4B8E-9C7E-51F3D2A90B64}" type="${spec.field}"><a:rPr lang="zh-CN" altLang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>`
    : spec.prompts
        .map(
          (prompt, level) =>
            `<a:p><a:pPr lvl="${level}"/>` +
            (prompt === '' ? '' : `<a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>${escapeXml(prompt)}</a:t></a:r>`) +
            '<a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p>',
        )
        .join('');
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(spec.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr userDrawn="1"><p:ph ${spec.ph}/></p:nvPr></p:nvSpPr><p:spPr>${transform(spec.frame)}${rectangle}</p:spPr>` +
    `<p:txBody>${body}<a:lstStyle>${spec.levels ?? ''}</a:lstStyle>${paragraphs}</p:txBody></p:sp>`
  );
}

/** A filled figure without text that decorates a layout. */
export function figure(
  id: number,
  name: string,
  frame: Frame,
  filling: string,
  geometry = rectangle,
  rotation = 0,
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${transform(frame, rotation)}${geometry}${filling}<a:ln><a:noFill/></a:ln></p:spPr>` +
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN" altLang="en-US"/></a:p></p:txBody></p:sp>'
  );
}

export function shapeTree(shapes: readonly string[]): string {
  return (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${shapes.join('')}</p:spTree>`
  );
}
