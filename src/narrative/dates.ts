/** Days, months and periods as people say them, per locale. Days are calendar days `YYYY-MM-DD`, free of zones. */
import type { DayRange, Locale } from '../config/review.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const fullMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const numerals = ['一', '二', '三', '四'];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function read(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

function lastDayOf({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2025年11月11日`, `11 Nov 2025`. */
export function dateText(date: string, locale: Locale): string {
  const { year, month, day } = read(date);
  return locale === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1] ?? ''} ${year}`;
}

/** Without the year: `11月11日`, `11 Nov`. */
export function dayText(date: string, locale: Locale): string {
  const { month, day } = read(date);
  return locale === 'zh-CN' ? `${month}月${day}日` : `${day} ${months[month - 1] ?? ''}`;
}

/** `2025年11月`, `Nov 2025`. */
export function monthText(date: string, locale: Locale): string {
  const { year, month } = read(date);
  return locale === 'zh-CN' ? `${year}年${month}月` : `${months[month - 1] ?? ''} ${year}`;
}

/** `11月1日–21日`, `1–21 Nov`; the year only where `from` and `to` lie in different years. */
export function rangeText({ from, to }: DayRange, locale: Locale): string {
  const [first, last] = [read(from), read(to)];
  if (from === to) return dayText(from, locale);
  if (first.year !== last.year) return `${dateText(from, locale)}\u2013${dateText(to, locale)}`;
  if (first.month !== last.month) return `${dayText(from, locale)}\u2013${dayText(to, locale)}`;
  if (locale === 'zh-CN') return `${first.month}月${first.day}日\u2013${last.day}日`;
  return `${first.day}\u2013${last.day} ${months[first.month - 1] ?? ''}`;
}

/** What a range of days is: a calendar month, quarter, half or year, or else just days. */
export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'days';

export function periodKind({ from, to }: DayRange): PeriodKind {
  const [first, last] = [read(from), read(to)];
  if (first.day !== 1 || last.day !== lastDayOf(last) || first.year !== last.year) return 'days';
  const length = last.month - first.month + 1;
  if (length === 1) return 'month';
  if (length === 3 && first.month % 3 === 1) return 'quarter';
  if (length === 6 && first.month % 6 === 1) return 'half';
  return length === 12 ? 'year' : 'days';
}

/** `2025年第四季度`, `Q4 2025`; `2025年11月`, `November 2025`; other ranges by their days. */
export function periodName(range: DayRange, locale: Locale): string {
  const { year, month } = read(range.from);
  const zh = locale === 'zh-CN';
  switch (periodKind(range)) {
    case 'month':
      return zh ? `${year}年${month}月` : `${fullMonths[month - 1] ?? ''} ${year}`;
    case 'quarter': {
      const index = Math.floor(month / 3);
      return zh ? `${year}年第${numerals[index] ?? ''}季度` : `Q${index + 1} ${year}`;
    }
    case 'half':
      return zh ? `${year}年${month === 1 ? '上' : '下'}半年` : `H${month === 1 ? 1 : 2} ${year}`;
    case 'year':
      return zh ? `${year}年` : `${year}`;
    case 'days': {
      if (read(range.to).year !== year) return rangeText(range, locale);
      return zh ? `${year}年${rangeText(range, locale)}` : `${rangeText(range, locale)} ${year}`;
    }
  }
}

/** Short, for axes and columns: `2025Q4` or `Q4 2025`, `2025年11月` or `Nov 2025`. */
export function shortPeriodName(range: DayRange, locale: Locale): string {
  const { year, month } = read(range.from);
  const kind = periodKind(range);
  if (kind === 'quarter' && locale === 'zh-CN') return `${year}Q${Math.floor(month / 3) + 1}`;
  return kind === 'month' ? monthText(range.from, locale) : periodName(range, locale);
}

/** The range before of the same kind, as a phrase: `上季度`, `last quarter`. */
export function previousName(range: DayRange, locale: Locale): string {
  const names: Readonly<Record<PeriodKind, Readonly<Record<Locale, string>>>> = {
    month: { 'zh-CN': '上月', en: 'the month before' },
    quarter: { 'zh-CN': '上季度', en: 'the quarter before' },
    half: { 'zh-CN': '上半期', en: 'the half-year before' },
    year: { 'zh-CN': '上年', en: 'the year before' },
    days: { 'zh-CN': '上期', en: 'the period before' },
  };
  return names[periodKind(range)][locale];
}
