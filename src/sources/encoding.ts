/** Which encoding a file is in, decided from all of its bytes, and the way to UTF-8. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { nearest } from '../config/nearest.js';
import { fail } from '../errors/problem.js';
import { piecesOf } from './pieces.js';

/** Names that Node's decoder takes and that exports come in; aliases such as cp936 or utf8 are taken too. */
export const encodings = [
  'auto',
  'utf-8',
  'gb18030',
  'gbk',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-kr',
  'windows-1252',
];

const aliases: Readonly<Record<string, string>> = {
  cp936: 'gbk',
  gb2312: 'gbk',
  ansi: 'gbk',
  'utf-8-sig': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  latin1: 'windows-1252',
};

export function knownEncoding(source: string, given: string): string {
  const name = given.trim().toLowerCase();
  const known = aliases[name] ?? name;
  if (!encodings.includes(known)) {
    fail('SOURCE_ENCODING_UNKNOWN', { source, encoding: given, allowed: encodings, nearest: nearest(name, encodings) });
  }
  return known;
}

/** What one reading of a file tells. */
export interface Inspection {
  readonly bytes: number;
  readonly sha256: string;
  readonly bom?: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Byte (from 0) and line (from 1) of the first byte that is not UTF-8. */
  readonly invalid?: { readonly byte: number; readonly line: number };
  /** Line ends, inside quotes or not. */
  readonly lf: boolean;
  readonly crlf: boolean;
  readonly cr: boolean;
}

export async function inspect(file: string): Promise<Inspection> {
  const hash = createHash('sha256');
  let bytes = 0;
  let line = 1;
  let invalid: Inspection['invalid'];
  let bom: Inspection['bom'];
  let rest = Buffer.alloc(0);
  const ends = { lf: false, crlf: false, cr: false };
  let last = 0;
  for await (const piece of piecesOf(file)) {
    hash.update(piece);
    if (bytes === 0) bom = bomOf(piece);
    if (!invalid) {
      const text = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      const whole = text.subarray(0, text.length - openTail(text));
      if (!isUtf8(whole)) {
        const at = firstInvalid(whole);
        invalid = { byte: bytes - rest.length + at, line: line + newlines(whole.subarray(0, at)) };
      } else line += newlines(whole);
      rest = Buffer.from(text.subarray(whole.length));
    }
    last = noteEnds(piece, last, ends);
    bytes += piece.length;
  }
  if (last === 13) ends.cr = true;
  if (!invalid && rest.length > 0) invalid = { byte: bytes - rest.length, line };
  return {
    bytes,
    sha256: hash.digest('hex'),
    ...ends,
    ...(bom === undefined ? {} : { bom }),
    ...(invalid === undefined ? {} : { invalid }),
  };
}

function bomOf(start: Buffer): Inspection['bom'] {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** How many bytes at the end belong to a character that the next piece completes. */
function openTail(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function firstInvalid(bytes: Buffer): number {
  let sound = 0;
  let unsound = bytes.length;
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, part.length - openTail(part)))) sound = middle;
    else unsound = middle;
  }
  return Math.max(0, unsound - 1 - openTail(bytes.subarray(0, unsound - 1)));
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Returns the last byte, since a CR there may have its LF in the next piece. */
function noteEnds(piece: Buffer, before: number, ends: { lf: boolean; crlf: boolean; cr: boolean }): number {
  let previous = before;
  if (previous !== 13 && !piece.includes(13)) {
    ends.lf ||= piece.includes(10);
    return piece.at(-1) ?? previous;
  }
  for (const byte of piece) {
    if (byte === 10) {
      if (previous === 13) ends.crlf = true;
      else ends.lf = true;
    } else if (previous === 13) ends.cr = true;
    previous = byte;
  }
  return previous;
}

/** Pieces of the file's text in an encoding; fails with a TypeError where the bytes do not decode. A BOM is dropped. */
export async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of piecesOf(file)) {
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

/** Writes pieces of text to a file as UTF-8. */
export async function writeText(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const out = createWriteStream(file);
  const done = finished(out);
  // The stream may fail while the next piece is awaited; whoever writes to it hears of it then.
  done.catch(() => undefined);
  try {
    for await (const piece of pieces) {
      if (!out.write(piece))
        await Promise.race([done, new Promise<void>((drained) => out.once('drain', () => drained()))]);
    }
    out.end();
    await done;
  } catch (error) {
    out.destroy();
    await done.catch(() => undefined);
    throw error;
  }
}
