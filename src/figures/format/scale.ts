/** The power of ten that a large number is read in: 万 and 亿 in Chinese, K, M and B in English. */
import type { Locale } from '../../config/review.js';

export interface Scale {
  readonly divisor: number;
  readonly suffix: string;
  /** Most decimals that are read at this scale. */
  readonly decimals: number;
}

export const plain: Scale = { divisor: 1, suffix: '', decimals: 2 };

/** From small to large. 亿 has two decimals, since one would round a plan's gap away at 1 to 9 亿. */
const scales: Readonly<Record<Locale, readonly Scale[]>> = {
  'zh-CN': [plain, { divisor: 1e4, suffix: '万', decimals: 1 }, { divisor: 1e8, suffix: '亿', decimals: 2 }],
  en: [
    plain,
    { divisor: 1e3, suffix: 'K', decimals: 1 },
    { divisor: 1e6, suffix: 'M', decimals: 2 },
    { divisor: 1e9, suffix: 'B', decimals: 2 },
  ],
};

/** Numbers below this are written out, in both locales: 3,000 rather than 3K. */
const writtenOut = 1e4;

/** The scale of the largest magnitude that stands in a place; a number that would round up to the next scale takes that. */
export function scaleOf(magnitude: number, locale: Locale): Scale {
  const size = Math.abs(magnitude);
  let taken = plain;
  for (const scale of scales[locale]) {
    const reached = scale.divisor === 1 ? 0 : Math.max(scale.divisor, writtenOut);
    if (nearly(size, taken) >= reached) taken = scale;
  }
  return taken;
}

/** The magnitude after rounding to whole units of the scale where it is large, so that 999,960 reads as 1M and not 1000K. */
function nearly(size: number, scale: Scale): number {
  const scaled = size / scale.divisor;
  return scaled >= 100 ? Math.round(scaled) * scale.divisor : size;
}
