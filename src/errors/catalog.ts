/** Every error code with its parameters, exit code, sentence and next step. One entry an error; docs/errors.md has a row for each. */

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

export interface ErrorParameters {
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
