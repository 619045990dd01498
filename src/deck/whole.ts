/** Charts whose labels are parts of one whole: labelled so that the parts add up to 100 % as shown. */
import { fixed } from '../figures/format/decimals.js';
import { isWhole, wholeShares } from '../figures/format/whole.js';
import type { ChartSpec, Series } from './block.js';
import type { Deck } from './deck.js';

/** Decimals of a plain per cent format such as `0.0%`; undefined for any other. */
function percentDecimals(format: string): number | undefined {
  const [, decimals] = /^0(?:\.(0+))?%/.exec(format) ?? [];
  return /^0(?:\.0+)?%/.test(format) ? (decimals?.length ?? 0) : undefined;
}

/** The labels of a whole, or undefined where the number format alone adds up. */
function labelsOf(shares: readonly (number | null)[], format: string): readonly string[] | undefined {
  const decimals = percentDecimals(format);
  if (decimals === undefined || !isWhole(shares)) return undefined;
  const shown = wholeShares(shares, decimals);
  const plain = shares.map((share) => fixed(share * 100, decimals));
  const texts = shown.map((share) => fixed(share * 100, decimals));
  return texts.some((text, index) => text !== plain[index]) ? texts.map((text) => `${text}%`) : undefined;
}

const alone = (series: Series): Series => {
  const labels = series.labels ? undefined : labelsOf(series.values, series.format);
  return labels ? { ...series, labels } : series;
};

/** A stack is a whole in each category, across its series. */
function stacked(spec: ChartSpec): readonly Series[] {
  const [first] = spec.series;
  if (!first || spec.series.some(({ labels }) => labels)) return spec.series;
  const byCategory = spec.categories.map((_, at) =>
    labelsOf(
      spec.series.map(({ values }) => values[at] ?? null),
      first.format,
    ),
  );
  if (byCategory.every((labels) => labels === undefined)) return spec.series;
  const decimals = percentDecimals(first.format) ?? 0;
  return spec.series.map((series, index) => ({
    ...series,
    labels: series.values.map((value, at) => {
      if (value === null) return null;
      return byCategory[at]?.[index] ?? `${fixed(value * 100, decimals)}%`;
    }),
  }));
}

function settled(spec: ChartSpec): ChartSpec {
  return { ...spec, series: spec.kind.startsWith('stacked-') ? stacked(spec) : spec.series.map(alone) };
}

/** The deck with its charts so labelled. */
export function settleShares(deck: Deck): Deck {
  return {
    ...deck,
    slides: deck.slides.map((slide) => ({
      ...slide,
      slots: Object.fromEntries(
        Object.entries(slide.slots).map(([slot, block]) => [
          slot,
          block.kind === 'chart' ? { ...block, chart: settled(block.chart) } : block,
        ]),
      ),
    })),
  };
}
