/** The contract of a chat's robot: how a card becomes its request, and what its answer means. */
import type { Outcome } from '../delivery.js';

export interface CardRow {
  readonly label: string;
  readonly value: string;
}

/** What a chat shows of a review. All texts are plain; each robot escapes them for its own markup. */
export interface Card {
  readonly title: string;
  readonly subtitle: string;
  readonly headline: string;
  readonly rows: readonly CardRow[];
  readonly findings: readonly string[];
  readonly words: { readonly findings: string; readonly open: string };
  readonly link?: string;
}

export interface Request {
  readonly url: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** The parsed JSON, or the text where it is none. */
  readonly body: unknown;
}

export interface Target {
  readonly url: string;
  readonly secret?: string;
  /** Milliseconds since 1970: signatures hold for a while. */
  readonly now: number;
  /** The same in every attempt at the same message. */
  readonly id: string;
}

export interface Robot {
  /** Messages a minute that the other side takes. */
  readonly perMinute: number;
  request(card: Card, target: Target): Request;
  /** Of an answer with status 200. */
  read(answer: Answer): Outcome;
}

/** A number in the answer, by its key. */
export function codeIn(body: unknown, ...keys: readonly string[]): number | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  return keys.map((key) => (body as Readonly<Record<string, unknown>>)[key]).find((one) => typeof one === 'number');
}

/** By the code of an answer: 0 is done, those of `soon` may pass, all others will not. */
export function byCode(code: number | undefined, soon: readonly number[]): Outcome {
  if (code === 0) return { state: 'sent' };
  if (code === undefined)
    return { state: 'unknown', why: 'the robot answered something that is no answer of its kind' };
  const why = `the robot refused the message (${code})`;
  return soon.includes(code) ? { state: 'failed', why, again: true } : { state: 'refused', why };
}

/** Cuts a text to so many characters. */
export function clip(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** Cuts a text to so many bytes of UTF-8, between characters. */
export function clipBytes(text: string, most: number): string {
  const size = (part: string) => new TextEncoder().encode(part).byteLength;
  if (size(text) <= most) return text;
  const characters = Array.from(text);
  let kept = '';
  let used = 3;
  for (const character of characters) {
    used += size(character);
    if (used > most) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Robots know no backslash escapes (WeCom, DingTalk), so what could be markup takes its full-width form. */
const wide: Readonly<Record<string, string>> = {
  '\\': '＼',
  '`': '｀',
  '*': '＊',
  _: '＿',
  '[': '［',
  ']': '］',
  '<': '＜',
};

/** Marks of Markdown as plain characters, on one line, so that a name of the data stays one. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, (mark) => wide[mark] ?? ' ').replace(/\s+/g, ' ');
}

/** The card as Markdown of the few marks that all of them know. */
export function markdownOf({ subtitle, headline, rows, findings, words }: Card): string {
  const lines = [
    subtitle === '' ? [] : [plainMarkdown(subtitle)],
    headline === '' ? [] : [`**${plainMarkdown(headline)}**`],
    rows.map(({ label, value }) => `- ${plainMarkdown(label)} **${plainMarkdown(value)}**`),
    findings.length === 0
      ? []
      : [`**${plainMarkdown(words.findings)}**`, ...findings.map((one) => `- ${plainMarkdown(one)}`)],
  ];
  return lines
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
