/** What the stages before drawing have to know of a theme: its frames, fonts and colours, without the template itself. */
import type { ChartSpec } from './block.js';
import type { LayoutName, SlotName } from './deck.js';
import type { Fonts } from './fit/face.js';
import type { Frame, LayoutSlots } from './layouts.js';
import type { ThemeSlot } from './palette.js';

/** The lines at the foot of a slide. */
export type FootName = 'source' | 'chapter' | 'page';

export interface LayoutLook {
  readonly slots: LayoutSlots;
  /** Absent where the layout has no such placeholder. */
  readonly foot: Readonly<Partial<Record<FootName, Frame>>>;
  /** RGB of the ground; undefined where a picture or a gradient lies there, on which nothing can be told. */
  readonly ground: string | undefined;
  /** RGB under a slot, where it is another than the layout's: a band behind the title, a panel, a part of a gradient. */
  readonly grounds?: Readonly<Partial<Record<SlotName | FootName, string>>>;
  /** Slots on whose ground tones cannot be read, so that their texts have none. */
  readonly toneless?: ReadonlySet<SlotName>;
  /** Texts take the layout's own colours there, since tones are made for the theme's own ground. */
  readonly ownColours: boolean;
  /** RGB of text by slot, one a level, where a run has no tone of its own. */
  readonly texts: Readonly<Partial<Record<SlotName | FootName, readonly string[]>>>;
}

/** How the names of a chart stand in a frame. */
export interface ChartNames {
  /** What is shown of those that are too long. */
  readonly cut: readonly { readonly whole: string; readonly short: string }[];
  /** Why its categories cannot be told by their names; absent where they can. */
  readonly trouble?: string;
}

export interface DeckLook {
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  readonly fonts: Fonts;
  readonly colours: Readonly<Record<ThemeSlot, string>>;
  readonly layouts: Readonly<Record<LayoutName, LayoutLook>>;
  /** Charts know it of a size in inches; absent where no charts are drawn. */
  readonly chartNames?: (chart: ChartSpec, size: { readonly width: number; readonly height: number }) => ChartNames;
}
