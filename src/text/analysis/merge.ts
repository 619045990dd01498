/** Puts the parts of the reviews together, in their order, so that how they were shared out leaves no trace. */
import type { AspectCount, JudgedPart } from './judged.js';

export interface Judged {
  readonly classOf: Uint8Array;
  readonly intensityOf: Uint32Array;
  /** In the order of the lexicon, then of the groups; one without a group comes first. */
  readonly aspects: readonly AspectCount[];
  /** Content words of each review, in order. */
  readonly words: readonly (readonly string[])[];
  /** Those of them that stand in a sentence which is no praise. */
  readonly complained: readonly (readonly string[])[];
}

export function mergeParts(parts: readonly JudgedPart[]): Judged {
  const spoken = parts.flatMap(wordLists);
  return {
    classOf: Uint8Array.from(parts.flatMap(({ classOf }) => [...classOf])),
    intensityOf: Uint32Array.from(parts.flatMap(({ intensityOf }) => [...intensityOf])),
    aspects: mergedAspects(parts.flatMap(({ aspects }) => aspects)),
    words: spoken.map(({ words }) => words),
    complained: spoken.map(({ complained }) => complained),
  };
}

function wordLists({ vocabulary, words, ends, complained }: JudgedPart) {
  return Array.from(ends, (end, review) => {
    const from = review === 0 ? 0 : (ends[review - 1] ?? 0);
    const places = Array.from(words.subarray(from, end));
    const marks = complained.subarray(from, end);
    const spoken = places.map((place) => vocabulary[place] ?? '');
    return { words: spoken, complained: spoken.filter((_, at) => marks[at] === 1) };
  });
}

function mergedAspects(counts: readonly AspectCount[]): readonly AspectCount[] {
  const merged = new Map<string, AspectCount>();
  for (const count of counts) {
    const key = JSON.stringify([count.aspect, count.group]);
    const sum = merged.get(key);
    if (!sum) {
      merged.set(key, { ...count, byClass: [...count.byClass] });
      continue;
    }
    sum.sentences += count.sentences;
    sum.intensity += count.intensity;
    sum.squares += count.squares;
    count.byClass.forEach((sentences, at) => (sum.byClass[at] = (sum.byClass[at] ?? 0) + sentences));
  }
  return [...merged.values()].sort((a, b) => a.aspect - b.aspect || byGroup(a.group, b.group));
}

function byGroup(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}
