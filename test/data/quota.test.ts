/** The generator's quotas: exact counts whatever the seed. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { iso, review, span, weekday } from '../../data/demo/generate/calendar.js';
import { sampler } from '../../data/demo/generate/quota.js';
import { createRandom } from '../../data/demo/generate/random.js';
import { weeksOf } from '../../data/demo/generate/turnover.js';

describe('a sampler', () => {
  test('says yes as often as it was asked to, and as often as it can', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 80 }), fc.nat(60), fc.nat(), (wanted, calls, seed) => {
        const yes = sampler(wanted, calls, createRandom(seed, 'sampler'));
        const answers = Array.from({ length: calls }, () => yes());
        expect(answers.filter(Boolean)).toHaveLength(Math.min(calls, Math.max(0, wanted)));
      }),
    );
  });

  test('has no favourite place', () => {
    const hits = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) {
      const yes = sampler(1, 4, createRandom(seed, 'place'));
      for (let at = 0; at < 4; at += 1) if (yes()) hits[at]! += 1;
    }
    for (const count of hits) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('the weeks of a span', () => {
  test('are the twelve whole ones of the quarter, from Monday to Sunday, and its two ends', () => {
    const weeks = weeksOf(review.P);
    expect(weeks).toHaveLength(14);
    expect(weeks.map(({ from, to }) => to - from + 1)).toEqual([5, ...new Array<number>(12).fill(7), 3]);
    expect(weeks.slice(1).every(({ from }) => weekday(from) === 1)).toBe(true);
    expect([iso(weeks[1]!.from), iso(weeks[12]!.to)]).toEqual(['2025-10-06', '2025-12-28']);
  });

  test('cover every day of any span once', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(90), (offset, length) => {
        const { from } = span('2024-07-01', '2024-07-01');
        const whole = { from: from + offset, to: from + offset + length };
        const days = weeksOf(whole).flatMap((week) =>
          Array.from({ length: week.to - week.from + 1 }, (_, i) => week.from + i),
        );
        expect(days).toEqual(Array.from({ length: length + 1 }, (_, i) => whole.from + i));
      }),
    );
  });
});
