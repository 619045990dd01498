/** Failures of the operating system, told from other errors by their code. */

/** `ENOENT`, `EEXIST` and the like; undefined where the error is no failure of the system. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
