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

/** Files up to this size are decoded once, and their text kept while they are made ready. */
const keptBytes = 8 << 20;

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
  const textIn = decoder(plain, found.bytes <= keptBytes);
  const encoding = await encodingOf(context, { path: one.path, file: plain, found, textIn }, reading.encoding);
  const { text, complete } = await opening(textIn(encoding));
  if (text.trim() === '') return { path: one.path, file: plain, input, delimiter: ',', sample: [], notes: [] };
  const lf = await collect(withLf(single(text), reading.delimiter ?? '\0', reading.quote));
  const delimiter = reading.delimiter ?? bestDelimiter(lf, reading.quote, complete);
  const sample = records(lf, delimiter, reading.quote, complete, sampleRecords);
  let file = plain;
  if (encoding !== 'utf-8' || found.cr || found.crlf) {
    file = scratchFile('utf8.csv');
    await writeText(file, withLf(textIn(encoding), delimiter, reading.quote));
  }
  const notes = reading.encoding === 'auto' && encoding !== 'utf-8' ? [`${one.path}: encoding ${encoding}`] : [];
  return { path: one.path, file, input, delimiter, sample, notes };
}

/** Pieces of a file's text in an encoding; fails where its bytes do not decode. */
type TextIn = (encoding: string) => AsyncIterable<string>;

function decoder(file: string, keep: boolean): TextIn {
  const kept = new Map<string, readonly string[]>();
  return async function* (encoding) {
    const known = kept.get(encoding);
    if (known) return yield* known;
    const pieces: string[] = [];
    for await (const piece of decoded(file, encoding)) {
      if (keep) pieces.push(piece);
      yield piece;
    }
    if (keep) kept.set(encoding, pieces);
  };
}

interface Encoded {
  readonly path: string;
  readonly file: string;
  readonly found: Inspection;
  readonly textIn: TextIn;
}

/** The declared encoding where the bytes agree; else a byte order mark, UTF-8 where all bytes are, or GB18030 where they all decode. */
async function encodingOf(
  context: AttachContext,
  { path, file, found, textIn }: Encoded,
  declared: string,
): Promise<string> {
  const firstThatDecodes = async (encodings: readonly string[]) => {
    for (const encoding of encodings) if ((await brokenLine(textIn(encoding))) === undefined) return encoding;
    return 'windows-1252';
  };
  const chinese = ['gb18030', 'windows-1252'];
  if (declared === 'utf-8') {
    if (!found.invalid) return declared;
    const looksLike = found.bom ?? (await firstThatDecodes(['gb18030', 'big5', 'windows-1252']));
    const { byte, line } = found.invalid;
    return fail('SOURCE_ENCODING', { source: context.name, path, declared, byte, line, looksLike });
  }
  if (declared === 'auto') {
    if (found.bom !== undefined) return found.bom;
    return found.invalid ? firstThatDecodes(chinese) : 'utf-8';
  }
  if (found.bom !== undefined && found.bom !== declared) return mismatch(context, path, declared, 0, 1, found.bom);
  const line = await brokenLine(textIn(declared));
  if (line !== undefined) {
    const looksLike = found.invalid ? await firstThatDecodes(chinese) : 'utf-8';
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

/** The line (of those decoded so far) at which decoding fails; undefined where all bytes decode. */
async function brokenLine(text: AsyncIterable<string>): Promise<number | undefined> {
  let line = 1;
  try {
    for await (const piece of text) {
      for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) line += 1;
    }
    return undefined;
  } catch {
    return line;
  }
}

async function hasWideText(file: string): Promise<boolean> {
  for await (const piece of piecesOf(file)) if (piece.some((byte) => byte > 127)) return true;
  return false;
}

async function opening(pieces: AsyncIterable<string>): Promise<{ readonly text: string; readonly complete: boolean }> {
  let text = '';
  for await (const piece of pieces) {
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
