/** What tells a person by its form alone: addresses of mail, numbers of phones and of Chinese identity cards. */

/** Two words around an @, the second a domain. */
const mail = String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
/** Mobile numbers of mainland China (eleven digits, YD/T 1-series), with or without +86, in one piece or in three. */
const mobile = String.raw`(?<![\p{L}\p{N}.,+-])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\p{L}\p{N}]|[.,-]\d)`;
/** Numbers of any country in the form of E.164, whose plus sign tells them from amounts. */
const abroad = String.raw`(?<![\p{L}\p{N}])\+[1-9]\d{0,2}[ -]?(?:\d[ -]?){6,11}\d(?![\p{L}\p{N}])`;
/** Eighteen digits with a date of birth in their middle (GB 11643). */
const identity = String.raw`(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])`;

const personal = new RegExp([mail, mobile, abroad, identity].join('|'), 'gu');

/** The parts of a text that tell a person. */
export function personalParts(text: string): readonly string[] {
  return text.match(personal) ?? [];
}

/** The text with those parts hidden. */
export function hidePersonal(text: string): string {
  return text.replace(personal, '***');
}
