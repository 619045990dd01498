/** What was measured of the sentiment models that ship, as models/sentiment.json has it. */
import { readFileSync } from 'node:fs';
import { packageRoot } from '../../package-root.js';

export interface MeasuredSentiment {
  readonly language: 'zh' | 'en';
  /** Chinese: mean share on the right side over kinds of goods that training never saw. English: mean of the shares of praise and of complaints found. */
  readonly accuracy: number;
  /** Labelled reviews behind it. */
  readonly reviews: number;
}

interface Card {
  readonly chinese: {
    readonly leftOut: readonly { readonly reviews: number }[];
    readonly leftOutMean: { readonly accuracy: number };
  };
  readonly english?: { readonly reviews: number; readonly balancedAccuracy: number };
}

export function measuredSentiment(): readonly MeasuredSentiment[] {
  const { chinese, english } = JSON.parse(readFileSync(new URL('models/sentiment.json', packageRoot), 'utf8')) as Card;
  const reviews = chinese.leftOut.reduce((sum, part) => sum + part.reviews, 0);
  return [
    { language: 'zh', accuracy: chinese.leftOutMean.accuracy, reviews },
    ...(english ? [{ language: 'en' as const, accuracy: english.balancedAccuracy, reviews: english.reviews }] : []),
  ];
}
