/** `quarterdeck doctor`: what this machine offers, and what it lacks for which purpose. */
import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fail } from '../errors/problem.js';
import { ownThemes, ownThemesFolder } from '../pptx/theme-files.js';
import { findPrograms, type Programs } from '../print/programs.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

interface Finding {
  readonly name: string;
  readonly found: string;
  /** Undefined where all is well; else what does not work, and whether builds need it. */
  readonly lacks?: string;
  readonly needed?: boolean;
}

const run = promisify(execFile);

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fine = major > 20 || (major === 20 && minor >= 12);
  return {
    name: 'Node',
    found: process.versions.node,
    ...(fine ? {} : { lacks: 'builds need Node 20.12 or newer', needed: true }),
  };
}

async function engine(): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-doctor-'));
  try {
    const { openDuckDb } = await import('../engine/duckdb.js');
    const duckdb = await openDuckDb({ memory: '256MB', spill: folder, timeZone: 'UTC' });
    const { rows } = await duckdb.query('select version() as version');
    await duckdb.close();
    return { name: 'DuckDB', found: String(rows[0]?.version) };
  } catch (error) {
    return {
      name: 'DuckDB',
      found: 'does not start',
      lacks: error instanceof Error ? error.message : String(error),
      needed: true,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writable(name: string, folder: string): Promise<Finding> {
  const fine = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return { name, found: folder, ...(fine ? {} : { lacks: 'nothing can be written there', needed: true }) };
}

/** What a program that prints is for, and how it tells its version. */
const printers = {
  soffice: {
    name: 'LibreOffice',
    version: '--version',
    purpose: 'the formats pdf and thumbnails take Chromium instead',
  },
  chromium: {
    name: 'Chromium',
    version: '--version',
    purpose: 'the formats pdf and thumbnails take LibreOffice instead',
  },
  pdftoppm: { name: 'poppler', version: '-v', purpose: 'the format thumbnails takes Chromium instead' },
} as const;

async function printer(name: keyof typeof printers, path: string | undefined): Promise<Finding> {
  const { name: title, version: option, purpose } = printers[name];
  if (path === undefined) return { name: title, found: 'not found', lacks: `${purpose}; other formats do not need it` };
  try {
    const { stdout, stderr } = await run(path, [option], { timeout: 20_000 });
    return { name: title, found: (stdout.trim() || stderr.trim()).split('\n').at(0) ?? path };
  } catch {
    return { name: title, found: `${path} does not start`, lacks: `${purpose}; other formats do not need it` };
  }
}

async function printing(programs: Programs): Promise<Finding[]> {
  const names = Object.keys(printers) as (keyof typeof printers)[];
  return Promise.all(names.map((name) => printer(name, programs[name])));
}

export async function doctor(terminal: Terminal): Promise<void> {
  const findings = [
    { name: 'quarterdeck', found: version() },
    node(),
    await engine(),
    { name: 'themes', found: (await ownThemes(ownThemesFolder)).join(', ') },
    await writable('working folder', terminal.folder),
    await writable('temporary folder', tmpdir()),
    ...(await printing(findPrograms(terminal.environment.PATH))),
  ] satisfies Finding[];
  for (const { name, found, lacks } of findings as readonly Finding[]) {
    terminal.out(
      `${lacks === undefined ? '✓' : '!'} ${name.padEnd(17)} ${found}${lacks === undefined ? '' : ` - ${lacks}`}`,
    );
  }
  const broken = (findings as readonly Finding[]).filter(({ needed }) => needed === true);
  if (broken.length > 0) fail('MACHINE', { lacks: broken.map(({ name }) => name) });
}
