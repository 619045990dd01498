/** Fits a whole deck into a theme's frames: smaller sizes, shorter forms, then further slides for what goes on. */
import type { Block } from '../block.js';
import type { Deck, LayoutName, Slide, SlotName } from '../deck.js';
import type { DeckIssue } from '../issue.js';
import type { LayoutSlots } from '../layouts.js';
import type { DeckLook } from '../look.js';
import type { Face } from './face.js';
import { fitFoot, fitSlots, type FittedSlots, type Place } from './slide.js';
import { fitTitle } from './title.js';

export interface FittedDeck {
  readonly deck: Deck;
  readonly issues: readonly DeckIssue[];
}

/** Exhibits that stand again beside a text that goes on; a table that was not paged stays where it was. */
const goesAlong = (block: Block) => block.kind !== 'table';

/**
 * What stands on a page. A text that goes on has the slide's exhibits beside it again; a table that goes on stands with
 * the subtitle alone, so that its pages read as one table.
 */
function slotsOf(pages: FittedSlots['pages'], page: number): Slide['slots'] {
  const entries = Object.entries(pages) as [SlotName, readonly Block[]][];
  const textGoesOn = entries.some(([, blocks]) => blocks.length > page && blocks[page]?.kind === 'text' && page > 0);
  return Object.fromEntries(
    entries.flatMap(([name, blocks]): [SlotName, Block][] => {
      const own = blocks[page];
      if (own) return [[name, own]];
      const last = blocks.at(-1);
      if (!last) return [];
      if (name === 'subtitle') return [[name, last]];
      if (!textGoesOn || (blocks.length > 1 && last.kind === 'text')) return [];
      return goesAlong(last) || blocks.length === 1 ? [[name, last]] : [];
    }),
  );
}

/** `agenda` goes on as `agenda.2`, or as `agenda.1.2` where the deck has an `agenda.2` of its own. */
function nextId(id: string, page: number, taken: ReadonlySet<string>): string {
  const next = `${id}.${page}`;
  return taken.has(next) ? `${id}.1.${page}` : next;
}

/** One slide, or several where a text or a table goes on: each numbered in its title. */
function fitSlide(
  whole: Slide,
  place: Place,
  taken: ReadonlySet<string>,
): { slides: Slide[]; issues: readonly DeckIssue[] } {
  const foot = fitFoot(whole, place);
  const { pages, issues, cut } = fitSlots(whole, place);
  const slide = { ...whole, ...foot.shown };
  const count = Math.max(1, ...Object.values(pages).map((blocks) => blocks.length));
  const told: DeckIssue[] = [];
  const lost: string[] = [];
  const slides = Array.from({ length: count }, (_, page): Slide => {
    const suffix = count === 1 ? '' : ` (${page + 1}/${count})`;
    const title = place.slots.title ? fitTitle(slide, place.slots.title, place.face, suffix) : undefined;
    if (page === 0) {
      told.push(...(title?.issues ?? []));
      lost.push(...(title?.cut ?? []));
    }
    return {
      ...slide,
      id: page === 0 ? slide.id : nextId(slide.id, page + 1, taken),
      title: slide.title + suffix,
      slots: { ...(title ? { title: title.block } : {}), ...slotsOf(pages, page) },
    };
  });
  const unshown = [...lost, ...cut, ...foot.cut];
  const [first, ...others] = slides;
  const noted = first && unshown.length > 0 ? { ...first, notes: [...first.notes, ...new Set(unshown)] } : first;
  return { slides: noted ? [noted, ...others] : slides, issues: [...told, ...issues, ...foot.issues] };
}

/** The theme's fonts and foot, where they are known; the default fonts and an endless foot else. */
export type FitLook = Pick<DeckLook, 'fonts' | 'layouts' | 'chartNames'>;

/** Fits every slide of a deck into the frames of a theme's layouts. */
export function fitDeck(deck: Deck, layouts: Readonly<Record<LayoutName, LayoutSlots>>, look?: FitLook): FittedDeck {
  const face: Face = look ? { locale: deck.locale, ...look.fonts } : deck.locale;
  const issues: DeckIssue[] = [];
  const followers = new Map<string, string[]>();
  const taken = new Set(deck.slides.map(({ id }) => id));
  const slides = deck.slides.flatMap((slide) => {
    const place = {
      slots: layouts[slide.layout],
      foot: look?.layouts[slide.layout].foot ?? {},
      face,
      ...(look?.chartNames ? { chartNames: look.chartNames } : {}),
    };
    const fitted = fitSlide(slide, place, taken);
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
