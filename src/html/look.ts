/** What a page takes from a theme: colours, fonts, size and frames, as plain values. */
import type { LayoutName } from '../deck/deck.js';
import type { LayoutSlots } from '../deck/layouts.js';
import type { ThemeSlot } from '../deck/palette.js';

export interface PageLook {
  /** `RRGGBB` of each slot. */
  readonly colours: Readonly<Record<ThemeSlot, string>>;
  readonly fonts: { readonly latin: string; readonly eastAsian: string };
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  readonly slots: Readonly<Record<LayoutName, LayoutSlots>>;
  /** Layouts whose text is light on a dark ground. */
  readonly dark: ReadonlySet<LayoutName>;
}
