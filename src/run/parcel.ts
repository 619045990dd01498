/** What a held run would have sent, kept beside the state until somebody approves or rejects it. */
import { readFile, rm } from 'node:fs/promises';
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
}

interface Kept extends Parcel {
  readonly version: string;
}

function pathOf(state: string, run: string): string {
  return join(state, 'held', `${run}.bin`);
}

export async function keepParcel(state: string, { id, version }: StoredRun, parcel: Parcel): Promise<void> {
  const { files, deck, figures, findings, issues } = parcel;
  const kept: Kept = { version, files, deck, figures, findings, issues };
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

export async function dropParcel(state: string, run: string): Promise<void> {
  await rm(pathOf(state, run), { force: true });
}
