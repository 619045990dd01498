/** A slide as a section: title, blocks in reading order, foot, and the notes in a toggle. */
import type { Block } from '../deck/block.js';
import type { Slide, SlotName } from '../deck/deck.js';
import { bareLayouts } from '../deck/layouts.js';
import { fail } from '../errors/problem.js';
import { chartHtml } from './blocks/chart.js';
import { gapHtml } from './blocks/gap.js';
import { kpisHtml } from './blocks/kpis.js';
import { pictureHtml } from './blocks/picture.js';
import { ganttHtml, matrixHtml, timelineHtml } from './blocks/plan.js';
import { runsHtml, sizeClasses } from './blocks/runs.js';
import { tableHtml } from './blocks/table.js';
import { textHtml } from './blocks/text.js';
import { escaped, html, joined, type Html } from './markup.js';
import type { Page, Spot } from './spot.js';

function blockHtml(block: Block, spot: Spot): Html {
  switch (block.kind) {
    case 'text':
      return textHtml(block, spot);
    case 'kpis':
      return kpisHtml(block, spot);
    case 'chart':
      return chartHtml(block, spot);
    case 'picture':
      return pictureHtml(block, spot);
    case 'table':
      return tableHtml(block, spot);
    case 'timeline':
      return timelineHtml(block, spot);
    case 'gantt':
      return ganttHtml(block, spot);
    case 'matrix':
      return matrixHtml(block, spot);
    case 'gap':
      return gapHtml(block);
  }
}

/** The title as a heading, at the size that fitting chose: of the first level on the first slide, of the second on the others. */
function titleHtml(slide: Slide, spot: Spot, first: boolean): Html {
  const { title } = slide.slots;
  const [paragraph] = title?.kind === 'text' ? title.paragraphs : [];
  const text = paragraph ? runsHtml(paragraph.runs, spot) : escaped(slide.title);
  const inner = html`<span${sizeClasses(paragraph ?? {})}>${text}</span>`;
  const id = escaped(`${spot.id}-h`);
  const shown = first ? html`<h1 id="${id}">${inner}</h1>` : html`<h2 id="${id}">${inner}</h2>`;
  return html`<div class="slot s-title">${shown}</div>`;
}

function footHtml({ source, chapter, layout }: Slide, number: number): Html {
  if (bareLayouts.includes(layout)) return escaped('');
  return html`<footer>
    <span class="source">${escaped(source)}</span><span class="chapter">${escaped(chapter)}</span
    ><span class="page">${number}</span>
  </footer>`;
}

function notesHtml({ notes }: Slide, { words }: Page): Html {
  if (notes.length === 0) return escaped('');
  const paragraphs = notes.map((text) => html`<p>${escaped(text)}</p>`);
  return html`<details class="notes">
    <summary>${escaped(words.notes)}</summary>
    ${joined(paragraphs)}
  </details>`;
}

/** Second exhibits after the first with its takeaways: as one reads, and as a narrow screen stacks them. */
function readingOrder(slots: readonly SlotName[]): SlotName[] {
  const turn = (slot: SlotName) => Number(/\d$/.exec(slot)?.[0] ?? 1);
  return [...slots].sort((one, other) => turn(one) - turn(other));
}

/** The section of a slide; `index` counts from 0. Fails with DECK_SLOT where it fills a slot that its layout does not have. */
export function slideHtml(slide: Slide, index: number, page: Page): Html {
  const slots = page.look.slots[slide.layout];
  const spotOf = (slot: SlotName): Spot => {
    const frame = slots[slot]?.frame ?? fail('DECK_SLOT', { slide: slide.id, layout: slide.layout, slot });
    return { page, slide, slot, frame, id: `n${index + 1}-${slot}` };
  };
  for (const slot of Object.keys(slide.slots)) spotOf(slot as SlotName);
  const body = readingOrder(Object.keys(slots) as SlotName[]).flatMap((slot) => {
    const block = slide.slots[slot];
    if (slot === 'title' || !block) return [];
    return html`<div class="slot s-${escaped(slot)} k-${escaped(block.kind)}">${blockHtml(block, spotOf(slot))}</div>`;
  });
  const look = `slide l-${slide.layout}${page.look.dark.has(slide.layout) ? ' dark' : ''}`;
  const title = spotOf('title');
  return html`<section
    class="${escaped(look)}"
    id="${escaped(slide.id)}"
    aria-labelledby="${escaped(title.id)}-h"
    tabindex="-1"
  >
    <div class="sheet">
      <div class="canvas">${titleHtml(slide, title, index === 0)}${joined(body)}${footHtml(slide, index + 1)}</div>
      <a class="open" href="#${escaped(encodeURIComponent(slide.id))}">${index + 1} ${escaped(slide.title)}</a>
    </div>
    ${notesHtml(slide, page)}
  </section>`;
}
