/** Arithmetic of colours as `RRGGBB`: brightness and contrast (WCAG 2.2), and the changes of luminance that DrawingML knows. */

/** Least contrast of text on its ground, and of large text: at least 18 pt, or 14 pt in bold (WCAG 2.2, 1.4.3). */
export const leastContrast = { text: 4.5, large: 3 } as const;

export function isLarge(points: number, bold: boolean): boolean {
  return points >= (bold ? 14 : 18);
}

type Channels = readonly [number, number, number];

function channels(rgb: string): Channels {
  const at = (from: number) => parseInt(rgb.slice(from, from + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

const written = (value: number) =>
  Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0');

/** Relative luminance (WCAG 2.2): 0 black, 1 white. */
function luminance(rgb: string): number {
  const linear = (own: number) => (own <= 0.04045 ? own / 12.92 : ((own + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = channels(rgb);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of two colours (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour with its HSL luminance times `mod` plus `off` per cent, as `a:lumMod` and `a:lumOff` do. */
export function withLuminance(rgb: string, mod: number, off: number): string {
  const [r, g, b] = channels(rgb);
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
    .map((channel) => written(channel + base))
    .join('')
    .toUpperCase();
}

/** HSL luminance, 0 to 1. */
export function lightness(rgb: string): number {
  const own = channels(rgb);
  return (Math.max(...own) + Math.min(...own)) / 2;
}

/** A share (0 to 1) of a colour, the rest as light as the ground: what a shaded cell has. */
export function tint(rgb: string, share: number, ground: string): string {
  return withLuminance(rgb, share * 100, (1 - share) * 100 * lightness(ground));
}
