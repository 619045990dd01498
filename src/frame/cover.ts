/** The cover: title, brand, period, presenter and date. */
import type { Slide } from '../deck/deck.js';
import { dateText, periodName } from '../narrative/dates.js';
import type { FrameInput } from './frame.js';

export function cover({ review, narrative }: FrameInput): Slide {
  const { locale } = narrative;
  const title = review.title[locale];
  const subtitle = narrative.say('frame.cover.subtitle', {
    brand: review.brand[locale],
    period: periodName(review.periods.P, locale),
  });
  const meta = [
    ...(review.presenter === undefined
      ? []
      : [narrative.say('frame.cover.presenter', { presenter: review.presenter })]),
    dateText(review.date, locale),
  ];
  return {
    id: 'cover',
    layout: 'cover',
    title,
    slots: {
      subtitle: { kind: 'text', paragraphs: [{ runs: [{ text: subtitle }] }] },
      meta: { kind: 'text', paragraphs: meta.map((text) => ({ runs: [{ text }] })) },
    },
    source: '',
    chapter: '',
    notes: [],
    figures: [],
  };
}
