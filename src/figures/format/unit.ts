/** What stands around the number of a unit that is neither money nor a share. */
import type { Locale } from '../../config/review.js';
import type { Unit } from '../figure.js';
import type { Affixes } from './money.js';

type Words = Readonly<Record<Locale, Affixes>>;

const behind = (zh: string, en: string): Words => ({
  'zh-CN': { before: '', after: zh },
  en: { before: '', after: en },
});

const words: Readonly<Partial<Record<Unit, Words>>> = {
  days: behind('天', ' days'),
  hours: behind('小时', ' h'),
  minutes: behind('分钟', ' min'),
  seconds: behind('秒', ' s'),
  'seconds range': behind('秒', ' s'),
  'TB a day': behind('TB/天', ' TB/day'),
  rank: { 'zh-CN': { before: '第', after: '' }, en: { before: 'No. ', after: '' } },
};

const none: Affixes = { before: '', after: '' };

export function unitAffixes(unit: Unit, locale: Locale): Affixes {
  return words[unit]?.[locale] ?? none;
}
