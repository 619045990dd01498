/** The foot of a slide: source, chapter, number and date, in the theme's placeholders or in lines of their own. */
import type { Locale } from '../config/review.js';
import type { Slide } from '../deck/deck.js';
import { footSize } from '../deck/fit/slide.js';
import type { TextPiece } from './piece.js';
import type { FootName, ThemeLayout } from './theme-bind.js';
import { textSize, type Place } from './theme-layout.js';

/** The date as short dates are written; PowerPoint puts the day of opening in its place where the field is updated. */
export function shortDay(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  return locale === 'zh-CN' ? `${year}/${month}/${day}` : `${month}/${day}/${year}`;
}

/** A place, with its frame where the slide has to state it. */
export const standing = (place: Place): Pick<TextPiece, 'place' | 'frame'> => ({
  place,
  ...(place.moved ? { frame: place.frame } : {}),
});

/** The size that a text has to state: none where the place has its own and it is no larger than `most`. */
export function ownSize(place: Place, size: number, most: number): { size?: number } {
  const own = textSize(place);
  return own !== undefined && own <= most ? {} : { size };
}

/** The pieces of the foot, in reading order. */
export function footPieces(
  { foot }: ThemeLayout,
  slide: Slide,
  number: number | undefined,
  { date, locale }: { readonly date: string; readonly locale: Locale },
): TextPiece[] {
  const piece = (name: string, line: FootName, text: string, field?: TextPiece['field']): TextPiece[] => {
    const place = foot[line];
    if (!place || text === '') return [];
    const slot = place.ink ?? (place.xml === '' ? ('tx2' as const) : undefined);
    const right = place.xml === '' && line !== 'source' ? { align: 'right' as const } : {};
    const paragraph = {
      runs: [{ text, ...(slot ? { slot } : {}) }],
      level: 0,
      ...ownSize(place, footSize, footSize),
      ...right,
    };
    return [{ kind: 'text', name, ...standing(place), paragraphs: [paragraph], ...(field ? { field } : {}) }];
  };
  const pieces = [
    ...piece('Source', 'source', slide.source),
    ...piece('Chapter', 'chapter', slide.chapter),
    ...piece('Date', 'date', shortDay(date, locale), 'datetime1'),
    ...piece('Page', 'page', number === undefined ? '' : String(number), 'slidenum'),
  ];
  const middle = ({ place }: TextPiece) => (place?.frame.y ?? 0) + (place?.frame.h ?? 0) / 2;
  // Lines less than a quarter inch apart read as one, from the left.
  return pieces.sort((one, other) => {
    const down = middle(one) - middle(other);
    return Math.abs(down) > 0.25 ? down : (one.place?.frame.x ?? 0) - (other.place?.frame.x ?? 0);
  });
}
