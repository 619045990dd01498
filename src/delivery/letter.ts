/** What a delivery says, whoever gets it: subject, words, link and digest; and the hash that tells two contents apart. */
import { createHash } from 'node:crypto';
import type { Delivery } from '../config/delivery.js';
import type { Review } from '../config/review.js';
import type { Deck } from '../deck/deck.js';
import { fail } from '../errors/problem.js';
import type { Figures } from '../figures/figure.js';
import { figureText } from '../figures/format/figure-text.js';
import { periodName } from '../narrative/dates.js';
import { digestOf, type Digest } from './digest.js';
import { fill, oneLine, wordsOf, type Values, type Words } from './words.js';

export interface LetterInput {
  readonly review: Pick<Review, 'name' | 'date' | 'periods' | 'currency'>;
  readonly delivery: Delivery;
  readonly deck: Deck;
  readonly figures: Figures;
  /** Slides of the findings by their rank. */
  readonly weighty: readonly string[];
  /** Id of the run, for links. */
  readonly run: string;
  /** The deck, or a note that nothing changed. */
  readonly kind: 'deck' | 'note';
  /** A message of its own, even where one of the same contents went out in another run. A note always is. */
  readonly distinct?: boolean;
}

export interface Letter {
  readonly kind: LetterInput['kind'];
  readonly digest: Digest;
  readonly period: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link?: string;
  readonly words: Words;
  /** Hash of all that is said. Not of the link, which may name the run: the same contents built again are no other message. */
  readonly content: string;
}

function linkOf(template: string, values: Values): string {
  const encoded = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, encodeURIComponent(value)]));
  const link = fill(template, encoded, 'delivery.link').trim();
  // As a browser would read it: without line breaks, and with quotes and spaces escaped.
  const { protocol = '', href = '' } = URL.canParse(link) ? new URL(link) : {};
  return /^https?:$/.test(protocol) ? href : fail('DELIVERY_LINK', { found: link });
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

export function letterOf({ review, delivery, deck, figures, weighty, run, kind, distinct }: LetterInput): Letter {
  const { locale } = deck;
  const digest = digestOf(deck, weighty);
  const words = wordsOf(locale, delivery);
  const period = periodName(review.periods.P, locale);
  const { brand, title, headline } = digest;
  const plain = { brand, title, headline, period, name: review.name, date: review.date, ...review.periods.P };
  const figure = (id: string) => {
    const found = figures.get(id);
    return found && figureText(found, { locale, currency: review.currency });
  };
  const link = delivery.link === undefined ? undefined : linkOf(delivery.link, { ...plain, run, locale });
  const note = kind === 'note';
  const say = (values: Values) => ({
    subject: oneLine(fill(note ? words.noteSubject : words.subject, values, 'delivery.subject', figure)),
    paragraphs: fill(note ? words.noteBody : words.body, values, 'delivery.body', figure)
      .trim()
      .split(/\n\s*\n/),
  });
  const shown = note ? { ...digest, headline: '', tiles: [], findings: [], charts: [] } : digest;
  return {
    kind,
    digest: shown,
    period,
    ...say({ ...plain, run, link: link ?? '' }),
    ...(link === undefined ? {} : { link }),
    words,
    content: hash([kind, note || distinct === true ? run : '', say({ ...plain, run: '', link: '' }), shown]),
  };
}
