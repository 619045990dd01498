/** Cuts a text that no smaller size makes fit: from its middle, so that name and finding stay, or from its end. */
import type { Face } from './face.js';
import { glyphsOf, textWidth } from './measure.js';

const gone = '…';
/** How much of what is kept stands before the gap. */
const headShare = 0.6;

/** The longest of the texts by how many glyphs they keep, from all of them down to none, that fits. */
function longest(count: number, make: (kept: number) => string, fits: (text: string) => boolean): string {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(make(middle))) low = middle;
    else high = middle - 1;
  }
  return make(low);
}

/** A text without its middle, as long as `fits` lets it be; itself where it fits. */
export function cutMiddle(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const glyphs = glyphsOf(text);
  const make = (kept: number) => {
    const head = Math.ceil(kept * headShare);
    const tail = kept - head;
    const end = tail === 0 ? '' : glyphs.slice(-tail).join('').trimStart();
    return glyphs.slice(0, head).join('').trimEnd() + gone + end;
  };
  return longest(glyphs.length - 1, make, fits);
}

/** A text without its end. */
export function cutEnd(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const glyphs = glyphsOf(text);
  return longest(glyphs.length - 1, (kept) => glyphs.slice(0, kept).join('').trimEnd() + gone, fits);
}

/** Whether a text stands on one line of a width in points. */
export function onOneLine(size: number, width: number, bold: boolean, face: Face): (text: string) => boolean {
  return (text) => textWidth(text, size, bold, face) <= width;
}
