/** A part that is missing, said plainly. */
import type { GapBlock } from '../../deck/block.js';
import { escaped, html, type Html } from '../markup.js';

export const gapHtml = ({ text }: GapBlock): Html => html`<p class="gap">${escaped(text)}</p>`;
