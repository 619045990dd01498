/** Helpers that write a figure: `{{value "sales.region_share" region}}`, `{{change "sales.aov" "previous"}}`. */
import type { Figure } from '../figures/figure.js';
import { changeSizeText, changeText, gapText } from '../figures/format/change-text.js';
import { countText } from '../figures/format/count.js';
import { readingText } from '../figures/format/figure-text.js';
import { numberText, signedText } from '../figures/format/number.js';
import { spanText } from '../figures/format/range.js';
import { divide } from '../figures/round.js';
import { absent, comparisonOf, figureOf, type Call } from './call.js';

export type TextHelper = (call: Call, args: readonly string[]) => string;

type Reading = 'value' | 'target' | 'benchmark' | 'previous' | 'yearAgo';

const reading =
  (name: Reading): TextHelper =>
  (call, args) => {
    const figure = figureOf(call, args);
    const value = figure[name];
    return value === undefined || value === null ? absent(call) : readingText(value, figure, call.reader);
  };

/** A text of the figure's number; '—' where it has none. */
const ofNumber =
  (write: (value: number, figure: Figure, call: Call) => string): TextHelper =>
  (call, args) => {
    const figure = figureOf(call, args);
    return typeof figure.value === 'number' ? write(figure.value, figure, call) : absent(call);
  };

const style = ({ unit, currency }: Figure, { reader }: Call) => ({
  unit,
  locale: reader.locale,
  currency: currency ?? reader.currency,
});

const compared =
  (write: (comparison: NonNullable<ReturnType<typeof comparisonOf>>, call: Call) => string): TextHelper =>
  (call, args) => {
    const comparison = comparisonOf(call, args);
    return comparison ? write(comparison, call) : absent(call);
  };

/** Low to high in the figure's unit, `34.1%–38.2%`; the unit stands once where it can. */
const interval: TextHelper = (call, args) => {
  const figure = figureOf(call, args);
  if (!figure.interval) return absent(call);
  const { low, high } = figure.interval;
  return spanText(low, high, style(figure, call));
};

const sampleSize: TextHelper = (call, args) => {
  const { n } = figureOf(call, args);
  return n === undefined ? absent(call) : countText(n, call.reader.locale);
};

/** How many times the second figure the first is: `{{times "sales.returning_order_aov" "sales.new_order_aov"}}`. */
const times: TextHelper = (call, [first = '', second = '']) => {
  const [over, under] = [figureOf(call, [first]).value, figureOf(call, [second]).value];
  const ratio = typeof over === 'number' && typeof under === 'number' ? divide(over, under) : null;
  return ratio === null ? absent(call) : numberText(ratio, { ...call.reader, unit: 'ratio' });
};

export const figureHelpers: Readonly<Record<string, TextHelper>> = {
  value: reading('value'),
  target: reading('target'),
  benchmark: reading('benchmark'),
  previous: reading('previous'),
  yearAgo: reading('yearAgo'),
  signed: ofNumber((value, figure, call) => signedText(value, style(figure, call))),
  magnitude: ofNumber((value, figure, call) => numberText(Math.abs(value), style(figure, call))),
  // What is left to the whole: the other orders of a share.
  rest: ofNumber((value, figure, call) => numberText(1 - value, style(figure, call))),
  // An index of 1.28 lies 28% from the mean; the sentence says on which side.
  deviation: ofNumber((value, _figure, call) => numberText(Math.abs(value - 1), { ...call.reader, unit: 'share' })),
  change: compared((comparison, { reader }) => changeText(comparison, reader)),
  absChange: compared((comparison, { reader }) => changeSizeText(comparison, reader)),
  gap: (call, args) => {
    const comparison = comparisonOf(call, args);
    return comparison ? gapText(comparison, call.reader, figureOf(call, args.slice(0, -1)).currency) : absent(call);
  },
  absGap: (call, args) => {
    const comparison = comparisonOf(call, args);
    if (!comparison) return absent(call);
    return gapText(comparison, call.reader, figureOf(call, args.slice(0, -1)).currency).replace(/^[+\u2212]/, '');
  },
  interval,
  n: sampleSize,
  times,
};
