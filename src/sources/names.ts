/** Column names of a header as typed by people: trimmed, never empty, and each but once. */

export interface Header {
  readonly columns: readonly string[];
  readonly notes: readonly string[];
}

/** An empty name becomes column_3 (by its position), a repeated one price_2. The engine takes `ID` and `id` for the same. */
export function columnNames(cells: readonly (string | null)[]): Header {
  const taken = new Set<string>();
  const notes: string[] = [];
  const given = new Set(cells.map((cell) => (cell ?? '').trim().toLowerCase()));
  const columns = cells.map((cell, index) => {
    const name = (cell ?? '')
      .replace(/^\uFEFF/, '')
      .trim()
      .replace(/\s*[\r\n]+\s*/g, ' ');
    const wanted = name === '' ? `column_${index + 1}` : name;
    let final = wanted;
    for (let copy = 2; taken.has(final.toLowerCase()) || (copy > 2 && given.has(final.toLowerCase())); copy += 1) {
      final = `${wanted}_${copy}`;
    }
    taken.add(final.toLowerCase());
    if (name === '') notes.push(`column ${index + 1} has no name and is called ${final}`);
    else if (final !== wanted) notes.push(`column ${index + 1} repeats the name ${wanted} and is called ${final}`);
    return final;
  });
  return { columns, notes };
}
