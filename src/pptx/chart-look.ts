/** How charts and pictures of a deck are lettered. */

/** Points. */
export const chartFontSize = 12;
/** BCP 47 tag of their texts. */
export const chartLanguages = { 'zh-CN': 'zh-CN', en: 'en-US' } as const;
