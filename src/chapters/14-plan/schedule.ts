/** How much work an action is where nobody said, and when it is done: by its chapter, and by how much of the business it touches. */
import { addDays, daysIn, firstOfMonth, lastOfMonth, monthIndex } from '../../config/days.js';
import type { DayRange } from '../../config/review.js';

/** The first by rank stand on the roadmap. */
export const roadmapActions = 10;

/** 1 (days of one person) to 5 (a quarter of several teams). */
export type Effort = 1 | 2 | 3 | 4 | 5;

/** What its lever usually takes: budgets move in days, pages and offers in weeks, systems and products in months. */
const usual: Readonly<Record<string, Effort>> = {
  ads: 2,
  promotion: 2,
  goals: 3,
  online: 3,
  behaviour: 3,
  team: 3,
  finance: 3,
  execution: 4,
  sales: 4,
  offline: 4,
  competition: 4,
  feedback: 4,
  technology: 5,
};

/** One step less where it concerns one member (a channel, an item) and not the whole. */
export function usualEffort(chapter: string, members: number): Effort {
  const effort = usual[chapter] ?? 3;
  return members > 0 ? (Math.max(1, effort - 1) as Effort) : effort;
}

/** Ten for the least effort, two for the most. */
export const easeOf = (effort: number) => (6 - effort) * 2;

const weeksAStep = 2;

/** The end of the month of `next` that the effort reaches into: the first for the least, the last for the most. */
export function usualDue(effort: number, next: DayRange): string {
  const first = monthIndex(next.from);
  const months = monthIndex(next.to) - first + 1;
  const whole = next.from === firstOfMonth(first) && next.to === lastOfMonth(first + months - 1);
  if (!whole) return addDays(next.from, Math.ceil((effort / 5) * daysIn(next)) - 1);
  return lastOfMonth(first + Math.ceil((effort / 5) * months) - 1);
}

/** Two weeks a step of effort before it is due, not before the next period begins unless it is due before that. */
export function startOf(effort: number, due: string, next: DayRange): string {
  const start = addDays(due, 1 - effort * weeksAStep * 7);
  const earliest = due < next.from ? start : next.from;
  return start > earliest ? start : earliest;
}
