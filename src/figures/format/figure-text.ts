/** A figure as it is read: its value, or another of its readings in the same unit. */
import type { Locale } from '../../config/review.js';
import type { Figure, FigureValue } from '../figure.js';
import { none, numberText, signedText } from './number.js';
import { rangeValueText } from './range.js';

/** The review's locale and currency; a figure in another currency keeps its own. */
export interface Reader {
  readonly locale: Locale;
  readonly currency: string;
}

/** '—' where there is no value, and for tables, which a slide shows as such. Differences of shares carry their sign. */
export function figureText(figure: Figure | undefined, reader: Reader): string {
  return figure ? readingText(figure.value, figure, reader) : none;
}

/** Any reading (value, target, previous ...) of a figure, in its unit. */
export function readingText(
  reading: FigureValue | undefined,
  figure: Pick<Figure, 'unit' | 'currency'>,
  { locale, currency }: Reader,
): string {
  if (typeof reading === 'string') return rangeValueText(reading, figure.unit, locale);
  if (typeof reading !== 'number') return none;
  const style = { unit: figure.unit, locale, currency: figure.currency ?? currency };
  return figure.unit === 'pp' ? signedText(reading, style) : numberText(reading, style);
}
