/** The schema of a review config as a user writes it. Names that later stages define come in as `Known`. */
import { z } from 'zod';
import { datasetsSchema } from './dataset-schema.js';
import { deliverySchema } from './delivery-schema.js';
import { jobShape } from './job-schema.js';
import type { Known } from './known.js';
import { locales } from './review.js';
import { chapterSchema, overrideSchema, ownSlideSchema } from './slide-schema.js';
import { textSchema } from './text-schema.js';
import { currency, day, fileName, localText, periodWords, sourceName, text, tolerance, zone } from './scalars.js';

// A config is checked once: compiling a function for each of its parts takes longer than it saves.
z.config({ jitless: true });

/** The phases of a campaign, in the order in which it runs. */
export const phaseIds = ['warmup', 'burst', 'closing'] as const;

const localeSchema = z.enum(locales);

const head = z.strictObject({
  name: fileName.meta({
    description: 'Stem of the output files: letters, digits, dot, underscore, hyphen.',
    examples: ['shop-2025q4'],
  }),
  title: localText.meta({ description: 'Title on the cover.', examples: ['Review of 2025-Q4'] }),
  brand: localText.meta({ description: 'The brand under review.', examples: ['Brand'] }),
  presenter: text.describe('Who presents, on the cover.').exactOptional(),
  date: day
    .describe('Date on the cover and in the files, YYYY-MM-DD; by default the day after the period.')
    .exactOptional(),
  locale: localeSchema.describe('Language of the deck; zh-CN by default.').exactOptional(),
});

const days = z.int().min(1).max(366);

const campaign = z.strictObject({
  name: localText.describe('Name of the campaign.'),
  from: day.describe('First day, YYYY-MM-DD.'),
  to: day.describe('Last day, YYYY-MM-DD, included.'),
  phases: z
    .strictObject({
      warmup: days.describe('Days of the warm-up.').exactOptional(),
      burst: days.describe('Days of the burst.').exactOptional(),
      closing: days.describe('Days of the closing.').exactOptional(),
    })
    .describe('Days of each phase, in order; together the whole campaign.')
    .exactOptional(),
  milestones: z
    .array(
      z.strictObject({
        date: day.describe('The day, YYYY-MM-DD.'),
        text: localText.describe('What happened.'),
      }),
    )
    .describe('Days to mark on the timeline.')
    .exactOptional(),
});

const bundle = z.strictObject({
  line: text.describe('Product line whose bundles are compared.'),
  groups: z
    .array(
      z.strictObject({
        id: text.describe('Name of the group in figure ids.'),
        cities: z.array(text).min(1).describe('Cities of the group, as the data names them.'),
      }),
    )
    .min(1)
    .describe('Groups of cities; each is compared with its whole region.'),
});

const action = z.strictObject({
  title: localText.meta({ description: 'What is to be done.', examples: ['Move a tenth of the feed budget'] }),
  owner: text.describe('Who answers for it.'),
  due: day.describe('The day by which it is done, YYYY-MM-DD.'),
  figure: text
    .describe('Figure id that it is to move; it takes the place of what findings suggest for it.')
    .exactOptional(),
  expected: z.number().describe('Value that the figure is expected to reach.').exactOptional(),
  effort: z
    .int()
    .min(1)
    .max(5)
    .describe('1 (days of one person) to 5 (a quarter of several teams); by default that of the chapter.')
    .exactOptional(),
});

const engine = z.strictObject({
  type: z.enum(['duckdb']).describe('The engine that runs the SQL.').exactOptional(),
  memory: z
    .string()
    .regex(/^[1-9]\d*(\.\d+)? ?(MB|GB|MiB|GiB)$/)
    .meta({ description: 'Memory limit; 3GB by default.', examples: ['2GB'] })
    .exactOptional(),
  threads: z.int().min(1).max(1024).describe('Threads; as many as the machine has by default.').exactOptional(),
  spill: text.describe('Folder for what does not fit in memory; a temporary one by default.').exactOptional(),
});

function oneOf(names: readonly string[]) {
  return z.enum(names as [string, ...string[]]);
}

/** A mapping with the given words as its keys, or with any. */
function vocabularySchema(words: readonly string[] | undefined): z.ZodType<Record<string, string>> {
  if (!words) return z.record(z.string(), text);
  const shape = Object.fromEntries(
    words.map((word) => [word, text.describe(`What the data says for ${word}.`).exactOptional()]),
  );
  return z.strictObject(shape);
}

export function reviewSchema(known: Known) {
  const sourceType = oneOf([...known.sourceTypes.keys()]);
  return z.strictObject({
    review: head.describe('Name, title, brand, date and language of the review.'),
    period: periodWords,
    timeZone: zone.meta({
      description: 'IANA zone in which days begin, such as Asia/Shanghai.',
      examples: ['Asia/Shanghai'],
    }),
    currency: currency.meta({ description: 'Currency of the review, ISO 4217.', examples: ['CNY'] }),
    campaign: campaign.describe('The campaign of the period, if there was one.').exactOptional(),
    fx: z
      .record(z.string(), z.number().positive())
      .describe('Units of the currency of the review for one unit of the other, such as USD: 7.1.')
      .exactOptional(),
    sources: z
      .record(
        sourceName,
        z.looseObject({ type: sourceType.meta({ description: 'Type of the source.', examples: ['csv'] }) }),
      )
      .describe(
        'Where rows come from: a name of your choice (not of a table that the review makes, such as periods) -> { type, and the options of the type }.',
      ),
    datasets: datasetsSchema(known.datasets).describe('The tables that the chapters read, each filled from a source.'),
    targets: z.record(z.string(), z.number()).describe('Figure id -> its target.').exactOptional(),
    benchmarks: z.record(z.string(), z.number()).describe('Figure id -> its outside benchmark.').exactOptional(),
    summary: z
      .array(text)
      .min(1)
      .max(8)
      .describe('Figure ids of the tiles of the executive summary, in order; by default the headlines of the chapters.')
      .exactOptional(),
    actions: z
      .array(action)
      .describe('Actions of the next period that are settled already; they stay on top of the plan.')
      .exactOptional(),
    labels: z
      .record(z.string(), localText)
      .describe('Raw value of the data (line, channel, region ...) -> its display name.')
      .exactOptional(),
    vocabulary: vocabularySchema(known.vocabulary)
      .describe('Word that definitions name -> what the data says instead.')
      .exactOptional(),
    text: textSchema.describe('How the texts of reviews are read.').exactOptional(),
    bundle: bundle.describe('Bundles: the line and the city groups to compare.').exactOptional(),
    chapters: z
      .array(chapterSchema(known))
      .min(1)
      .describe('Chapters to build, in order, with those of your own as { id, title }; all by default.')
      .exactOptional(),
    hide: z
      .array(known.slides ? oneOf(known.slides) : text)
      .describe('Slides to leave out, by id.')
      .exactOptional(),
    slides: z.array(ownSlideSchema(known)).describe('Slides of your own, each from a query.').exactOptional(),
    override: z
      .record(z.string(), overrideSchema)
      .describe('Key of a sentence, such as sales.lines.title -> your own sentence in its place.')
      .exactOptional(),
    missing: z
      .enum(['omit', 'show'])
      .describe('Slides without data: left out (omit, the default) or kept as a marked gap (show).')
      .exactOptional(),
    tolerance: tolerance
      .describe('Share of rows of a dataset that may fail to convert, 0 to 1; 0.01 by default.')
      .exactOptional(),
    allow: z.array(text).describe('Further folders that sources may read from.').exactOptional(),
    engine: engine.describe('How the SQL is run.').exactOptional(),
    delivery: deliverySchema(known).describe('How the deck reaches people: mail and chats.').exactOptional(),
    personal: z
      .strictObject({
        allow: z
          .array(text)
          .describe('Columns of people (dataset.column) that may stand in a deck, a mail or a log all the same.')
          .exactOptional(),
      })
      .describe('What of people may be shown.')
      .exactOptional(),
    theme: text
      .describe(
        'The theme: default, dark, a folder with a template and theme.yaml, or a .pptx or .potx file; default by default.',
      )
      .exactOptional(),
    state: text
      .describe(
        'Folder of what outlives a run: runs, deliveries, schedules; .quarterdeck beside the config by default.',
      )
      .exactOptional(),
    ...jobShape,
    output: z
      .strictObject({
        folder: text.describe('Folder of the output files; output by default.').exactOptional(),
        formats: z
          .array(oneOf(known.formats))
          .min(1)
          .describe('Formats to write; pptx and json by default.')
          .exactOptional(),
        strict: z
          .boolean()
          .describe('Whether a warning of the checks stops the build; false by default.')
          .exactOptional(),
      })
      .describe('Where to and in which formats.')
      .exactOptional(),
  });
}

export type RawReview = z.output<ReturnType<typeof reviewSchema>>;
