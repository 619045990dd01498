/** The smallest parts of the config's schema: texts, days, zones, currencies, names. */
import { z } from 'zod';
import { isDay } from './days.js';

/** What a refinement that failed means; issues.ts makes the problem of it. */
export type Mark = 'date' | 'period' | 'zone' | 'currency';

interface Marked {
  readonly mark: Mark;
}

function marked(mark: Mark): { params: Record<string, unknown> } {
  const params: Marked = { mark };
  return { params: { ...params } };
}

/** A bare e-mail address: nothing in it can end a header or a list. */
export const isAddress = (found: string) => /^[^\s<>@,;"]+@[^\s<>@,;"]+$/u.test(found);

const currencies = new Set(Intl.supportedValuesOf('currency'));

function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const text = z.string().trim().min(1);

export const day = z
  .string()
  .refine(isDay, marked('date'))
  .meta({ examples: ['2025-12-31'] });

export const zone = z.string().refine(isZone, marked('zone'));

export const currency = z.string().refine((code) => currencies.has(code), marked('currency'));

/** Names of sources: they become relations of the engine and are written into SQL. */
export const sourceName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);

/** A stem of file names that is safe on Linux, macOS and Windows. */
export const fileName = z
  .string()
  .max(80)
  .regex(/^(?![.-])(?!.*\.$)(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL])(?:\.|$))[\p{L}\p{N}._-]+$/u);

export const tolerance = z.number().min(0).max(1);

/** A text in both locales, in one that then stands for both, or plain. */
export const localText = z
  .union([
    text,
    z
      .strictObject({
        'zh-CN': text.describe('The text in Chinese.').exactOptional(),
        en: text.describe('The text in English.').exactOptional(),
      })
      .refine((both) => both['zh-CN'] !== undefined || both.en !== undefined, 'a text under zh-CN, en or both'),
  ])
  .meta({ id: 'LocalText', description: 'A text: plain, or one for each locale (zh-CN, en).' });

export const periodWords = z
  .union([
    z
      .union([z.string(), z.int()])
      .transform(String)
      .refine(
        (words) => /^([1-9]\d{3}(-(Q[1-4]|0[1-9]|1[0-2]))?|last-(month|quarter|year))$/.test(words),
        marked('period'),
      ),
    z.strictObject({
      from: day.describe('First day, YYYY-MM-DD.'),
      to: day.describe('Last day, YYYY-MM-DD, included.'),
    }),
  ])
  .meta({
    description:
      'The period under review: 2025-Q4, 2025-11, 2025, last-quarter, last-month, last-year, or { from: 2025-10-01, to: 2025-12-31 }.',
    examples: ['2025-Q4'],
  });
