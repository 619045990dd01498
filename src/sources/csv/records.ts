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
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  let opened = false;
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== quote) cell += char;
      else if (text[at + 1] === quote) {
        cell += quote;
        at += 1;
      } else quoted = false;
    } else if (char === quote && cell === '' && !opened) {
      quoted = true;
      opened = true;
    } else if (char === delimiter) {
      record.push(cell);
      [cell, opened] = ['', false];
    } else if (char === '\n') {
      found.push([...record, cell]);
      [record, cell, opened] = [[], '', false];
    } else cell += char;
  }
  if (complete && found.length < most && (cell !== '' || opened || record.length > 0)) found.push([...record, cell]);
  return found;
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
