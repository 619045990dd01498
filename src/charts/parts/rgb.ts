/** Theme slots as plain RGB, for pictures and for the contrast of labels. */
import type { ThemeSlot } from '../../deck/palette.js';
import type { ChartLook } from '../chart.js';
import type { Paint } from './paint.js';

/** Used for a slot that the look does not name. */
const fallback = '808080';

function channels(hex: string): [number, number, number] {
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
}

const hex = (value: number) =>
  Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0');

/** The colour with its HSL luminance times `mod` plus `off` per cent, as `a:lumMod` and `a:lumOff` do. */
function withLuminance(colour: string, mod: number, off: number): string {
  const [r, g, b] = channels(colour);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const light = (most + least) / 2;
  const span = most - least;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const sixth =
    span === 0 ? 0 : most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const target = Math.min(1, light * (mod / 100) + off / 100);
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((sixth % 2) - 1));
  const base = target - chroma / 2;
  const order = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(sixth) % 6] ?? [0, 0, 0];
  return order
    .map((channel) => hex(channel + base))
    .join('')
    .toUpperCase();
}

export function slotRgb(slot: ThemeSlot, look: ChartLook): string {
  return look.colours[slot] ?? fallback;
}

/** `RRGGBB` of a paint. */
export function paintRgb(paint: Paint, look: ChartLook): string {
  const colour = slotRgb(paint.slot, look);
  return paint.shade ? withLuminance(colour, paint.shade.mod, paint.shade.off) : colour;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Ink or background, whichever reads better on a paint. */
export function slotOn(paint: Paint, look: ChartLook): ThemeSlot {
  if (paint.fill !== 'solid') return 'tx1';
  const colour = paintRgb(paint, look);
  return contrast(colour, slotRgb('bg1', look)) >= contrast(colour, slotRgb('tx1', look)) ? 'bg1' : 'tx1';
}
