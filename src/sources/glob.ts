/** Paths with wildcards: `*` and `?` inside a name, `**` over folders, `{a,b}` and `[a-z]`; the result is sorted. */
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

export function isPattern(path: string): boolean {
  return /[*?{[]/.test(path);
}

/** Files under `folder` that the pattern matches, absolute, in the order of their names. */
export async function glob(folder: string, pattern: string): Promise<readonly string[]> {
  const parts = pattern.split(/[/\\]/);
  const first = parts.findIndex(isPattern);
  const root = resolve(folder, parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const found = await Promise.all(braces(parts.slice(first).join('/')).map((one) => walk(root, one.split('/'))));
  return [...new Set(found.flat())].sort();
}

/** `{a,b}` spelled out. */
function braces(pattern: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const [whole, list = ''] = match;
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + whole.length);
  return list.split(',').flatMap((choice) => braces(before + choice + after));
}

async function walk(folder: string, parts: readonly string[]): Promise<readonly string[]> {
  const [part = '', ...rest] = parts;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: (readonly string[])[] = [];
  if (part === '**') found.push(await walk(folder, rest));
  const wanted = part === '**' ? undefined : nameMatcher(part);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Links to folders are followed one step at a time, never by `**`, which could go round in circles.
    if (wanted === undefined) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) found.push(await walk(path, parts));
    } else if (wanted.test(entry.name)) {
      if (rest.length > 0) found.push(await walk(path, rest));
      else if (!entry.isDirectory()) found.push([path]);
    }
  }
  return found.flat();
}

function nameMatcher(part: string): RegExp {
  const source = part.replace(/\[[^\]]+\]|[*?]|[^[*?]+|\[/g, (token) => {
    if (token === '*') return '.*';
    if (token === '?') return '.';
    if (token.length > 2 && token.startsWith('[')) return token.replace('[!', '[^').replaceAll('\\', '\\\\');
    return token.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  });
  // A name that starts with a dot is hidden and only meant where the pattern says so.
  return new RegExp(`^${part.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 'su');
}

/** The path with forward slashes, relative to `folder` where it lies in it. */
export function shown(folder: string, file: string): string {
  const inside = file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return (inside ? file.slice(folder.length).replace(/^[/\\]/, '') : file).replaceAll(sep, '/');
}
