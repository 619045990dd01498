/** Large workbooks, which a thread of its own reads: their rows and their problems come over whole. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import * as xlsx from '@e965/xlsx';
import { temporary } from '../temporary.js';

const run = promisify(execFile);

/** Threads load modules by themselves, so the test starts a process that runs the sources as they are. */
async function read(bytes: Uint8Array): Promise<unknown> {
  expect(bytes.length).toBeGreaterThan(1024 * 1024);
  const file = join(temporary('beside'), 'book.xlsx');
  await writeFile(file, bytes);
  const { stdout } = await run(process.execPath, [
    '--import',
    './test/cli/from-source.mjs',
    'test/sources/xlsx-beside.ts',
    file,
  ]);
  return JSON.parse(stdout);
}

test('rows', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`R${at}`, (at * 7919) % 10_007, '徐汇区']);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['id', 'amount', '区'], ...rows]));
  const bytes = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
  const last = ['R19999', String((19_999 * 7919) % 10_007), '徐汇区'];
  expect(await read(bytes)).toEqual({ columns: ['id', 'amount', '区'], rows: 20_000, last });
});

test('what is wrong', async () => {
  expect(await read(Buffer.alloc(2 * 1024 * 1024, 'no workbook '))).toEqual({ codes: ['SOURCE_FILE_UNREADABLE'] });
});
