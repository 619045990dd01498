/** White space of templates and sentences: line breaks are layout of the file; Chinese has no space beside numbers. */
import type { Locale } from '../config/review.js';

const han = String.raw`[\p{Script=Han}，。；：、！？（）「」《》]`;
const behindHan = new RegExp(`(?<=${han})[ \\t]+$`, 'u');
const beforeHan = new RegExp(`^[ \\t]+(?=${han})`, 'u');

/** Applied to a template's own text, before any data stands in it. */
export function tidyTemplate(text: string, locale: Locale): string {
  if (locale !== 'zh-CN') return text.replace(/\s*\n\s*/g, ' ');
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(behindHan, '')
    .replace(beforeHan, '');
}

/** Applied to the finished sentence. */
export function tidySentence(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
