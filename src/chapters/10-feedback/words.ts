/** How words of reviews and months stand on slides of this chapter. */
import type { Narrative } from '../../narrative/narrative.js';
import { monthText } from '../../narrative/dates.js';

/** `屏幕–闪屏–退货`, each word by its label. */
export function chainText(narrative: Narrative, chain: string): string {
  return chain
    .split('-')
    .map((word) => narrative.label(word))
    .join('\u2013');
}

/** The first words of a topic. */
export function topicText(narrative: Narrative, words: string, most: number): string {
  const named = words
    .split(' ')
    .slice(0, most)
    .map((word) => narrative.label(word));
  return named.join(narrative.locale === 'zh-CN' ? '、' : ', ');
}

/** A month on an axis, the year left out. */
export function monthName(month: string, { locale }: Narrative): string {
  const text = monthText(month, locale);
  return locale === 'zh-CN' ? text.slice(text.indexOf('年') + 1) : (text.split(' ')[0] ?? text);
}
