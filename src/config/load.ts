/** Reads a review config: file -> YAML -> environment -> schema -> agreement -> review. All problems of a step come at once. */
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { systemCode } from '../errors/system.js';
import { fail, problem, QuarterdeckError, type Problem } from '../errors/problem.js';
import { disagreements } from './checks.js';
import { complete } from './complete.js';
import { parseConfig } from './document.js';
import { expandDocument, type Environment, type ReadSecret } from './environment.js';
import { check, type Finding } from './issues.js';
import type { Known } from './known.js';
import { isWritten, toProblem, valueAt, type ConfigSource } from './problems.js';
import { checkOverrides, type Overrides } from './overrides.js';
import type { Review, SourceConfig } from './review.js';
import { reviewSchema, type RawReview } from './schema.js';

export interface LoadOptions {
  readonly environment: Environment;
  /** `YYYY-MM-DD`; what `last-quarter` and the like are relative to. */
  readonly today: string;
  readonly known: Known;
  readonly overrides?: Overrides;
}

/** The review that a config describes. Fails with every problem found; messages name the file as `path` does. */
export async function loadReview(path: string, options: LoadOptions): Promise<Review> {
  return readReview(path, await readText(path), options);
}

/** The same over a text that was read before; `path` says where its sources' paths start from. */
export function readReview(path: string, text: string, options: LoadOptions): Review {
  const { known, today } = options;
  const { overrides, problems: wrongOptions } = checkOverrides(options.overrides ?? {}, known);
  const { document, problems } = parseConfig(path, text);
  if (!document) throw new QuarterdeckError([...wrongOptions, ...problems]);
  const expanded = expandDocument(document, options.environment, secretsBeside(resolve(path)));
  const source: ConfigSource = { document, expanded, value: withoutEmptySections(document.yaml.toJS()) };

  const whole = checkTyped(source, (value) => check(reviewSchema(known), value));
  const sections = 'value' in whole ? whole.value : soundSections(source, known);
  const { sources, findings } = checkSources(source, known);
  const found = withoutEchoes([
    ...wrongOptions,
    ...expanded.problems,
    ...[...('findings' in whole ? whole.findings : []), ...findings].map((finding) => toProblem(source, finding)),
    ...disagreements(source, sections, known, today),
  ]);
  if (found.length > 0 || !('value' in whole)) throw new QuarterdeckError(found);
  return complete(whole.value, { file: resolve(path), today, sources, secrets: expanded.secrets, overrides });
}

/** Nothing that is a secret is longer; a path to something else shall not fill the memory. */
const longestSecret = 65_536;

/** Reads files of secrets; paths count from the folder of the config. */
function secretsBeside(config: string): ReadSecret {
  return (path) => {
    const file = resolve(dirname(config), path);
    try {
      const found = statSync(file);
      if (!found.isFile()) return { reason: 'it is no file' };
      if (found.size > longestSecret) return { reason: 'it is too long for a secret' };
      return { text: readFileSync(file, 'utf8') };
    } catch (error) {
      return { reason: systemCode(error) ?? String(error) };
    }
  };
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = systemCode(error) ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') fail('CONFIG_NOT_FOUND', { path });
    fail('CONFIG_UNREADABLE', { path, reason: code === 'EISDIR' ? 'it is a folder' : code });
  }
  const text = bytes.toString('utf8');
  const bad = bytes.includes(0) ? Math.max(text.indexOf('\0'), 0) : text.indexOf('\uFFFD');
  if (bad < 0 || (bytes.includes('\uFFFD') && !bytes.includes(0))) return text;
  const before = text.slice(0, bad).split('\n');
  throw new QuarterdeckError([
    problem('CONFIG_ENCODING', { path }, { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }),
  ]);
}

/** A section whose lines are all commented out (`targets:` alone) is a section left out. */
function withoutEmptySections(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, section]) => section !== null));
}

/** Variables are text: where a number or true/false is wanted and the text is one, it is taken as such. */
function checkTyped<T>(
  source: ConfigSource,
  run: (value: unknown) => { readonly value: T } | { readonly findings: readonly Finding[] },
): { readonly value: T } | { readonly findings: readonly Finding[] } {
  const first = run(source.value);
  if ('value' in first) return first;
  let changed = false;
  for (const finding of first.findings) {
    if (finding.kind !== 'type' || !finding.wants || !isWritten(source, finding.path)) continue;
    const text = valueAt(source.value, finding.path);
    const value = typeof text === 'string' ? typed(text.trim(), finding.wants) : undefined;
    const holder = valueAt(source.value, finding.path.slice(0, -1));
    const key = finding.path.at(-1);
    if (value === undefined || key === undefined || typeof holder !== 'object' || holder === null) continue;
    (holder as Record<string | number, unknown>)[key] = value;
    changed = true;
  }
  return changed ? run(source.value) : first;
}

function typed(text: string, wants: 'number' | 'boolean'): number | boolean | undefined {
  if (wants === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  return /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The sections that are sound by themselves, where the whole is not: their agreement can be checked all the same. */
function soundSections(source: ConfigSource, known: Known): Partial<RawReview> {
  const entries = Object.entries(reviewSchema(known).shape).flatMap(([key, schema]) => {
    const result = check<unknown>(schema, valueAt(source.value, [key]));
    return 'value' in result && result.value !== undefined ? [[key, result.value]] : [];
  });
  return Object.fromEntries(entries) as Partial<RawReview>;
}

/** Every source's own options by the schema of its type. */
function checkSources(
  source: ConfigSource,
  known: Known,
): { readonly sources: readonly SourceConfig[]; readonly findings: readonly Finding[] } {
  const sources: SourceConfig[] = [];
  const findings: Finding[] = [];
  const section = valueAt(source.value, ['sources']);
  if (typeof section !== 'object' || section === null || Array.isArray(section)) return { sources, findings };
  for (const [name, entry] of Object.entries(section as Record<string, unknown>)) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) continue;
    const { type } = entry as { type?: unknown };
    const schema = typeof type === 'string' ? known.sourceTypes.get(type) : undefined;
    if (typeof type !== 'string' || !schema) continue;
    const result = checkTyped(source, (value) => {
      const options = { ...(valueAt(value, ['sources', name]) as Record<string, unknown>) };
      delete options.type;
      return check(schema, options, ['sources', name]);
    });
    if ('value' in result) sources.push({ name, type, options: result.value as Record<string, unknown> });
    else findings.push(...result.findings);
  }
  return { sources, findings };
}

/** A text that a variable was to fill has just that problem: what else is said of the spot follows from it. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ place }: Problem) => `${place?.line ?? 0}:${place?.column ?? 0}`;
  const isUnset = ({ code }: Problem) =>
    code === 'CONFIG_ENV_UNSET' || code === 'CONFIG_ENV_SYNTAX' || code === 'CONFIG_SECRET_FILE';
  const unset = new Set(problems.filter(isUnset).map(key));
  return problems.filter((one) => isUnset(one) || !unset.has(key(one)));
}
