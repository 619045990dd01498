/** Ids of figures with members: `<family>.<member>/<member>`, members as the data has them. */

/** Only the separator is written otherwise: a '/' inside a member is '%2F'. */
export function memberPath(...members: readonly string[]): string {
  return members.map((member) => member.replaceAll('/', '%2F')).join('/');
}

/** The members behind a path as the data has them. */
export function membersOf(path: string): string[] {
  return path.split('/').map((member) => member.replaceAll('%2F', '/'));
}

export function figureId(family: string, member?: string): string {
  return member === undefined ? family : `${family}.${member}`;
}
