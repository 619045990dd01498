/**
 * Breaks text into lines as a slide does: Latin at spaces and hyphens, Chinese between any two characters save where
 * punctuation forbids it (GB/T 15834: closing marks never start a line, opening marks never end one).
 */
import type { Locale } from '../../config/review.js';
import type { Run } from '../block.js';
import { glyphWidth } from './measure.js';

const neverStarts = new Set('，。、；：？！）》」』】〕’”…—·％%,.;:?!)]}°℃');
const neverEnds = new Set('（《「『【〔‘“([{¥￥$');

interface Glyph {
  readonly text: string;
  readonly width: number;
}

/** A stretch that stays on one line, with the blank that may follow it. */
interface Chunk {
  readonly text: string;
  readonly width: number;
  readonly blank: number;
}

function isLatin(glyph: string): boolean {
  const point = glyph.codePointAt(0) ?? 0;
  return point < 0x2e80 && glyph !== ' ';
}

/** Whether a line may break between two glyphs that no blank parts. */
function mayBreak(before: string, after: string): boolean {
  if (neverStarts.has(after) || neverEnds.has(before)) return false;
  if (isLatin(before) && isLatin(after)) return before === '-' || before === '/' || before === '–';
  return true;
}

function chunksOf(glyphs: readonly Glyph[]): Chunk[] {
  const chunks: Chunk[] = [];
  let text = '';
  let width = 0;
  glyphs.forEach((glyph, index) => {
    if (glyph.text === ' ') {
      if (text !== '') chunks.push({ text, width, blank: glyph.width });
      text = '';
      width = 0;
      return;
    }
    text += glyph.text;
    width += glyph.width;
    const next = glyphs[index + 1];
    if (!next || (next.text !== ' ' && mayBreak(glyph.text, next.text))) {
      chunks.push({ text, width, blank: 0 });
      text = '';
      width = 0;
    }
  });
  return chunks;
}

/** The lines of a paragraph at a size (points) in a width (points). A stretch wider than the line is broken within. */
export function wrap(runs: readonly Run[], size: number, width: number, locale: Locale): string[] {
  const glyphs = runs.flatMap((run) =>
    Array.from(run.text, (text) => ({ text, width: glyphWidth(text, run.bold ?? false, locale) * size })),
  );
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let blank = 0;
  for (const chunk of chunksOf(glyphs)) {
    if (line !== '' && used + blank + chunk.width > width) {
      lines.push(line);
      line = '';
      used = 0;
      blank = 0;
    }
    line += (blank > 0 ? ' ' : '') + chunk.text;
    used += blank + chunk.width;
    blank = chunk.blank;
    for (let rest = Array.from(line); used > width && rest.length > 1; rest = Array.from(line)) {
      const fitting = Math.max(1, Math.floor((rest.length * width) / used));
      lines.push(rest.slice(0, fitting).join(''));
      line = rest.slice(fitting).join('');
      used -= width;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}
