/** Fits KPI tiles: one size for the values of all, labels on the lines that are left, nothing wider than its tile. */
import type { KpiBlock, KpiTile } from '../block.js';
import type { Frame } from '../layouts.js';
import { cutEnd, cutMiddle, onOneLine } from './cut.js';
import { lineHeightOf, type Face } from './face.js';
import { pointsPerInch, textWidth } from './measure.js';
import { tileFrames } from './tile-frames.js';
import { wrap } from './wrap.js';

/** Points, from the wished size to the floor. */
export const tileScale = { label: [12, 11], value: [24, 18], line: [11, 10] } as const;
/** With more lines than this under a value they are set smaller. */
const roomyLines = 2;
/** Values are set tighter than running text. */
const valueSpacing = 0.9;
/** Inches above the label. */
const top = 0.08;

export interface FittedTiles {
  readonly block: KpiBlock;
  /** Whole texts of what was cut. */
  readonly cut: readonly string[];
}

/** The largest size of a scale at which all texts fit, else its floor. */
function largest([wish, floor]: readonly [number, number], fits: (size: number) => boolean): number {
  for (let size = wish; size > floor; size -= 1) if (fits(size)) return size;
  return floor;
}

/** Lines that a label may take beside the other texts of its tile: one at least. */
function labelLines(tile: KpiTile, height: number, sizes: NonNullable<KpiBlock['sizes']>, face: Face): number {
  const others = sizes.value * valueSpacing + tile.lines.length * sizes.line;
  return Math.max(1, Math.floor((height - others * lineHeightOf(face)) / (sizes.label * lineHeightOf(face))));
}

export function fitTiles(block: KpiBlock, frame: Frame, face: Face): FittedTiles {
  const [first] = tileFrames(frame, block.tiles.length);
  if (!first) return { block, cut: [] };
  const width = first.w * pointsPerInch;
  const height = (first.h - top) * pointsPerInch;
  const value = largest(tileScale.value, (size) =>
    block.tiles.every((tile) => textWidth(tile.value, size, true, face) <= width),
  );
  const crowded = block.tiles.some(({ lines }) => lines.length > roomyLines);
  const line = largest(
    tileScale.line,
    (size) =>
      !crowded &&
      block.tiles.every(({ lines }) => lines.every(({ text }) => textWidth(text, size, false, face) <= width)),
  );
  const linesAt = (text: string, size: number) => wrap([{ text }], size, width, face).length;
  const label = largest(tileScale.label, (size) =>
    block.tiles.every(
      (tile) => linesAt(tile.label, size) <= labelLines(tile, height, { label: size, value, line }, face),
    ),
  );
  const sizes = { label, value, line };
  const cut: string[] = [];
  const told = (text: string, shown: string) => {
    if (shown !== text) cut.push(text);
    return shown;
  };
  const tiles = block.tiles.map((tile): KpiTile => {
    const most = labelLines(tile, height, sizes, face);
    return {
      ...tile,
      label: told(
        tile.label,
        cutMiddle(tile.label, (text) => linesAt(text, label) <= most),
      ),
      value: told(tile.value, cutEnd(tile.value, onOneLine(value, width, true, face))),
      lines: tile.lines.map((run) => ({
        ...run,
        text: told(run.text, cutEnd(run.text, onOneLine(line, width, false, face))),
      })),
    };
  });
  return { block: { ...block, tiles, sizes }, cut };
}
