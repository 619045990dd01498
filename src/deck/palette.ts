/** One notation for one meaning: which slot of the theme's colours every tone and role takes. Renderers read this table alone. */
import type { SeriesRole } from './block.js';
import type { Tone } from './tone.js';

/** A colour slot of an OOXML theme. */
export type ThemeSlot =
  'tx1' | 'bg1' | 'tx2' | 'bg2' | 'accent1' | 'accent2' | 'accent3' | 'accent4' | 'accent5' | 'accent6';

/** How a mark is filled: solid, outlined without fill (plan), hatched (forecast), or not drawn. */
export interface Mark {
  readonly slot: ThemeSlot;
  readonly fill: 'solid' | 'outline' | 'hatch' | 'none';
}

/**
 * tx1 ink, tx2 muted text, bg2 hairlines and pale fills, accent1 the brand's accent, accent2 grey of the previous period,
 * accent3 good (bluish green), accent4 bad (vermilion), accent5 lighter grey of the year ago, accent6 plain categories.
 */
export const tones: Readonly<Record<Tone, ThemeSlot>> = {
  ink: 'tx1',
  accent: 'accent1',
  muted: 'tx2',
  good: 'accent3',
  bad: 'accent4',
  plan: 'tx1',
};

export const marks: Readonly<Record<SeriesRole, Mark>> = {
  actual: { slot: 'tx1', fill: 'solid' },
  total: { slot: 'tx1', fill: 'solid' },
  previous: { slot: 'accent2', fill: 'solid' },
  yearAgo: { slot: 'accent5', fill: 'solid' },
  category: { slot: 'accent6', fill: 'solid' },
  plan: { slot: 'tx1', fill: 'outline' },
  forecast: { slot: 'tx1', fill: 'hatch' },
  good: { slot: 'accent3', fill: 'solid' },
  bad: { slot: 'accent4', fill: 'solid' },
  hidden: { slot: 'bg1', fill: 'none' },
};

/** The line between two values of one thing. */
export const join: ThemeSlot = 'accent5';

/** The colour of the point that the title speaks of. */
export const highlight: ThemeSlot = 'accent1';
