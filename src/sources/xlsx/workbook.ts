/** Opens a workbook, after a look at how much it would unpack to. */
import { readFile } from 'node:fs/promises';
import type { WorkBook } from '@e965/xlsx';
import { fail } from '../../errors/problem.js';
import { unreadable, type SourceFile } from '../files.js';
import type { AttachContext } from '../source.js';

/** A sheet takes about ten times its unpacked size in memory while it is read. */
const limitBytes = 300 * 1024 * 1024;

export async function openWorkbook(context: AttachContext, one: SourceFile): Promise<WorkBook> {
  const bytes = await readFile(one.file);
  const unpacked = unpackedBytes(bytes);
  if (unpacked > limitBytes) {
    const [megabytes, limit] = [unpacked, limitBytes].map((size) => Math.round(size / 1048576));
    fail('SOURCE_TOO_LARGE', { source: context.name, path: one.path, megabytes: megabytes ?? 0, limit: limit ?? 0 });
  }
  const zip = bytes.readUInt32LE(0) === 0x04034b50;
  const old = bytes.readUInt32BE(0) === 0xd0cf11e0;
  // SheetJS reads nearly any text as a one-cell sheet; what is no workbook shall not pass as one.
  if (!zip && !old) unreadable(context, one.path, new Error('it is no Excel workbook'));
  try {
    const xlsx = await import('@e965/xlsx');
    if (old) xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
    return xlsx.read(bytes, {
      type: 'buffer',
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      dense: true,
    });
  } catch (error) {
    return unreadable(context, one.path, error);
  }
}

/** Sum of the sizes that the zip's directory declares; the reader never unpacks an entry beyond its declared size. */
function unpackedBytes(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 20 > bytes.length) return 0;
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}
