/** Composes the deck: cover, agenda, summary, each chapter behind its divider, closing and appendix. */
import type { Deck, Section, Slide } from '../deck/deck.js';
import { definitionsSlide, leftOutSlide, qualitySlide } from './appendix.js';
import { agenda } from './agenda.js';
import { closing } from './closing.js';
import { cover } from './cover.js';
import { divider } from './divider.js';
import type { FrameInput } from './frame.js';
import { leftOut } from './left-out.js';
import { summary } from './summary.js';

function section(name: string, slides: readonly Slide[]): Section {
  return { name, slides: slides.map(({ id }) => id) };
}

/** The whole deck of a run. A chapter without a slide of its own is left out, and the appendix says so. */
export function composeDeck(input: FrameInput): Deck {
  const { review, narrative } = input;
  const chaptersShown = input.chapters.filter(({ slides }) => slides.length > 0);
  const ids = new Set(chaptersShown.flatMap(({ slides }) => slides.map(({ id }) => id)));
  const shown: FrameInput = {
    ...input,
    chapters: chaptersShown,
    findings: input.findings.filter(({ slide }) => ids.has(slide)),
  };
  const opening = [cover(shown), ...agenda(shown), summary(shown, input.chapters)];
  const chapters = shown.chapters.map((built) => ({
    name: `${built.chapter.number} ${narrative.say(`${built.chapter.id}.name`)}`,
    slides: [divider(built, shown), ...built.slides],
  }));
  const omitted = leftOut(input);
  const left = leftOutSlide(omitted, narrative);
  const appendix = [qualitySlide(shown, omitted), definitionsSlide(shown), ...(left ? [left] : [])];
  const end = [closing(shown)];
  return {
    title: review.title[narrative.locale],
    brand: review.brand[narrative.locale],
    subject: narrative.say('frame.cover.subtitle', { brand: review.brand[narrative.locale], period: review.name }),
    author: review.presenter ?? review.brand[narrative.locale],
    date: review.date,
    locale: narrative.locale,
    slides: [...opening, ...chapters.flatMap(({ slides }) => slides), ...end, ...appendix],
    sections: [
      section(narrative.say('frame.summary.name'), opening),
      ...chapters.map(({ name, slides }) => section(name, slides)),
      section(narrative.say('frame.appendix.name'), [...end, ...appendix]),
    ],
  };
}
