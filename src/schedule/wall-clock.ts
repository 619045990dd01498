/** Between instants and the wall clock of a zone: hours that a clock change leaves out or has twice each have one instant. */

/** Wall-clock time as if it were UTC, in milliseconds. */
type Wall = number;

const dayLength = 86_400_000;

export interface WallClock {
  readonly zone: string;
  /** What a clock on the wall shows at an instant (milliseconds), to the second. */
  wallAt(instant: number): Wall;
  /**
   * The instant at which the wall clock shows this. Of a time that comes twice the first; for one that is left out the first instant
   * after the gap.
   */
  instantOf(wall: Wall): number;
  /** `YYYY-MM-DD` at an instant. */
  readonly dayAt: (instant: number) => string;
}

export function wallClock(zone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  const wallAt = (instant: number): Wall => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  const offsetAt = (instant: number) => wallAt(instant) - Math.floor(instant / 1000) * 1000;

  /** The first whole second after `from` at which the offset of `to` holds. */
  const changeBetween = (from: number, to: number): number => {
    const after = offsetAt(to);
    let [low, high] = [Math.floor(from / 1000), Math.floor(to / 1000)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle * 1000) === after) high = middle;
      else low = middle + 1;
    }
    return low * 1000;
  };

  return {
    zone,
    wallAt,
    instantOf(wall) {
      const before = offsetAt(wall - dayLength);
      const after = offsetAt(wall + dayLength);
      const fits = [wall - before, wall - after].filter((instant) => wallAt(instant) === wall);
      if (fits.length > 0) return Math.min(...fits);
      return changeBetween(wall - after, wall - before);
    },
    dayAt: (instant) => new Date(wallAt(instant)).toISOString().slice(0, 10),
  };
}
