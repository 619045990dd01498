/** Which files go with a mail: those asked for, in their order, as long as all together stay within the limit. */
import { basename } from 'node:path';
import type { Delivery } from '../../config/delivery.js';
import { fail } from '../../errors/problem.js';
import type { Attachment } from './message.js';

interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Empty where nothing fits and a link stands in; fails with DELIVERY_TOO_LARGE where there is none. */
export function attachmentsOf(
  files: readonly BuiltFile[],
  name: string,
  { attach, link }: Pick<Delivery, 'attach' | 'link'>,
): readonly Attachment[] {
  const wanted = attach.formats.map((format): Attachment => {
    const found = [`${name}.${format}`, `${name}.figures.${format}`];
    const file = files.find(({ path }) => found.includes(basename(path)));
    return file ? { name: basename(file.path), bytes: file.bytes } : fail('DELIVERY_FORMAT', { format });
  });
  let room = attach.max;
  const taken = wanted.filter(({ bytes }) => {
    const fits = bytes.byteLength <= room;
    if (fits) room -= bytes.byteLength;
    return fits;
  });
  if (taken.length === 0 && wanted.length > 0 && link === undefined) {
    fail('DELIVERY_TOO_LARGE', { files: wanted.map((one) => one.name), max: attach.max });
  }
  return taken;
}
