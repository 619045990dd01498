/** Every error code with its parameters, exit code, sentence and next step. One entry an error; docs/errors.md has a row for each. */

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

export interface ErrorParameters {
  OUTPUT_UNWRITABLE: { path: string; detail: string };
  FORMAT_UNKNOWN: { format: string; allowed: readonly string[] };
  NOT_IN_RUN: { name: string; nearest: readonly string[] };
  DECK_CHECKS: { count: number; list: string };
  PACKAGE_CHECKS: { count: number; list: string };
  CONFIG_NOT_FOUND: { path: string };
  FILE_OUTSIDE_FOLDER: { path: string; folder: string };
}

export type ErrorCode = keyof ErrorParameters;

interface Entry<P> {
  readonly exit: ExitCode;
  readonly says: (parameters: P) => string;
  readonly tryThis: (parameters: P) => string;
}

export const catalog: { readonly [C in ErrorCode]: Entry<ErrorParameters[C]> } = {
  OUTPUT_UNWRITABLE: {
    exit: 4,
    says: ({ path, detail }) => `cannot write to ${path}: ${detail}`,
    tryThis: () => 'close the file if a program holds it, free some space, or name another folder with --out',
  },
  FORMAT_UNKNOWN: {
    exit: 2,
    says: ({ format, allowed }) => `there is no output format "${format}"; there are ${allowed.join(', ')}`,
    tryThis: ({ allowed }) => `build with --format ${allowed.join(',')} or fewer of these`,
  },
  NOT_IN_RUN: {
    exit: 2,
    says: ({ name }) => `this review has no figure and no slide named "${name}"`,
    tryThis: ({ nearest }) =>
      nearest.length > 0 ? `did you mean ${nearest.join(' or ')}?` : 'list them with "quarterdeck figures"',
  },
  DECK_CHECKS: {
    exit: 4,
    says: ({ count, list }) => `${count} checks of the deck failed:\n${list}`,
    tryThis: () => 'shorten what the config gives (labels, titles), and report what the config does not give as a bug',
  },
  PACKAGE_CHECKS: {
    exit: 4,
    says: ({ count, list }) => `${count} checks of the written file failed:\n${list}`,
    tryThis: () => 'try the default theme; if it fails there too, report it as a bug',
  },
  CONFIG_NOT_FOUND: {
    exit: 2,
    says: ({ path }) => `there is no review config at ${path}`,
    tryThis: () => 'name the config, or run "quarterdeck init" to start one',
  },
  FILE_OUTSIDE_FOLDER: {
    exit: 2,
    says: ({ path, folder }) => `${path} leads outside ${folder}`,
    tryThis: () => 'keep the files of a review in the folder of its config, or list their folder under "allow"',
  },
};
