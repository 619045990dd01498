/** Opens a workbook that unpacks to no more than memory has room for. */
import { readFile } from 'node:fs/promises';
import { setImmediate as others } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { fail } from '../../errors/problem.js';
import { systemCode } from '../../errors/system.js';
import { unreadable, type SourceFile } from '../files.js';
import { scanSheets } from './scan.js';

const megabyte = 1024 * 1024;

/** A sheet takes several times its unpacked size in memory while it is read. */
const limitBytes = 300 * megabyte;

const zipStart = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const oldStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const reading: ParsingOptions = {
  type: 'buffer',
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  // Without it SheetJS does not tell which rows are hidden.
  cellStyles: true,
  dense: true,
};

export async function openWorkbook(source: string, one: SourceFile): Promise<WorkBook> {
  const bytes = await readFile(one.file);
  const zip = bytes.subarray(0, 4).equals(zipStart);
  const old = bytes.subarray(0, 4).equals(oldStart);
  // SheetJS reads nearly any text as a one-cell sheet; what is no workbook shall not pass as one.
  if (!zip && !old) unreadable(source, one.path, new Error('it is no Excel workbook'));
  const declared = zip ? declaredBytes(bytes) : bytes.length;
  if (declared > limitBytes) tooLarge(source, one, declared);
  try {
    const xlsx = await import('@e965/xlsx');
    const { utils } = xlsx.CFB as Container;
    // Packing stays SheetJS's own: whoever writes a workbook in this process later gets the bytes that he always got.
    const read = (more: ParsingOptions) => {
      utils.use_zlib({ InflateRaw: inflaterWithin(limitBytes), deflateRawSync: utils._deflateRaw });
      return xlsx.read(bytes, { ...reading, ...more });
    };
    if (old) xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
    const opened = old ? undefined : read({ sheets: [], bookFiles: true });
    // Nothing else runs in this thread while a sheet is walked, so what came meanwhile goes first, here and before each further step.
    await others();
    const scanned = opened && (await scanSheets(opened, (range) => xlsx.utils.decode_range(range)));
    return scanned ? { ...opened, Sheets: scanned } : read({});
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') tooLarge(source, one, limitBytes + megabyte);
    return unreadable(source, one.path, error);
  }
}

function tooLarge(source: string, { path }: SourceFile, bytes: number): never {
  return fail('SOURCE_TOO_LARGE', {
    source,
    path,
    megabytes: Math.round(bytes / megabyte),
    limit: limitBytes / megabyte,
  });
}

/** What is used of SheetJS's zip reader, which its own types leave untyped. */
interface Container {
  readonly utils: {
    readonly _deflateRaw: Deflate;
    use_zlib(zlib: { readonly InflateRaw: Inflater; readonly deflateRawSync: Deflate }): void;
  };
}

type Deflate = (payload: Uint8Array) => Uint8Array;

type Inflater = new () => { readonly bytesRead: number; _processChunk(packed: Uint8Array): Buffer };

/**
 * Node's inflation in the shape that SheetJS asks for, which takes a third of the time of its own. SheetJS unpacks each entry of a
 * zip once, whatever the directory says of its size; past `limit` for all of them together it fails with ERR_BUFFER_TOO_LARGE.
 */
function inflaterWithin(limit: number): Inflater {
  let left = limit;
  return class {
    bytesRead = 0;

    _processChunk(packed: Uint8Array): Buffer {
      const options = { info: true, maxOutputLength: Math.max(1, left) };
      const { buffer, engine } = inflateRawSync(packed, options) as unknown as Inflated;
      left -= buffer.length;
      this.bytesRead = engine.bytesWritten;
      return buffer;
    }
  };
}

/** What `info` makes zlib return; `bytesWritten` is what was taken in. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** What the zip's entries unpack to, as its directory declares. */
function declaredBytes(bytes: Buffer): number {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 20 > bytes.length) return 0;
  let sum = 0;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
}
