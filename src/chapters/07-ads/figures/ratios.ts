/** Ratios of sums over days, of each member of a family, in the review period and the two that it is held against. */
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { differenceInterval } from '../../../figures/statistics/mover.js';
import { pairSums, ratioInterval } from '../../../figures/statistics/ratio-interval.js';
import type { Interval } from '../../../figures/figure.js';
import { scaled } from '../../intervals.js';
import type { MemberReading } from '../../family.js';

export interface Dated {
  readonly period: string;
  readonly day: string;
}

/** Over and under of a row; a row that says only one of them stands in neither sum. */
export interface Ratio<R> {
  readonly over: (row: R) => number | null;
  readonly under: (row: R) => number;
  /** 1000 for a price of a thousand; 1 by default. */
  readonly times?: number;
  /** What its interval is; over days by default. */
  readonly interval?: (over: number, under: number) => Interval | undefined;
  /** Whether `n` is the sum under the line; the number of days by default. */
  readonly counted?: boolean;
}

function pairsOf<R extends Dated>(found: readonly R[], { over, under }: Ratio<R>): (readonly [number, number])[] {
  const days = new Map<string, [number, number]>();
  for (const row of found) {
    const top = over(row);
    if (top === null) continue;
    const day = days.get(row.day) ?? [0, 0];
    days.set(row.day, [day[0] + top, day[1] + under(row)]);
  }
  return [...days.values()];
}

const sum = (pairs: readonly (readonly [number, number])[], at: 0 | 1) =>
  pairs.reduce((total, pair) => total + pair[at], 0);

interface Found {
  readonly value: number | null;
  readonly interval: Interval | undefined;
  readonly n: number;
}

function readingOf<R extends Dated>(found: readonly R[], ratio: Ratio<R>): Found {
  const pairs = pairsOf(found, ratio);
  const [over, under] = [sum(pairs, 0), sum(pairs, 1)];
  const times = ratio.times ?? 1;
  const value = divide(over, under);
  return {
    value: value === null ? null : value * times,
    interval: ratio.interval ? ratio.interval(over, under) : scaled(ratioInterval(pairSums(pairs)), times),
    n: ratio.counted === true ? under : pairs.length,
  };
}

function changeOf(now: Found, then: Found): Interval | undefined {
  if (now.value === null || then.value === null || !now.interval || !then.interval) return undefined;
  return differenceInterval(
    { value: now.value, interval: now.interval },
    { value: then.value, interval: then.interval },
  );
}

/** One reading a member of P, in the order of the rows. */
export function ratioMembers<R extends Dated>(
  found: readonly R[],
  members: (row: R) => readonly (readonly string[])[],
  ratio: Ratio<R>,
): readonly MemberReading[] {
  const groups = new Map<string, R[]>();
  for (const row of found) {
    for (const member of members(row)) {
      const path = memberPath(...member);
      groups.set(path, [...(groups.get(path) ?? []), row]);
    }
  }
  return [...groups].flatMap(([member, all]): MemberReading[] => {
    const of = (period: string) => all.filter((row) => row.period === period);
    if (of('P').length === 0) return [];
    const [now, then, before] = [readingOf(of('P'), ratio), readingOf(of('Q'), ratio), readingOf(of('Y'), ratio)];
    return [{ member, ...now, previous: then.value, yearAgo: before.value, changeInterval: changeOf(now, then) }];
  });
}
