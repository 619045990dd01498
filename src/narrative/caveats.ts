/** What distorts a comparison with another period: its length, the Spring Festival, the campaign. Told in the notes of slides that compare. */
import { daysIn } from '../config/days.js';
import type { DayRange, Review } from '../config/review.js';
import { springFestivalDays } from '../config/spring-festival.js';
import { countText } from '../figures/format/count.js';
import type { Narrative } from './narrative.js';

type CaveatBase = 'previous' | 'yearAgo';

/** Days of the campaign that lie in a range. */
function campaignDays({ C }: Review['periods'], { from, to }: DayRange): number {
  if (!C) return 0;
  const range = { from: C.from > from ? C.from : from, to: C.to < to ? C.to : to };
  return range.from <= range.to ? daysIn(range) : 0;
}

function caveatsOf(review: Review, base: CaveatBase, narrative: Narrative): readonly string[] {
  const { periods } = review;
  const then = base === 'previous' ? periods.Q : periods.Y;
  const counted = (kind: string, now: number, before: number) => {
    if (now === before) return [];
    const parameters = {
      now: countText(now, narrative.locale),
      before: countText(before, narrative.locale),
      yearAgo: base === 'yearAgo',
      more: now > before,
    };
    return [narrative.say(`caveat.${kind}`, parameters)];
  };
  return [
    ...counted('days', daysIn(periods.P), daysIn(then)),
    ...counted('festival', springFestivalDays(periods.P), springFestivalDays(then)),
    // Whether the year before had a campaign of its own the config does not say; the period before holds none of this one.
    ...(base === 'previous' ? counted('campaign', campaignDays(periods, periods.P), campaignDays(periods, then)) : []),
  ];
}

/** Sentences for each base; none where nothing distorts. */
export function comparisonCaveats(
  review: Review,
  narrative: Narrative,
): Readonly<Record<CaveatBase, readonly string[]>> {
  return {
    previous: caveatsOf(review, 'previous', narrative),
    yearAgo: caveatsOf(review, 'yearAgo', narrative),
  };
}
