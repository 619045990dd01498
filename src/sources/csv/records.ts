/** CSV text into records, and CSV text with any line ends into the same with LF alone. */

/** Cells of complete records; what is open at the end of a sample is left out unless `complete`. */
export function records(
  text: string,
  delimiter: string,
  quote: string,
  complete: boolean,
  most = Infinity,
): readonly (readonly string[])[] {
  const found: string[][] = [];
  const ends = new RegExp(`[${delimiter.replace(/[\\\]^-]/, '\\$&')}\n]`, 'g');
  let record: string[] = [];
  let at = 0;
  while (found.length < most) {
    const opened = quote !== '' && text[at] === quote;
    const quoted = opened ? quotedFrom(text, at + 1, quote) : { cell: '', at };
    ends.lastIndex = quoted.at;
    const end = ends.exec(text)?.index ?? text.length;
    const cell = quoted.cell + text.slice(quoted.at, end);
    if (end === text.length) {
      if (complete && (cell !== '' || opened || record.length > 0)) found.push([...record, cell]);
      return found;
    }
    record.push(cell);
    if (text[end] === '\n') {
      found.push(record);
      record = [];
    }
    at = end + 1;
  }
  return found;
}

/** What stands between quotes, and where the text goes on. */
function quotedFrom(text: string, begin: number, quote: string): { readonly cell: string; readonly at: number } {
  let cell = '';
  for (let from = begin; ;) {
    const close = text.indexOf(quote, from);
    if (close < 0) return { cell: cell + text.slice(from), at: text.length };
    if (text[close + 1] !== quote) return { cell: cell + text.slice(from, close), at: close + 1 };
    cell += text.slice(from, close + 1);
    from = close + 2;
  }
}

const lineEnd = /\r\n?/g;

/** Line ends inside quotes belong to the cell and stay as they are. */
export async function* withLf(pieces: AsyncIterable<string>, delimiter: string, quote: string): AsyncGenerator<string> {
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let afterCr = false;
  for await (const piece of pieces) {
    if (state !== 'quoted' && piece !== '' && !piece.includes(quote)) {
      // Nothing is quoted here, so the line ends are all that matters.
      const rest = afterCr && piece.startsWith('\n') ? piece.slice(1) : piece;
      const last = piece.at(-1) ?? '';
      afterCr = last === '\r';
      state = [delimiter, '\n', '\r'].includes(last) ? 'start' : 'plain';
      yield rest.replaceAll(lineEnd, '\n');
      continue;
    }
    let out = '';
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const char = piece[at];
      if (state === 'quoted') {
        if (char === quote) state = 'closed';
        continue;
      }
      const pair = afterCr && char === '\n';
      afterCr = char === '\r';
      if (pair) from = at + 1;
      else if (afterCr) {
        out += `${piece.slice(from, at)}\n`;
        from = at + 1;
        state = 'start';
      } else if (char === quote && (state === 'start' || state === 'closed')) state = 'quoted';
      else state = char === delimiter || char === '\n' ? 'start' : 'plain';
    }
    yield out + piece.slice(from);
  }
}
