/** Days as drawings need them: numbers to scale, short dates, and the months of a stretch. */
import type { Locale } from '../../config/review.js';

/** Days since 1970. */
export const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** `2025-11-01` as a slide shows it. */
export function shortDate(date: string, locale: Locale): string {
  const [, month, number] = date.split('-').map(Number);
  return locale === 'zh-CN' ? `${month}月${number}日` : `${month}/${number}`;
}

/** First days of the months inside a stretch, its first day of all among them. */
export function monthStarts({ from, to }: { readonly from: string; readonly to: string }): string[] {
  const starts = [from];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    if (start > to) return starts;
    starts.push(start);
  }
}

export function monthName(date: string, locale: Locale): string {
  if (locale === 'zh-CN') return `${Number(date.slice(5, 7))}月`;
  return new Date(`${date}T00:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
}
