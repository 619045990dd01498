/** The divider of a chapter: its number, its title, its three findings, and what data it lacks. */
import type { Paragraph } from '../deck/block.js';
import type { Slide } from '../deck/deck.js';
import type { Narrative } from '../narrative/narrative.js';
import { findingSentence } from '../narrative/finding-sentence.js';
import { datasetNames, dividerId, type BuiltChapter, type FrameInput } from './frame.js';

const findingsShown = 3;

/** Where no rule found anything, the slides' own titles say what the chapter holds. */
function titlesOf(slides: readonly Slide[], narrative: Narrative): Paragraph[] {
  const titles = slides.slice(0, findingsShown).map(({ id, title, titleFigures }): Paragraph => {
    return { runs: [{ text: title, link: id }], figures: titleFigures ?? [] };
  });
  return titles.length > 0 ? titles : [{ runs: [{ text: narrative.say('frame.divider.empty'), tone: 'muted' }] }];
}

export function divider(built: BuiltChapter, { narrative }: FrameInput): Slide {
  const { chapter, findings, slides, leftOut } = built;
  const lacking = [...new Set(leftOut.flatMap(({ lacks }) => lacks))];
  const shown = findings.slice(0, findingsShown);
  const paragraphs = shown.map((finding): Paragraph => {
    const text = findingSentence(finding, narrative);
    return { runs: [{ text, link: finding.slide }], figures: narrative.figuresIn(text) };
  });
  if (shown.length === 0) paragraphs.push(...titlesOf(slides, narrative));
  if (lacking.length > 0) {
    const list = datasetNames(lacking, narrative);
    paragraphs.push({ runs: [{ text: narrative.say('frame.divider.missing', { list }), tone: 'muted' }], size: 13 });
  }
  const title = narrative.say(`${chapter.id}.name`);
  return {
    id: dividerId(chapter),
    layout: 'divider',
    title,
    slots: {
      number: { kind: 'text', paragraphs: [{ runs: [{ text: chapter.number }] }] },
      findings: { kind: 'text', paragraphs },
    },
    source: '',
    chapter: title,
    notes: [],
    figures: shown.flatMap(({ evidence }) => evidence),
  };
}
