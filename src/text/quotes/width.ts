/** The room that a text takes in Chinese characters: a Latin letter takes half of one. */

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isNarrow(character.codePointAt(0) ?? 0) ? 0.5 : 1;
  return width;
}

/** Latin with its accents, and the general punctuation. */
function isNarrow(point: number): boolean {
  return point < 0x300 || (point >= 0x2000 && point < 0x2070);
}
