/** The languages of a review, and a text in both. */

export type Locale = 'zh-CN' | 'en';
export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** A text in both locales. */
export type LocalText = Readonly<Record<Locale, string>>;
