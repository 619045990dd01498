/** A text of the config in both locales. */
import type { LocalText } from './review.js';

/** One that is given once, or in one locale, stands for both. */
export function inBoth(text: string | { 'zh-CN'?: string; en?: string }): LocalText {
  if (typeof text === 'string') return { 'zh-CN': text, en: text };
  const { 'zh-CN': chinese, en: english } = text;
  return { 'zh-CN': chinese ?? english ?? '', en: english ?? chinese ?? '' };
}
