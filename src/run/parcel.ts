/** What a run sends, kept beside the state before anything of it goes out: until all of it did, or somebody approves or rejects it. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Deck } from '../deck/deck.js';
import type { DeckIssue } from '../deck/issue.js';
import { fail } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';
import type { Figures } from '../figures/figure.js';
import type { Finding } from '../findings/finding.js';
import { sha256 } from './record.js';
import type { StoredRun } from './stored.js';
import { writeFiles, type OutputFile } from './write.js';

/** Everything that a message is made of, besides the config. Plain data without secrets. */
export interface Parcel {
  readonly files: readonly OutputFile[];
  readonly deck: Deck;
  readonly figures: Figures;
  /** Ranked. */
  readonly findings: readonly Finding[];
  readonly issues: readonly DeckIssue[];
  /** `note`: a short message that nothing changed, without the deck. */
  readonly kind: 'deck' | 'note';
  /** A message of its own, even where one of the same contents went out at another instant. */
  readonly distinct: boolean;
  /** Why a gate holds it; empty where it may go. */
  readonly held: readonly string[];
}

interface Kept extends Parcel {
  readonly version: string;
}

function pathOf(state: string, run: string): string {
  return join(state, 'held', `${run}.bin`);
}

export async function keepParcel(state: string, { id, version }: StoredRun, parcel: Parcel): Promise<void> {
  const kept: Kept = { version, ...parcel };
  await writeFiles([{ path: pathOf(state, id), bytes: serialize(kept) }], 0o600);
}

/** The parcel, as it was kept: its files must be those that the run recorded, and this version must have built them. */
export async function openParcel(state: string, run: StoredRun, version: string): Promise<Parcel> {
  const lost = (detail: string) => fail('RUN_PARCEL', { run: run.id, detail });
  let bytes: Buffer;
  try {
    bytes = await readFile(pathOf(state, run.id));
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return lost(code === 'ENOENT' ? 'it is no longer there' : code);
  }
  if (run.version !== version) return lost(`version ${run.version} built it, this is ${version}`);
  const kept = deserialize(bytes) as Kept;
  const recorded = run.content?.artifacts.map((artifact) => artifact.sha256) ?? [];
  if (kept.files.map((file) => sha256(file.bytes)).join() !== recorded.join()) return lost('its files were changed');
  return kept;
}

/** Whether what the run sends is there: then it is sent as it was built, and not built again. */
export function hasParcel(state: string, run: string): boolean {
  return existsSync(pathOf(state, run));
}

/** Drops what belongs to no run of the store any more. */
export async function sweepParcels(state: string, runs: ReadonlySet<string>): Promise<void> {
  const names = await readdir(join(state, 'held')).catch(() => []);
  for (const run of names.filter((name) => name.endsWith('.bin')).map((name) => name.slice(0, -4))) {
    if (!runs.has(run)) await dropParcel(state, run);
  }
}

export async function dropParcel(state: string, run: string): Promise<void> {
  await rm(pathOf(state, run), { force: true });
}
