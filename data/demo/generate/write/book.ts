/** Workbooks of plain tables, one a sheet, as teams keep them; the same rows give the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Cell } from './lines.js';

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function writeBook(folder: string, name: string, title: string, sheets: readonly Sheet[]): void {
  const book = utils.book_new();
  for (const { name: sheet, header, rows } of sheets) {
    utils.book_append_sheet(book, utils.aoa_to_sheet([[...header], ...rows.map((row) => [...row])]), sheet);
  }
  const made = new Date(Date.UTC(2026, 0, 21));
  book.Props = { Title: title, CreatedDate: made, ModifiedDate: made };
  writeFileSync(join(folder, name), write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}
