/** What a model's labels mean: the class of each and its place between 0, wholly negative, and 1, wholly positive. */
import { fail } from '../../../errors/problem.js';
import type { SentimentClass } from '../sentiment.js';

export interface Meaning {
  readonly class: SentimentClass;
  /** 0..1 */
  readonly weight: number;
}

/** A map from each label to its meaning. */
export type Meanings = ReadonlyMap<string, Meaning>;

const ofClass: Readonly<Record<SentimentClass, number>> = { negative: 0, neutral: 0.5, positive: 1 };

const classNames: Readonly<Record<SentimentClass, ReadonlySet<string>>> = {
  negative: new Set(['negative', 'neg', '负面', '负向', '消极', '差评']),
  neutral: new Set(['neutral', 'neu', '中性', '中立', '中评']),
  positive: new Set(['positive', 'pos', '正面', '正向', '积极', '好评']),
};

/**
 * By `named` where it has the label; else by the label itself: negative, neutral, positive (with "very" for the ends of five),
 * "1 star" to "5 stars", or LABEL_0 and up for two or three classes from negative to positive, as such models number them.
 */
export function meaningsOf(
  model: string,
  labels: readonly string[],
  named: Readonly<Record<string, SentimentClass>> = {},
): Meanings {
  const strange = Object.keys(named).filter((label) => !labels.includes(label));
  if (strange.length > 0) fail('TRANSFORMER_LABELS', { model, labels, reason: `${strange.join(', ')} is not known` });
  const graded = labels.some((label) => /^very /i.test(label));
  const known = labels.flatMap((label) => {
    const given = named[label];
    const meaning = given ? { class: given, weight: ofClass[given] } : meaningOf(label, labels.length, graded);
    return meaning ? [[label, meaning] as const] : [];
  });
  const unknown = labels.filter((label) => !known.some(([one]) => one === label));
  if (unknown.length > 0) fail('TRANSFORMER_LABELS', { model, labels, reason: 'classes are not told apart' });
  const classes = new Set(known.map(([, meaning]) => meaning.class));
  if (!classes.has('negative') || !classes.has('positive')) {
    fail('TRANSFORMER_LABELS', { model, labels, reason: 'praise is not told from complaint' });
  }
  return new Map(known);
}

function meaningOf(label: string, count: number, graded: boolean): Meaning | undefined {
  const plain = label.trim().toLowerCase();
  const number = /^label_(\d+)$/.exec(plain)?.[1];
  if (number !== undefined) return count === 2 || count === 3 ? atStep(Number(number), count) : undefined;
  const stars = /^([1-5])[ _]?stars?$/.exec(plain)?.[1];
  if (stars !== undefined) return atStep(Number(stars) - 1, 5);
  return byName(plain, graded);
}

/** Where "very positive" is a label too, plain "positive" stands half-way to it. */
function byName(plain: string, graded: boolean): Meaning | undefined {
  const very = plain.startsWith('very ');
  const name = plain.replace(/^very /, '');
  const found = (['negative', 'neutral', 'positive'] as const).find((one) => classNames[one].has(name));
  if (found === undefined) return undefined;
  const weight = ofClass[found];
  return { class: found, weight: graded && !very ? (weight + 0.5) / 2 : weight };
}

/** The class and weight of a step counted from 0, of so many even steps. */
function atStep(step: number, count: number): Meaning | undefined {
  if (step >= count) return undefined;
  const weight = step / (count - 1);
  return { class: weight < 0.5 ? 'negative' : weight > 0.5 ? 'positive' : 'neutral', weight };
}
