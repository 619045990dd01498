/** Colours and fills of a template, resolved to RGB under a layout's colour map (ECMA-376 part 1, 20.1.2.3 and 20.1.8). */
import { withLuminance } from '../deck/colour.js';
import { child, type XmlElement } from './xml-tree.js';

/** From a colour slot (`tx1`, `accent2`, `dk1` ...) to RGB, under the map that holds there. */
export type Scheme = (slot: string) => string | undefined;

/** A plain colour; `alpha` 1 is opaque. */
export interface Paint {
  readonly rgb: string;
  readonly alpha: number;
}

type Channels = readonly [number, number, number];

const channels = (rgb: string): Channels => [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16)) as never;
/** Channels from 0 to 255 as `RRGGBB`. */
export const written = (values: readonly number[]) =>
  values
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();

/** `over` laid on `under`. */
export function blend(over: Paint, under: string): string {
  const below = channels(under);
  return written(channels(over.rgb).map((own, index) => own * over.alpha + (below[index] ?? 0) * (1 - over.alpha)));
}

/** Hue in degrees and saturation from 0 to 1 (HSL). */
export function hueOf(rgb: string): { readonly hue: number; readonly saturation: number } {
  const [r, g, b] = channels(rgb).map((value) => value / 255) as unknown as Channels;
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span === 0) return { hue: 0, saturation: 0 };
  const light = most - span / 2;
  const sixth = most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { hue: sixth * 60, saturation: span / (1 - Math.abs(2 * light - 1)) };
}

const named: Readonly<Record<string, string>> = { black: '000000', white: 'FFFFFF', red: 'FF0000', gray: '808080' };

function plain(colour: XmlElement, scheme: Scheme, own: string | undefined): string | undefined {
  const value = colour.attributes.get('val') ?? '';
  switch (colour.local) {
    case 'srgbClr':
      return value;
    case 'schemeClr':
      return value === 'phClr' ? own : scheme(value);
    case 'sysClr':
      return colour.attributes.get('lastClr') ?? (value === 'window' ? 'FFFFFF' : '000000');
    case 'prstClr':
      return named[value] ?? '808080';
    default:
      return undefined;
  }
}

/** A colour element with the changes inside it; `own` is what `phClr` stands for. */
export function colourOf(colour: XmlElement | undefined, scheme: Scheme, own?: string): Paint | undefined {
  const start = colour && plain(colour, scheme, own);
  if (!colour || start === undefined) return undefined;
  let rgb = start.toUpperCase();
  let alpha = 1;
  for (const change of colour.children) {
    const part = Number(change.attributes.get('val') ?? 100_000) / 100_000;
    if (change.local === 'lumMod') rgb = withLuminance(rgb, part * 100, 0);
    else if (change.local === 'lumOff') rgb = withLuminance(rgb, 100, part * 100);
    else if (change.local === 'tint') rgb = blend({ rgb, alpha: part }, 'FFFFFF');
    else if (change.local === 'shade') rgb = blend({ rgb, alpha: part }, '000000');
    else if (change.local === 'alpha') alpha = part;
  }
  return { rgb, alpha };
}

/** The mean of several paints; undefined of none. */
export function mean(paints: readonly Paint[]): Paint | undefined {
  if (paints.length === 0) return undefined;
  const sum = paints.reduce<readonly number[]>(
    (all, { rgb }) => channels(rgb).map((value, index) => value + (all[index] ?? 0)),
    [0, 0, 0],
  );
  return {
    rgb: written(sum.map((value) => value / paints.length)),
    alpha: paints.reduce((all, { alpha }) => all + alpha, 0) / paints.length,
  };
}

/** A gradient along an angle in degrees, clockwise from left to right; of one that runs otherwise only the mean is told. */
interface Gradient {
  readonly angle: number;
  /** From 0 to 1 along the way. */
  readonly stops: readonly { readonly at: number; readonly paint: Paint }[];
}

/** What fills a shape or a background: a paint, a gradient, a picture by its relation id, or nothing. */
export type Fill = Paint | Gradient | { readonly picture: string };

function gradientOf(fill: XmlElement, scheme: Scheme, own: string | undefined): Fill | undefined {
  const stops = (child(fill, 'gsLst')?.children ?? []).flatMap((stop) => {
    const paint = colourOf(stop.children[0], scheme, own);
    return paint ? [{ at: Number(stop.attributes.get('pos') ?? 0) / 100_000, paint }] : [];
  });
  const angle = child(fill, 'lin')?.attributes.get('ang');
  if (angle === undefined) return mean(stops.map(({ paint }) => paint));
  return { angle: Number(angle) / 60_000, stops: stops.sort((a, b) => a.at - b.at) };
}

/** The colour of a gradient at a point of its shape, from 0 to 1 to the right and down. */
export function gradientAt({ angle, stops }: Gradient, x: number, y: number): Paint | undefined {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  // The way runs through the middle and ends where the last corner lies.
  const length = Math.abs(cos) + Math.abs(sin);
  const at = 0.5 + ((x - 0.5) * cos + (y - 0.5) * sin) / length;
  const after = stops.find((stop) => stop.at >= at) ?? stops.at(-1);
  const before = stops.findLast((stop) => stop.at <= at) ?? stops[0];
  if (!after || !before) return undefined;
  const span = after.at - before.at;
  const share = span <= 0 ? 0 : (at - before.at) / span;
  const rgb = blend({ rgb: after.paint.rgb, alpha: share }, before.paint.rgb);
  return { rgb, alpha: before.paint.alpha + (after.paint.alpha - before.paint.alpha) * share };
}

export function fillOf(holder: XmlElement | undefined, scheme: Scheme, own?: string): Fill | undefined {
  for (const fill of holder?.children ?? []) {
    if (fill.local === 'solidFill') return colourOf(fill.children[0], scheme, own);
    if (fill.local === 'gradFill') return gradientOf(fill, scheme, own);
    if (fill.local === 'pattFill') {
      const both = [child(fill, 'fgClr'), child(fill, 'bgClr')];
      return mean(both.flatMap((one) => colourOf(one?.children[0], scheme, own) ?? []));
    }
    if (fill.local === 'blipFill') {
      const picture = child(fill, 'blip')?.attributes.get('r:embed');
      return picture === undefined ? undefined : { picture };
    }
    if (fill.local === 'noFill') return undefined;
  }
  return undefined;
}
