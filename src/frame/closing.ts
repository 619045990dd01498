/** The closing slide: what the findings ask for next, in the order of their weight. */
import type { Slide } from '../deck/deck.js';
import type { FrameInput } from './frame.js';

const actionsShown = 4;

export function closing({ findings, narrative }: FrameInput): Slide {
  const actions = new Map(
    findings.flatMap(({ actions: suggested, slide }) =>
      suggested.map((action) => [action.key, { action, slide }] as const),
    ),
  );
  const lines = [...actions.values()].slice(0, actionsShown).flatMap(({ action, slide }) => {
    const text = narrative.sayIf(`action.${action.key}`, { figure: action.figure });
    return text === undefined ? [] : [{ runs: [{ text, link: slide }], bullet: true }];
  });
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
