/** The rules that come from the theme and from the deck: colours, fonts, frames, sizes of text. */
import type { Deck, LayoutName, SlotName } from '../deck/deck.js';
import { canvas, foot, type Frame, type Slot } from '../deck/layouts.js';
import { lineHeightOf } from '../deck/fit/face.js';
import { strongestShade } from '../deck/cell-colours.js';
import { tones, type ThemeSlot } from '../deck/palette.js';
import { shadeSteps } from './blocks/table.js';
import { tenths } from './blocks/runs.js';
import { contrast, mixed } from './colour.js';
import type { PageLook } from './look.js';

/** The share of the accent in the row that the title speaks of; as in the presentation. */
const markedShade = 0.1;
/** Most rows, columns and tiles that have a rule of their own. */
const most = { rows: 40, columns: 16, tiles: 8 } as const;
/** Pixels of a column on a narrow screen. */
const narrowColumn = 84;
/** Inches: the tallest row of a table that fills its slot. */
const tallestRow = 0.5;

const number = (value: number) => String(Math.round(value * 1000) / 1000);
const inches = (value: number) => `calc(${number(value)} * var(--in))`;
const points = (value: number) => `calc(${number(value)} * var(--pt))`;

/** A family's name as a CSS string; names come from a template, so anything that could end the string is left out. */
const family = (name: string) => `"${name.replace(/["\\\n\r<>{};]/g, '')}"`;

function fontFamily({ latin, eastAsian }: PageLook['fonts']): string {
  const named = [latin, 'Arial', 'Helvetica Neue', 'Liberation Sans', eastAsian, 'Microsoft YaHei', 'PingFang SC'];
  const known = [...named, 'Noto Sans CJK SC', 'Noto Sans SC'].filter((name) => name !== '');
  return [...[...new Set(known)].map(family), 'sans-serif'].join(', ');
}

const place = ({ x, y, w, h }: Frame) => `left:${inches(x)};top:${inches(y)};width:${inches(w)};height:${inches(h)}`;

const anchors = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

function slotRule(layout: LayoutName, name: string, { frame, size, anchor }: Slot): string {
  const where = `${place(frame)};justify-content:${anchors[anchor]}`;
  return `.l-${layout} .s-${name}{${where};font-size:${points(size)}}`;
}

/** Sizes of text and distances between paragraphs, wherever the deck has them. */
function sizeRules({ slides }: Deck): string[] {
  const paragraphs = slides.flatMap(({ slots }) =>
    Object.values(slots).flatMap((block) => (block.kind === 'text' ? block.paragraphs : [])),
  );
  const given = (values: readonly (number | undefined)[]) =>
    [...new Set(values.filter((value): value is number => value !== undefined && value > 0))].sort((a, b) => a - b);
  return [
    ...given(paragraphs.map(({ size }) => size)).map((size) => `.z${tenths(size)}{font-size:${points(size)}}`),
    ...given(paragraphs.map(({ before }) => before)).map((gap) => `.b${tenths(gap)}{margin-top:${points(gap)}}`),
  ];
}

/** Heat-map cells: the accent over the ground, with whichever text reads better on it. */
function shadeRules({ colours }: PageLook): string[] {
  const { accent1, bg1, tx1 } = colours;
  const strongest = strongestShade(colours);
  return Array.from({ length: shadeSteps }, (_, index) => {
    const ground = mixed(accent1, bg1, ((index + 1) / shadeSteps) * strongest);
    const ink = contrast(ground, bg1) > contrast(ground, tx1) ? 'bg1' : 'tx1';
    // Over the ground of a marked row, though under the colour of a cell's own tone.
    return `.k-table .h${index + 1}{background:#${ground}}.h${index + 1}{color:var(--${ink})}`;
  });
}

/** The style that stands before `page.css`. */
export function themeRules(deck: Deck, look: PageLook): string {
  const { colours, size } = look;
  const hexadecimal = (value: string) => (/^[0-9A-Fa-f]{6}$/.test(value) ? value : '808080');
  const slots = Object.keys(colours) as ThemeSlot[];
  const onDark = contrast(colours.bg1, 'FFFFFF') > contrast(colours.bg1, '000000');
  const [ground, light] = onDark ? (['bg1', 'tx1'] as const) : (['tx1', 'bg1'] as const);
  const used = [...new Set(deck.slides.map(({ layout }) => layout))];
  const scale = { x: size.width / canvas.width, y: size.height / canvas.height };
  const footFrame = ({ x, y, w, h }: Frame) => ({ x: x * scale.x, y: y * scale.y, w: w * scale.x, h: h * scale.y });
  return [
    `:root{${slots.map((slot) => `--${slot}:#${hexadecimal(colours[slot])}`).join(';')};`,
    `--ground:var(--${ground});--light:var(--${light});--scheme:${onDark ? 'dark' : 'light'};--focus:var(--accent1);`,
    `--marked:#${mixed(colours.accent1, colours.bg1, markedShade)};`,
    `--w:${number(size.width)};--h:${number(size.height)};--line:${lineHeightOf({ locale: deck.locale, ...look.fonts })};--font:${fontFamily(look.fonts)}}`,
    `@page{size:${number(size.width)}in ${number(size.height)}in;margin:0}`,
    ...shadeRules(look),
    ...Object.entries(tones).map(([tone, slot]) => `.t-${tone}{color:var(--${slot})}`),
    '.f-none{fill:none}.s-none{stroke:none}',
    ...slots.map((slot) => `.f-${slot}{fill:var(--${slot})}svg .s-${slot}{stroke:var(--${slot})}`),
    ...used.flatMap((layout) =>
      Object.entries(look.slots[layout]).map(([name, slot]) => slotRule(layout, name as SlotName, slot)),
    ),
    ...Object.entries(foot).map(([name, frame]) => `footer .${name}{${place(footFrame(frame))}}`),
    ...Array.from(
      { length: most.tiles },
      (_, index) => `.c${index + 1}{grid-template-columns:repeat(${index + 1},minmax(0,1fr))}`,
    ),
    ...Array.from(
      { length: most.rows },
      (_, index) => `.n${index + 1}{height:min(100%,${inches((index + 1) * tallestRow)})}`,
    ),
    // Wide tables scroll on a narrow screen, at columns that can be read.
    ...Array.from({ length: most.columns }, (_, index) =>
      index < 3 ? '' : `@media screen and (max-width:699px){.w${index + 1}{min-width:${(index + 1) * narrowColumn}px}}`,
    ),
    ...sizeRules(deck),
  ].join('\n');
}
