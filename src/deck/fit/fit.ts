/** Fits a whole deck into a theme's frames: sizes texts, takes shorter titles, drops what cannot stand, pages long tables. */
import type { Locale } from '../../config/review.js';
import type { Block, TextBlock } from '../block.js';
import type { Deck, LayoutName, Slide, SlotName } from '../deck.js';
import type { DeckIssue } from '../issue.js';
import type { LayoutSlots, Slot } from '../layouts.js';
import { pageTable } from './table.js';
import { fitText, type FittedText } from './text.js';

export interface FittedDeck {
  readonly deck: Deck;
  readonly issues: readonly DeckIssue[];
}

/** Slots whose last paragraphs may be left out: each stands for itself there. */
const shortenable: ReadonlySet<SlotName> = new Set<SlotName>(['takeaways', 'takeaways2', 'findings']);

function textBlock({ paragraphs }: FittedText): TextBlock {
  return { kind: 'text', paragraphs };
}

function fitTitle(slide: Slide, slot: Slot, locale: Locale): { block: TextBlock; issue?: DeckIssue } {
  const candidates = [slide.title, ...(slide.shortTitle === undefined ? [] : [slide.shortTitle])];
  let fitted: FittedText | undefined;
  for (const [index, text] of candidates.entries()) {
    fitted = fitText([{ runs: [{ text, bold: true }] }], slot, locale);
    if (!fitted.fits) continue;
    const block = textBlock(fitted);
    if (index === 0) return { block };
    return { block, issue: issue('text_shortened', 'warning', slide, 'title', `the shorter title was taken: ${text}`) };
  }
  return {
    block: { kind: 'text', paragraphs: fitted?.paragraphs ?? [] },
    issue: issue('text_overflow', 'error', slide, 'title', `the title does not fit two lines: ${slide.title}`),
  };
}

function fitBody(slide: Slide, name: SlotName, block: TextBlock, slot: Slot, locale: Locale): [TextBlock, DeckIssue[]] {
  let paragraphs = block.paragraphs;
  let fitted = fitText(paragraphs, slot, locale);
  const issues: DeckIssue[] = [];
  while (!fitted.fits && shortenable.has(name) && paragraphs.length > 1) {
    const dropped =
      paragraphs
        .at(-1)
        ?.runs.map((run) => run.text)
        .join('') ?? '';
    issues.push(issue('paragraph_dropped', 'warning', slide, name, `left out for want of room: ${dropped}`));
    paragraphs = paragraphs.slice(0, -1);
    fitted = fitText(paragraphs, slot, locale);
  }
  if (!fitted.fits) {
    const first = paragraphs[0]?.runs.map((run) => run.text).join('') ?? '';
    issues.push(issue('text_overflow', 'error', slide, name, `does not fit at ${slot.floor} pt: ${first}`));
  }
  return [textBlock(fitted), issues];
}

function issue(
  code: DeckIssue['code'],
  severity: DeckIssue['severity'],
  slide: Slide,
  where: string,
  detail: string,
): DeckIssue {
  return { code, severity, slide: slide.id, where, detail };
}

interface Pages {
  readonly slot: SlotName;
  readonly blocks: readonly Block[];
}

/** The slides of a table that goes on: each numbered in its title; those after the first carry subtitle and table alone. */
function pagedSlides(slide: Slide, { slot, blocks }: Pages, titleSlot: Slot | undefined, locale: Locale): Slide[] {
  const { subtitle } = slide.slots;
  return blocks.map((block, index) => {
    const title = `${slide.title} (${index + 1}/${blocks.length})`;
    const head = titleSlot
      ? { title: textBlock(fitText([{ runs: [{ text: title, bold: true }] }], titleSlot, locale)) }
      : {};
    if (index === 0) return { ...slide, title, slots: { ...slide.slots, ...head, [slot]: block } };
    const slots = { ...(subtitle ? { subtitle } : {}), ...head, [slot]: block };
    return { ...slide, id: `${slide.id}.${index + 1}`, title, slots };
  });
}

/** One slide, or several where a table goes on. */
function fitSlide(slide: Slide, slots: LayoutSlots, locale: Locale): { slides: Slide[]; issues: DeckIssue[] } {
  const issues: DeckIssue[] = [];
  const fitted: Partial<Record<SlotName, Block>> = {};
  let pages: Pages | undefined;

  if (slots.title) {
    const { block, issue: found } = fitTitle(slide, slots.title, locale);
    fitted.title = block;
    if (found) issues.push(found);
  }
  for (const [key, block] of Object.entries(slide.slots)) {
    const name = key as SlotName;
    const slot = slots[name];
    if (name === 'title') continue;
    if (!slot) {
      issues.push(issue('slot_unknown', 'error', slide, name, `layout ${slide.layout} has no slot ${name}`));
    } else if (block.kind === 'text') {
      const [text, found] = fitBody(slide, name, block, slot, locale);
      fitted[name] = text;
      issues.push(...found);
    } else if (block.kind === 'table') {
      const blocks = pageTable(block.table, slot.frame, slot.size, locale).map((table) => ({ ...block, table }));
      fitted[name] = block;
      if (blocks.length > 1) pages = { slot: name, blocks };
    } else {
      fitted[name] = block;
    }
  }

  const whole: Slide = { ...slide, slots: fitted };
  if (!pages) return { slides: [whole], issues };
  const detail = `the table goes over ${pages.blocks.length} slides`;
  issues.push(issue('table_paged', 'warning', slide, pages.slot, detail));
  return { slides: pagedSlides(whole, pages, slots.title, locale), issues };
}

/** Fits every slide of a deck into the frames of a theme's layouts. */
export function fitDeck(deck: Deck, layouts: Readonly<Record<LayoutName, LayoutSlots>>): FittedDeck {
  const issues: DeckIssue[] = [];
  const followers = new Map<string, string[]>();
  const slides = deck.slides.flatMap((slide) => {
    const fitted = fitSlide(slide, layouts[slide.layout], deck.locale);
    issues.push(...fitted.issues);
    followers.set(
      slide.id,
      fitted.slides.map(({ id }) => id),
    );
    return fitted.slides;
  });
  const sections = deck.sections.map((section) => ({
    ...section,
    slides: section.slides.flatMap((id) => followers.get(id) ?? [id]),
  }));
  return { deck: { ...deck, slides, sections }, issues };
}
