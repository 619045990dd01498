/** Opens a workbook, after a look at how much it would unpack to. */
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

/** Deflate packs no tighter than this, so a small enough file needs no second look. */
const tightest = 1032;

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
  const unpacked = zip ? unpackedBytes(bytes) : bytes.length;
  if (unpacked > limitBytes) {
    const megabytes = Math.round(unpacked / megabyte);
    fail('SOURCE_TOO_LARGE', { source, path: one.path, megabytes, limit: limitBytes / megabyte });
  }
  try {
    const xlsx = await import('@e965/xlsx');
    const { utils } = xlsx.CFB as Container;
    // Packing stays SheetJS's own: whoever writes a workbook in this process later gets the bytes that he always got.
    utils.use_zlib({ InflateRaw: NativeInflate, deflateRawSync: utils._deflateRaw });
    if (old) xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
    const opened = old ? undefined : xlsx.read(bytes, { ...reading, sheets: [], bookFiles: true });
    // Nothing else runs in this thread while a sheet is walked, so what came meanwhile goes first, here and before each further step.
    await others();
    const scanned = opened && scanSheets(opened, (range) => xlsx.utils.decode_range(range));
    return scanned ? { ...opened, Sheets: scanned } : xlsx.read(bytes, reading);
  } catch (error) {
    return unreadable(source, one.path, error);
  }
}

/** What is used of SheetJS's zip reader, which its own types leave untyped. */
interface Container {
  readonly utils: {
    readonly _deflateRaw: Deflate;
    use_zlib(zlib: { readonly InflateRaw: typeof NativeInflate; readonly deflateRawSync: Deflate }): void;
  };
}

type Deflate = (payload: Uint8Array) => Uint8Array;

/** Node's inflation in the shape that SheetJS asks for; its own takes three times as long. */
class NativeInflate {
  bytesRead = 0;

  _processChunk(packed: Uint8Array): Buffer {
    const { buffer, engine } = inflateRawSync(packed, {
      info: true,
      maxOutputLength: limitBytes,
    }) as unknown as Inflated;
    this.bytesRead = engine.bytesWritten;
    return buffer;
  }
}

/** What `info` makes zlib return; `bytesWritten` is what was taken in. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** What the zip's entries unpack to: as the directory declares, and where that is harmless, as they really do. */
function unpackedBytes(bytes: Buffer): number {
  const entries = directory(bytes);
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limitBytes || bytes.length * tightest <= limitBytes) return declared;
  let sum = 0;
  for (const { packed } of entries) {
    try {
      sum += inflateRawSync(packed, { maxOutputLength: limitBytes - sum }).length;
    } catch (error) {
      if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE') return limitBytes + megabyte;
      // A damaged entry is the reader's to report.
    }
    if (sum >= limitBytes) return limitBytes + megabyte;
  }
  return sum;
}

interface Entry {
  readonly size: number;
  /** Deflated bytes; empty for an entry that is stored, whose size is bounded by the file. */
  readonly packed: Buffer;
}

function directory(bytes: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 20 > bytes.length) return entries;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const local = bytes.readUInt32LE(at + 42);
    const start =
      local + 30 <= bytes.length
        ? local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
        : bytes.length;
    const deflated = bytes.readUInt16LE(at + 10) === 8;
    const packed = deflated ? bytes.subarray(start, start + bytes.readUInt32LE(at + 20)) : bytes.subarray(0, 0);
    entries.push({ size: bytes.readUInt32LE(at + 24), packed });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
