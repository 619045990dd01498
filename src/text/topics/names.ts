/** Names a topic by its words: those that are both frequent in it and more frequent than elsewhere. */

/** The balance of Sievert and Shirley (LDAvis, 2014), who found readers to name topics best at 0.6. */
const balance = 0.6;

/** The most relevant words of a topic: 0.6 · ln p(word | topic) + 0.4 · ln(p(word | topic) / p(word)); equal ones in their order. */
export function relevantWords(ofTopic: ArrayLike<number>, overall: ArrayLike<number>, most: number): readonly number[] {
  const relevance = (word: number) => {
    const here = Math.log(ofTopic[word] ?? 0);
    return balance * here + (1 - balance) * (here - Math.log(overall[word] ?? 1));
  };
  return Array.from({ length: ofTopic.length }, (_, word) => ({ word, relevance: relevance(word) }))
    .filter(({ word }) => (overall[word] ?? 0) > 0)
    .sort((a, b) => b.relevance - a.relevance || a.word - b.word)
    .slice(0, most)
    .map(({ word }) => word);
}
