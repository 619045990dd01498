/**
 * Credit of channels for conversions by the paths that led to them: first touch, last touch, linear, and position (40/20/40).
 * Each conversion is worth one, whatever the model. Source of the position rule: two touches share equally, one takes all.
 */

/** Conversions with the same touches, oldest first. */
export interface TouchPath {
  readonly touches: readonly string[];
  readonly conversions: number;
}

/** Sum of a channel's credits over the conversions, and the sum of their squares. */
export interface Credit {
  readonly sum: number;
  readonly squares: number;
}

export type PathModel = 'first' | 'last' | 'linear' | 'position';

type Weight = (place: number, touches: number) => number;

const weights: Readonly<Record<PathModel, Weight>> = {
  first: (place) => (place === 0 ? 1 : 0),
  last: (place, touches) => (place === touches - 1 ? 1 : 0),
  linear: (_place, touches) => 1 / touches,
  position: (place, touches) => {
    if (touches <= 2) return 1 / touches;
    return place === 0 || place === touches - 1 ? 0.4 : 0.2 / (touches - 2);
  },
};

/** Every channel of the paths has an entry, if nought. A path without a touch has no credit to give. */
export function creditByPath(model: PathModel, paths: readonly TouchPath[]): ReadonlyMap<string, Credit> {
  const credits = new Map<string, Credit>();
  for (const { touches, conversions } of paths) {
    const own = new Map<string, number>();
    touches.forEach((channel, place) => {
      own.set(channel, (own.get(channel) ?? 0) + weights[model](place, touches.length));
    });
    for (const [channel, credit] of own) {
      const known = credits.get(channel) ?? { sum: 0, squares: 0 };
      credits.set(channel, {
        sum: known.sum + conversions * credit,
        squares: known.squares + conversions * credit * credit,
      });
    }
  }
  return credits;
}
