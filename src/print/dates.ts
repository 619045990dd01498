/** Takes the clock out of a PDF: its dates become the review's, its identity is made of its content. */
import { createHash } from 'node:crypto';

/** `D:20260102030405+08'00'` and shorter forms of the standard (ISO 32000-1, 7.9.4). */
const dated = /(\/(?:CreationDate|ModDate)\s*\(D:)(\d{4,14})/g;
const identity = /(\/ID\s*\[\s*<)([0-9A-Fa-f]+)(>\s*<)([0-9A-Fa-f]+)(>)/g;
const checksum = /(\/DocChecksum\s*\/)([0-9A-Fa-f]+)/g;

/** The same bytes for the same content: nothing is moved, so that the offsets of the file hold. */
export function fixDates(pdf: Uint8Array, date: string): Uint8Array {
  const digits = `${date.replaceAll('-', '')}000000`;
  const still = Buffer.from(pdf)
    .toString('latin1')
    .replace(dated, (_, before: string, old: string) => before + digits.slice(0, old.length).padEnd(old.length, '0'));
  const blank = (text: string) => '0'.repeat(text.length);
  const bare = still
    .replace(
      identity,
      (_, a: string, one: string, b: string, other: string, c: string) => a + blank(one) + b + blank(other) + c,
    )
    .replace(checksum, (_, before: string, old: string) => before + blank(old));
  const digest = createHash('sha256').update(bare, 'latin1').digest('hex').toUpperCase();
  const named = bare.replace(identity, (_, a: string, one: string, b: string, other: string, c: string) => {
    return (
      a +
      digest.slice(0, one.length).padEnd(one.length, '0') +
      b +
      digest.slice(0, other.length).padEnd(other.length, '0') +
      c
    );
  });
  return Buffer.from(named, 'latin1');
}
