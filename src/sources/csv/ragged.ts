/** After the engine refused a CSV file: which rows do not fit the header, by line. */
import { createReadStream } from 'node:fs';

export interface Shape {
  readonly delimiter: string;
  readonly quote: string;
  readonly skip: number;
  readonly width: number;
}

export interface Trouble {
  readonly rows: number;
  /** `line 3 has 2 cells, not 4`, five at most. */
  readonly samples: readonly string[];
  /** Line of a quoted cell that never closes, or goes on after its closing quote. */
  readonly unclosed?: number;
}

export async function raggedRows(file: string, { delimiter, quote, skip, width }: Shape): Promise<Trouble> {
  const samples: string[] = [];
  let rows = 0;
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let [line, began, opened, cells, record, empty] = [1, 1, 1, 1, 0, true];
  const end = () => {
    record += 1;
    if (record > skip && cells !== width && !empty) {
      rows += 1;
      if (samples.length < 5)
        samples.push(`line ${began} has ${cells} ${cells === 1 ? 'cell' : 'cells'}, not ${width}`);
    }
    [began, cells, empty, state] = [line, 1, true, 'start'];
  };
  for await (const piece of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    for (const char of piece) {
      if (char === '\n') line += 1;
      if (state === 'quoted') {
        if (char === quote) state = 'closed';
      } else if (char === '\n') end();
      else {
        empty = false;
        if (char === delimiter) [cells, state] = [cells + 1, 'start'];
        else if (char === quote && state !== 'plain') {
          if (state === 'start') opened = line;
          state = 'quoted';
        } else if (state === 'closed') return { rows, samples, unclosed: opened };
        else state = 'plain';
      }
    }
  }
  if (state === 'quoted') return { rows, samples, unclosed: opened };
  end();
  return { rows, samples };
}
