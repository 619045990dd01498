/** Cuts a text into its sentences, Chinese and English alike. */

// A full stop ends a sentence before white space, the end or a Han character, so that "3.5", "v2.0" and "1.屏幕" stay whole.
const end = /[。！？!?；;…\n]+["'”’)）】」』]*|(?<=[^\s.])\.+["'”’)]*(?=\s|$)|(?<=[^\s.\d])\.+(?=\p{Script=Han})/gu;
const abbreviation = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|vs|no|etc|e\.g|i\.e|approx|[a-z])$/i;
const saysSomething = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Sentences in order, each with its closing marks, trimmed; stretches of marks alone go with the sentence before them. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(end)) {
    if (match[0].startsWith('.') && isAbbreviation(text, from, match.index)) continue;
    add(sentences, text.slice(from, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  add(sentences, text.slice(from));
  return sentences;
}

/** Looks at the last few characters only: the longest abbreviation has six. */
function isAbbreviation(text: string, from: number, dot: number): boolean {
  return abbreviation.test(text.slice(Math.max(from, dot - 8), dot));
}

function add(sentences: string[], piece: string): void {
  const trimmed = piece.trim();
  const last = sentences.at(-1);
  if (saysSomething.test(trimmed)) sentences.push(trimmed);
  else if (last !== undefined) sentences[sentences.length - 1] = last + trimmed;
}
