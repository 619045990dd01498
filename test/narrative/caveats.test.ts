import { describe, expect, test } from '@jest/globals';
import type { Review } from '../../src/config/review.js';
import { comparisonCaveats } from '../../src/narrative/caveats.js';
import { loadNarrative } from '../../src/narrative/load.js';
import { review, withoutCampaign } from '../chapters/world.js';

const english = loadNarrative({ review, figures: new Map(), locale: 'en' });
const chinese = loadNarrative({ review, figures: new Map(), locale: 'zh-CN' });

const of = (P: readonly [string, string], Q: readonly [string, string], Y: readonly [string, string]): Review => {
  const range = ([from, to]: readonly [string, string]) => ({ from, to });
  return { ...withoutCampaign(), periods: { P: range(P), Q: range(Q), Y: range(Y) } };
};

describe('what distorts a comparison', () => {
  test('is the campaign, which the period before has not', () => {
    expect(comparisonCaveats(review, english)).toEqual({
      previous: ['This period holds 21 days of the campaign, the period before 0: the change includes its pull.'],
      yearAgo: [],
    });
  });

  test('is nothing where the periods are alike', () => {
    expect(comparisonCaveats(withoutCampaign(), chinese)).toEqual({ previous: [], yearAgo: [] });
  });

  test('is the length of months, and the Spring Festival where it moves', () => {
    const january = of(['2026-01-01', '2026-01-31'], ['2025-12-01', '2025-12-31'], ['2025-01-01', '2025-01-31']);
    expect(comparisonCaveats(january, chinese)).toEqual({
      previous: [],
      yearAgo: [
        '春节假期有0天落在本期，去年同期有4天：假期里下单与发货放缓，会压低对比的那一期，变化不全是经营的结果。',
      ],
    });
    const february = of(['2026-02-01', '2026-02-28'], ['2026-01-01', '2026-01-31'], ['2025-02-01', '2025-02-28']);
    const { previous, yearAgo } = comparisonCaveats(february, english);
    expect(previous).toEqual([
      'This period has 28 days, the period before 31: part of a change in totals comes from the days.',
      expect.stringMatching(/^8 days of the Spring Festival holiday lie in this period, 0 in the period before/),
    ]);
    expect(yearAgo).toHaveLength(1);
  });
});
