/** Fits one slide into its layout: each block in its frame, and the pages on which texts and tables go on. */
import type { Block, ChartBlock, Run, TextBlock } from '../block.js';
import type { Slide, SlotName } from '../deck.js';
import type { DeckIssue, Severity } from '../issue.js';
import type { LayoutSlots, Slot } from '../layouts.js';
import type { DeckLook, FootName } from '../look.js';
import type { Frame } from '../layouts.js';
import { cutEnd, cutMiddle, onOneLine } from './cut.js';
import type { Face } from './face.js';
import { flowText } from './flow.js';
import { headingSize, underHeading } from './heading.js';
import { pointsPerInch } from './measure.js';
import { fitTable } from './table.js';
import { fitText } from './text.js';
import { fitTiles } from './tiles.js';

/** Points of the foot, which never steps down. */
export const footSize = 9;

export interface Place {
  readonly slots: LayoutSlots;
  readonly foot: Readonly<Partial<Record<FootName, Frame>>>;
  readonly face: Face;
  readonly chartNames?: NonNullable<DeckLook['chartNames']>;
}

/** What a slide has become: pages of its slots, and what was done to get there. */
export interface FittedSlots {
  /** The slots of each page; those that do not go on stand on each. */
  readonly pages: Readonly<Partial<Record<SlotName, readonly Block[]>>>;
  readonly issues: readonly DeckIssue[];
  /** Whole texts of what was cut, for the notes. */
  readonly cut: readonly string[];
}

/** Texts that may go on; one that may not (a subtitle, a number) is cut. */
const flowing: ReadonlySet<SlotName> = new Set<SlotName>(['body', 'takeaways', 'takeaways2', 'findings']);

export function found(code: DeckIssue['code'], severity: Severity, slide: Slide, where: string, detail: string) {
  return { code, severity, slide: slide.id, where, detail };
}

const wordsOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const named = (text: string) => cutEnd(text, (shown) => shown.length <= 80);

/** The paragraphs with as few short forms as make them fit, from the last; all of them where nothing does. */
function shorten({ paragraphs }: TextBlock, slot: Slot, face: Face): { block: TextBlock; shortened: string[] } {
  const shortened: string[] = [];
  const now = [...paragraphs];
  for (let index = now.length - 1; index >= 0; index -= 1) {
    if (fitText(now, slot, face).fits) break;
    const paragraph = now[index];
    if (!paragraph?.short) continue;
    shortened.push(wordsOf(paragraph.short));
    now[index] = { ...paragraph, runs: paragraph.short };
  }
  return { block: { kind: 'text', paragraphs: now }, shortened };
}

/** A text that may not go on, with its last paragraphs cut until it fits. */
function cutText(block: TextBlock, slot: Slot, face: Face): { block: TextBlock; cut: string[] } {
  const cut: string[] = [];
  let paragraphs = [...block.paragraphs];
  for (let index = paragraphs.length - 1; index >= 0 && !fitText(paragraphs, slot, face).fits; index -= 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) continue;
    const whole = wordsOf(paragraph.runs);
    const [first] = paragraph.runs;
    const at = (text: string) =>
      paragraphs.map((one, at) => (at === index ? { ...one, runs: [{ ...first, text }] } : one));
    paragraphs = at(cutEnd(whole, (text) => fitText(at(text), slot, face).fits));
    cut.push(whole);
  }
  return { block: { kind: 'text', paragraphs: fitText(paragraphs, slot, face).paragraphs }, cut };
}

/** One block in its slot, and what was said of it. */
function fitBlock(slide: Slide, name: SlotName, block: Block, slot: Slot, place: Place): FittedSlots {
  const { face } = place;
  const whole = (one: Block, cut: readonly string[] = []): FittedSlots => ({
    pages: { [name]: [one] },
    issues: cut.map((text) => found('text_cut', 'warning', slide, name, `cut for want of room: ${named(text)}`)),
    cut,
  });
  const exhibit = (heading: string | undefined) => {
    const width = slot.frame.w * pointsPerInch;
    return heading === undefined ? {} : { heading: cutMiddle(heading, onOneLine(headingSize, width, true, face)) };
  };
  switch (block.kind) {
    case 'text': {
      if (!flowing.has(name)) {
        const { block: fitted, cut } = cutText(block, slot, face);
        return whole(fitted, cut);
      }
      const { block: short, shortened } =
        block.columns === undefined ? shorten(block, slot, face) : { block, shortened: [] };
      const pages = flowText(short.paragraphs, slot, face, block.columns);
      return {
        pages: { [name]: pages.map(({ paragraphs }) => ({ ...block, paragraphs })) },
        issues: [
          ...shortened.map((text) =>
            found('text_shortened', 'note', slide, name, `the shorter form was taken: ${text}`),
          ),
          ...(pages.length > 1
            ? [found('text_continued', 'note', slide, name, `the text goes over ${pages.length} slides`)]
            : []),
        ],
        cut: [],
      };
    }
    case 'kpis': {
      const { block: fitted, cut } = fitTiles(block, slot.frame, face);
      return whole(fitted, cut);
    }
    case 'table': {
      const { heading } = exhibit(block.heading);
      const { pages, cut } = fitTable({ ...block, ...(heading === undefined ? {} : { heading }) }, slot.frame, face);
      const { issues } = whole(block, [...cut, ...(heading === block.heading ? [] : [block.heading ?? ''])]);
      const paged = found('table_paged', 'note', slide, name, `the table goes over ${pages.length} slides`);
      return { pages: { [name]: pages }, issues: pages.length > 1 ? [...issues, paged] : issues, cut };
    }
    case 'chart':
    case 'picture': {
      const { heading } = exhibit(block.heading);
      const headed = heading === undefined ? block : { ...block, heading };
      const fitted = whole(headed, heading === block.heading ? [] : [block.heading ?? '']);
      return headed.kind === 'chart' ? withNames(slide, name, headed, slot, place, fitted) : fitted;
    }
    case 'gap': {
      const fits = (text: string) => fitText([{ runs: [{ text }] }], inset(slot), face, { most: slot.floor }).fits;
      const text = cutEnd(block.text, fits);
      return whole({ ...block, text }, text === block.text ? [] : [block.text]);
    }
    case 'timeline':
    case 'gantt':
    case 'matrix':
      return whole(block);
  }
}

/** What was said of a chart, with the names that are too long for it: the drawing shortens them, the notes have them whole. */
function withNames(
  slide: Slide,
  name: SlotName,
  { chart, heading }: ChartBlock,
  { frame }: Slot,
  { chartNames }: Place,
  fitted: FittedSlots,
): FittedSlots {
  const { w: width, h: height } = underHeading(heading, frame);
  const cut = chartNames?.(chart, { width, height }).cut ?? [];
  if (cut.length === 0) return fitted;
  const detail = `shortened in the chart, whole in the notes: ${named(cut.map(({ whole }) => whole).join(', '))}`;
  return {
    ...fitted,
    issues: [...fitted.issues, found('names_shortened', 'note', slide, name, detail)],
    cut: [...fitted.cut, ...cut.map(({ whole, short }) => `${short} = ${whole}`)],
  };
}

/** A gap's text stands inside an outline. */
function inset(slot: Slot): Slot {
  const { frame } = slot;
  return { ...slot, frame: { ...frame, w: frame.w - 0.4, h: frame.h - 0.3 } };
}

/** All slots but the title. */
export function fitSlots(slide: Slide, place: Place): FittedSlots {
  const fitted = (Object.entries(slide.slots) as [SlotName, Block][])
    .filter(([name]) => name !== 'title')
    .map(([name, block]): FittedSlots => {
      const slot = place.slots[name];
      if (slot) return fitBlock(slide, name, block, slot, place);
      const unknown = found('slot_unknown', 'error', slide, name, `layout ${slide.layout} has no slot ${name}`);
      return { pages: {}, issues: [unknown], cut: [] };
    });
  return {
    pages: Object.assign({}, ...fitted.map(({ pages }) => pages)) as FittedSlots['pages'],
    issues: fitted.flatMap(({ issues }) => issues),
    cut: fitted.flatMap(({ cut }) => cut),
  };
}

/** The foot's texts on their one line, and what of them was cut. */
export function fitFoot(slide: Slide, { foot, face }: Place) {
  const line = (name: 'source' | 'chapter') => {
    const width = foot[name]?.w;
    return width === undefined
      ? slide[name]
      : cutEnd(slide[name], onOneLine(footSize, width * pointsPerInch, false, face));
  };
  const shown = { source: line('source'), chapter: line('chapter') };
  const cut = (['source', 'chapter'] as const).filter((name) => shown[name] !== slide[name]);
  const issues = cut.map((name) =>
    found('text_cut', 'warning', slide, name, `cut for want of room: ${named(slide[name])}`),
  );
  return { shown, issues, cut: cut.map((name) => slide[name]) };
}
