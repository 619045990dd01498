import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { launchDay, products } from '../../data/demo/generate/catalogue.js';
import { day } from '../../data/demo/generate/calendar.js';
import { analyseReviews, type ReviewAnalysis } from '../../src/text/analyse.js';

interface Row {
  readonly review_id: string;
  readonly created_at: string;
  readonly sku: string;
  readonly platform: string | null;
  readonly rating: number | null;
  readonly text: string;
}

const rows = readFileSync('data/demo/raw/reviews.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const inP = rows.filter(({ created_at }) => created_at >= '2025-10-01' && created_at < '2026-01-01');

describe('the demo reviews', () => {
  test('are many, mostly different, of mixed lengths, and of products that were on sale', () => {
    expect(inP.length).toBeGreaterThanOrEqual(1200);
    expect(new Set(rows.map(({ review_id }) => review_id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ text }) => text)).size / rows.length).toBeGreaterThan(0.9);
    const lengths = rows.map(({ text }) => text.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(rows.length / 10)]).toBeLessThan(20);
    expect(lengths[Math.floor((rows.length * 9) / 10)]).toBeGreaterThan(45);
    for (const { sku, created_at } of rows) {
      const place = products.findIndex((product) => product.sku === sku);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(day(created_at.slice(0, 10))).toBeGreaterThan(launchDay[place]!);
    }
    expect(new Set(inP.map(({ sku }) => products.find((product) => product.sku === sku)!.line)).size).toBe(4);
  });

  test('are rated as they are written: six of ten with praise, a quarter with complaint', () => {
    const share = (...ratings: number[]) => inP.filter(({ rating }) => ratings.includes(rating!)).length / inP.length;
    expect(share(4, 5)).toBeCloseTo(0.61, 1);
    expect(share(1, 2)).toBeCloseTo(0.26, 1);
  });

  describe('as they are read', () => {
    let analysis: ReviewAnalysis;
    beforeAll(async () => {
      analysis = await analyseReviews(
        inP.map(({ review_id, created_at, sku, text }) => ({
          id: review_id,
          text,
          month: created_at.slice(0, 7),
          group: products.find((product) => product.sku === sku)!.line,
        })),
      );
    });

    test('praise in 60 to 65 of a hundred', () => {
      const positive = analysis.byClass.positive / inP.length;
      expect(positive).toBeGreaterThan(0.6);
      expect(positive).toBeLessThan(0.65);
    });

    test('complain most of screens that flicker and go back', () => {
      const [first, ...others] = analysis.chains;
      expect(first!.words).toEqual(['屏幕', '闪屏', '退货']);
      expect(first!.reviews.length).toBeGreaterThan(50);
      expect(others.map(({ words }) => words.join(' - '))).toContain('物流 - 慢 - 破损');
    });

    test('seldom against their rating', () => {
      const against = inP.filter(({ rating }, at) => {
        const { class: found } = analysis.opinions[at]!;
        return (rating === 5 && found === 'negative') || (rating === 1 && found === 'positive');
      });
      expect(against.length / inP.length).toBeLessThan(0.05);
    });

    test('have enough sentences for a heat map of aspects by product line', () => {
      const full = analysis.aspects.filter(({ sentences }) => sentences >= 10);
      expect(full.length).toBeGreaterThan(25);
      expect(
        analysis.aspects.find(({ aspect, group }) => aspect === 'screen' && group === 'wearable')!.intensity,
      ).toBeLessThan(0.5);
    });
  });
});
