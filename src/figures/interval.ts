/** What an interval says of a value or of another interval; the ends belong to it. */
import type { Interval } from './figure.js';

type Ends = Pick<Interval, 'low' | 'high'>;

export function holds({ low, high }: Ends, value: number): boolean {
  return low <= value && value <= high;
}

/** Two intervals that share a value do not tell which figure is higher; one that is not known shares none. */
export function overlap(one: Ends | undefined, other: Ends | undefined): boolean {
  return one !== undefined && other !== undefined && one.low <= other.high && other.low <= one.high;
}

/** Surely different: both are known, and they share no value. */
export function apart(one: Ends | undefined, other: Ends | undefined): boolean {
  return one !== undefined && other !== undefined && !overlap(one, other);
}
