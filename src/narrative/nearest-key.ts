/** The key nearest to one that no template has, for the message. */
import { distance } from 'fastest-levenshtein';

/** Empty where nothing is near: more than a third of the letters differ. */
export function nearestKey(key: string, known: readonly string[]): { nearest?: string } {
  let nearest: string | undefined;
  let least = key.length / 3;
  for (const one of known) {
    const far = distance(key, one);
    if (far <= least) [nearest, least] = [one, far];
  }
  return nearest === undefined ? {} : { nearest };
}
