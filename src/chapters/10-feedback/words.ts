/** How words of reviews and months stand on slides of this chapter. */
import type { Narrative } from '../../narrative/narrative.js';
import { monthText } from '../../narrative/dates.js';

/** `屏幕–闪屏–退货`, each word by its label. */
export function chainText({ label }: Narrative, chain: string): string {
  return chain.split('-').map(label).join('\u2013');
}

/** The first words of a topic. */
export function topicText({ label, locale }: Narrative, words: string, most: number): string {
  const named = words.split(' ').slice(0, most).map(label);
  return named.join(locale === 'zh-CN' ? '、' : ', ');
}

/** A month on an axis, the year left out. */
export function monthName(month: string, { locale }: Narrative): string {
  const text = monthText(month, locale);
  return locale === 'zh-CN' ? text.slice(text.indexOf('年') + 1) : (text.split(' ')[0] ?? text);
}
