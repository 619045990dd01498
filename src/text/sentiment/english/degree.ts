/** Words that strengthen or weaken the word of feeling after them. */

const stronger =
  'very really so extremely absolutely completely totally truly highly super incredibly insanely amazingly quite such seriously ' +
  'thoroughly utterly entirely exceptionally especially remarkably ridiculously terribly awfully hugely much far way more most';

const weaker =
  'slightly somewhat fairly rather pretty kinda sorta partly mildly moderately relatively a-bit a-little kind-of sort-of almost nearly ' +
  'occasionally sometimes little bit less';

/** Factor on the rating of the word that follows. After Taboada et al. 2011, table 4, with the two ends kept. */
export const degrees: ReadonlyMap<string, number> = new Map([
  ...stronger.split(' ').map((word) => [word, 1.25] as const),
  ...weaker.split(' ').map((word) => [word, 0.7] as const),
]);
