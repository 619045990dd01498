/** Fits a title into two lines: smaller, then in its shorter form, then without its middle. */
import type { TextBlock } from '../block.js';
import type { Slide } from '../deck.js';
import type { DeckIssue } from '../issue.js';
import type { Slot } from '../layouts.js';
import { cutMiddle } from './cut.js';
import type { Face } from './face.js';
import { found } from './slide.js';
import { fitText } from './text.js';

export interface FittedTitle {
  readonly block: TextBlock;
  readonly issues: readonly DeckIssue[];
  /** The whole title where it was cut. */
  readonly cut: readonly string[];
}

/** `suffix` is the number of the page where a slide goes on, such as ` (2/3)`. */
export function fitTitle(slide: Slide, slot: Slot, face: Face, suffix = ''): FittedTitle {
  const fit = (text: string) => fitText([{ runs: [{ text: text + suffix, bold: true }] }], slot, face);
  const block = (text: string): TextBlock => ({ kind: 'text', paragraphs: fit(text).paragraphs });
  const { title, shortTitle } = slide;
  if (fit(title).fits) return { block: block(title), issues: [], cut: [] };
  if (shortTitle !== undefined && fit(shortTitle).fits) {
    const issue = found('text_shortened', 'note', slide, 'title', `the shorter title was taken: ${shortTitle}`);
    return { block: block(shortTitle), issues: [issue], cut: [] };
  }
  const shown = cutMiddle(shortTitle ?? title, (text) => fit(text).fits);
  const issue = found('text_cut', 'warning', slide, 'title', `cut to two lines: ${shown}`);
  return { block: block(shown), issues: [issue], cut: [title] };
}
