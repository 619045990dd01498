/** What rivals do and where they spend: actions by kind, spend by channel. */
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import { newcombe } from '../../../figures/statistics/newcombe.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, plainText, shown } from '../../slide.js';
import { memberPath } from '../../../figures/member.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';
import { bySum, partsOf, stackChart, type Part } from './stack.js';

const id = 'competition.mix';

/** Estimated spend of each brand in P, the largest first. */
function spenders({ measures }: SlideContext): readonly { readonly brand: string; readonly spend: number }[] {
  const sums = new Map<string, number>();
  for (const { period, brand, spend } of rows(measures, 'action_spend')) {
    if (period === 'P') sums.set(memberPath(brand), (sums.get(memberPath(brand)) ?? 0) + spend);
  }
  return [...sums]
    .map(([brand, spend]) => ({ brand, spend }))
    .sort((a, b) => b.spend - a.spend || (a.brand < b.brand ? -1 : 1));
}

const total = (counts: readonly Part[]) => counts.reduce((sum, { value }) => sum + value, 0);

/**
 * The brand that relies on one kind of action more than the other brands do by more than chance; as many comparisons are made as
 * there are cells, so each has to be that much surer (Bonferroni).
 */
function oddOne(counts: readonly Part[]) {
  const cells = counts.map((cell) => {
    const own = counts.filter(({ brand }) => brand === cell.brand);
    const rest = counts.filter(({ brand }) => brand !== cell.brand);
    const here = { hits: cell.value, n: total(own) };
    const there = { hits: total(rest.filter(({ part }) => part === cell.part)), n: total(rest) };
    const interval = newcombe(here, there, 1 - 0.05 / counts.length);
    return { ...cell, own: here.hits / here.n, others: divide(there.hits, there.n), clear: (interval?.low ?? 0) > 0 };
  });
  const [odd] = cells
    .filter(({ clear }) => clear)
    .toSorted((a, b) => b.own - (b.others ?? 0) - (a.own - (a.others ?? 0)) || (a.id < b.id ? -1 : 1));
  return odd;
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const counts = partsOf(context, 'competition.action_count');
  const shares = partsOf(context, 'competition.spend_by_channel');
  const brands = bySum(counts, 'brand');
  const spend = spenders(context);
  const [top] = spend;
  const [first] = brands;
  if (first === undefined) return undefined;
  const all = spend.reduce((sum, one) => sum + one.spend, 0);
  // The brand that puts most of its spend on one channel, and that channel.
  const [focused] = shares;
  const [kind] = bySum(counts, 'part');
  const odd = oddOne(counts);
  return makeSlide(context, {
    id,
    layout: shares.length > 0 ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      spent: top !== undefined,
      top: top?.brand ?? '',
      topSpend: shown(context, top?.spend ?? null, 'money'),
      topShare: shown(context, divide(top?.spend, all), 'share'),
      first,
      kind: kind ?? '',
      focused: focused?.brand ?? '',
      focus: focused?.part ?? '',
      focusShare: shown(context, focused?.value ?? null, 'share'),
      apart: odd !== undefined,
      apartBrand: odd?.brand ?? '',
      apartKind: odd?.part ?? '',
      apartShare: shown(context, odd?.own ?? null, 'share'),
      usualShare: shown(context, odd?.others ?? null, 'share'),
    },
    exhibits: {
      ...(shares.length > 0
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: stackChart(context, shares, bySum(shares, 'brand').toSorted(byOrder(brands)), {
              chart: 'stacked-bar-100',
              unit: 'share',
              alt: narrative.say(`${id}.alt2`),
            }),
          }
        : {}),
      exhibit: stackChart(context, counts, brands, {
        chart: 'stacked-bar',
        unit: 'count',
        alt: narrative.say(`${id}.alt`),
      }),
    },
    takeaways: ['kind.told', 'apart.told'],
    takeaways2: shares.length > 0 ? ['spend.told', 'focus.told'] : [],
    figures: [...counts, ...shares].map((part) => part.id),
    datasets: ['competitor_actions'],
    definitions,
  });
}

/** The order of another exhibit, so that a brand stands in the same place on both. */
function byOrder(order: readonly string[]) {
  return (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
}

export const mix: SlideRule = { id, needs: ['competitor_actions'], build };
