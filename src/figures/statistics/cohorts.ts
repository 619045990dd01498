/** Cohort retention as a triangle: of the customers who came in a month, those active so many months later; unfinished cells are masked. */

export interface CohortCell {
  /** First day of the month in which the customers came. */
  readonly cohort: string;
  /** Calendar months after it; at 0 stands the whole cohort. */
  readonly later: number;
  readonly customers: number;
}

export interface Cohort {
  readonly month: string;
  readonly customers: number;
  /** Share active 1, 2, ... months later; null where that month is not over. */
  readonly retained: readonly (number | null)[];
}

/** Months since the year 0; days count from 1. */
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The last month that is over by a day, its own last day included. */
function lastWholeMonth(lastDay: string): number {
  const next = new Date(`${lastDay}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return monthOf(next.toISOString()) - 1;
}

/** The cohorts whose own month is over by `lastDay`, oldest first, followed over `months` months. */
export function cohortTriangle(cells: readonly CohortCell[], lastDay: string, months: number): readonly Cohort[] {
  const end = lastWholeMonth(lastDay);
  const counts = new Map(cells.map(({ cohort, later, customers }) => [`${cohort} ${later}`, customers]));
  return cells
    .filter(({ cohort, later, customers }) => later === 0 && customers > 0 && monthOf(cohort) <= end)
    .toSorted((left, right) => (left.cohort < right.cohort ? -1 : 1))
    .map(({ cohort, customers }) => ({
      month: cohort,
      customers,
      retained: Array.from({ length: months }, (_, i) =>
        monthOf(cohort) + i + 1 <= end ? (counts.get(`${cohort} ${i + 1}`) ?? 0) / customers : null,
      ),
    }));
}
