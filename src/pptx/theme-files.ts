/** The files of a theme: one of this package by its name, a folder with a template and its map, or a template alone. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { contains } from '../config/contains.js';
import { fail } from '../errors/problem.js';
import { packageRoot } from '../package-root.js';

/** Presentations and templates, with macros (which are left out) and without. */
const endings = ['.pptx', '.potx', '.pptm', '.potm'];

export const isTemplateFile = (path: string) => endings.includes(extname(path).toLowerCase());

export interface ThemeFiles {
  readonly name: string;
  readonly template: string;
  readonly bytes: Uint8Array;
  readonly mapPath: string;
  /** Text of theme.yaml; undefined where there is none. */
  readonly map: string | undefined;
}

const kindOf = async (path: string): Promise<'folder' | 'file' | undefined> => {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isDirectory() ? 'folder' : entry?.isFile() ? 'file' : undefined;
};

/** The template of a folder: `theme.pptx` or another ending, else the only template in it. */
async function templateIn(folder: string, theme: string): Promise<string> {
  const files = (await readdir(folder).catch(() => [])).filter(isTemplateFile).sort();
  const named = files.find((file) => basename(file, extname(file)) === 'theme');
  const found = named ?? (files.length === 1 ? files[0] : undefined);
  return found === undefined
    ? fail('THEME_NOT_FOUND', { theme, path: join(folder, 'theme.pptx') })
    : join(folder, found);
}

/** Reads a theme's files; `path` is a folder or a template. */
export async function readThemeFiles(path: string): Promise<ThemeFiles> {
  const kind = await kindOf(path);
  const folder = kind === 'file' ? dirname(path) : path;
  const name = kind === 'file' ? basename(path, extname(path)) : basename(resolve(path));
  const template = kind === 'file' ? path : await templateIn(path, name);
  const mapPath = join(folder, 'theme.yaml');
  const map = await readFile(mapPath, 'utf8').catch(() => undefined);
  const bytes = await readFile(template).catch(() => fail('THEME_NOT_FOUND', { theme: name, path: template }));
  return { name, template, bytes, mapPath, map };
}

/** Folder of the themes that this package brings. */
export const ownThemesFolder = new URL('templates/themes/', packageRoot).pathname;

/** Where a config's theme lies, and from where it may be read. */
export interface ThemeWish {
  readonly theme: string;
  /** Folder of the config, and others that it allows. */
  readonly folder: string;
  readonly allow: readonly string[];
  /** Folder of the themes that this package brings. */
  readonly own: string;
}

/** The folder or template that a config names; fails where it lies outside the folders that a config may read. */
export async function themePath({ theme, folder, allow, own }: ThemeWish): Promise<string> {
  const bundled = join(own, theme);
  if (/^[a-z0-9-]+$/.test(theme) && (await kindOf(bundled)) === 'folder') return bundled;
  const path = resolve(folder, theme);
  const real = await realpath(path).catch(() => path);
  const roots = await Promise.all([folder, ...allow].map((root) => realpath(root).catch(() => resolve(root))));
  if (![...roots, resolve(folder)].some((root) => contains(root, real)))
    fail('FILE_OUTSIDE_FOLDER', { path: theme, folder });
  if ((await kindOf(path)) === undefined) fail('THEME_NOT_FOUND', { theme, path });
  return path;
}

/** Names of the themes that this package brings. */
export async function ownThemes(own: string): Promise<readonly string[]> {
  const entries = await readdir(own, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
