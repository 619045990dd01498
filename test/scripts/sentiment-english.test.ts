import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureEnglish, readRatedReviews } from '../../scripts/sentiment/english.js';
import type { SentimentClass, SentimentModel } from '../../src/text/sentiment/sentiment.js';
import { temporary } from '../temporary.js';

/** Says what the text says it should. */
const echo: SentimentModel = {
  name: 'echo',
  opinions: (texts) => Promise.resolve(texts.map((text) => ({ class: text as SentimentClass, intensity: 0.5 }))),
};

describe('measuring the English method', () => {
  test('counts by hand', async () => {
    const report = await measureEnglish(
      [
        { rating: 1, text: 'negative' },
        { rating: 2, text: 'neutral' },
        { rating: 3, text: 'positive' },
        { rating: 3, text: 'neutral' },
        { rating: 4, text: 'positive' },
        { rating: 5, text: 'positive' },
        { rating: 5, text: 'positive' },
        { rating: 5, text: 'negative' },
      ],
      echo,
    );
    // Negative: 1 of 2 found. Positive: 3 of 4 found, 4 of 6 with the threes.
    expect(report.balancedAccuracy).toBeCloseTo(0.625, 12);
    expect(report.balancedAccuracyWithThrees).toBeCloseTo((1 / 2 + 4 / 6) / 2, 12);
    // F1: negative 2*1/(2+2), neutral 2*1/(2+2), positive 2*3/(4+4).
    expect(report.macroF1).toBeCloseTo((1 / 2 + 1 / 2 + 3 / 4) / 3, 12);
    expect(report.neutralByRating).toEqual({ 1: 0, 2: 1, 3: 0.5, 4: 0, 5: 0 });
  });

  test('reads quoted cells of a gzipped file', async () => {
    const path = join(temporary('reviews'), 'reviews.csv.gz');
    writeFileSync(path, gzipSync('rating,label,review\n5,1,"Bright, and ""loud"""\n1,0,"Two\nlines"\n'));
    expect(await readRatedReviews(path)).toEqual([
      { rating: 5, text: 'Bright, and "loud"' },
      { rating: 1, text: 'Two\nlines' },
    ]);
  });
});
