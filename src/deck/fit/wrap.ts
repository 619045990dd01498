/**
 * Breaks text into lines as a slide does: Latin at blanks and hyphens, Chinese between any two characters save where
 * punctuation forbids it (GB/T 15834: closing marks never start a line, opening marks never end one).
 */
import type { Run } from '../block.js';
import type { Face } from './face.js';
import { glyphsOf, glyphWidth } from './measure.js';

const neverStarts = new Set('，。、；：？！）》〉」』】〕〗〞’”…—～·％‰%,.;:?!)]}°℃');
const neverEnds = new Set('（《〈「『【〔〖〝‘“([{¥￥$');
const blanks = new Set(' \t\n\r');

interface Glyph {
  readonly text: string;
  readonly width: number;
}

/** A stretch that stays on one line, and the blanks that follow it. */
interface Chunk {
  readonly glyphs: readonly Glyph[];
  readonly blanks: readonly Glyph[];
}

function isLatin(glyph: string): boolean {
  return (glyph.codePointAt(0) ?? 0) < 0x2e80;
}

/** Whether a line may break between two glyphs that no blank parts. */
function mayBreak(before: string, after: string): boolean {
  if (neverStarts.has(after) || neverEnds.has(before)) return false;
  if (isLatin(before) && isLatin(after)) return before === '-' || before === '/' || before === '–';
  return true;
}

function chunksOf(glyphs: readonly Glyph[]): Chunk[] {
  const chunks: Chunk[] = [];
  let own: Glyph[] = [];
  let behind: Glyph[] = [];
  glyphs.forEach((glyph, index) => {
    const next = glyphs[index + 1];
    if (blanks.has(glyph.text)) behind.push(glyph);
    else own.push(glyph);
    const ends = !next || (!blanks.has(next.text) && (behind.length > 0 || mayBreak(glyph.text, next.text)));
    if (!ends) return;
    chunks.push({ glyphs: own, blanks: behind });
    own = [];
    behind = [];
  });
  return chunks;
}

const widthOf = (glyphs: readonly Glyph[]) => glyphs.reduce((sum, { width }) => sum + width, 0);
const textOf = (glyphs: readonly Glyph[]) => glyphs.map(({ text }) => text).join('');

/** How many glyphs of a stretch wider than the line stand on its first line: at least one, and no mark where it may not be. */
function headOf(glyphs: readonly Glyph[], width: number): number {
  let fitting = 0;
  for (let used = glyphs[0]?.width ?? 0; fitting < glyphs.length && used <= width; used += glyphs[fitting]?.width ?? 0)
    fitting += 1;
  const breaks = (at: number) =>
    !neverStarts.has(glyphs[at]?.text ?? '') && !neverEnds.has(glyphs[at - 1]?.text ?? '') && at > 0;
  for (let at = fitting; at > 0; at -= 1) if (breaks(at)) return at;
  return Math.max(1, fitting);
}

/** The lines of a paragraph at a size (points) in a width (points). A stretch wider than the line is broken within. */
export function wrap(runs: readonly Pick<Run, 'text' | 'bold'>[], size: number, width: number, face: Face): string[] {
  const glyphs = runs.flatMap(({ text, bold = false }) =>
    glyphsOf(text).map((glyph) => ({ text: glyph, width: glyphWidth(glyph, bold, face) * size })),
  );
  const lines: string[] = [];
  let line = '';
  let used = 0;
  /** Blanks that stand on the line only if something follows on it. */
  let behind: readonly Glyph[] = [];
  for (const chunk of chunksOf(glyphs)) {
    let rest = chunk.glyphs;
    if (line !== '' && used + widthOf(behind) + widthOf(rest) > width) {
      lines.push(line);
      line = '';
      used = 0;
      behind = [];
    }
    while (rest.length > 1 && used + widthOf(behind) + widthOf(rest) > width) {
      const head = headOf(rest, width);
      behind = [];
      if (head >= rest.length) break;
      lines.push(textOf(rest.slice(0, head)));
      rest = rest.slice(head);
    }
    line += textOf(behind) + textOf(rest);
    used += widthOf(behind) + widthOf(rest);
    behind = chunk.blanks;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
