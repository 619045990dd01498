/** The key under which recipients are hashed: in a file of its own, so that the ledger alone does not tell whether an address is in it. */
import { createHmac, randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';

const bytes = 32;

async function read(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

async function made(path: string): Promise<Buffer> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(bytes));
      await file.sync();
      await link(draft, path).catch((error: unknown) => {
        if (systemCode(error) !== 'EEXIST') throw error;
      });
      const holder = await open(dirname(path), 'r');
      await holder.sync().finally(() => holder.close());
    } finally {
      await file.close();
      await rm(draft, { force: true });
    }
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    fail('STATE_WRITE', { message: error instanceof Error ? error.message : String(error) });
  }
}

/** The key in a folder, made there where there is none: whole or not at all, and one for all who come at the same time. */
export async function recipientKey(folder: string): Promise<Buffer> {
  const path = join(folder, 'recipients.key');
  return (await read(path)) ?? made(path);
}

/** Letter case of a domain and of nearly every mailbox means nothing, so it makes no other recipient. */
export function hashed(key: Buffer, address: string): string {
  return createHmac('sha256', key).update(address.normalize('NFC').toLowerCase()).digest('hex');
}
