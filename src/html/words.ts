/** The words of a page that are no deck's: buttons, toggles, landmarks. */
import type { Locale } from '../config/review.js';

export interface Words {
  readonly skip: string;
  readonly contents: string;
  readonly slides: string;
  readonly back: string;
  readonly on: string;
  readonly overview: string;
  readonly notes: string;
  readonly data: string;
  readonly from: string;
  readonly to: string;
  /** Between two numbers. */
  readonly until: string;
  readonly what: string;
  readonly place: string;
}

export const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    skip: '跳到正文',
    contents: '目录',
    slides: '幻灯片',
    back: '上一页',
    on: '下一页',
    overview: '总览（Esc）',
    notes: '备注',
    data: '数据',
    from: '开始',
    to: '结束',
    until: '至',
    what: '内容',
    place: '象限',
  },
  en: {
    skip: 'Skip to the slides',
    contents: 'Contents',
    slides: 'Slides',
    back: 'Previous slide',
    on: 'Next slide',
    overview: 'Overview (Esc)',
    notes: 'Notes',
    data: 'Data',
    from: 'From',
    to: 'To',
    until: ' to ',
    what: 'What',
    place: 'Quadrant',
  },
};
