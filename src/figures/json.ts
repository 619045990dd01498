/** The object of `figures.json`, as readers of it rely on: version 1, and its schema. */
import { z } from 'zod';
import type { DayRange, Locale, Review } from '../config/review.js';
import type { Figure, Figures } from './figure.js';
import { figureText } from './format/figure-text.js';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const figureEntry = z.strictObject({
  /** A number, a text for ranges, rows for tables, or null with a reason. */
  value: z.union([z.number(), z.string(), z.array(z.record(z.string(), cell)), z.null()]),
  unit: z.string(),
  display: z.string(),
  target: z.number().optional(),
  benchmark: z.number().optional(),
  previous: z.number().nullable().optional(),
  yearAgo: z.number().nullable().optional(),
  recalled: z.strictObject({ previous: z.string().optional(), yearAgo: z.string().optional() }).optional(),
  interval: z.strictObject({ low: z.number(), high: z.number(), level: z.number(), method: z.string() }).optional(),
  n: z.number().optional(),
  reason: z.strictObject({ code: z.string(), subject: z.string().optional() }).optional(),
  measure: z.string(),
  datasets: z.array(z.string()),
});

export const figuresFile = z.strictObject({
  schema: z.literal(1),
  review: z.string(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  figures: z.record(z.string(), figureEntry),
});

export type FiguresFile = z.infer<typeof figuresFile>;

export function figuresJson(
  review: Pick<Review, 'name' | 'periods' | 'currency'>,
  figures: Figures,
  locale: Locale,
): FiguresFile {
  const period: DayRange = review.periods.P;
  const reader = { locale, currency: review.currency };
  return {
    schema: 1,
    review: review.name,
    period: { from: period.from, to: period.to },
    figures: Object.fromEntries(
      [...figures.values()].map((figure) => [figure.id, entry(figure, figureText(figure, reader))]),
    ),
  };
}

function entry(figure: Figure, display: string): FiguresFile['figures'][string] {
  const { value, unit, target, benchmark, previous, yearAgo, interval, n, reason, measure, datasets } = figure;
  const { recalled } = figure;
  return {
    value: typeof value === 'object' && value !== null ? value.map((row) => ({ ...row })) : value,
    unit,
    display,
    ...(target === undefined ? {} : { target }),
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(previous === undefined ? {} : { previous }),
    ...(yearAgo === undefined ? {} : { yearAgo }),
    ...(recalled === undefined ? {} : { recalled }),
    ...(interval === undefined ? {} : { interval: { ...interval } }),
    ...(n === undefined ? {} : { n }),
    ...(reason === undefined ? {} : { reason }),
    measure,
    datasets: [...datasets],
  };
}
