/** Bold lead words: what a template puts between `**` becomes a bold run; asterisks of the data never do. */
import type { Run } from '../deck/block.js';

/** Word joiners (no width, no line break) around an asterisk of the data keep it from reading as markup. */
const guard = '\u2060';

export function guardStars(data: string): string {
  return data.replaceAll('*', `${guard}*${guard}`);
}

export function unguardStars(text: string): string {
  return text.replaceAll(`${guard}*${guard}`, '*');
}

/** Plain runs and bold runs in turn; an odd `**` at the end is text. */
export function parseRich(text: string): Run[] {
  const parts = text.split('**');
  if (parts.length % 2 === 0) {
    const [last = '', open = ''] = [parts.pop(), parts.pop()];
    parts.push(`${open}**${last}`);
  }
  return parts
    .map((part, index) => ({ text: unguardStars(part), bold: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '')
    .map(({ text: part, bold }) => (bold ? { text: part, bold } : { text: part }));
}
