/** No text of a person gets out: figures and slides are searched for what the data holds of people and the config does not allow. */
import type { OwnSlide, Review } from './config/review.js';
import type { Measures } from './chapters/shape.js';
import { problem, QuarterdeckError } from './errors/problem.js';

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (value instanceof Map) for (const [key, inner] of value) [key, inner].forEach((one) => collect(one, into));
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner, into);
}

/** Every text of plain data, at any depth. */
export function textsOf(...values: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const value of values) collect(value, found);
  return found;
}

/** Every text that has left the engine: cells of the measures' rows, and names of members. */
export function textsOut(
  measures: ReadonlyMap<string, Measures>,
  names: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const rows = [...measures.values()].flatMap((chapter) => [...chapter.values()].map((result) => result.rows));
  return textsOf(rows, names);
}

const wordsOf = ({ title, subtitle, takeaways, say }: OwnSlide) => ({ title, subtitle, takeaways, say });

/**
 * Fails with PERSONAL_DATA where `shown` (figures, a deck) holds one of the texts, which `personal` gives with their columns. What the
 * config itself says may be shown: whoever writes it names a presenter or an owner on purpose.
 */
export function refusePersonal(
  personal: ReadonlyMap<string, string>,
  review: Review,
  ...shown: readonly unknown[]
): void {
  if (personal.size === 0) return;
  // Of its slides the words: a name in a query is a condition, not one that may be shown.
  const said = [...textsOf({ ...review, datasets: [], sources: [], slides: review.slides.map(wordsOf) })];
  const all = [...textsOf(...shown)];
  const out = [...personal].filter(
    ([text]) => all.some((one) => one.includes(text)) && !said.some((one) => one.includes(text)),
  );
  if (out.length === 0) return;
  const columns = [...new Set(out.map(([, column]) => column))].sort();
  throw new QuarterdeckError([problem('PERSONAL_DATA', { columns, count: out.length })]);
}
