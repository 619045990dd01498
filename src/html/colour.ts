/** Mixed colours and their contrast (WCAG 2.2), for grounds that a style sheet has to know in advance. */

const channels = (rgb: string) => [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));

/** `share` of a colour laid over a ground, as `RRGGBB`. */
export function mixed(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  return channels(colour)
    .map((own, index) => Math.round(own * share + (under[index] ?? 0) * (1 - share)))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function luminance(rgb: string): number {
  const [red = 0, green = 0, blue = 0] = channels(rgb).map((channel) => {
    const own = channel / 255;
    return own <= 0.04045 ? own / 12.92 : ((own + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
