/** The schema of a review as a job: `owner`, `schedule`, `gates`, `retain`; and what its words mean. */
import { Cron } from 'croner';
import { z } from 'zod';
import type { Job } from './job.js';
import { isAddress, text, tolerance, zone } from './scalars.js';

/** An expression that is none, or that no day ever meets, is refused. */
function isCron(expression: string): boolean {
  try {
    return new Cron(expression, { paused: true, mode: '5-part', timezone: 'UTC' }).nextRun(new Date(0)) !== null;
  } catch {
    return false;
  }
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

function milliseconds(duration: string): number {
  return Number(duration.slice(0, -1)) * (units[duration.slice(-1)] ?? 0);
}

const duration = z
  .string()
  .refine((found) => /^[1-9]\d{0,4}[smh]$/.test(found), 'a span of time such as 30s, 10m or 2h')
  .meta({ examples: ['10m'] });

const schedule = z.strictObject({
  cron: z
    .string()
    .trim()
    .refine(isCron, 'a cron expression of five fields that some day meets, such as 0 8 1 1,4,7,10 *')
    .meta({
      description: 'When to run: minute, hour, day of the month, month, day of the week.',
      examples: ['0 8 1 1,4,7,10 *'],
    }),
  timeZone: zone.describe('IANA zone whose wall clock is meant; that of the review by default.').exactOptional(),
  workingDays: z
    .enum(['china', 'weekdays', 'none'])
    .describe('Days on which it runs: those worked in China, Monday to Friday, or any (none, the default).')
    .exactOptional(),
  shift: z
    .enum(['next', 'previous', 'skip'])
    .describe(
      'Where a run goes that falls on another day: to the next working day (the default), the one before, or nowhere.',
    )
    .exactOptional(),
  catchUp: z
    .enum(['none', 'last', 'all'])
    .describe('Runs that fell into a downtime: left out, the last of them (the default), or all.')
    .exactOptional(),
  jitter: duration.describe('A start is put off by chance, by this much at most.').exactOptional(),
  retries: z.int().min(0).max(20).describe('How often a failed run is tried again; 2 by default.').exactOptional(),
  timeout: duration.describe('How long one try may take; 1h by default.').exactOptional(),
});

const days = z.int().min(0).max(3660);

/** Kinds of trouble that take rows out of a figure, or make them doubtful. */
const troubles = ['unconverted', 'missing_value', 'duplicate_key', 'broken_ref', 'range', 'filtered'] as const;

const gates = z.strictObject({
  freshness: z
    .union([days, z.record(text, days)])
    .describe('Days by which rows may end before the period does: of all datasets, or dataset -> days.')
    .exactOptional(),
  quality: z
    .strictObject(
      Object.fromEntries(
        troubles.map((kind) => [kind, tolerance.describe(`Share of rows, 0 to 1, for ${kind}.`).exactOptional()]),
      ),
    )
    .describe('Kind of trouble -> share of the rows of a dataset that may have it.')
    .exactOptional(),
  limits: z
    .record(z.string(), z.number().positive())
    .describe('Figure id -> change that is still believed, such as 0.5 for up or down by half.')
    .exactOptional(),
  unchanged: z
    .enum(['skip', 'note', 'send'])
    .describe(
      'Where nothing changed since what was sent last: no mail (skip, the default), a short one, or the deck again.',
    )
    .exactOptional(),
  warnings: z
    .int()
    .min(0)
    .describe('Warnings of the checks of the deck that are let pass; any number by default.')
    .exactOptional(),
});

const retain = z.strictObject({
  runs: z.int().min(1).max(100_000).describe('Runs kept at most; 50 by default.').exactOptional(),
  days: z.int().min(1).max(36_600).describe('Days for which a run is kept at most; 400 by default.').exactOptional(),
});

/** The keys that a review has for it. */
export const jobShape = {
  owner: text
    .refine(isAddress, 'an e-mail address such as lead@example.com')
    .describe('E-mail address of who is told what was held back or failed.')
    .exactOptional(),
  schedule: schedule.describe('When the review runs by itself.').exactOptional(),
  gates: gates.describe('What a run must show before it is sent.').exactOptional(),
  retain: retain.describe('How long runs are kept.').exactOptional(),
};

type RawJob = z.output<z.ZodObject<typeof jobShape>>;

export function jobOf({ owner, schedule: when, gates: asked, retain: kept }: RawJob, timeZone: string): Job {
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(when === undefined
      ? {}
      : {
          schedule: {
            cron: when.cron,
            timeZone: when.timeZone ?? timeZone,
            workingDays: when.workingDays ?? 'none',
            shift: when.shift ?? 'next',
            catchUp: when.catchUp ?? 'last',
            jitter: when.jitter === undefined ? 0 : milliseconds(when.jitter),
            retries: when.retries ?? 2,
            timeout: milliseconds(when.timeout ?? '1h'),
          },
        }),
    gates: {
      freshness: asked?.freshness ?? {},
      quality: asked?.quality ?? {},
      limits: asked?.limits ?? {},
      unchanged: asked?.unchanged ?? 'skip',
      ...(asked?.warnings === undefined ? {} : { warnings: asked.warnings }),
    },
    retain: { runs: kept?.runs ?? 50, days: kept?.days ?? 400 },
  };
}
