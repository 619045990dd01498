/** Tells a Chinese text from an English one. */

export type Language = 'zh' | 'en';

/**
 * A Han character weighs as much as a Latin word; the heavier side wins, and Chinese on a draw ("iPhone 很好" is Chinese).
 * What has neither, as an empty text or emoji alone, is Chinese: the product's first language.
 */
export function languageOf(text: string): Language {
  let han = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) han += 1;
    const latin = isLatin(code);
    if (latin && !inWord) words += 1;
    inWord = latin || (inWord && (code === 0x27 || code === 0x2019));
  }
  return words > han ? 'en' : 'zh';
}

/** Unified ideographs and extension A; the rarer ones beyond the basic plane do not decide a language. */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}
