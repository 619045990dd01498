/** Helpers that choose: `{{#if (rises "sales.aov" "previous")}}`. A figure without a value makes each of them false; one that is not there is as for values. */
import { level, type Comparison } from '../figures/comparisons.js';
import { readingText } from '../figures/format/figure-text.js';
import { comparisonOf, figureOf, NoValue, type Call } from './call.js';

export type ChoiceHelper = (call: Call, args: readonly string[]) => boolean;

const compared =
  (test: (comparison: Comparison) => boolean): ChoiceHelper =>
  (call, args) => {
    const comparison = comparisonOf(call, args);
    return comparison !== undefined && test(comparison);
  };

/** Of a difference that can be seen: from 40 % to 40 % nothing rises, whatever the further digits say. */
const moved =
  (test: (difference: number) => boolean): ChoiceHelper =>
  (call, args) => {
    const comparison = comparisonOf(call, args);
    if (!comparison || !test(comparison.difference)) return false;
    const { value, from, unit } = comparison;
    return readingText(value, { unit }, call.reader) !== readingText(from, { unit }, call.reader);
  };

/** Of `unchanged`: is it the same, rather than merely not to be told apart for want of a sample? */
const levelWith: ChoiceHelper = (call, args) => {
  const comparison = comparisonOf(call, args);
  return comparison !== undefined && level(comparison, figureOf(call, args.slice(0, -1)).interval);
};

const number =
  (test: (value: number) => boolean): ChoiceHelper =>
  (call, args) => {
    const { value } = figureOf(call, args);
    return typeof value === 'number' && test(value);
  };

/** Has the figure a value? A figure that is not there has none. */
const has: ChoiceHelper = (call, args) => {
  try {
    return figureOf({ ...call, optional: true }, args).value !== null;
  } catch (error) {
    if (error instanceof NoValue) return false;
    throw error;
  }
};

export const choiceHelpers: Readonly<Record<string, ChoiceHelper>> = {
  has,
  rises: moved((difference) => difference > 0),
  falls: moved((difference) => difference < 0),
  above: moved((difference) => difference > 0),
  below: moved((difference) => difference < 0),
  comparable: compared(() => true),
  better: compared(({ verdict }) => verdict === 'better'),
  worse: compared(({ verdict }) => verdict === 'worse'),
  unchanged: compared(({ verdict }) => verdict === 'unchanged'),
  levelWith,
  significant: compared(({ significant }) => significant),
  positive: number((value) => value > 0),
  negative: number((value) => value < 0),
  aboveOne: number((value) => value > 1),
  belowOne: number((value) => value < 1),
};
