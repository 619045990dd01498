/** A path as a word of a command that a person copies: quoted where a shell would take it apart. */
export function quoted(path: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
