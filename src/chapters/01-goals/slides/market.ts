/** How concentrated the market is, month by month: the share of its three largest brands, and the HHI. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { Unit } from '../../../figures/figure.js';
import { herfindahl, sellers } from '../../../figures/statistics/concentration.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, differs, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { brandUnits, cr3 } from '../figures/market.js';
import { rows } from '../measures.js';

const id = 'goals.market';

/** Where a market counts as moderately and as highly concentrated. Source: US Merger Guidelines (2023), guideline 1. */
const levels = { moderate: 1000, high: 1800 } as const;

function level(hhi: number): 'low' | keyof typeof levels {
  if (hhi > levels.high) return 'high';
  return hhi > levels.moderate ? 'moderate' : 'low';
}

function trend(
  context: SlideContext,
  months: readonly string[],
  of: (units: readonly number[]) => number | null,
  kind: { readonly name: string; readonly unit: Unit; readonly alt: string },
): ChartBlock {
  const values = months.map((month) => of(brandUnits(context, { from: month, to: month })));
  return chart(
    {
      kind: 'line',
      categories: months.map((month) => `${month.slice(2, 4)}/${Number(month.slice(5, 7))}`),
      series: [{ name: kind.name, role: 'actual', values, format: formatFor(context, kind.unit, values) }],
      highlight: months.length - 1,
    },
    kind.alt,
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const hhi = numberOf(context, 'background.market_hhi');
  if (hhi === null || numberOf(context, 'background.market_cr3') === null) return undefined;
  const { count: brands, few } = sellers(brandUnits(context, context.review.periods.P));
  // One brand alone is no market: its shares and index say nothing.
  if (brands < 2) return undefined;
  const months = [...new Set(rows(context.measures, 'brand_months').map(({ month }) => month))].sort();
  const name = (figure: string) => definitions[figure]?.name[narrative.locale] ?? figure;
  const then = figures.get('background.market_hhi')?.yearAgo;
  const moved = typeof then === 'number' && differs(context, hhi, then, 'index');
  const index = trend(context, months, herfindahl, {
    name: name('background.market_hhi'),
    unit: 'index',
    alt: narrative.say(`${id}.alt2`),
  });
  return makeSlide(context, {
    id,
    layout: few ? 'exhibit-takeaways' : 'two-exhibits',
    parameters: {
      level: narrative.say(`${id}.level.${level(hhi)}`),
      looser: moved && hhi < then,
      tighter: moved && hhi > then,
      few,
      brands: shown(context, brands, 'count'),
    },
    exhibits: few
      ? { exhibit: index }
      : {
          heading: plainText(narrative.say(`${id}.heading`)),
          heading2: plainText(narrative.say(`${id}.heading2`)),
          exhibit: trend(context, months, cr3, {
            name: name('background.market_cr3'),
            unit: 'share',
            alt: narrative.say(`${id}.alt`),
          }),
          exhibit2: index,
        },
    takeaways: few ? ['index', 'room'] : ['three', 'share'],
    takeaways2: few ? [] : ['index', 'room'],
    figures: [...(few ? [] : ['background.market_cr3']), 'background.market_hhi'],
    datasets: ['market_sales'],
    definitions,
  });
}

export const market: SlideRule = { id, needs: ['market_sales'], build };
