/** The agenda: seven chapters a slide, each line linked; where chapters are few, their slides stand under them. */
import type { Paragraph } from '../deck/block.js';
import type { Slide } from '../deck/deck.js';
import { findingSentence } from '../narrative/finding-sentence.js';
import { periodName } from '../narrative/dates.js';
import { dividerId, type BuiltChapter, type FrameInput } from './frame.js';

const chaptersASlide = 7;

/** With up to this many chapters the slide would stand half empty: each chapter then lists its slides. */
const fewChapters = 3;
/** Lines that one agenda holds beside the headings of a few chapters. */
const linesOfFew = 12;

/** With more chapters on a slide than this, its lines stand closer. */
const roomyChapters = 5;

function heading({ chapter }: BuiltChapter, input: FrameInput, close: boolean): Paragraph {
  const link = dividerId(chapter);
  return {
    runs: [
      { text: `${chapter.number}  `, bold: true, tone: 'accent', link },
      { text: input.narrative.say(`${chapter.id}.name`), bold: true, link },
    ],
    keep: true,
    ...(close ? { size: 16, before: 9 } : { size: 18, before: 16 }),
  };
}

function lines(built: BuiltChapter, input: FrameInput, few: boolean, close: boolean): Paragraph[] {
  if (few) {
    return built.slides.map((slide) => ({
      figures: slide.titleFigures ?? [],
      runs: [{ text: slide.title, tone: 'muted', link: slide.id }],
      size: 13,
      bullet: true,
      before: 4,
    }));
  }
  const [first] = built.findings;
  const [slide] = built.slides;
  // A chapter without findings of its own is told by its first title.
  const text = first ? findingSentence(first, input.narrative) : (slide?.shortTitle ?? slide?.title ?? '');
  const figures = first ? input.narrative.figuresIn(text) : (slide?.titleFigures ?? []);
  return text === '' ? [] : [{ runs: [{ text, tone: 'muted' }], size: close ? 12 : 13, before: 2, figures }];
}

export function agenda(input: FrameInput): Slide[] {
  const { review, chapters, narrative } = input;
  const lineCount = chapters.reduce((sum, { slides }) => sum + slides.length, 0);
  const few = chapters.length <= fewChapters && lineCount <= linesOfFew;
  const title = narrative.say('frame.agenda.title');
  const subtitle = narrative.say('frame.agenda.subtitle', {
    brand: review.brand[narrative.locale],
    period: periodName(review.periods.P, narrative.locale),
  });
  const pages = Math.ceil(chapters.length / chaptersASlide);
  return Array.from({ length: pages }, (_, page) => {
    const shown = chapters.slice(page * chaptersASlide, (page + 1) * chaptersASlide);
    const close = shown.length > roomyChapters;
    return {
      id: page === 0 ? 'agenda' : `agenda.${page + 1}`,
      layout: 'agenda',
      title: pages === 1 ? title : `${title} ${shown[0]?.chapter.number ?? ''}–${shown.at(-1)?.chapter.number ?? ''}`,
      slots: {
        subtitle: { kind: 'text', paragraphs: [{ runs: [{ text: subtitle }] }] },
        body: {
          kind: 'text',
          paragraphs: shown.flatMap((built) => [heading(built, input, close), ...lines(built, input, few, close)]),
        },
      },
      source: '',
      chapter: '',
      notes: [],
      figures: [],
    };
  });
}
