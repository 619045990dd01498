/** Text of a slot: paragraphs, and lists where they have bullets. */
import type { Paragraph, TextBlock } from '../../deck/block.js';
import { html, joined, type Html } from '../markup.js';
import type { Spot } from '../spot.js';
import { runsHtml, sizeClasses } from './runs.js';

/** Paragraphs that stand together: a list, or a single one. */
function groups(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const found: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    if (paragraph.bullet && last?.at(-1)?.bullet) last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

export function textHtml({ paragraphs, columns }: TextBlock, spot: Spot): Html {
  const text = joined(
    groups(paragraphs).map((group) => {
      if (!group[0]?.bullet)
        return joined(group.map((one) => html`<p${sizeClasses(one)}>${runsHtml(one.runs, spot)}</p>`));
      return html`<ul>
        ${joined(group.map((one) => html`<li${sizeClasses(one)}>${runsHtml(one.runs, spot)}</li>`))}
      </ul>`;
    }),
  );
  return columns === undefined ? text : html`<div class="columns">${text}</div>`;
}
