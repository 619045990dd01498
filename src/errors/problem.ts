/** A problem: what went wrong, where, and what to do next; and the one error class, which carries one or many. */
import { hidePersonal } from './personal.js';
import { catalog, type ErrorCode, type ErrorParameters, type ExitCode } from './catalog.js';

/** Where a problem lies. `line` and `column` count from 1; `path` is the dotted path inside the file. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  /** The source line, for the excerpt with a caret. */
  readonly excerpt?: string;
}

export interface Problem<C extends ErrorCode = ErrorCode> {
  readonly code: C;
  readonly parameters: ErrorParameters[C];
  readonly place?: Place;
}

/** Makes a problem; a wrong code or parameter does not compile. */
export function problem<C extends ErrorCode>(code: C, parameters: ErrorParameters[C], place?: Place): Problem<C> {
  return place ? { code, parameters, place } : { code, parameters };
}

/** The error of this product: one or more problems, all found at once. */
export class QuarterdeckError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(sentence).join('\n'), options);
    this.name = 'QuarterdeckError';
    this.problems = problems;
  }

  /** The exit code of the first problem: 2 config, 3 data, 4 rendering, 5 delivery. */
  get exitCode(): ExitCode {
    const [first] = this.problems;
    return first ? catalog[first.code].exit : 1;
  }
}

/** Throws one problem. */
export function fail<C extends ErrorCode>(code: C, parameters: ErrorParameters[C], place?: Place): never {
  throw new QuarterdeckError([problem(code, parameters, place)]);
}

/** What was found, in one sentence. */
export function sentence<C extends ErrorCode>(one: Problem<C>): string {
  const { exit, says } = catalog[one.code];
  // Errors of the data quote its values and what the engine says of them.
  return exit === 3 ? hidePersonal(says(one.parameters)) : says(one.parameters);
}

/** The next step, in one sentence. */
export function nextStep<C extends ErrorCode>(one: Problem<C>): string {
  return catalog[one.code].tryThis(one.parameters);
}
