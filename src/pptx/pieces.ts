/** From a slide to its pieces: every block at the place that the theme gives its slot. */
import type { Locale } from '../config/review.js';
import type { Block, KpiBlock, Paragraph, Run, TableBlock, TextBlock } from '../deck/block.js';
import type { Slide, SlotName } from '../deck/deck.js';
import { chartFigures, tableFigures } from '../deck/figures.js';
import type { Face } from '../deck/fit/face.js';
import { headingFrame, headingSize, underHeading } from '../deck/fit/heading.js';
import { pointsPerInch } from '../deck/fit/measure.js';
import { rowHeights, tableScale } from '../deck/fit/table.js';
import { tileScale } from '../deck/fit/tiles.js';
import type { Frame } from '../deck/layouts.js';
import { pictureTable, type PictureBlock } from '../deck/picture.js';
import { runSlot } from '../deck/run-colour.js';
import { fail } from '../errors/problem.js';
import { ganttShapes } from '../deck/drawing/gantt.js';
import { matrixShapes } from '../deck/drawing/matrix.js';
import { footPieces, ownSize, standing } from './foot.js';
import type { DrawnShape, GroupPiece, Piece, PieceParagraph, PieceRun, TextPiece } from './piece.js';
import { isTitle, type Place } from './theme-layout.js';
import type { Theme } from './theme.js';
import { around, tileFrames } from '../deck/fit/tile-frames.js';
import { timelineShapes } from '../deck/drawing/timeline.js';

/** What pieces of all slides share. */
export interface Setting {
  readonly theme: Theme;
  readonly locale: Locale;
  /** Number of each slide by id, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** ISO date of the review. */
  readonly date: string;
  /** Pictures drawn for the deck, as PNG; a table stands for one that is not there. */
  readonly pictures?: ReadonlyMap<PictureBlock, Uint8Array>;
}

interface Spot extends Setting {
  readonly slide: Slide;
  readonly dark: boolean;
}

/** The fonts that the theme sets its texts in. */
const faceOf = ({ locale, theme }: Spot): Face => ({ locale, ...theme.fonts });

function linkTo(spot: Spot, id: string | undefined): { link?: number } {
  if (id === undefined) return {};
  const link = spot.numbers.get(id) ?? fail('DECK_LINK', { slide: spot.slide.id, link: id });
  return { link };
}

/** Where a place's own colours hold, tones do not; ink is stated only where the place's colour cannot be read. */
function runOf(spot: Spot, run: Run, place?: Place): PieceRun {
  const plain = run.tone === undefined || run.tone === 'ink' || place?.toneless === true;
  const slot = plain && place?.ink ? place.ink : runSlot(run, spot.dark);
  return { text: run.text, ...(run.bold ? { bold: true } : {}), ...(slot ? { slot } : {}), ...linkTo(spot, run.link) };
}

function paragraphOf(spot: Spot, paragraph: Paragraph, place: Place): PieceParagraph {
  const { plain, bullet } = place.levels;
  const title = isTitle(place);
  const level = title ? 0 : ((paragraph.bullet ? bullet : plain) ?? 0);
  const { size, before } = paragraph;
  return {
    runs: paragraph.runs.map((run) => runOf(spot, run, place)),
    level,
    ...(size !== undefined && size !== place.sizes[level] ? { size } : {}),
    ...(before || place.spaced ? { before: before ?? 0 } : {}),
    ...(!title && !paragraph.bullet && plain === undefined ? { noBullet: true } : {}),
    ...(!title && paragraph.bullet && bullet === undefined ? { ownBullet: true } : {}),
    ...(place.spaced ? { ownSpacing: true } : {}),
  };
}

const nameOf = (slot: SlotName) => slot.charAt(0).toUpperCase() + slot.slice(1);

function textPiece(spot: Spot, slot: SlotName, block: TextBlock, place: Place): TextPiece {
  const own = block.paragraphs.map((paragraph) => paragraphOf(spot, paragraph, place));
  // What a layout of ours says of the large number, a text box has to say itself.
  const loud = slot === 'number' && place.xml === '';
  const look: Partial<PieceRun> = { bold: true, ...(place.toneless ? {} : { slot: 'accent1' }) };
  const paragraphs = loud ? own.map((one) => ({ ...one, runs: one.runs.map((run) => ({ ...run, ...look })) })) : own;
  const figures = slot === 'title' ? spot.slide.titleFigures : block.paragraphs.flatMap((one) => one.figures ?? []);
  return {
    kind: 'text',
    name: nameOf(slot),
    ...standing(place),
    paragraphs,
    ...(figures ? { figures } : {}),
    ...(block.columns === undefined ? {} : { columns: block.columns }),
  };
}

/** Sizes of tiles that nothing has fitted. */
const wished = { label: tileScale.label[0], value: tileScale.value[0], line: tileScale.line[0] };

/** A rule over every tile; a slide draws them, since the number of tiles is its own. */
function tileRules(frames: readonly Frame[]): GroupPiece {
  const shapes = frames.map(({ x, y, w }, index): DrawnShape => {
    return { name: `KPI rule ${index + 1}`, geometry: 'line', frame: { x, y, w, h: 0 }, line: 'accent5' };
  });
  return { kind: 'group', name: 'KPI rules', frame: { ...around(frames), h: 0 }, shapes };
}

function tilePieces(spot: Spot, block: KpiBlock, places: readonly Place[]): Piece[] {
  const frames = tileFrames(around(places.map(({ frame }) => frame)), block.tiles.length);
  const asLaidOut = frames.length === places.length && !places.some(({ moved }) => moved);
  const [first] = places;
  if (!first) return [];
  const { label, value, line } = block.sizes ?? wished;
  const free = first.xml === '';
  const own = (level: number, points: number) => ({
    level: free ? 0 : level,
    ...(first.sizes[level] === points ? {} : { size: points }),
  });
  // A text box has no level that would mute label and comparisons.
  const muted = (run: PieceRun): PieceRun => (free && run.slot === undefined ? { ...run, slot: 'tx2' } : run);
  const tiles = block.tiles.map((one, index): TextPiece => {
    const place = places[index] ?? first;
    const frame = frames[index];
    return {
      kind: 'text',
      name: `KPI ${index + 1}`,
      place,
      ...(asLaidOut || !frame ? {} : { frame: free ? { ...frame, y: frame.y + 0.06, h: frame.h - 0.06 } : frame }),
      ...linkTo(spot, one.link),
      figures: [one.figure],
      paragraphs: [
        { ...own(0, label), runs: [muted(runOf(spot, { text: one.label }, place))] },
        { ...own(1, value), runs: [{ ...runOf(spot, { text: one.value }, place), bold: true }] },
        ...one.lines.map((run): PieceParagraph => ({ ...own(2, line), runs: [muted(runOf(spot, run, place))] })),
      ],
    };
  });
  return [...tiles, tileRules(frames)];
}

/** The heading above an exhibit, and the frame that is left for the exhibit. */
function headed(heading: string | undefined, frame: Frame, name: string): { pieces: Piece[]; frame: Frame } {
  if (heading === undefined) return { pieces: [], frame };
  const paragraphs = [{ runs: [{ text: heading, bold: true }], level: 0, size: headingSize }];
  return {
    pieces: [{ kind: 'text', name: `${name} heading`, frame: headingFrame(frame), paragraphs }],
    frame: underHeading(heading, frame),
  };
}

/** Rows grow to fill a slot, though not beyond this: a short table stays a table. */
const tallestRow = 0.5;

function tablePiece(spot: Spot, name: string, block: TableBlock, place: Place, frame: Frame): Piece {
  const { size = tableScale.size, table } = block;
  const face = faceOf(spot);
  const heights = rowHeights(table, frame, size, face).map((points) => points / pointsPerInch);
  const even = table.dense ? 0 : Math.min(tallestRow, frame.h / Math.max(1, heights.length));
  const spare = Math.max(0, frame.h - heights.reduce((sum, height) => sum + height, 0));
  const wish = heights.map((height) => Math.max(0, even - height));
  const wished = wish.reduce((sum, height) => sum + height, 0);
  const share = wished === 0 ? 0 : Math.min(1, spare / wished);
  const rows = heights.map((height, index) => height + (wish[index] ?? 0) * share);
  const links = new Map<string, number>();
  for (const cell of [...table.rows.flat(), ...(table.total ?? [])]) {
    const { link } = linkTo(spot, cell.link);
    if (cell.link !== undefined && link !== undefined) links.set(cell.link, link);
  }
  const h = rows.reduce((sum, height) => sum + height, 0);
  return {
    kind: 'table',
    name,
    place,
    frame: { ...frame, h },
    table,
    size,
    rows,
    links,
    alt: block.alt,
    figures: tableFigures(table),
  };
}

const gapSize = 14;

/** The table in place of a picture that could not be drawn: as many rows as the frame holds; the notes have them all. */
function asTable(block: PictureBlock, frame: Frame): TableBlock {
  const row = 0.34;
  return { kind: 'table', table: pictureTable(block, Math.max(1, Math.floor(frame.h / row) - 1)), alt: block.alt };
}

function blockPieces(spot: Spot, slot: SlotName, block: Block, places: readonly Place[]): Piece[] {
  const [place] = places;
  if (!place) return [];
  const name = nameOf(slot);
  switch (block.kind) {
    case 'text':
      return [textPiece(spot, slot, block, place)];
    case 'kpis':
      return tilePieces(spot, block, places);
    case 'chart': {
      const { pieces, frame } = headed(block.heading, place.frame, name);
      return [
        ...pieces,
        { kind: 'chart', name, place, frame, chart: block.chart, alt: block.alt, figures: chartFigures(block.chart) },
      ];
    }
    case 'table': {
      const { pieces, frame } = headed(block.heading, place.frame, name);
      return [...pieces, tablePiece(spot, name, block, place, frame)];
    }
    case 'picture': {
      const { pieces, frame } = headed(block.heading, place.frame, name);
      const png = spot.pictures?.get(block);
      if (!png) return [...pieces, tablePiece(spot, name, asTable(block, frame), place, frame)];
      const own = block.heading === undefined && !place.moved ? {} : { frame };
      return [...pieces, { kind: 'picture', name, place, ...own, png, alt: block.alt }];
    }
    case 'timeline': {
      const { frame } = place;
      return [{ kind: 'group', name, frame, shapes: timelineShapes(block, frame, faceOf(spot)), alt: block.alt }];
    }
    case 'gantt': {
      const { frame } = place;
      return [{ kind: 'group', name, frame, shapes: ganttShapes(block, frame, faceOf(spot)), alt: block.alt }];
    }
    case 'matrix': {
      const { frame } = place;
      return [{ kind: 'group', name, frame, shapes: matrixShapes(block, frame, faceOf(spot)), alt: block.alt }];
    }
    case 'gap': {
      const runs = [{ text: block.text, ...(spot.dark ? {} : { slot: 'tx2' as const }) }];
      const size = ownSize(place, gapSize, gapSize * 1.5);
      const paragraph = { ...paragraphOf(spot, { runs: [] }, place), runs, ...size };
      return [{ kind: 'text', name, ...standing(place), paragraphs: [paragraph], outlined: true }];
    }
  }
}

/** All pieces of a slide in reading order: the title first, the foot last. */
export function piecesOf(slide: Slide, setting: Setting): Piece[] {
  const layout = setting.theme.layouts[slide.layout];
  const spot: Spot = { ...setting, slide, dark: layout.dark };
  for (const slot of Object.keys(slide.slots)) {
    if (!layout.slots[slot as SlotName]?.length) fail('DECK_SLOT', { slide: slide.id, layout: slide.layout, slot });
  }
  const title: TextBlock = { kind: 'text', paragraphs: [{ runs: [{ text: slide.title }] }] };
  const slots: Partial<Record<SlotName, Block>> = { title, ...slide.slots };
  const order = Object.keys(layout.slots) as SlotName[];
  const inOrder: SlotName[] = ['title', ...order.filter((slot) => slot !== 'title')];
  const body = inOrder.flatMap((slot) => {
    const block = slots[slot];
    return block ? blockPieces(spot, slot, block, layout.slots[slot] ?? []) : [];
  });
  const { date, locale } = setting;
  const foot = footPieces(layout, slide, setting.numbers.get(slide.id), { date, locale });
  return [...body, ...foot];
}
