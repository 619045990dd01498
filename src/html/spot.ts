/** Where a block is drawn: its slide, its slot, and what all slides of a page share. */
import type { Locale } from '../config/review.js';
import type { Slide, SlotName } from '../deck/deck.js';
import type { PictureBlock } from '../deck/picture.js';
import type { Frame } from '../deck/layouts.js';
import type { PageLook } from './look.js';
import type { PageChart } from './payload.js';
import type { Words } from './words.js';

export interface Page {
  readonly locale: Locale;
  readonly words: Words;
  readonly look: PageLook;
  /** Ids of all slides. */
  readonly slides: ReadonlySet<string>;
  /** PNG of the pictures that could be drawn. */
  readonly pictures: ReadonlyMap<PictureBlock, Uint8Array>;
  /** Charts by the id of their canvas, gathered while the slides are drawn. */
  readonly charts: Map<string, PageChart>;
}

export interface Spot {
  readonly page: Page;
  readonly slide: Slide;
  readonly slot: SlotName;
  readonly frame: Frame;
  /** An id of this place that is unique in the page. */
  readonly id: string;
}
