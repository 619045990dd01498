/** `quarterdeck theme`: what a brand's template has (`inspect`), and what in it is missing or weak (`check`). */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { fail } from '../errors/problem.js';
import { themeFolder } from '../pipeline-build.js';
import { ownThemesFolder } from '../pptx/theme-files.js';
import { checkTheme, type ThemeIssue } from '../pptx/theme-check.js';
import { inspectTheme, type Inspection } from '../pptx/theme-inspect.js';
import { readThemeWithMap } from '../pptx/theme.js';
import { writeFiles } from '../run/write.js';
import { columns } from './columns.js';
import { reviewOf } from './review.js';
import type { Terminal } from './terminal.js';

const inches = (value: number) => value.toFixed(2);

function layoutLines({ layouts }: Inspection): string[] {
  return layouts.flatMap(({ name, type, master, places, hidden, free }) => {
    const rows = places.map(({ type: kind, idx, frame, size }) => {
      const [x, y, w, h] = frame.map(inches);
      const points = size === undefined ? '' : `${size} pt`;
      return [`    ${kind}`, `idx ${idx}`, `${x}, ${y}`, `${w} x ${h} in`, points];
    });
    const lost = hidden > 0 ? `, ${hidden} more that share an idx` : '';
    const [, , w, h] = free.map(inches);
    return [`  ${name} (${type || 'no type'}, master ${master}${lost}), free ${w} x ${h} in`, ...columns(rows)];
  });
}

function describe(found: Inspection): string[] {
  const { size, masters, slides, notesMaster, macros, fonts, colours } = found;
  const face = ({ latin, eastAsian }: Inspection['fonts']['body']) => `${latin || 'none'} / ${eastAsian || 'none'}`;
  return [
    `size      ${inches(size.width)} x ${inches(size.height)} in`,
    `holds     ${masters} masters, ${found.layouts.length} layouts, ${slides} slides, ${notesMaster ? 'a' : 'no'} notes master${macros ? ', macros' : ''}`,
    `fonts     headings ${face(fonts.headings)}, body ${face(fonts.body)} (Latin / East Asian)`,
    `colours   ${Object.entries(colours)
      .map(([slot, rgb]) => `${slot} #${rgb}`)
      .join('  ')}`,
    'layouts',
    ...layoutLines(found),
    found.proposed ? 'theme.yaml, proposed' : 'theme.yaml, as it is',
    ...found.map
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}

/** A name of a theme of ours, a folder or a template, as a command line names it. */
function themeNamed(named: string, terminal: Terminal): string {
  const own = join(ownThemesFolder, named);
  return /^[a-z0-9-]+$/.test(named) && existsSync(own) ? own : resolve(terminal.folder, named);
}

export async function inspect(
  named: string,
  options: { readonly out?: string; readonly force?: boolean; readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const path = themeNamed(named, terminal);
  const read = await readThemeWithMap(path);
  const found = inspectTheme(read);
  if (options.json === true) terminal.out(JSON.stringify({ ...found, template: basename(found.template) }, null, 2));
  else for (const line of describe(found)) terminal.out(line);
  if (options.out === undefined) return;
  const folder = resolve(terminal.folder, options.out);
  const files = [
    { path: join(folder, `theme${extname(found.template).toLowerCase()}`), bytes: await readFile(found.template) },
    { path: join(folder, 'theme.yaml'), bytes: new TextEncoder().encode(found.map) },
  ];
  const there = files.find((file) => existsSync(file.path));
  if (there && options.force !== true) fail('FILE_EXISTS', { path: relative(terminal.folder, there.path) });
  await writeFiles(files);
  for (const file of files) terminal.err(relative(terminal.folder, file.path));
  terminal.err(`next: read theme.yaml, then run "quarterdeck theme check ${options.out}"`);
}

export const issueLine = ({ severity, where, detail }: ThemeIssue) => `${severity}: ${where}: ${detail}`;

/** Fails where a theme has faults that stop a deck. */
function refuse(issues: readonly ThemeIssue[], path: string): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const list = errors.map(({ where, detail }) => `  ${where}: ${detail}`).join('\n');
  fail('THEME_UNFIT', { path, count: errors.length, list });
}

export async function check(
  named: string | undefined,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const isConfig = named === undefined || /\.ya?ml$/.test(named);
  const path = isConfig ? await themeFolder(await reviewOf(named, {}, terminal)) : themeNamed(named, terminal);
  const read = await readThemeWithMap(path);
  const issues = checkTheme(read);
  if (options.json === true) terminal.out(JSON.stringify({ theme: read.theme.name, issues }, null, 2));
  else {
    for (const issue of issues.filter(({ severity }) => severity === 'warning')) terminal.out(issueLine(issue));
    if (issues.length === 0) terminal.out(`the theme ${read.theme.name} has all that a deck needs`);
  }
  refuse(issues, relative(terminal.folder, path) || path);
}
