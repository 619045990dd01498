/** How charts and pictures of a deck are lettered. */
import type { ChartLook } from '../charts/chart.js';
import type { Theme } from './theme.js';

/** Points. */
export const chartFontSize = 12;
/** BCP 47 tag of their texts. */
export const chartLanguages = { 'zh-CN': 'zh-CN', en: 'en-US' } as const;

/** Size, fonts and colours of a theme's charts. Marks are measured as wide as Chinese sets them, in whatever language the deck is. */
export const chartLettering = ({ fonts, colours }: Theme): Omit<ChartLook, 'width' | 'height'> => ({
  fontSize: chartFontSize,
  face: { locale: 'zh-CN', ...fonts },
  language: chartLanguages['zh-CN'],
  colours,
});
