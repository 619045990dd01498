/** Judges a part of the reviews: each as a whole, what its sentences say of aspects, and the words that they are about. */
import type { AspectFinder } from '../aspects/find.js';
import { mentionsIn, type AspectMention } from '../aspects/units.js';
import { cleanText } from '../clean.js';
import { contentWordsOf } from '../content/content-words.js';
import { sentencesOf } from '../sentences.js';
import type { Opinion, SentimentModel } from '../sentiment/sentiment.js';
import { classes, millionths, type AspectCount, type JudgedPart, type ReviewText } from './judged.js';

interface Cut {
  readonly clean: string;
  readonly sentences: readonly { readonly text: string; readonly mentions: readonly AspectMention[] }[];
}

export async function judgeReviews(
  reviews: readonly ReviewText[],
  find: AspectFinder,
  model: SentimentModel,
): Promise<JudgedPart> {
  const cuts = reviews.map(({ text }) => cutOf(text, find));
  const opinions = await opinionsOn(
    cuts.map(({ clean }) => clean),
    new Map(),
    model,
  );
  const told = (review: number) => isNegative(opinions.get(cuts[review]?.clean ?? ''));
  // Sentences without an aspect matter only where the review complains.
  const pieces = cuts.flatMap(({ sentences }, review) =>
    sentences.flatMap(({ text, mentions }) => [
      ...mentions.map((mention) => mention.text),
      ...(told(review) ? [text] : []),
    ]),
  );
  await opinionsOn(pieces, opinions, model);
  return {
    classOf: Uint8Array.from(cuts, ({ clean }) => classes.indexOf(opinions.get(clean)?.class ?? 'neutral')),
    intensityOf: Uint32Array.from(cuts, ({ clean }) => inMillionths(opinions.get(clean))),
    aspects: aspectCounts(reviews, cuts, opinions),
    ...wordsIn(cuts, opinions),
  };
}

function cutOf(text: string, find: AspectFinder): Cut {
  const clean = cleanText(text);
  return {
    clean,
    sentences: sentencesOf(clean).map((sentence) => ({ text: sentence, mentions: mentionsIn(sentence, find) })),
  };
}

/** Adds the opinions on texts that have none yet; the same text is judged once. A text of nothing is neutral, and no model is asked. */
async function opinionsOn(texts: readonly string[], known: Map<string, Opinion>, model: SentimentModel) {
  known.set('', { class: 'neutral', intensity: 0.5 });
  const asked = [...new Set(texts)].filter((text) => !known.has(text));
  const opinions = await model.opinions(asked);
  asked.forEach((text, at) => {
    const opinion = opinions[at];
    if (opinion) known.set(text, opinion);
  });
  return known;
}

const isNegative = (opinion: Opinion | undefined): boolean => opinion?.class === 'negative';
const inMillionths = (opinion: Opinion | undefined): number => Math.round((opinion?.intensity ?? 0.5) * millionths);

/** A sentence counts once for each aspect that it names. */
function aspectCounts(
  reviews: readonly ReviewText[],
  cuts: readonly Cut[],
  opinions: ReadonlyMap<string, Opinion>,
): readonly AspectCount[] {
  const counts = new Map<string, AspectCount>();
  cuts.forEach(({ sentences }, review) => {
    const group = reviews[review]?.group ?? null;
    for (const { aspect, text } of sentences.flatMap(({ mentions }) => mentions)) {
      const key = JSON.stringify([aspect, group]);
      const count = counts.get(key) ?? {
        aspect,
        group,
        sentences: 0,
        intensity: 0,
        squares: 0,
        byClass: classes.map(() => 0),
      };
      counts.set(key, count);
      const opinion = opinions.get(text);
      const place = classes.indexOf(opinion?.class ?? 'neutral');
      count.sentences += 1;
      const intensity = inMillionths(opinion);
      count.intensity += intensity;
      count.squares += Math.round((intensity * intensity) / millionths);
      count.byClass[place] = (count.byClass[place] ?? 0) + 1;
    }
  });
  return [...counts.values()];
}

function wordsIn(cuts: readonly Cut[], opinions: ReadonlyMap<string, Opinion>) {
  const places = new Map<string, number>();
  const words: number[] = [];
  const complained: number[] = [];
  const ends: number[] = [];
  for (const { sentences } of cuts) {
    for (const { text } of sentences) {
      const complains = opinions.get(text)?.class === 'positive' ? 0 : 1;
      for (const word of contentWordsOf(text)) {
        const place = places.get(word) ?? places.size;
        places.set(word, place);
        words.push(place);
        complained.push(complains);
      }
    }
    ends.push(words.length);
  }
  return {
    vocabulary: [...places.keys()],
    words: Uint32Array.from(words),
    complained: Uint8Array.from(complained),
    ends: Uint32Array.from(ends),
  };
}
