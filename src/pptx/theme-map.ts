/** theme.yaml: which layout of a template draws which layout of a deck, and which placeholder holds which slot. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { LayoutName, SlotName } from '../deck/deck.js';
import { layouts } from '../deck/layouts.js';
import { fail } from '../errors/problem.js';

const layoutNames = Object.keys(layouts) as LayoutName[];
const slotNames = [...new Set(Object.values(layouts).flatMap((slots) => Object.keys(slots)))] as SlotName[];

const idx = z.int().min(0);
/** `title`, the idx of a placeholder, or a list of them for KPI tiles. */
const holder = z.union([z.literal('title'), idx, z.array(idx).min(1)]);

const schema = z.strictObject({
  name: z.string(),
  layouts: z.record(
    z.enum(layoutNames),
    z.strictObject({
      layout: z.string(),
      dark: z.boolean().optional(),
      slots: z.partialRecord(z.enum(slotNames), holder),
      foot: z.strictObject({ source: idx.optional(), chapter: idx.optional(), page: idx.optional() }).optional(),
    }),
  ),
});

export type ThemeMap = z.infer<typeof schema>;
export type LayoutMap = ThemeMap['layouts'][LayoutName];

export function parseThemeMap(text: string, path: string): ThemeMap {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    return fail('THEME_MAP', { path, reason: error instanceof Error ? error.message : String(error) });
  }
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  return fail('THEME_MAP', { path, reason: z.prettifyError(read.error).replaceAll('\n', ' ') });
}
