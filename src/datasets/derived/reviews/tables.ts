/** The tables that text analysis fills: what each means, its grain, and its columns. */
import type { ResultColumn } from '../../../engine/engine.js';

export interface ReviewTable {
  readonly meaning: string;
  readonly grain: string;
  readonly columns: readonly ResultColumn[];
}

const columns = (of: Readonly<Record<string, string>>): readonly ResultColumn[] =>
  Object.entries(of).map(([name, type]) => ({ name, type }));

export const reviewTables = {
  review_opinions: {
    meaning: 'What a review says as a whole: positive, neutral or negative, with an intensity from 0 to 1.',
    grain: 'one row per period (P, Q, Y) and review',
    columns: columns({ period: 'VARCHAR', review_id: 'VARCHAR', class: 'VARCHAR', intensity: 'DOUBLE' }),
  },
  review_aspects: {
    meaning: 'Sentences that name an aspect, with the sums of their intensities and of the squares of these.',
    grain: 'one row per period (P, Q, Y), aspect and product line with such a sentence',
    columns: columns({
      period: 'VARCHAR',
      aspect: 'VARCHAR',
      product_line: 'VARCHAR',
      sentences: 'BIGINT',
      intensity_sum: 'DOUBLE',
      intensity_squares: 'DOUBLE',
    }),
  },
  review_chains: {
    meaning:
      'Words that occur together in the negative reviews of P, the strongest first, and how often against chance.',
    grain: 'one row per issue chain',
    columns: columns({ place: 'BIGINT', chain: 'VARCHAR', reviews: 'BIGINT', lift: 'DOUBLE' }),
  },
  review_topics: {
    meaning: 'Topics of the reviews of P: their words, their share, and its slope over the months (share a month).',
    grain: 'one row per topic, the largest first',
    columns: columns({ place: 'BIGINT', words: 'VARCHAR', share: 'DOUBLE', trend: 'DOUBLE', reviews: 'BIGINT' }),
  },
  review_words: {
    meaning: 'Words that most reviews of P hold, grammar, numbers and plain praise or blame left out, synonyms folded.',
    grain: 'one row per word, the most frequent first, forty at most; none of fewer than three reviews',
    columns: columns({ place: 'BIGINT', word: 'VARCHAR', reviews: 'BIGINT' }),
  },
  review_quotes: {
    meaning:
      'Masked quotes that stand for the positive, the negative reviews, and those with a chain (its place in `chain`) of P.',
    grain: 'one row per quote',
    columns: columns({ quoted: 'VARCHAR', chain: 'BIGINT', place: 'BIGINT', review_id: 'VARCHAR', text: 'VARCHAR' }),
  },
  review_classifier: {
    meaning:
      'The accuracy of the model that ships on labelled reviews, by language, with the reviews of P that it judged.',
    grain: 'one row per language that was measured; none with a model of the config',
    columns: columns({ language: 'VARCHAR', accuracy: 'DOUBLE', labelled: 'BIGINT', judged: 'BIGINT' }),
  },
} as const satisfies Readonly<Record<string, ReviewTable>>;

export type ReviewTableName = keyof typeof reviewTables;
