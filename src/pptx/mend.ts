/**
 * Mends drafted XML: what pptxgenjs hard-codes (sizes, black, underlines, margins, its own bullets) goes, so that placeholder
 * and theme decide; what it writes twice or in a way the schema forbids is written once and well.
 */
import type { Locale } from '../config/review.js';
import type { Draft } from './draft.js';
import type { PieceParagraph } from './piece.js';
import { tableStyleId } from './table-style.js';
import { emu } from './xml.js';

/** Language of a run and of the other script in it. */
export function languages(locale: Locale): string {
  return locale === 'zh-CN' ? 'lang="zh-CN" altLang="en-US"' : 'lang="en-US" altLang="zh-CN"';
}

/** Writes a drafted relation id anew for the slide part; undefined drops the link. */
export type Relink = (slideNumber: number) => string;

const first = (pattern: RegExp, xml: string) => pattern.exec(xml)?.[1];

interface Mending {
  readonly locale: Locale;
  readonly draft: Draft;
  readonly relink: Relink;
}

/** What a run states of its own; the placeholder says the rest. */
interface RunLook {
  /** Hundredths of a point, as written. */
  readonly size?: string | undefined;
  readonly bold: boolean;
  /** A slot of the theme. */
  readonly colour?: string | undefined;
}

function draftedLook(properties: string): RunLook {
  const attributes = first(/^<a:rPr([^>]*)>/, properties) ?? '';
  return {
    size: first(/ sz="(\d+)"/, attributes),
    bold: attributes.includes(' b="1"'),
    colour: first(/<a:schemeClr val="(\w+)"/, properties),
  };
}

/** A drafted run without a size, weight or colour takes those of the run before it, so a piece's own count. */
function pieceLook({ size, runs }: PieceParagraph, index: number): RunLook {
  const { bold, slot } = runs[index] ?? {};
  return { size: size === undefined ? undefined : String(Math.round(size * 100)), bold: bold === true, colour: slot };
}

/** `a:rPr`: language, size, weight, a theme colour, a link without its underline. */
function runProperties(xml: string, { size, bold, colour }: RunLook, { locale, draft, relink }: Mending): string {
  const link = draft.links.get(first(/<a:hlinkClick r:id="([^"]*)"/, xml) ?? '');
  const fill = colour === undefined ? '' : `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;
  const keepColour =
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr' +
    ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';
  const click =
    link === undefined
      ? ''
      : `<a:hlinkClick r:id="${relink(link)}" action="ppaction://hlinksldjump">${keepColour}</a:hlinkClick>`;
  const weight = `${size ? ` sz="${size}"` : ''}${bold ? ' b="1"' : ''}${link === undefined ? '' : ' u="none"'}`;
  return `<a:rPr ${languages(locale)}${weight} dirty="0">${fill}${click}</a:rPr>`;
}

type LookOf = (properties: string, index: number) => RunLook;

function runsOf(drafted: string, lookOf: LookOf, mending: Mending, field?: string): string {
  return [...drafted.matchAll(/<a:r>(<a:rPr.*?<\/a:rPr>)(<a:t>.*?<\/a:t>)<\/a:r>/gs)]
    .map(([, properties = '', text = ''], index) => {
      const own = runProperties(properties, lookOf(properties, index), mending);
      if (field === undefined) return `<a:r>${own}${text}</a:r>`;
      return `<a:fld id="{7A3C5E11-4D0B-4B8E-9C7E-51F3D2A90B64}" type="${field}">${own}${text}</a:fld>`;
    })
    .join('');
}

/** Hanging indent of a bullet that the slide states itself, in EMU. */
const hanging = 228600;

function paragraphProperties(paragraph: PieceParagraph): string {
  const { level, before, noBullet, ownBullet, ownSpacing, align } = paragraph;
  const alignment = align === undefined ? '' : ` algn="${{ left: 'l', center: 'ctr', right: 'r' }[align]}"`;
  const indent = ownBullet ? ` marL="${hanging}" indent="-${hanging}"` : noBullet ? ' marL="0" indent="0"' : '';
  const attributes = `${indent}${level > 0 ? ` lvl="${level}"` : ''}${alignment}`;
  const space = before === undefined ? '' : `<a:spcBef><a:spcPts val="${Math.round(before * 100)}"/></a:spcBef>`;
  const single = '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>';
  const spacing = ownSpacing ? `${single}${space}<a:spcAft><a:spcPts val="0"/></a:spcAft>` : space;
  const content = `${spacing}${ownBullet ? '<a:buChar char="•"/>' : noBullet ? '<a:buNone/>' : ''}`;
  if (attributes === '' && content === '') return '';
  return content === '' ? `<a:pPr${attributes}/>` : `<a:pPr${attributes}>${content}</a:pPr>`;
}

const paragraphPattern = /<a:p>.*?<\/a:p>/gs;

/** The paragraphs of a drafted shape, as the template wants them. */
export function mendParagraphs(
  draft: Draft,
  paragraphs: readonly PieceParagraph[],
  locale: Locale,
  relink: Relink,
  field?: string,
): string {
  const drafted = draft.xml.match(paragraphPattern) ?? [];
  const written = paragraphs.map((paragraph, index) => {
    const lookOf: LookOf = (_, run) => pieceLook(paragraph, run);
    const runs = runsOf(drafted[index] ?? '', lookOf, { locale, draft, relink }, field);
    const end = runs === '' ? `<a:endParaRPr ${languages(locale)} dirty="0"/>` : '';
    return `<a:p>${paragraphProperties(paragraph)}${runs}${end}</a:p>`;
  });
  return written.length > 0 ? written.join('') : `<a:p><a:endParaRPr ${languages(locale)} dirty="0"/></a:p>`;
}

/** A tint that prints and exports as a plain colour, in place of a transparency; `ground` is the HSL luminance under it. */
const tint = (xml: string, ground: number) =>
  xml.replace(/<a:alpha val="(\d+)"\/>/g, (_, share: string) => {
    const rest = Math.round((100000 - Number(share)) * ground);
    return `<a:lumMod val="${share}"/>${rest === 0 ? '' : `<a:lumOff val="${rest}"/>`}`;
  });

interface TableLook {
  readonly hasTotal: boolean;
  /** HSL luminance of the ground, 0 to 1. */
  readonly ground: number;
}

/** A drafted table under our table style: borders and weights of header and total are the style's. */
export function mendTable(draft: Draft, { hasTotal, ground }: TableLook, locale: Locale, relink: Relink): string {
  const table = first(/(<a:tbl>.*<\/a:tbl>)/s, draft.xml) ?? '';
  return table
    .replace(
      '<a:tblPr/>',
      `<a:tblPr firstRow="1"${hasTotal ? ' lastRow="1"' : ''}><a:tableStyleId>${tableStyleId}</a:tableStyleId></a:tblPr>`,
    )
    .replace(paragraphPattern, (paragraph) => {
      const align = first(/<a:pPr[^>]* algn="(\w+)"/, paragraph);
      const properties = align === undefined || align === 'l' ? '' : `<a:pPr algn="${align}"/>`;
      const runs = runsOf(paragraph, draftedLook, { locale, draft, relink });
      const size = first(/ sz="(\d+)"/, paragraph);
      return `<a:p>${properties}${runs}${runs === '' ? `<a:endParaRPr ${languages(locale)}${size ? ` sz="${size}"` : ''} dirty="0"/>` : ''}</a:p>`;
    })
    .replace(/<a:tcPr([^>]*)>(.*?)<\/a:tcPr>/gs, (_, attributes: string, content: string) => {
      const fill = first(/(<a:solidFill>.*<\/a:solidFill>)/s, content.replace(/<a:ln[LRTB].*?<\/a:ln[LRTB]>/gs, ''));
      return fill ? `<a:tcPr${attributes}>${tint(fill, ground)}</a:tcPr>` : `<a:tcPr${attributes}/>`;
    })
    .replace(/>\s+</g, '><');
}

/** The geometry, fill and outline of a drafted shape. */
export function mendShapeProperties(draft: Draft, hasLine: boolean): string {
  const properties = first(/<p:spPr>(.*?)<\/p:spPr>/s, draft.xml) ?? '';
  const plain = properties.replace(/<a:ln[^>]*>.*?<\/a:ln>|<a:ln[^>]*\/>/gs, '');
  const line = hasLine ? (first(/(<a:ln w.*<\/a:ln>)/s, properties) ?? '') : '';
  return plain + (line === '' ? '<a:ln><a:noFill/></a:ln>' : line);
}

/** `a:xfrm` content of a frame in inches. */
export function transform(frame: {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}): string {
  return `<a:off x="${emu(frame.x)}" y="${emu(frame.y)}"/><a:ext cx="${emu(frame.w)}" cy="${emu(frame.h)}"/>`;
}
