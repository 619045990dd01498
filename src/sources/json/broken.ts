/** Finds the line where a JSON file stops being JSON; the engine counts in buffers, people in lines. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

export interface Broken {
  readonly line: number;
  readonly why: string;
}

export async function brokenLine(file: string, lines: boolean): Promise<Broken | undefined> {
  return lines ? ofLines(file) : ofWhole(file);
}

async function ofLines(file: string): Promise<Broken | undefined> {
  const input = createReadStream(file);
  try {
    let line = 0;
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      const failed = failure(line === 1 ? text.replace(/^\uFEFF/, '') : text);
      if (failed) return { line, why: failed.why };
    }
    return undefined;
  } finally {
    input.destroy();
  }
}

async function ofWhole(file: string): Promise<Broken | undefined> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const failed = failure(text);
  return failed && { line: text.slice(0, failed.at ?? text.length).split('\n').length, why: failed.why };
}

function failure(text: string): { readonly why: string; readonly at?: number } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? undefined : { why: 'it is not an object' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(message)?.[1];
    const why = message.replace(/ in JSON at position \d+.*| \(line.*| at position \d+.*/s, '').slice(0, 120);
    return at === undefined ? { why } : { why, at: Number(at) };
  }
}
