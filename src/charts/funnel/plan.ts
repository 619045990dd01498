/** What both drawings of a funnel share: the stages around one middle, with their labels and the share of the stage before. */
import type { ChartSpec, Series } from '../../deck/block.js';
import type { ChartLook } from '../chart.js';
import { labelText } from '../parts/columnPlan.js';
import { plotOf, type Plot } from '../parts/frame.js';
import { inChinese } from '../parts/language.js';
import { visibleSeries } from '../parts/legend.js';
import { inches, lineHeight, widest } from '../parts/measure.js';
import { besideMargin } from '../parts/names.js';
import { formatNumber } from '../parts/numberFormat.js';
import { tidy } from '../parts/scale.js';
import { finite } from '../parts/xml.js';

export interface Stage {
  readonly point: number;
  readonly value: number;
  /** Empty room before the bar, so that it stands around the middle. */
  readonly before: number;
  /** Share of the stage before in words; null for the first stage and after an empty one. */
  readonly rate: string | null;
}

/** Stages with a value; undefined where the data is no funnel, such as several series or a negative value. */
export function stagesOf(spec: ChartSpec): { series: Series; stages: readonly Stage[]; most: number } | undefined {
  const [series, other] = visibleSeries(spec);
  if (!series || other) return undefined;
  const values = spec.categories.map((_, i) => finite(series.values[i]));
  if (values.some((value) => value !== null && value < 0)) return undefined;
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const chinese = inChinese(spec);
  const stages = values.flatMap((value, point): Stage[] => {
    if (value === null) return [];
    const last = values.slice(0, point).findLast((one) => one !== null);
    const share = last ? value / last : null;
    // After a stage of next to nothing the quotient is beyond all numbers.
    const text = share === null || !Number.isFinite(share) ? null : formatNumber(share, share < 0.1 ? '0.0%' : '0%');
    return [
      {
        point,
        value,
        before: tidy((most - value) / 2),
        rate: text === null ? null : chinese ? `上一步的${text}` : `${text} of the step before`,
      },
    ];
  });
  return { series, stages, most };
}

export interface FunnelPlan {
  readonly plot: Plot;
  readonly max: number;
  /** Every how many stages have their name written. */
  readonly skip: number;
  readonly labels: readonly {
    readonly point: number;
    /** In the middle of the bar; null where it does not fit there. */
    readonly inside: string | null;
    /** Beside the bar: what does not fit inside, and the share of the stage before. */
    readonly beside: string;
  }[];
}

/** Room for the shares of the stage before, in inches. */
export function rateRoom(stages: readonly Stage[], look: ChartLook): number {
  const rates = stages.map(({ rate }) => rate ?? '');
  return Math.min(look.width * 0.3, widest(rates, look) + 0.12);
}

export function funnelPlan(spec: ChartSpec, look: ChartLook): FunnelPlan | undefined {
  const found = stagesOf(spec);
  if (!found) return undefined;
  const { series, stages, most } = found;
  const right = rateRoom(stages, look);
  const line = lineHeight(look.fontSize);
  const slot = (look.height - 0.16) / Math.max(1, spec.categories.length);
  const plot = plotOf(look, { top: 0.08, bottom: 0.08, left: besideMargin(spec, look, right), right });
  const labelled = slot >= line * 0.9;
  const labels = stages.map(({ point, value, rate }) => {
    const text = labelText(series, point);
    const fits = text !== null && inches(text, look) + 0.08 <= (value / (most || 1)) * plot.width;
    const parts = labelled ? [...(fits || text === null ? [] : [text]), ...(rate === null ? [] : [rate])] : [];
    return { point, inside: labelled && fits ? text : null, beside: parts.join(' · ') };
  });
  return { plot, labels, max: most || 1, skip: Math.max(1, Math.ceil((line * 0.9) / slot)) };
}
