/** Names cut to their room, each still told from the others. */
import { cutEnd, cutMiddle } from '../../deck/fit/cut.js';
import { glyphsOf } from '../../deck/fit/measure.js';
import type { Lettering } from './measure.js';
import { linesOf, type NameRoom } from './names.js';

/** Names that a room holds stay as they are. */
export function fitsRoom(name: string, { width, lines }: NameRoom, look: Lettering): boolean {
  return linesOf(name, width, look) <= lines;
}

/** How often each text stands in a list. */
function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Longest part of a name that is looked at: no room holds more, and a hostile name may have any length. */
const longest = 400;
const head = (name: string) => (name.length > longest ? glyphsOf(name.slice(0, longest)).slice(0, -1).join('') : name);

/**
 * What is too long loses its end. Different names that would then read the same lose their middle, so that their ends tell them
 * apart; if those are the same too, they are numbered.
 */
export function shortNames(names: readonly string[], room: NameRoom, look: Lettering): readonly string[] {
  const fits = (text: string) => fitsRoom(text, room, look);
  const whole = [...new Set(names)];
  const keep = new Set(whole.filter((name) => name.length <= longest && fits(name)));
  if (keep.size === whole.length) return names;
  const cut = whole.map((name) =>
    keep.has(name) ? name : cutEnd(head(name), (text) => text !== head(name) && fits(text)),
  );
  const byEnd = counted(cut);
  const apart = whole.map((name, i) =>
    !keep.has(name) && (byEnd.get(cut[i] ?? '') ?? 0) > 1 ? cutMiddle(name, fits) : (cut[i] ?? name),
  );
  const byMiddle = counted(apart);
  const taken = new Set(apart.filter((text) => byMiddle.get(text) === 1));
  const shown = apart.map((text, i) => {
    const name = whole[i] ?? '';
    if (byMiddle.get(text) === 1 || keep.has(name)) return text;
    const start = cutEnd(head(name), (one) => one !== head(name) && fits(`${one} 00`));
    let number = 1;
    while (taken.has(`${start} ${number}`)) number += 1;
    taken.add(`${start} ${number}`);
    return `${start} ${number}`;
  });
  const short = new Map(whole.map((name, i) => [name, shown[i] ?? name]));
  return names.map((name) => short.get(name) ?? name);
}
