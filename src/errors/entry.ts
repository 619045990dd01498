/** What the catalog says of one error: its exit code, its sentence and its next step. */

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

export interface Entry<P> {
  readonly exit: ExitCode;
  /** What was found, without a capital or a full stop. */
  readonly says: (parameters: P) => string;
  /** What to do about it, as an imperative. */
  readonly tryThis: (parameters: P) => string;
}

export type Entries<Parameters> = { readonly [C in keyof Parameters]: Entry<Parameters[C]> };

/** A list of names for a sentence, cut where it would fill the screen. */
export function names(all: readonly string[], most = 12): string {
  const shown = all.slice(0, most).join(', ');
  return all.length > most ? `${shown} and ${all.length - most} more` : shown;
}

/** The next step where one of several names is wanted: the nearest, or all of them. */
export function choose(nearest: string | undefined, allowed: readonly string[]): string {
  if (nearest !== undefined) return `did you mean ${nearest}?`;
  return allowed.length > 0 ? `use one of: ${names(allowed)}` : 'leave it out';
}
