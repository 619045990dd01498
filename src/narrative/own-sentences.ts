/** Sentences of the user's own: those of own slides and chapters beside the product's, and overrides in their place. */
import type { Locale, LocalText, Review } from '../config/review.js';
import { problem, QuarterdeckError, type Problem } from '../errors/problem.js';
import type { Figures } from '../figures/figure.js';
import { readingText, type Reader } from '../figures/format/figure-text.js';
import { nearestKey } from './nearest-key.js';
import { readTemplates, type Sentence, type Sentences, type TemplateText } from './templates.js';

/** What a config says in its own words. */
export type OwnWords = Pick<Review, 'file' | 'slides' | 'ownChapters' | 'override' | 'title' | 'campaign' | 'labels'>;

const defaultSubtitle = '{{period from to}}';

function inline(place: string, key: string, text: string): TemplateText {
  return { name: `${place} of the config`, text: `{{#*inline "${key}"}}${text}{{/inline}}` };
}

/** Templates of own slides and chapters in one locale. */
export function ownTemplates({ slides, ownChapters }: OwnWords, locale: Locale): TemplateText[] {
  const chapters = ownChapters.map(({ id, title }) => inline(`chapters.${id}`, `${id}.name`, title[locale]));
  const sentences = slides.flatMap((slide, index) => {
    const given: readonly (readonly [string, LocalText | undefined])[] = [
      ['title', slide.title],
      ['subtitle', slide.subtitle ?? { 'zh-CN': defaultSubtitle, en: defaultSubtitle }],
      ['say', slide.say],
      ['name', slide.title],
      ...slide.takeaways.map((text, at) => [`takeaway${at + 1}`, text] as const),
    ];
    return given.flatMap(([part, text]) =>
      text === undefined ? [] : [inline(`slides.${index}.${part}`, `${slide.id}.${part}`, text[locale])],
    );
  });
  return [...chapters, ...sentences];
}

/** The product's sentences with the overrides in their place. Fails for a key that there is not, and for numbers of no figure. */
export function overridden(
  sentences: Sentences,
  own: OwnWords,
  helpers: readonly string[],
  { figures, reader }: { readonly figures: Figures; readonly reader: Reader },
): Sentences {
  const result = new Map(sentences);
  const problems: Problem[] = [];
  for (const [key, { text, figures: named }] of Object.entries(own.override)) {
    const place = { file: own.file, path: `override.${key}` };
    if (!sentences.has(key)) {
      problems.push(problem('SENTENCE_KEY', { key, ...nearestKey(key, [...sentences.keys()]) }, place));
      continue;
    }
    const words = text[reader.locale];
    if (words === undefined) continue;
    const [sentence] = [...readTemplates([inline(`override.${key}`, key, words)], helpers).values()];
    if (!sentence) continue;
    const reads = named.flatMap((id) => readingsOf(id, figures, reader));
    for (const number of numbersOf(sentence)) {
      if (reads.some((one) => states(one, number)) || isName(number, own)) continue;
      problems.push(problem('SENTENCE_NUMBER', { key, number, reads }, place));
    }
    result.set(key, sentence);
  }
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return result;
}

/** What a figure reads, with its target and comparisons. */
function readingsOf(id: string, figures: Figures, reader: Reader): string[] {
  const figure = figures.get(id);
  if (!figure) return [];
  const { value, target, benchmark, previous, yearAgo } = figure;
  return [value, target, benchmark, previous, yearAgo]
    .filter((one) => one !== undefined && one !== null)
    .map((one) => readingText(one, figure, reader));
}

const number = /\d[\d,]*(?:\.\d+)?\s*(?:%|万|亿|K\b|M\b|B\b)?/g;

/** Numbers that the words state outright, without blanks and thousands separators. */
function numbersOf({ program }: Sentence): string[] {
  const texts = program.body.filter((node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement');
  return texts.flatMap(({ value }) => (value.match(number) ?? []).map(bare));
}

const tokens = (text: string, form: RegExp): readonly string[] => text.match(form) ?? [];

const bare = (text: string) => text.replace(/[\s,]/g, '');

/** `1850万` is stated by `1850万元`, and not by `21850万元` or `1850.5万元`. */
function states(reading: string, wanted: string): boolean {
  return tokens(bare(reading), /\d+(?:\.\d+)?(?:%|万|亿|K|M|B)?/g).includes(wanted);
}

/** Numbers that belong to a name: the review's title, the campaign, its milestones, labels. */
function isName(wanted: string, { title, campaign, labels }: OwnWords): boolean {
  const names = [title, ...(campaign ? [campaign.name, ...campaign.milestones.map(({ text }) => text)] : [])];
  const texts = [...names, ...Object.values(labels)].flatMap((name) => Object.values(name));
  return texts.some((text) => tokens(text, /\d+(?:\.\d+)?/g).includes(wanted));
}
