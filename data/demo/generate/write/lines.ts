/** Text files written line by line, a megabyte at a time. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gbk } from './gbk.js';

export type Cell = string | number | boolean | null;

export interface Lines {
  line(text: string): void;
  /** A CSV row; null is an empty cell. */
  row(cells: readonly Cell[]): void;
  close(): void;
}

export function openLines(folder: string, name: string, encoding: 'utf8' | 'gbk' = 'utf8'): Lines {
  const file = openSync(join(folder, name), 'w');
  let pending: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (pending.length === 0) return;
    const text = pending.join('\n') + '\n';
    writeSync(file, encoding === 'gbk' ? gbk(text) : Buffer.from(text, 'utf8'));
    pending = [];
    size = 0;
  };
  const line = (text: string): void => {
    pending.push(text);
    size += text.length;
    if (size > 1_000_000) flush();
  };
  return {
    line,
    row: (cells) => line(cells.map(quoted).join(',')),
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** A whole CSV file at once. */
export function writeCsv(
  folder: string,
  name: string,
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  encoding: 'utf8' | 'gbk' = 'utf8',
): void {
  const lines = openLines(folder, name, encoding);
  lines.row(header);
  for (const row of rows) lines.row(row);
  lines.close();
}

function quoted(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
