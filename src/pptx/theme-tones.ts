/**
 * Which colour of a brand's theme stands for which meaning: proposed from its slots by contrast, greyness and hue, written to
 * theme.yaml, and put in the place of our own slots when a deck is drawn. Always slots with changes, never plain colours, so
 * that a change of theme recolours the deck.
 */
import type { ThemeSlot } from '../deck/palette.js';
import { contrast, lightness, withLuminance } from '../deck/colour.js';
import { hueOf, type Scheme } from './theme-colour.js';

/** A slot of the theme, lighter (`+`) or darker (`-`) by per cent as PowerPoint's own palette has it. */
export interface Shade {
  readonly slot: ThemeSlot;
  readonly by: number;
}

export const meanings = [
  'ink',
  'ground',
  'muted',
  'rule',
  'accent',
  'previous',
  'good',
  'bad',
  'yearAgo',
  'category',
] as const;
export type Meaning = (typeof meanings)[number];
export type Tones = Readonly<Record<Meaning, Shade>>;

/** The slot that our own notation gives a meaning (`deck/palette.ts`). */
export const slotOf: Readonly<Record<Meaning, ThemeSlot>> = {
  ink: 'tx1',
  ground: 'bg1',
  muted: 'tx2',
  rule: 'bg2',
  accent: 'accent1',
  previous: 'accent2',
  good: 'accent3',
  bad: 'accent4',
  yearAgo: 'accent5',
  category: 'accent6',
};

const slots = Object.values(slotOf);

/** Our own notation, as a theme of ours has it. */
export const ownTones: Tones = Object.fromEntries(
  meanings.map((meaning) => [meaning, { slot: slotOf[meaning], by: 0 }]),
) as Tones;

/** `accent1`, `tx1 lighter 50`, `accent2 darker 25`. */
export function writtenShade({ slot, by }: Shade): string {
  return by === 0 ? slot : `${slot} ${by > 0 ? 'lighter' : 'darker'} ${Math.abs(by)}`;
}

const notation = new RegExp(`^(${slots.join('|')})(?: (lighter|darker) ([1-9]\\d?))?$`);

export function parseShade(text: string): Shade | undefined {
  const [, slot, way, by] = notation.exec(text.trim()) ?? [];
  if (slot === undefined) return undefined;
  return { slot: slot as ThemeSlot, by: by === undefined ? 0 : Number(by) * (way === 'darker' ? -1 : 1) };
}

export function shadeRgb({ slot, by }: Shade, scheme: Scheme): string {
  const rgb = scheme(slot) ?? '808080';
  return by === 0 ? rgb : withLuminance(rgb, 100 - Math.abs(by), Math.max(0, by));
}

/** RGB of our slots under a brand's tones. */
export function toneColours(tones: Tones, scheme: Scheme): Record<ThemeSlot, string> {
  return Object.fromEntries(meanings.map((meaning) => [slotOf[meaning], shadeRgb(tones[meaning], scheme)])) as Record<
    ThemeSlot,
    string
  >;
}

/** WCAG 2.2: text 4.5:1 (1.4.3), graphics 3:1 (1.4.11). */
const reads = { text: 4.5, mark: 3 } as const;

const grounds: readonly ThemeSlot[] = ['tx1', 'bg1', 'tx2', 'bg2'];
const accents: readonly ThemeSlot[] = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Hues in degrees that read as good (greens, neither yellow nor blue) and as bad (vermilion before pink). */
const hues = { good: { wish: 135, reach: 57 }, bad: { wish: 16, reach: 40 } } as const;
const colourful = 0.25;

const apart = (one: number, other: number) => Math.min(Math.abs(one - other), 360 - Math.abs(one - other));

/** Tones that can be read on a ground. */
export function proposeTones(scheme: Scheme, ground: string): Tones {
  const onDark = lightness(ground) < 0.5;
  const rgb = (shade: Shade) => shadeRgb(shade, scheme);
  const seen = (shade: Shade) => contrast(rgb(shade), ground);
  const plain = (slot: ThemeSlot): Shade => ({ slot, by: 0 });
  const best = (from: readonly ThemeSlot[], by: (slot: ThemeSlot) => number) =>
    plain([...from].sort((a, b) => by(b) - by(a))[0] ?? 'tx1');

  const ink = seen(plain('tx1')) >= reads.text ? plain('tx1') : best(grounds, (slot) => seen(plain(slot)));
  const own = best(
    grounds.filter((slot) => slot !== ink.slot),
    (slot) => -seen(plain(slot)),
  );
  // Towards the ground: lighter ink on a light ground, darker ink on a dark one.
  const faded = (by: number): Shade => ({ slot: ink.slot, by: onDark ? -by : by });
  const legible = (shade: Shade, least: number): Shade =>
    [0, 25, 40, 50, 60, 75]
      .map((by) => ({ ...shade, by: onDark || by === 0 ? by : -by }))
      .find((one) => seen(one) >= least) ?? ink;

  const greys = [plain('tx2'), faded(35), faded(25)];
  const muted = greys.find((one) => seen(one) >= reads.text && rgb(one) !== rgb(ink)) ?? ink;
  const lines = [plain('bg2'), faded(85), faded(75)];
  const rule = lines.find((one) => seen(one) >= 1.1 && seen(one) <= 2.2) ?? faded(75);

  const coloured = accents.filter((slot) => hueOf(scheme(slot) ?? '000000').saturation >= colourful);
  const near = ({ wish, reach }: (typeof hues)[keyof typeof hues]): Shade | undefined => {
    const far = (slot: ThemeSlot) => apart(hueOf(scheme(slot) ?? '000000').hue, wish);
    const [found] = coloured.filter((slot) => far(slot) <= reach).sort((a, b) => far(a) - far(b));
    return found && legible(plain(found), reads.text);
  };
  const accent = legible(plain('accent1'), reads.text);
  const slate = { ...muted, by: onDark ? -40 : 40 };
  const isSlate = muted.slot !== ink.slot && muted.by === 0 && seen(slate) >= reads.mark;
  return {
    ink,
    ground: own,
    muted,
    rule,
    accent,
    previous: faded(50),
    good: near(hues.good) ?? accent,
    bad: near(hues.bad) ?? ink,
    yearAgo: faded(75),
    category: isSlate ? slate : faded(40),
  };
}

const changesOf = (by: number) =>
  by === 0 ? '' : `<a:lumMod val="${(100 - Math.abs(by)) * 1000}"/>${by > 0 ? `<a:lumOff val="${by * 1000}"/>` : ''}`;

/** Puts the brand's slots in the place of ours in drawn XML. */
export function repaint(xml: string, tones: Tones): string {
  if (tones === ownTones) return xml;
  const bySlot = new Map(meanings.map((meaning) => [slotOf[meaning] as string, tones[meaning]]));
  return xml.replace(/<a:schemeClr val="(\w+)"(\/?)>/g, (whole, slot: string, closed: string) => {
    const shade = bySlot.get(slot);
    if (!shade) return whole;
    const changes = changesOf(shade.by);
    if (closed === '') return `<a:schemeClr val="${shade.slot}">${changes}`;
    return changes === ''
      ? `<a:schemeClr val="${shade.slot}"/>`
      : `<a:schemeClr val="${shade.slot}">${changes}</a:schemeClr>`;
  });
}
