/** Names of months over a drawing: so many as have room, every second, third or sixth of a longer stretch, or years alone. */
import type { Locale } from '../../config/review.js';
import { localeOf, type Face } from '../fit/face.js';
import { pointsPerInch, textWidth } from '../fit/measure.js';
import { monthName, monthStarts } from './calendar.js';

export interface MonthLabel {
  readonly name: string;
  /** Inches. */
  readonly x: number;
  readonly w: number;
}

interface Axis {
  readonly from: string;
  readonly to: string;
  /** Inches; where a day begins. */
  readonly x: (date: string) => number;
  /** Inches; names end before it. */
  readonly right: number;
  /** Points of the names, which are bold. */
  readonly size: number;
  readonly face: Face;
}

/** Months from one name to the next; whole years from 12. */
const steps = [1, 2, 3, 6, 12, 24] as const;
const longest = 60;
/** Inches behind the hairline of a month, and the widest box. */
const inset = 0.07;
const widest = 0.8;
/** Some programs set text further apart than the metrics say. */
const looseness = 1.08;
const monthsOfYear = 12;

function monthNumber(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * monthsOfYear + month - 1;
}

/** In a stretch that tells a month twice January gives way to its year. */
function nameOf(start: string, months: number, locale: Locale): string {
  if (months <= monthsOfYear || monthNumber(start) % monthsOfYear > 0) return monthName(start, locale);
  return locale === 'zh-CN' ? `${start.slice(0, 4)}年` : start.slice(0, 4);
}

/** The names that have room, none over the next; the first and the last of a stretch stand where they fit. */
export function monthLabels({ from, to, x, right, size, face }: Axis): MonthLabel[] {
  const all = monthStarts({ from, to }).map((start, index, { length }) => {
    const name = nameOf(start, length, localeOf(face));
    const needed = inset + (textWidth(name, size, true, face) * looseness) / pointsPerInch;
    return { name, needed, at: x(start), month: monthNumber(start), isFirst: index === 0 };
  });
  const every = (step: number) => all.filter(({ month, isFirst }) => isFirst || month % step === 0);
  const fits = (step: number) => {
    const [, ...inner] = every(step);
    return inner.every(({ at, needed }, index) => needed <= (inner[index + 1]?.at ?? Infinity) - at);
  };
  const kept = every(steps.find(fits) ?? longest);
  return kept.flatMap(({ name, at, needed }, index) => {
    const room = (kept[index + 1]?.at ?? right) - at;
    return needed > room ? [] : [{ name, x: at + inset, w: Math.min(widest, room - inset) }];
  });
}
