/** `quarterdeck doctor`: what this machine offers, and what it lacks for which purpose. */
import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fail } from '../errors/problem.js';
import { ownThemesFolder } from '../pipeline-build.js';
import { ownThemes } from '../pptx/theme-files.js';
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

async function program(name: string, command: string, purpose: string): Promise<Finding> {
  try {
    const { stdout } = await run(command, ['--version'], { timeout: 20_000 });
    return { name, found: stdout.trim().split('\n')[0] ?? '' };
  } catch {
    return { name, found: 'not found', lacks: purpose };
  }
}

export async function doctor(terminal: Terminal): Promise<void> {
  const findings = [
    { name: 'quarterdeck', found: version() },
    node(),
    await engine(),
    { name: 'themes', found: (await ownThemes(ownThemesFolder)).join(', ') },
    await writable('working folder', terminal.folder),
    await writable('temporary folder', tmpdir()),
    await program('LibreOffice', 'soffice', 'only for looking at decks as pictures; builds do not need it'),
  ] satisfies Finding[];
  for (const { name, found, lacks } of findings as readonly Finding[]) {
    terminal.out(
      `${lacks === undefined ? '✓' : '!'} ${name.padEnd(17)} ${found}${lacks === undefined ? '' : ` - ${lacks}`}`,
    );
  }
  const broken = (findings as readonly Finding[]).filter(({ needed }) => needed === true);
  if (broken.length > 0) fail('MACHINE', { lacks: broken.map(({ name }) => name) });
}
