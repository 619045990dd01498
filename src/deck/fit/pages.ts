/** Parts what is too tall for one page: as few pages as there must be, filled alike. */

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Items that stand together where each page has `room`; one taller than that has a page to itself. */
function stretches(heights: readonly number[], room: number): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let used = 0;
  heights.forEach((height, index) => {
    if (used + height > room && index > from) {
      found.push({ from, to: index });
      from = index;
      used = 0;
    }
    used += height;
  });
  return [...found, { from, to: heights.length }];
}

/** Pages of items by their heights, so that the last one does not hold two that were left over. */
export function balanced(heights: readonly number[], room: number): Stretch[] {
  const needed = stretches(heights, room);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  for (let part = whole / needed.length; part < room; part *= 1.05) {
    const even = stretches(heights, part);
    if (even.length <= needed.length) return even;
  }
  return needed;
}
