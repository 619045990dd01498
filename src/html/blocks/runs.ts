/** Runs and paragraphs of text, with their tones and links. */
import type { Paragraph, Run } from '../../deck/block.js';
import { fail } from '../../errors/problem.js';
import { escaped, html, joined, type Html } from '../markup.js';
import type { Spot } from '../spot.js';

/** A link to a slide of the page. Fails with DECK_LINK where there is none. */
export function linked(content: Html, link: string | undefined, { page, slide }: Spot): Html {
  if (link === undefined) return content;
  if (!page.slides.has(link)) fail('DECK_LINK', { slide: slide.id, link });
  return html`<a href="#${escaped(encodeURIComponent(link))}">${content}</a>`;
}

export function runHtml(run: Run, spot: Spot): Html {
  const text = escaped(run.text);
  const bold = run.bold ? html`<b>${text}</b>` : text;
  const toned =
    run.tone === undefined || run.tone === 'ink' ? bold : html`<span class="t-${escaped(run.tone)}">${bold}</span>`;
  return linked(toned, run.link, spot);
}

export const runsHtml = (runs: readonly Run[], spot: Spot) => joined(runs.map((run) => runHtml(run, spot)));

/** The classes of the sizes and distances that fitting chose, in points; the style sheet has a rule for each. */
export function sizeClasses({ size, before }: Pick<Paragraph, 'size' | 'before'>): Html {
  const classes = [...(size === undefined ? [] : [`z${tenths(size)}`]), ...(before ? [`b${tenths(before)}`] : [])];
  return classes.length === 0 ? escaped('') : html` class="${escaped(classes.join(' '))}"`;
}

/** Points as a class names them: tenths, so that a class needs no point. */
export const tenths = (points: number) => Math.round(points * 10);
