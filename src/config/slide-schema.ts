/** The schema of a user's own slides and chapters, and of sentences that stand in place of the product's. */
import { z } from 'zod';
import type { Known } from './known.js';
import { currency, localText, text } from './scalars.js';

/** `<chapter>.<slide>`. */
const slideId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/)
  .meta({ description: 'Id of the slide, <chapter>.<name>.', examples: ['sales.top_cities'] });

const chapterId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .meta({ description: 'Id of the chapter, which its slides bear.', examples: ['retail'] });

/** Columns that a kind of chart reads at least, in their order. */
const columnsOf: Readonly<Record<string, number>> = { scatter: 2, bubble: 3, dumbbell: 2 };

/** Columns become parts of figure ids. */
const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/);

const anyText = (names: readonly string[] | undefined) => (names ? z.enum(names as [string, ...string[]]) : text);

function ownValue(units: readonly string[] | undefined) {
  return z.strictObject({
    unit: anyText(units).meta({ description: 'Unit of the column.', examples: ['money'] }),
    name: localText.describe('What the column is called; its own name by default.').exactOptional(),
    definition: localText.describe('How it is defined, for the appendix and the notes.').exactOptional(),
    good: z.enum(['up', 'down']).describe('Which way is better; neither by default.').exactOptional(),
    currency: currency.describe('Currency of money that is not in that of the review.').exactOptional(),
  });
}

export function ownSlideSchema({ units, charts }: Known) {
  const slide = z.strictObject({
    id: slideId,
    after: text.describe('Id of the slide that it follows; at the end of its chapter by default.').exactOptional(),
    sql: text.describe('A query over the datasets, with a row a category and the columns named below.'),
    category: z
      .union([
        text,
        z.strictObject({
          column: text.describe('The column.'),
          name: localText.describe('What the categories are called.'),
        }),
      ])
      .meta({
        description: 'Column whose values are the categories; without it the query gives one row.',
        examples: ['city'],
      })
      .exactOptional(),
    values: z
      .record(columnName, ownValue(units))
      .refine((values) => Object.keys(values).length > 0, 'at least one column')
      .describe('Columns of numbers: each becomes figures <slide>.<column>.<category>.'),
    sort: z
      .strictObject({
        by: text.describe('The category or one of the values.'),
        descending: z.boolean().describe('The largest first.').exactOptional(),
      })
      .describe('Order of the categories; by the first value, the largest first, by default.')
      .exactOptional(),
    rows: z
      .int()
      .min(1)
      .max(40)
      .describe('Categories shown at most, 12 by default; the first of the order.')
      .exactOptional(),
    chart: z
      .union([z.literal('table'), anyText(charts)])
      .meta({ description: 'Kind of the exhibit; bar by default.', examples: ['column'] })
      .exactOptional(),
    title: localText.meta({
      description: 'Template of the title; {{first}} is the first category, {{value "<figure>" first}} its figure.',
      examples: ['{{label first}}'],
    }),
    subtitle: localText.describe('Template of the subtitle; the period by default.').exactOptional(),
    takeaways: z.array(localText).max(4).describe('Templates of the takeaways, at most four.').exactOptional(),
    say: localText.describe('Template of what to say, for the notes.').exactOptional(),
  });
  return slide.superRefine(({ chart, values, category }, context) => {
    const least = columnsOf[chart ?? ''];
    if (least === undefined || (Object.keys(values).length >= least && category !== undefined)) return;
    const message = `a category and at least ${least} columns for a ${chart}`;
    context.addIssue({ code: 'custom', path: ['values'], message, input: values });
  });
}

export function chapterSchema({ chapters }: Known) {
  return z.union([
    z.enum(chapters as [string, ...string[]]),
    z.strictObject({ id: chapterId, title: localText.describe('Title of a chapter of your own.') }),
  ]);
}

export const overrideSchema = z.union([
  text,
  z.strictObject({
    'zh-CN': text.describe('The sentence in Chinese.').exactOptional(),
    en: text.describe('The sentence in English.').exactOptional(),
    figures: z
      .array(text)
      .describe('Figures whose numbers the sentence states outright; those in {{value "<figure>"}} need no mention.')
      .exactOptional(),
  }),
]);
