/** What a reader will not find, and why: whole chapters, slides of the others, and figures without a value. */
import { textWidth } from '../deck/fit/measure.js';
import type { Figure } from '../figures/figure.js';
import type { Narrative } from '../narrative/narrative.js';
import { datasetNames, type BuiltChapter, type FrameInput } from './frame.js';

export interface Omission {
  readonly name: string;
  readonly why: string;
}

function whyNot(lacks: readonly string[], narrative: Narrative): string {
  return lacks.length > 0
    ? narrative.say('frame.left.needs', { list: datasetNames(lacks, narrative) })
    : narrative.say('frame.left.rows');
}

/** Em: some eight lines of the appendix, so that a page holds a row and no cell is cut. */
const widest = 200;

/** Names joined to lists of which none is wider than a row may be; a name that is wider stands alone. */
function listsOf(names: Iterable<string>, { locale }: Narrative): string[] {
  const separator = locale === 'zh-CN' ? '、' : ', ';
  const lists: string[] = [];
  for (const name of names) {
    const last = lists.pop();
    const longer = last === undefined ? name : last + separator + name;
    if (last === undefined || textWidth(longer, 1, true, locale) <= widest) lists.push(longer);
    else lists.push(last, name);
  }
  return lists;
}

/** Names with the same reason stand together, in the order of the first; a long list goes on in further rows. */
function grouped(found: readonly Omission[], narrative: Narrative): Omission[] {
  const names = new Map<string, Set<string>>();
  for (const { name, why } of found) names.set(why, (names.get(why) ?? new Set()).add(name));
  return [...names].flatMap(([why, which]) => listsOf(which, narrative).map((name) => ({ name, why })));
}

function wholeChapter({ chapter, leftOut }: BuiltChapter, narrative: Narrative): Omission {
  const name = narrative.say('frame.left.chapter', {
    number: chapter.number,
    chapter: narrative.say(`${chapter.id}.name`),
  });
  return { name, why: whyNot([...new Set(leftOut.flatMap(({ lacks }) => lacks))], narrative) };
}

function slidesOf({ leftOut }: BuiltChapter, narrative: Narrative): Omission[] {
  return leftOut.map(({ rule, lacks }) => ({
    name: narrative.say(`${rule.id}.name`),
    why: whyNot(lacks, narrative),
  }));
}

/** Figures of chapters that are there, unless the dataset that they want is named for a slide already. */
function figuresOf(
  chapters: readonly BuiltChapter[],
  figures: readonly Figure[],
  named: ReadonlySet<string>,
  narrative: Narrative,
): Omission[] {
  const names = new Map(
    chapters.flatMap(({ chapter }) =>
      Object.entries(chapter.definitions).map(([family, { name }]) => [family, name[narrative.locale]] as const),
    ),
  );
  return figures.flatMap(({ family, member, value, reason }) => {
    const name = names.get(family);
    if (value !== null || name === undefined) return [];
    if (reason?.code === 'dataset_missing' && named.has(reason.subject ?? '')) return [];
    const of = member === undefined ? '' : ` · ${narrative.label(member)}`;
    return [{ name: name + of, why: reason ? narrative.reason(reason) : '' }];
  });
}

/** `chapters` are all that the review asks for, those without a slide too. */
export function leftOut({ chapters, figures, narrative }: FrameInput): Omission[] {
  const gone = chapters.filter(({ slides, leftOut: rules }) => slides.length === 0 && rules.length > 0);
  const there = chapters.filter(({ slides }) => slides.length > 0);
  const named = new Set(chapters.flatMap((built) => built.leftOut.flatMap(({ lacks }) => lacks)));
  return [
    ...gone.map((built) => wholeChapter(built, narrative)),
    ...grouped(
      there.flatMap((built) => slidesOf(built, narrative)),
      narrative,
    ),
    ...grouped(figuresOf(there, [...figures.values()], named, narrative), narrative),
  ];
}
