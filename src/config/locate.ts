/** Finds the lines of problems that later stages lay to a YAML file: they know the path inside it, not where that stands. */
import { readFile } from 'node:fs/promises';
import type { Problem } from '../errors/problem.js';
import { parseConfig, placeOf, type ConfigDocument, type Path } from './document.js';

/** The parts of `a.b[0]["c.d"]`. */
function parts(dotted: string): Path {
  return [...dotted.matchAll(/\[(\d+)\]|\["([^"]*)"\]|([^.[\]]+)/g)].map(([, index, quoted, plain]) =>
    index === undefined ? (quoted ?? plain ?? '') : Number(index),
  );
}

async function documentOf(file: string): Promise<ConfigDocument | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseConfig(file, text).document;
}

/** The same problems, with line, column and excerpt wherever a path is given without them; the others as they came. */
export async function locate(problems: readonly Problem[]): Promise<readonly Problem[]> {
  const documents = new Map<string, ConfigDocument | undefined>();
  const located: Problem[] = [];
  for (const one of problems) {
    const { file, path, line } = one.place ?? {};
    if (file === undefined || path === undefined || line !== undefined) {
      located.push(one);
      continue;
    }
    if (!documents.has(file)) documents.set(file, await documentOf(file));
    const document = documents.get(file);
    located.push(document ? { ...one, place: placeOf(document, parts(path)) } : one);
  }
  return located;
}
