/** A sheet of a workbook as data: columns with headers, rows of typed cells. */

/** A number with a format of its own, a day (`YYYY-MM-DD`) or a moment (`YYYY-MM-DD HH:MM:SS`), or a text that leads to a sheet. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly number: number; readonly format: string }
  | { readonly day: string }
  | { readonly text: string; readonly sheet: string };

export interface SheetColumn {
  readonly header: string;
  /** Number format of its numbers; General by default. */
  readonly format?: string;
}

export interface Sheet {
  /** At most 31 characters, unique in the workbook. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Read once, row by row. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** Excel's limit of a sheet, without the header's row. */
export const mostRows = 1_048_575;

const longest = 31;

/** A name that Excel takes, near the one wished for; `taken` holds the others in lower case and gets it too. */
export function sheetName(wish: string, taken: Set<string>): string {
  const plain =
    wish
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'sheet';
  const cut = (room: number) =>
    Array.from(plain).reduce((text, one) => (text.length + one.length > room ? text : text + one), '');
  let name = cut(longest);
  for (let count = 2; taken.has(name.toLowerCase()) || name.toLowerCase() === 'history'; count += 1) {
    const suffix = `~${count}`;
    name = cut(longest - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}
