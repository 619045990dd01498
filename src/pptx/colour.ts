/** Brightness of a theme colour on its ground, to choose a text colour that can be read on it. */

/** Relative luminance (WCAG 2.2) of a share of an RGB colour laid over another, white by default; 0 black, 1 white. */
export function luminance(rgb: string, share = 1, under = 'FFFFFF'): number {
  const channel = (from: number) => {
    const part = (of: string) => parseInt(of.slice(from, from + 2), 16) / 255;
    const mixed = part(rgb) * share + part(under) * (1 - share);
    return mixed <= 0.04045 ? mixed / 12.92 : ((mixed + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

/** Contrast ratio of two colours (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
