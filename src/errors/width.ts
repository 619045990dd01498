/** How many cells of a terminal a text takes: two for East Asian wide characters (Unicode Annex 11), none for combining marks. */

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
const zero = /\p{Mn}|\p{Me}|\p{Cf}/u;

function cells(character: string): 0 | 1 | 2 {
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Cells of a whole text. */
export function displayWidth(text: string): number {
  return Array.from(text, cells).reduce<number>((sum, one) => sum + one, 0);
}

/** The text within so many cells, with an ellipsis where it is cut. */
export function clip(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  let used = 1;
  const kept = Array.from(text).filter((one) => (used += cells(one)) <= most);
  return `${kept.join('').trimEnd()}…`;
}

/** Blank space as wide as the text, so that what follows stands below the same spot. A tab stays a tab. */
export function blankFor(text: string): string {
  return Array.from(text, (one) => (one === '\t' ? '\t' : ' '.repeat(cells(one)))).join('');
}
