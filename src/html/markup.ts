/** Markup as a type of its own: no text gets into a template of `html` unless it was escaped, or it does not compile. */

declare const markup: unique symbol;

/** Text that may stand in a page as it is; only `html`, `joined` and `trusted` make it. */
export type Html = string & { readonly [markup]: true };

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// Control characters and lone surrogates have no place in a page, escaped or not.
const unfit = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function escaped(text: string): Html {
  return text.replace(unfit, '').replace(/[&<>"']/g, (character) => entities[character] ?? '') as Html;
}

/** Marks text of our own as markup. */
export const trusted = (text: string) => text as Html;

/** Puts parts into markup; what is undefined or false is left out. */
export function html(strings: TemplateStringsArray, ...parts: readonly (Html | number | false | undefined)[]): Html {
  return strings.reduce((whole, text, index) => {
    const part = parts[index - 1];
    return whole + (part === undefined || part === false ? '' : String(part)) + text;
  }) as Html;
}

export const joined = (parts: readonly Html[], between = '') => parts.join(between) as Html;

/** JSON that no script element can be broken out of. */
export function scriptJson(value: unknown): Html {
  return JSON.stringify(value).replace(/[<>&\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  }) as Html;
}
