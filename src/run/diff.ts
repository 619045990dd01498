/** What is different between two runs, and whether the data, the config or the program did it. */
import type { FigureValue } from '../figures/figure.js';
import type { RunContent, StoredFigure, StoredInput, StoredRun } from './stored.js';

export interface FigureChange {
  readonly id: string;
  /** As it was shown; absent where the run did not have it. */
  readonly before?: string;
  readonly after?: string;
  /** (after - before) / |before|; absent where one of them is no number, or the first is 0. */
  readonly relative?: number;
}

export interface Change {
  readonly id: string;
  readonly kind: 'came' | 'went' | 'changed';
  readonly before?: string;
  readonly after?: string;
}

export interface InputChange {
  readonly dataset: string;
  readonly kind: 'came' | 'went' | 'changed';
  /** Files that are not the same in both, by path; none where only the number of rows tells. */
  readonly files: readonly string[];
  readonly rowsBefore?: number;
  readonly rowsAfter?: number;
}

export interface RunDiff {
  readonly figures: readonly FigureChange[];
  readonly findings: readonly Change[];
  readonly slides: readonly Change[];
  readonly inputs: readonly InputChange[];
  readonly config: boolean;
  readonly period: boolean;
  readonly locale: boolean;
  readonly version: boolean;
}

function same(one: FigureValue, other: FigureValue): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function relative(before: FigureValue | undefined, after: FigureValue | undefined): { relative?: number } {
  if (typeof before !== 'number' || typeof after !== 'number' || before === 0) return {};
  return { relative: (after - before) / Math.abs(before) };
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

/** In the order of the second, then those that only the first has. */
function idsOf(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): readonly string[] {
  return [...other.keys(), ...[...one.keys()].filter((id) => !other.has(id))];
}

/** A table has no one text: the number of its rows stands for it. */
function shown({ value, display }: StoredFigure): string {
  return Array.isArray(value) ? `${value.length} rows` : display;
}

function figureChanges(one: RunContent, other: RunContent): readonly FigureChange[] {
  const before = byId(one.figures);
  const after = byId(other.figures);
  return idsOf(before, after).flatMap((id) => {
    const was = before.get(id);
    const is = after.get(id);
    if (was && is && same(was.value, is.value)) return [];
    return [
      {
        id,
        ...(was ? { before: shown(was) } : {}),
        ...(is ? { after: shown(is) } : {}),
        ...relative(was?.value, is?.value),
      },
    ];
  });
}

function changes<T extends { readonly id: string }>(
  one: readonly T[],
  other: readonly T[],
  told: (entry: T) => string,
): readonly Change[] {
  const before = byId(one);
  const after = byId(other);
  return idsOf(before, after).flatMap((id): Change[] => {
    const was = before.get(id);
    const is = after.get(id);
    if (!was) return is ? [{ id, kind: 'came', after: told(is) }] : [];
    if (!is) return [{ id, kind: 'went', before: told(was) }];
    return told(was) === told(is) ? [] : [{ id, kind: 'changed', before: told(was), after: told(is) }];
  });
}

function inputChanges(one: readonly StoredInput[], other: readonly StoredInput[]): readonly InputChange[] {
  const named = (all: readonly StoredInput[]) => new Map(all.map((input) => [input.dataset, input]));
  const before = named(one);
  const after = named(other);
  return idsOf(before, after).flatMap((dataset): InputChange[] => {
    const was = before.get(dataset);
    const is = after.get(dataset);
    const rows = {
      ...(was ? { rowsBefore: was.rows } : {}),
      ...(is ? { rowsAfter: is.rows } : {}),
    };
    const hashes = (input: StoredInput | undefined) => new Map(input?.files.map(({ path, sha256 }) => [path, sha256]));
    const [old, fresh] = [hashes(was), hashes(is)];
    const files = idsOf(old, fresh).filter((path) => old.get(path) !== fresh.get(path));
    if (!was) return [{ dataset, kind: 'came', files, ...rows }];
    if (!is) return [{ dataset, kind: 'went', files, ...rows }];
    return files.length === 0 && was.rows === is.rows ? [] : [{ dataset, kind: 'changed', files, ...rows }];
  });
}

const empty: RunContent = {
  configHash: '',
  inputs: [],
  figures: [],
  findings: [],
  slides: [],
  checks: [],
  artifacts: [],
  actions: [],
};

/** From the first to the second. */
export function diffRuns(one: StoredRun, other: StoredRun): RunDiff {
  const before = one.content ?? empty;
  const after = other.content ?? empty;
  return {
    figures: figureChanges(before, after),
    findings: changes(before.findings, after.findings, ({ direction, severity }) => `${direction} ${severity}`),
    slides: changes(before.slides, after.slides, ({ title }) => title),
    inputs: inputChanges(before.inputs, after.inputs),
    config: before.configHash !== after.configHash,
    period: one.period.from !== other.period.from || one.period.to !== other.period.to,
    locale: one.locale !== other.locale,
    version: one.version !== other.version,
  };
}

/** What can have done it, in plain words, the likeliest first; empty where both rest on the same. */
export function causes(diff: RunDiff): readonly string[] {
  const datasets = diff.inputs.map(({ dataset, files }) =>
    files.length > 0 ? `${dataset} (${files.join(', ')})` : dataset,
  );
  return [
    ...(diff.period ? ['another period'] : []),
    ...(datasets.length > 0 ? [`the data: ${datasets.join('; ')}`] : []),
    ...(diff.config ? ['the config'] : []),
    ...(diff.locale ? ['another language'] : []),
    ...(diff.version ? ['another version of quarterdeck'] : []),
  ];
}
