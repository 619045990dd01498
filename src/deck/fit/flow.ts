/** Text that goes on: what no size makes fit stands on several slides, headings with what they head, long paragraphs parted at sentences. */
import type { Paragraph, Run } from '../block.js';
import type { Slot } from '../layouts.js';
import { lineHeightOf, type Face } from './face.js';
import { glyphsOf, pointsPerInch } from './measure.js';
import { balanced } from './pages.js';
import { columnSlot, fitText, leastGap, measureParagraph, type Columns, type FittedText } from './text.js';
import { wrap } from './wrap.js';

const isBlank = (glyph: string) => /^\s*$/.test(glyph);

/** The first `count` glyphs of runs, blanks not counted, and the rest without the blanks before it. */
function partRuns(runs: readonly Run[], count: number): [Run[], Run[]] {
  const head: Run[] = [];
  const tail: Run[] = [];
  let left = count;
  for (const run of runs) {
    const glyphs = glyphsOf(run.text);
    let at = 0;
    while (at < glyphs.length && left > 0) {
      if (!isBlank(glyphs[at] ?? '')) left -= 1;
      at += 1;
    }
    if (at > 0) head.push({ ...run, text: glyphs.slice(0, at).join('') });
    const rest = glyphs.slice(at).join('');
    const text = tail.length === 0 ? rest.trimStart() : rest;
    if (text !== '') tail.push({ ...run, text });
  }
  return [head, tail];
}

const sentenceEnd = /[。！？；.!?;][”’」』）)"']*$/;

/** Parts a paragraph of more than `most` lines: at the last sentence end in the later half of what fits, else at a line. */
function partParagraph(paragraph: Paragraph, most: number, size: number, width: number, face: Face): Paragraph[] {
  const lines = wrap(paragraph.runs, size, width, face);
  if (lines.length <= most) return [paragraph];
  const fitting = glyphsOf(lines.slice(0, most).join('')).filter((glyph) => !isBlank(glyph));
  let count = fitting.length;
  for (let at = fitting.length; at > fitting.length / 2; at -= 1) {
    if (!sentenceEnd.test(fitting.slice(Math.max(0, at - 3), at).join(''))) continue;
    count = at;
    break;
  }
  const [head, tail] = partRuns(paragraph.runs, count);
  if (head.length === 0 || tail.length === 0) return [paragraph];
  return [{ ...paragraph, runs: head }, ...partParagraph({ ...paragraph, runs: tail }, most, size, width, face)];
}

/** Paragraphs that stay together: each with those that `keep` with it. */
function groupsOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    if (open) groups.at(-1)?.push(paragraph);
    else groups.push([paragraph]);
    open = paragraph.keep === true;
  }
  return groups;
}

/** Fits a text of several slides: one size on all of them. A text that one slide holds is one page. */
export function flowText(
  paragraphs: readonly Paragraph[],
  slot: Slot,
  face: Face,
  columns?: Columns,
): readonly FittedText[] {
  const whole = fitText(paragraphs, slot, face, { columns });
  if (whole.fits) return [whole];
  const own = columnSlot(slot, columns);
  const size = whole.size;
  const room = own.frame.h * pointsPerInch;
  const heightOf = (paragraph: Paragraph) =>
    measureParagraph(paragraph, size, own, face).height + leastGap(paragraph, size);
  const parted = paragraphs.flatMap((paragraph) => {
    const points = Math.max(size, paragraph.size ?? size);
    const most = Math.max(1, Math.floor(room / (points * lineHeightOf(face))) - 1);
    const width = own.frame.w * pointsPerInch - (paragraph.bullet ? 1.2 * points : 0);
    return heightOf(paragraph) > room ? partParagraph(paragraph, most, points, width, face) : [paragraph];
  });
  const heights = (groups: readonly (readonly Paragraph[])[]) =>
    groups.map((group) => group.reduce((sum, paragraph) => sum + heightOf(paragraph), 0));
  const kept = groupsOf(parted);
  // A heading that its text leaves no room for parts from it.
  const groups = heights(kept).some((height) => height > room) ? parted.map((one) => [one]) : kept;
  const pages = balanced(heights(groups), room).map(({ from, to }) => groups.slice(from, to).flat());
  const fitted = pages.map((page) => fitText(page, slot, face, { columns }));
  const smallest = Math.min(...fitted.map((page) => page.size));
  return pages.map((page) => fitText(page, slot, face, { columns, most: smallest }));
}
