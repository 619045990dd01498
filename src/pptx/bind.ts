/** Binds drafted pieces into slides of the template: placeholders, charts with their workbooks, tables, drawings, links. */
import type { Locale } from '../config/review.js';
import type { ChartSpec } from '../deck/block.js';
import type { Slide } from '../deck/deck.js';
import { columnGap } from '../deck/fit/text.js';
import { marks } from '../deck/palette.js';
import type { Draft } from './draft.js';
import { mendParagraphs, mendShapeProperties, mendTable, transform, type Relink } from './mend.js';
import { putXml, relate, relationType, type Package } from './package.js';
import type {
  ChartPiece,
  DrawnShape,
  GroupPiece,
  Piece,
  PieceParagraph,
  PicturePiece,
  TablePiece,
  TextPiece,
} from './piece.js';
import { lightness } from '../deck/colour.js';
import { ownTones, repaint } from './theme-tones.js';
import type { Theme } from './theme.js';
import type { TracedShape } from './trace.js';
import { emu, escapeXml, slideNamespaces, xmlHeader } from './xml.js';

/** Draws a chart for a frame in inches: a whole chart part, whose relation rId1 is its workbook. */
export type DrawChart = (
  chart: ChartSpec,
  size: { readonly width: number; readonly height: number },
) => {
  readonly chartXml: string;
  readonly workbook: Uint8Array;
};

export interface Binding {
  readonly deck: Package;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly drawChart: DrawChart;
}

export const slidePart = (number: number) => `ppt/slides/slide${number}.xml`;
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const slideType = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';

interface Sheet extends Binding {
  readonly part: string;
  readonly relink: Relink;
  readonly nextId: () => number;
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative' +
  ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

interface Named {
  readonly name: string;
  readonly alt?: string;
  readonly link?: number;
  readonly decorates?: boolean;
}

function properties(sheet: Sheet, { name, alt, link, decorates }: Named): string {
  const description = alt === undefined ? '' : ` descr="${escapeXml(alt)}"`;
  const head = `<p:cNvPr id="${sheet.nextId()}" name="${escapeXml(name)}"${description}`;
  const click =
    link === undefined ? '' : `<a:hlinkClick r:id="${sheet.relink(link)}" action="ppaction://hlinksldjump"/>`;
  const content = click + (decorates ? decorative : '');
  return content === '' ? `${head}/>` : `${head}>${content}</p:cNvPr>`;
}

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;
const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
const noInset = 'wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"';

/** Text outside of placeholders has the colour of the presentation's defaults, which need not be the brand's ink. */
function inked({ theme }: Sheet, paragraphs: readonly PieceParagraph[]): readonly PieceParagraph[] {
  if (theme.tones === ownTones) return paragraphs;
  return paragraphs.map((one) => ({ ...one, runs: one.runs.map((run) => ({ slot: 'tx1' as const, ...run })) }));
}

const themeFonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';

/** Nor need its font be the theme's. */
function faced({ theme }: Sheet, paragraphs: string): string {
  if (theme.tones === ownTones) return paragraphs;
  return paragraphs.replace(/(<a:rPr[^>]*>(?:<a:solidFill>.*?<\/a:solidFill>)?)/g, `$1${themeFonts}`);
}

function bindText(sheet: Sheet, piece: TextPiece, draft: Draft): string {
  const { frame, outlined } = piece;
  const place = piece.place?.xml ? piece.place : undefined;
  const texts = place ? piece.paragraphs : inked(sheet, piece.paragraphs);
  const mended = mendParagraphs(draft, texts, sheet.locale, sheet.relink, piece.field);
  const paragraphs = place ? mended : faced(sheet, mended);
  const kind = place ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  const position = frame ? `<a:xfrm>${transform(frame)}</a:xfrm>` : '';
  const geometry = place ? '' : `${rectangle}<a:noFill/>`;
  const outline = outlined
    ? `<a:ln w="9525"><a:solidFill><a:schemeClr val="${marks.previous.slot}"/></a:solidFill><a:prstDash val="dash"/></a:ln>`
    : '';
  const inset = 'lIns="182880" tIns="137160" rIns="182880" bIns="137160"';
  const columns = piece.columns === undefined ? '' : ` numCol="${piece.columns}" spcCol="${emu(columnGap)}"`;
  const body = place
    ? `<a:bodyPr${outlined ? ` ${inset} anchor="ctr"` : ''}${columns}><a:noAutofit/></a:bodyPr>`
    : `<a:bodyPr ${noInset}${columns}${piece.place?.anchor ? ` anchor="${anchors[piece.place.anchor]}"` : ''}><a:noAutofit/></a:bodyPr>`;
  return (
    `<p:sp><p:nvSpPr>${properties(sheet, piece)}${kind}<p:nvPr>${place?.xml ?? ''}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${position}${geometry}${outline}</p:spPr><p:txBody>${body}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

function graphicFrame(sheet: Sheet, piece: ChartPiece | TablePiece, uri: string, graphic: string): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${properties(sheet, piece)}` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${piece.place.xml}</p:nvPr></p:nvGraphicFramePr>` +
    `<p:xfrm>${transform(piece.frame)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">` +
    `${graphic}</a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function bindTable(sheet: Sheet, piece: TablePiece, draft: Draft): string {
  const ground = lightness(sheet.theme.colours.bg1);
  return graphicFrame(
    sheet,
    piece,
    'table',
    mendTable(draft, { hasTotal: piece.table.total !== undefined, ground }, sheet.locale, sheet.relink),
  );
}

function bindChart(sheet: Sheet, piece: ChartPiece): string {
  const { deck } = sheet;
  const number = [...deck.parts.keys()].filter((name) => name.startsWith('ppt/charts/chart')).length + 1;
  const chartPart = `ppt/charts/chart${number}.xml`;
  const workbookPart = `ppt/embeddings/workbook${number}.xlsx`;
  const { chartXml, workbook } = sheet.drawChart(piece.chart, { width: piece.frame.w, height: piece.frame.h });
  putXml(deck, chartPart, chartType, repaint(chartXml, sheet.theme.tones));
  deck.parts.set(workbookPart, { type: spreadsheet, bytes: workbook });
  relate(deck, chartPart, 'package', workbookPart);
  const id = relate(deck, sheet.part, 'chart', chartPart);
  return graphicFrame(
    sheet,
    piece,
    'chart',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/>`,
  );
}

function bindShape(sheet: Sheet, shape: DrawnShape, draft: Draft): string {
  const look = mendShapeProperties(draft, shape.line !== undefined);
  if (shape.geometry === 'line') {
    return `<p:cxnSp><p:nvCxnSpPr>${properties(sheet, { name: shape.name })}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${look}</p:spPr></p:cxnSp>`;
  }
  const mended = mendParagraphs(draft, inked(sheet, shape.paragraphs ?? []), sheet.locale, sheet.relink);
  const paragraphs = faced(sheet, mended);
  const kind = shape.geometry === 'text' ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr/>';
  return (
    `<p:sp><p:nvSpPr>${properties(sheet, { name: shape.name })}${kind}<p:nvPr/></p:nvSpPr><p:spPr>${look}</p:spPr>` +
    `<p:txBody><a:bodyPr ${shape.geometry === 'text' ? noInset.replace('square', 'none') : noInset} anchor="${anchors[shape.anchor ?? 'top']}"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  );
}

function bindGroup(sheet: Sheet, piece: GroupPiece, drafts: readonly Draft[]): string {
  const head = `<p:nvGrpSpPr>${properties(sheet, { ...piece, decorates: piece.alt === undefined })}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`;
  const shapes = piece.shapes.map((shape, index) => {
    const draft = drafts[index];
    return draft ? bindShape(sheet, shape, draft) : '';
  });
  const frame = transform(piece.frame);
  const inner = frame.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt');
  return `<p:grpSp>${head}<p:grpSpPr><a:xfrm>${frame}${inner}</a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}

function bindPicture(sheet: Sheet, piece: PicturePiece): string {
  const { deck } = sheet;
  const number = [...deck.parts.keys()].filter((name) => name.startsWith('ppt/media/exhibit')).length + 1;
  const part = `ppt/media/exhibit${number}.png`;
  deck.parts.set(part, { type: 'image/png', bytes: piece.png });
  const position = piece.frame ? `<a:xfrm>${transform(piece.frame)}</a:xfrm>` : '';
  return (
    `<p:pic><p:nvPicPr>${properties(sheet, piece)}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>` +
    `<p:nvPr>${piece.place.xml}</p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="${relate(deck, sheet.part, 'image', part)}"/>` +
    `<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${position}${piece.place.xml === '' ? rectangle : ''}</p:spPr></p:pic>`
  );
}

function bindPiece(sheet: Sheet, piece: Piece, drafts: readonly Draft[]): string {
  const [draft] = drafts;
  if (piece.kind === 'chart') return bindChart(sheet, piece);
  if (piece.kind === 'picture') return bindPicture(sheet, piece);
  if (piece.kind === 'group') return bindGroup(sheet, piece, drafts);
  if (!draft) throw new Error(`nothing was drafted for ${piece.name}`);
  return piece.kind === 'text' ? bindText(sheet, piece, draft) : bindTable(sheet, piece, draft);
}

/** Adds a slide with its charts to the deck and returns which figures its shapes show; `number` counts from 1. */
export function bindSlide(
  binding: Binding,
  slide: Slide,
  number: number,
  pieces: readonly Piece[],
  drafts: readonly (readonly Draft[])[],
): TracedShape[] {
  const { deck, theme } = binding;
  const part = slidePart(number);
  relate(deck, part, 'slideLayout', theme.layouts[slide.layout].part);
  const links = new Map<number, string>();
  const relink = (target: number): string => {
    const id = links.get(target) ?? relate(deck, part, relationType('slide'), slidePart(target));
    links.set(target, id);
    return id;
  };
  let lastId = 1;
  const sheet: Sheet = { ...binding, part, relink, nextId: () => (lastId += 1) };
  const traced: TracedShape[] = [];
  const shapes = pieces.map((piece, index) => {
    const figures = [...new Set(piece.figures)];
    if (figures.length > 0) traced.push({ id: lastId + 1, name: piece.name, figures });
    return bindPiece(sheet, piece, drafts[index] ?? []);
  });
  const xml =
    `${xmlHeader}<p:sld ${slideNamespaces}><p:cSld name="${escapeXml(slide.id)}"><p:spTree>` +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${repaint(shapes.join(''), theme.tones)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  putXml(deck, part, slideType, xml);
  return traced;
}
