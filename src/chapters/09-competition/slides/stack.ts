/** Brands as bars that are split into the members of a second name: actions by kind, spend by channel or format. */
import type { ChartBlock, Series } from '../../../deck/block.js';
import type { Unit } from '../../../figures/figure.js';
import { membersOf, memberPath } from '../../../figures/member.js';
import type { SlideContext } from '../../chapter.js';
import { chart, formatFor, ranked, type ValuedMember } from '../../slide.js';

const mostBrands = 8;
const mostParts = 5;

export interface Part {
  readonly brand: string;
  readonly part: string;
  readonly value: number;
  readonly id: string;
}

/** The figures of a family whose members are a brand and a part of it. */
export function partsOf(context: SlideContext, family: string): readonly Part[] {
  return ranked(context, family).map(({ id, member, value }: ValuedMember) => {
    const [brand = '', part = ''] = membersOf(member);
    return { brand: memberPath(brand), part: memberPath(part), value, id };
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Names in the order of their sums, the largest first. */
export function bySum(parts: readonly Part[], of: 'brand' | 'part'): readonly string[] {
  const names = [...new Set(parts.map((one) => one[of]))];
  const total = (name: string) => sum(parts.filter((one) => one[of] === name).map(({ value }) => value));
  return names.toSorted((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
}

/** One bar a brand; what is beyond the largest parts is summed as others, without a figure of its own. */
export function stackChart(
  context: SlideContext,
  parts: readonly Part[],
  brands: readonly string[],
  kind: { readonly chart: 'stacked-bar' | 'stacked-bar-100'; readonly unit: Unit; readonly alt: string },
): ChartBlock {
  const { narrative } = context;
  const shown = brands.slice(0, mostBrands);
  const names = bySum(parts, 'part');
  const drawn = names.length <= mostParts + 1 ? names : names.slice(0, mostParts);
  const rest = new Set(names.filter((name) => !drawn.includes(name)));
  const format =
    kind.unit === 'share'
      ? '0%'
      : formatFor(
          context,
          kind.unit,
          parts.map(({ value }) => value),
        );
  const series: Series[] = drawn.map((name) => {
    const own = shown.map((brand) => parts.find((one) => one.brand === brand && one.part === name));
    return {
      name: narrative.label(name),
      role: 'category',
      values: own.map((one) => one?.value ?? null),
      figures: own.map((one) => one?.id ?? null),
      format,
    };
  });
  const others = shown.map((brand) =>
    sum(parts.filter((one) => one.brand === brand && rest.has(one.part)).map(({ value }) => value)),
  );
  const last: Series = { name: narrative.say('column.others'), role: 'category', values: others, format };
  return chart(
    {
      kind: kind.chart,
      categories: shown.map((brand) => narrative.label(brand)),
      series: rest.size > 0 ? [...series, last] : series,
    },
    kind.alt,
  );
}
