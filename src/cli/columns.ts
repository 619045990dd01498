/** Lines up the columns of a text table by display width. */
import { cells } from '../errors/width.js';

function width(text: string): number {
  return [...text].reduce((sum, glyph) => sum + cells(glyph), 0);
}

export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => width(row[index] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  );
}
