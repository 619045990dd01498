/** A CSV file made ready for the engine: UTF-8, LF line ends, unpacked; a plain file is read where it lies. */
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fail } from '../../errors/problem.js';
import { decoded, inspect, writeText, type Inspection } from '../encoding.js';
import { unreadable, type SourceFile } from '../files.js';
import { hashFile } from '../hash.js';
import type { AttachContext, InputFile } from '../source.js';
import { records, withLf } from './records.js';
import { piecesOf } from '../pieces.js';
import { bestDelimiter } from './sniff.js';

export interface Prepared {
  readonly path: string;
  /** What the engine reads. */
  readonly file: string;
  readonly input: InputFile;
  readonly delimiter: string;
  /** The first records, for finding the header. */
  readonly sample: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export interface Reading {
  readonly encoding: string;
  readonly delimiter: string | undefined;
  readonly quote: string;
}

const sampleCharacters = 1 << 18;
const sampleRecords = 200;

export async function prepareCsv(
  context: AttachContext,
  one: SourceFile,
  reading: Reading,
  number: number,
): Promise<Prepared> {
  const scratchFile = (what: string) =>
    join(context.scratch, `${Buffer.from(context.name).toString('hex')}-${number}-${what}`);
  const packed = /\.gz$/i.test(one.path);
  const plain = packed ? scratchFile('unpacked.csv') : one.file;
  if (packed) {
    await pipeline(createReadStream(one.file), createGunzip(), createWriteStream(plain)).catch((error: unknown) =>
      unreadable(context.name, one.path, error),
    );
  }
  const found = await inspect(plain);
  const input = packed ? await hashFile(one) : { path: one.path, bytes: found.bytes, sha256: found.sha256 };
  const encoding = await encodingOf(context, one.path, plain, found, reading.encoding);
  const { text, complete } = await opening(plain, encoding);
  if (text.trim() === '') return { path: one.path, file: plain, input, delimiter: ',', sample: [], notes: [] };
  const lf = await collect(withLf(single(text), reading.delimiter ?? '\0', reading.quote));
  const delimiter = reading.delimiter ?? bestDelimiter(lf, reading.quote, complete);
  const sample = records(lf, delimiter, reading.quote, complete, sampleRecords);
  let file = plain;
  if (encoding !== 'utf-8' || found.cr || found.crlf) {
    file = scratchFile('utf8.csv');
    await writeText(file, withLf(decoded(plain, encoding), delimiter, reading.quote));
  }
  const notes = reading.encoding === 'auto' && encoding !== 'utf-8' ? [`${one.path}: encoding ${encoding}`] : [];
  return { path: one.path, file, input, delimiter, sample, notes };
}

/** The declared encoding where the bytes agree; else a byte order mark, UTF-8 where all bytes are, or GB18030 where they all decode. */
async function encodingOf(
  context: AttachContext,
  path: string,
  file: string,
  found: Inspection,
  declared: string,
): Promise<string> {
  if (declared === 'utf-8') {
    if (!found.invalid) return declared;
    const looksLike =
      found.bom ?? (await firstThatDecodes(file, ['gb18030', 'big5', 'windows-1252'])) ?? 'windows-1252';
    const { byte, line } = found.invalid;
    return fail('SOURCE_ENCODING', { source: context.name, path, declared, byte, line, looksLike });
  }
  if (declared === 'auto') {
    if (found.bom !== undefined) return found.bom;
    if (!found.invalid) return 'utf-8';
    return (await firstThatDecodes(file, ['gb18030', 'windows-1252'])) ?? 'windows-1252';
  }
  if (found.bom !== undefined && found.bom !== declared) return mismatch(context, path, declared, 0, 1, found.bom);
  const line = await brokenLine(file, declared);
  if (line !== undefined) {
    const looksLike = found.invalid
      ? ((await firstThatDecodes(file, ['gb18030', 'windows-1252'])) ?? 'windows-1252')
      : 'utf-8';
    return mismatch(context, path, declared, found.invalid?.byte ?? 0, line, looksLike);
  }
  // UTF-8 text of Chinese mostly decodes as GBK too, to nonsense: bytes that are UTF-8 throughout and not ASCII are UTF-8.
  if (!found.invalid && !declared.startsWith('utf-16') && (await hasWideText(file)))
    return mismatch(context, path, declared, 0, 1, 'utf-8');
  return declared;
}

function mismatch(
  context: AttachContext,
  path: string,
  declared: string,
  byte: number,
  line: number,
  looksLike: string,
): never {
  return fail('SOURCE_ENCODING', { source: context.name, path, declared, byte, line, looksLike });
}

async function firstThatDecodes(file: string, encodings: readonly string[]): Promise<string | undefined> {
  for (const encoding of encodings) if ((await brokenLine(file, encoding)) === undefined) return encoding;
  return undefined;
}

/** The line (of those decoded so far) at which decoding fails; undefined where all bytes decode. */
async function brokenLine(file: string, encoding: string): Promise<number | undefined> {
  let line = 1;
  try {
    for await (const piece of decoded(file, encoding)) line += piece.split('\n').length - 1;
    return undefined;
  } catch {
    return line;
  }
}

async function hasWideText(file: string): Promise<boolean> {
  for await (const piece of piecesOf(file)) if (piece.some((byte) => byte > 127)) return true;
  return false;
}

async function opening(file: string, encoding: string): Promise<{ readonly text: string; readonly complete: boolean }> {
  let text = '';
  for await (const piece of decoded(file, encoding)) {
    text += piece;
    if (text.length > sampleCharacters) return { text: text.slice(0, sampleCharacters), complete: false };
  }
  return { text, complete: true };
}

async function* single(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
}

async function collect(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
