import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { issueChains } from '../../../src/text/chains/chains.js';

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

/** 40 complaints: 屏幕 in 10, 闪屏 in 9, 退货 in 12, all three in 8; 电池 and 掉电 meet in 6 of 8 and 7. */
const complaints = [
  ...times(8, ['屏幕', '闪屏', '退货']),
  ...times(1, ['屏幕', '边框']),
  ...times(1, ['屏幕', '闪屏']),
  ...times(4, ['退货', '包装']),
  ...times(6, ['电池', '掉电']),
  ...times(2, ['电池', '外壳']),
  ...times(1, ['掉电']),
  ...times(4, ['按键', '松动']),
  ...times(13, ['物流']),
];

describe('issue chains', () => {
  test('come with the reviews that hold them and a lift worked out by hand', () => {
    expect(complaints).toHaveLength(40);
    const chains = issueChains(complaints);
    expect(chains.map(({ words }) => words)).toEqual([
      ['屏幕', '闪屏', '退货'],
      ['电池', '掉电'],
    ]);
    // 8 / 40 over (10 · 9 · 12) / 40³, and 6 / 40 over (8 · 7) / 40².
    expect(chains[0]!.lift).toBeCloseTo((8 * 40 * 40) / (10 * 9 * 12), 10);
    expect(chains[1]!.lift).toBeCloseTo((6 * 40) / (8 * 7), 10);
    expect(chains[0]!.reviews).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(chains[1]!.reviews).toHaveLength(6);
  });

  test('need five reviews, however often one review says the words', () => {
    const four = [...times(4, ['按键', '松动', '按键', '松动']), ...times(30, ['物流'])];
    expect(issueChains(four)).toEqual([]);
    expect(issueChains(four, { leastReviews: 4 }).map(({ words }) => words)).toEqual([['按键', '松动']]);
  });

  test('of words that stand everywhere are none', () => {
    // 手表 is in nine of ten complaints, with and without 表带 alike.
    const everywhere = [
      ...times(18, ['手表', '表带']),
      ...times(2, ['表带']),
      ...times(72, ['手表']),
      ...times(8, ['盒子']),
    ];
    expect(issueChains(everywhere)).toEqual([]);
  });

  test('reach four words and no more', () => {
    const long = [
      ...times(9, ['门锁', '指纹', '失灵', '报警', '换货']),
      ...times(60, ['物流']),
      ...times(30, ['客服']),
    ];
    expect(issueChains(long).map(({ words }) => words.length)).toEqual([4]);
  });

  test('keep the order in which most reviews name the words', () => {
    const mixed = [
      ...times(7, ['蓝牙', '断连', '重启']),
      ...times(2, ['重启', '断连', '蓝牙']),
      ...times(40, ['物流']),
    ];
    expect(issueChains(mixed)[0]!.words).toEqual(['蓝牙', '断连', '重启']);
  });

  test('a rare pair of perfect lift does not pass a frequent chain', () => {
    const rare = [...complaints, ...times(5, ['轮胎', '漏气']), ...times(60, ['物流'])];
    expect(issueChains(rare)[0]!.words).toEqual(['屏幕', '闪屏', '退货']);
  });

  test('do not depend on the order of the reviews', () => {
    const known = issueChains(complaints).map(({ words, lift }) => ({ words, lift }));
    fc.assert(
      fc.property(fc.shuffledSubarray(complaints, { minLength: complaints.length }), (shuffled) => {
        expect(issueChains(shuffled).map(({ words, lift }) => ({ words, lift }))).toEqual(known);
      }),
      { numRuns: 20 },
    );
  });

  test('every chain of any complaints holds its words, and lifts above one', () => {
    const word: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 80 }), (lists) => {
        for (const { words, reviews, lift } of issueChains(lists, { leastReviews: 2 })) {
          const holding = lists.flatMap((list, at) => (words.every((one) => list.includes(one)) ? [at] : []));
          expect(reviews).toEqual(holding);
          const chance = words.reduce(
            (p, one) => p * (lists.filter((list) => list.includes(one)).length / lists.length),
            1,
          );
          expect(lift).toBeCloseTo(holding.length / lists.length / chance, 8);
          expect(lift).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('none from nothing', () => {
    expect(issueChains([])).toEqual([]);
    expect(issueChains([[], []])).toEqual([]);
  });
});
