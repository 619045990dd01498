/** Check: gutters between neighbours are equal, and what stands side by side starts at one height. */
import type { Slide } from '../deck.js';
import type { DeckIssue } from '../issue.js';
import type { DeckLook } from '../look.js';
import { issue, type CraftCheck } from './check.js';
import { filledFrames, pairs, type FilledFrame } from './frames.js';

/** Inches. */
const tolerance = 0.02;
/** Frames whose tops differ by less were meant to stand in a row. */
const sameRow = 0.25;

const foots: ReadonlySet<string> = new Set(['source', 'chapter', 'page']);

/** The gap to the right of each frame and its nearest neighbour there that shares some of its height. */
function gutters(frames: readonly FilledFrame[]): { readonly name: string; readonly gap: number }[] {
  return frames.flatMap(({ name, frame }) => {
    const right = frame.x + frame.w;
    const gaps = frames
      .filter(
        ({ frame: other }) =>
          other.x >= right - tolerance && other.y < frame.y + frame.h && frame.y < other.y + other.h,
      )
      .map(({ frame: other }) => other.x - right);
    return gaps.length === 0 ? [] : [{ name, gap: Math.min(...gaps) }];
  });
}

function uneven(slide: Slide, look: DeckLook): DeckIssue[] {
  const frames = filledFrames(slide, look).filter(
    ({ name }) => !foots.has(name) && name !== 'title' && name !== 'number',
  );
  const [first, ...others] = gutters(frames);
  const gaps = others
    .filter(({ gap }) => first && Math.abs(gap - first.gap) > tolerance)
    .map(({ name, gap }) =>
      issue(
        'spacing_uneven',
        'warning',
        slide,
        name,
        `a gutter of ${gap.toFixed(2)} in beside one of ${first?.gap.toFixed(2) ?? ''} in`,
      ),
    );
  const rows = pairs(frames)
    .filter(([one, other]) => {
      const apart =
        one.frame.x + one.frame.w <= other.frame.x + tolerance ||
        other.frame.x + other.frame.w <= one.frame.x + tolerance;
      const off = Math.abs(one.frame.y - other.frame.y);
      return apart && off > tolerance && off < sameRow;
    })
    .map(([one, other]) => {
      const off = Math.abs(one.frame.y - other.frame.y).toFixed(2);
      return issue('spacing_uneven', 'warning', slide, one.name, `starts ${off} in off ${other.name} beside it`);
    });
  return [...gaps, ...rows];
}

export const spacing: CraftCheck = ({ deck, look }) => deck.slides.flatMap((slide) => uneven(slide, look));
