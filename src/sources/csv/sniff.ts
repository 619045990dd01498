/** What a CSV file does not say of itself: which character stands between its cells. */
import { usual } from '../header.js';
import { records } from './records.js';

const delimiters = [',', '\t', ';', '|'];

/** The delimiter that cuts most records into the same number of cells, more than one. */
export function bestDelimiter(text: string, quote: string, complete: boolean): string {
  let best = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    if (!text.includes(delimiter)) continue;
    const widths = records(text, delimiter, quote, complete, 100).map(({ length }) => length);
    const { width, share } = usual(widths);
    // Equal cutting counts first, more cells second: prose above the table has commas, too.
    const score = width > 1 ? share + Math.min(width, 50) / 1000 : 0;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
