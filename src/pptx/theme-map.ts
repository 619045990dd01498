/** theme.yaml: which layout of a template draws which layout of a deck, which placeholder holds which slot, and what colours mean. */
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { LayoutName, SlotName } from '../deck/deck.js';
import { layouts, type Frame } from '../deck/layouts.js';
import { fail } from '../errors/problem.js';
import { meanings, parseShade, writtenShade, type Meaning, type Shade } from './theme-tones.js';

const layoutNames = Object.keys(layouts) as LayoutName[];
const slotNames = [...new Set(Object.values(layouts).flatMap((slots) => Object.keys(slots)))] as SlotName[];

const idx = z.int().min(0);
const inches = z.number();
/** Left, top, width and height in inches. */
const box = z.tuple([inches, inches, inches.positive(), inches.positive()]);
const one = z.union([z.literal('title'), idx]);
/** A placeholder that stands elsewhere on our slides than on the layout, or a stretch of the slide without one. */
const framed = z.strictObject({ placeholder: one.optional(), frame: box });
/** `title`, the idx of a placeholder, a list of them for KPI tiles, or a frame. */
const holder = z.union([one, z.array(idx).min(1), framed]);
const line = z.union([idx, framed]);

const shade = z.string().transform((text, context): Shade => {
  const read = parseShade(text);
  if (read) return read;
  context.addIssue('a slot such as accent1, "tx1 lighter 50" or "accent2 darker 25"');
  return z.NEVER;
});

const schema = z.strictObject({
  name: z.string(),
  tones: z.record(z.enum(meanings), shade).optional(),
  layouts: z.record(
    z.enum(layoutNames),
    z.strictObject({
      layout: z.string(),
      /** Number of the master, where several have a layout of that name. */
      master: z.int().min(1).optional(),
      dark: z.boolean().optional(),
      /** Where slots stand that are not named below. */
      area: box.optional(),
      slots: z.partialRecord(z.enum(slotNames), holder),
      foot: z
        .strictObject({
          source: line.optional(),
          chapter: line.optional(),
          page: line.optional(),
          date: line.optional(),
        })
        .optional(),
    }),
  ),
});

export type ThemeMap = z.infer<typeof schema>;
export type LayoutMap = ThemeMap['layouts'][LayoutName];
export type Holder = z.infer<typeof holder>;
export type Line = z.infer<typeof line>;
export type Box = z.infer<typeof box>;

export const frameOfBox = ([x, y, w, h]: Box): Frame => ({ x, y, w, h });
export const boxOf = ({ x, y, w, h }: Frame): Box =>
  [x, y, w, h].map((value) => Math.round(value * 1000) / 1000) as Box;

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

const head = `# Which layout of the template draws which layout of a deck, and which placeholder (by idx) holds which slot.
# "title" is the title placeholder; a list holds KPI tiles in reading order; { frame: [left, top, width, height] } is a
# stretch of the slide in inches, with "placeholder" where one of the layout is moved there. Slots that are not named are
# laid out in "area". "master" tells layouts of the same name apart; "dark" marks a ground where no tone is used.
# "tones" says which colour of the theme means what: a slot, "tx1 lighter 50" or "accent2 darker 25".
`;

/** The text of theme.yaml. */
export function writeThemeMap(map: ThemeMap): string {
  const { name, tones, layouts: mapped } = map;
  const written =
    tones && Object.fromEntries(meanings.map((meaning: Meaning) => [meaning, writtenShade(tones[meaning])]));
  const content = stringify(
    { name, ...(written ? { tones: written } : {}), layouts: mapped },
    { lineWidth: 0, aliasDuplicateObjects: false, flowCollectionPadding: false },
  );
  // Frames read better on one line than on four.
  const frames = content.replace(
    /(frame|area):((?:\n +- -?[\d.]+){4})(?=\n)/g,
    (_, key: string, numbers: string) =>
      `${key}: [${numbers
        .trim()
        .split(/\n +/)
        .map((item) => item.replace('- ', ''))
        .join(', ')}]`,
  );
  return head + frames;
}
