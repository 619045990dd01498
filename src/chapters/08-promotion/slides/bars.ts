/** Bars of figures with their intervals, as several slides of the chapter draw them. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Figure, Unit } from '../../../figures/figure.js';
import type { SlideContext } from '../../chapter.js';
import { chart, formatFor } from '../../slide.js';

export type Valued = Figure & { readonly value: number };

/** Figures of these ids that have a number, in their order. */
export function valued({ figures }: SlideContext, ids: readonly string[]): readonly Valued[] {
  return ids.flatMap((id) => {
    const figure = figures.get(id);
    return figure && typeof figure.value === 'number' ? [{ ...figure, value: figure.value }] : [];
  });
}

export interface Bars {
  readonly kind: 'bar' | 'column' | 'interval';
  readonly name: string;
  readonly unit: Unit;
  readonly signed?: boolean;
  readonly alt: string;
  readonly nameOf: (figure: Valued) => string;
  /** Id of the figure that the title speaks of. */
  readonly highlight?: string | undefined;
}

/** Undefined without a figure. */
export function bars(context: SlideContext, drawn: readonly Valued[], plan: Bars): ChartBlock | undefined {
  if (drawn.length === 0) return undefined;
  const values = drawn.map(({ value }) => value);
  const at = drawn.findIndex(({ id }) => id === plan.highlight);
  return chart(
    {
      kind: plan.kind,
      categories: drawn.map(plan.nameOf),
      series: [
        {
          name: plan.name,
          role: 'actual',
          values,
          figures: drawn.map(({ id }) => id),
          low: drawn.map(({ interval }) => interval?.low ?? null),
          high: drawn.map(({ interval }) => interval?.high ?? null),
          format: formatFor(context, plan.unit, values, plan.signed === true),
        },
      ],
      ...(at < 0 ? {} : { highlight: at }),
    },
    plan.alt,
  );
}
