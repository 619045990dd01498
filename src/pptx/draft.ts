/**
 * Drafts the texts, tables and shapes of all slides with pptxgenjs and hands back their XML piece by piece.
 * pptxgenjs knows none of the template: what its XML lacks or states too much is mended in `mend.ts`.
 */
import { strFromU8, unzipSync } from 'fflate';
import type PptxGenJS from 'pptxgenjs';
import { cellShare, cellSlot } from '../deck/cell-colours.js';
import type { ThemeSlot } from '../deck/palette.js';
import type { TableCell } from '../deck/table.js';
import { pointsPerInch } from '../deck/fit/measure.js';
import { afterNumbers, cellMargins } from '../deck/fit/table.js';
import type { DrawnShape, Piece, PieceParagraph, TablePiece } from './piece.js';
import { clean } from './xml.js';

type Slide = PptxGenJS.default.Slide;
type Text = PptxGenJS.default.TextProps;

/** The XML of one drafted object, and the slides that its relation ids lead to. */
export interface Draft {
  readonly xml: string;
  readonly links: ReadonlyMap<string, number>;
}

export interface DraftSetting {
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  /** BCP 47 tag of the texts. */
  readonly language: string;
  readonly colours: Readonly<Record<ThemeSlot, string>>;
}

function textOf(paragraphs: readonly PieceParagraph[], language: string): Text[] {
  return paragraphs.flatMap((paragraph) => {
    const runs = paragraph.runs.length > 0 ? paragraph.runs : [{ text: '' }];
    return runs.map((run, index): Text => {
      const options: PptxGenJS.default.TextPropsOptions = { lang: language, breakLine: index === runs.length - 1 };
      if (paragraph.level > 0) options.indentLevel = paragraph.level;
      if (paragraph.size !== undefined) options.fontSize = paragraph.size;
      if (paragraph.before !== undefined) options.paraSpaceBefore = paragraph.before;
      if (paragraph.align !== undefined) options.align = paragraph.align;
      if (run.bold) options.bold = true;
      if (run.slot !== undefined) options.color = run.slot;
      if (run.link !== undefined) options.hyperlink = { slide: run.link };
      return { text: clean(run.text), options };
    });
  });
}

/** Top, right, bottom, left in inches: pptxgenjs takes a first number under 1 for inches and any other for points. */
function marginsOf({ table }: TablePiece, left?: number): [number, number, number, number] {
  const { end, side } = cellMargins(table);
  const inches = (points: number) => points / pointsPerInch;
  return [inches(end), inches(side), inches(end), inches(left ?? side)];
}

function cellOf(
  cell: TableCell,
  align: 'left' | 'right',
  afterNumber: boolean,
  highlighted: boolean,
  piece: TablePiece,
  setting: DraftSetting,
): PptxGenJS.default.TableCell {
  const shade = cellShare(cell, highlighted, setting.colours);
  const run: PptxGenJS.default.TableCellProps = { align, valign: 'middle', fontSize: piece.size };
  if (afterNumber) run.margin = marginsOf(piece, afterNumbers);
  if (cell.bold || highlighted) run.bold = true;
  const slot = cellSlot(cell, highlighted, setting.colours);
  if (slot !== undefined) run.color = slot;
  if (shade > 0) run.fill = { color: 'accent1', transparency: Math.round((1 - shade) * 100) };
  const link = cell.link === undefined ? undefined : piece.links.get(cell.link);
  const options: PptxGenJS.default.TextPropsOptions = { lang: setting.language };
  if (link !== undefined) options.hyperlink = { slide: link };
  return { text: [{ text: clean(cell.text), options }], options: run };
}

function draftTable(slide: Slide, piece: TablePiece, setting: DraftSetting): void {
  const { columns, rows, total, highlight } = piece.table;
  const line = (cells: readonly TableCell[], highlighted: boolean) =>
    columns.map((column, index) => {
      const afterNumber = column.align === 'left' && columns[index - 1]?.align === 'right';
      return cellOf(cells[index] ?? { text: '' }, column.align, afterNumber, highlighted, piece, setting);
    });
  const header = line(
    columns.map(({ header: text }) => ({ text })),
    false,
  );
  const body = rows.map((cells, index) => line(cells, index === highlight));
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const { x, y, w } = piece.frame;
  slide.addTable([header, ...body, ...(total ? [line(total, false)] : [])], {
    x,
    y,
    w,
    colW: columns.map(({ width }) => (width / whole) * w),
    rowH: [...piece.rows],
    margin: marginsOf(piece),
  });
}

function draftShape(slide: Slide, shape: DrawnShape, setting: DraftSetting): void {
  const { x, y, w, h } = shape.frame;
  const look: PptxGenJS.default.ShapeProps = { x, y, w, h };
  if (shape.fill) look.fill = { color: shape.fill };
  if (shape.line) look.line = { color: shape.line, width: 0.75 };
  if (shape.geometry === 'line') slide.addShape('line', look);
  else if (shape.geometry === 'diamond') slide.addShape('diamond', look);
  else {
    const text = textOf(shape.paragraphs ?? [], setting.language);
    const options: PptxGenJS.default.TextPropsOptions = {
      ...look,
      shape: shape.geometry === 'ellipse' ? 'ellipse' : 'rect',
      valign: shape.anchor ?? 'top',
      margin: 0,
    };
    slide.addText(text.length > 0 ? text : '', options);
  }
}

/** How many objects a piece is drafted as: a chart or a picture none, a group one a shape. */
const draftedObjects = (piece: Piece) =>
  piece.kind === 'chart' || piece.kind === 'picture' ? 0 : piece.kind === 'group' ? piece.shapes.length : 1;

function draftPiece(slide: Slide, piece: Piece, setting: DraftSetting): void {
  if (piece.kind === 'text') {
    const { x, y, w, h } = piece.frame ?? piece.place?.frame ?? { x: 0, y: 0, w: 1, h: 1 };
    slide.addText(textOf(piece.paragraphs, setting.language), { x, y, w, h });
  } else if (piece.kind === 'table') draftTable(slide, piece, setting);
  else if (piece.kind === 'group') for (const shape of piece.shapes) draftShape(slide, shape, setting);
}

const object = /<p:(sp|graphicFrame|cxnSp)>.*?<\/p:\1>/gs;
const relation = /<Relationship Id="([^"]*)"[^>]*?Target="slide(\d+)\.xml"/g;

/** pptxgenjs, loaded where a deck is drawn or about to be: it costs a tenth of a second that other commands need not pay. */
export async function loadGenerator(): Promise<new () => PptxGenJS.default> {
  const { default: Generator } = (await import('pptxgenjs')) as unknown as { default: new () => PptxGenJS.default };
  return Generator;
}

/** The drafts of each slide's pieces: one for text and table, several for a group, none for a chart or a picture. */
export async function draftSlides(slides: readonly (readonly Piece[])[], setting: DraftSetting): Promise<Draft[][][]> {
  const Generator = await loadGenerator();
  const draft = new Generator();
  draft.defineLayout({ name: 'theme', ...setting.size });
  draft.layout = 'theme';
  for (const pieces of slides) {
    const slide = draft.addSlide();
    for (const piece of pieces) draftPiece(slide, piece, setting);
  }
  const written = (await draft.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  const parts = unzipSync(written, { filter: ({ name }) => /^ppt\/slides\/(_rels\/)?slide\d/.test(name) });
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return slides.map((pieces, index) => {
    const objects = part(`ppt/slides/slide${index + 1}.xml`).match(object) ?? [];
    const rels = part(`ppt/slides/_rels/slide${index + 1}.xml.rels`);
    const links = new Map([...rels.matchAll(relation)].map(([, id = '', number]) => [id, Number(number)]));
    let at = 0;
    return pieces.map((piece) => {
      const own = objects.slice(at, at + draftedObjects(piece));
      at += own.length;
      return own.map((xml) => ({ xml, links }));
    });
  });
}
