/** Finds the header in the first rows of a table: exports often put a title and a date above it. */

/** Index of the header among the records: the first that is as wide as most rows and filled all through, or nearly. */
export function headerIndex(sample: readonly (readonly string[])[]): number {
  const filled = (record: readonly string[]) => record.filter((cell) => cell.trim() !== '').length;
  const { width } = usual(sample.filter((record) => filled(record) > 0).map(({ length }) => length));
  const candidate = sample.findIndex((record) => record.length === width && filled(record) > width / 2);
  return candidate >= 0
    ? candidate
    : Math.max(
        0,
        sample.findIndex((record) => filled(record) > 0),
      );
}

/** The width that most rows have, and their share. */
export function usual(widths: readonly number[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 1, share: 0 };
  for (const [width, count] of counts) {
    const share = count / widths.length;
    if (share > best.share || (share === best.share && width > best.width)) best = { width, share };
  }
  return best;
}
