/** Problems as a person reads them (place, code, sentence, excerpt, next step) and as a program does (JSON). */
import { isAbsolute, relative } from 'node:path';
import { catalog, type ExitCode } from './catalog.js';
import { excerptLines } from './excerpt.js';
import { nextStep, sentence, type Place, type Problem } from './problem.js';
import { redact } from './redact.js';

/** A problem as data. `line` and `column` count from 1. */
interface ProblemRecord {
  readonly code: string;
  readonly exit: ExitCode;
  readonly message: string;
  readonly next: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

/** How problems are shown. */
interface FormatOptions {
  /** Texts to mask. */
  readonly secrets?: readonly string[];
  /** Absolute folder that files are named from; as the problem names them by default. */
  readonly folder?: string;
}

/** The file as seen from the folder; one outside of it keeps its whole path. */
function fileFrom(file: string, folder: string | undefined): string {
  if (folder === undefined || !isAbsolute(file)) return file;
  const shorter = relative(folder, file);
  return shorter === '' || shorter.startsWith('..') ? file : shorter;
}

function spot(place: Place, folder: string | undefined): string {
  return [fileFrom(place.file, folder), place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** Problems in the order of their files, lines and columns; those without a place first, equals as they came. */
function sorted(problems: readonly Problem[]): readonly Problem[] {
  const file = (one: Problem) => one.place?.file ?? '';
  return [...problems].sort((a, b) => {
    if (file(a) !== file(b)) return file(a) < file(b) ? -1 : 1;
    return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
  });
}

/** One problem, over several lines, without a line break at its end. */
export function formatProblem(one: Problem, { secrets = [], folder }: FormatOptions = {}): string {
  const head = [...(one.place ? [spot(one.place, folder)] : []), one.code, sentence(one)].join('  ');
  const lines = [head, ...(one.place ? excerptLines(one.place) : []), `  try: ${nextStep(one)}`];
  return redact(lines.join('\n'), secrets);
}

/** All problems, sorted, with an empty line between them. */
export function formatProblems(problems: readonly Problem[], options: FormatOptions = {}): string {
  return sorted(problems)
    .map((one) => formatProblem(one, options))
    .join('\n\n');
}

/** All problems as data, sorted. */
export function problemRecords(
  problems: readonly Problem[],
  { secrets = [], folder }: FormatOptions = {},
): readonly ProblemRecord[] {
  return sorted(problems).map((one) => {
    const { file, line, column, path } = one.place ?? {};
    return {
      code: one.code,
      exit: catalog[one.code].exit,
      message: redact(sentence(one), secrets),
      next: redact(nextStep(one), secrets),
      ...(file === undefined ? {} : { file: fileFrom(file, folder) }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(path === undefined ? {} : { path }),
    };
  });
}
