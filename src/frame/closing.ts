/** The closing slide: what the findings ask for next, in the order of their weight. */
import type { Slide } from '../deck/deck.js';
import { suggestedActions } from '../findings/actions.js';
import type { FrameInput } from './frame.js';

const actionsShown = 4;

export function closing({ findings, narrative }: FrameInput): Slide {
  const lines = suggestedActions(findings)
    .flatMap(({ key, figure, members, slide }) => {
      const text = narrative.sayIf(`action.${key}`, { ...members, figure });
      return text === undefined
        ? []
        : [{ runs: [{ text, link: slide }], bullet: true, figures: narrative.figuresIn(text) }];
    })
    .slice(0, actionsShown);
  const thanks = { runs: [{ text: narrative.say('frame.closing.thanks'), tone: 'muted' as const }], size: 13 };
  return {
    id: 'closing',
    layout: 'closing',
    title: narrative.say(lines.length > 0 ? 'frame.closing.title' : 'frame.closing.plain'),
    slots: { body: { kind: 'text', paragraphs: [...lines, thanks] } },
    source: '',
    chapter: '',
    notes: [],
    figures: [],
  };
}
