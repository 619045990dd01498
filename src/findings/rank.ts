/** The order of findings, each told once, and the choice for the summary. */
import type { Finding } from './finding.js';

/** By severity; equal ones bad before good before neutral, then by id, so that a run always gives the same order. */
export function rankFindings(findings: readonly Finding[]): Finding[] {
  const order = ['bad', 'good', 'neutral'];
  const sorted = findings.toSorted(
    (left, right) =>
      right.severity - left.severity ||
      order.indexOf(left.direction) - order.indexOf(right.direction) ||
      (left.id < right.id ? -1 : left.id > right.id ? 1 : 0),
  );
  return withoutDoubles(sorted);
}

/** Of findings with the same headline figure, or that rest on the same figures, the heavier stays. */
function withoutDoubles(sorted: readonly Finding[]): Finding[] {
  const headlines = new Set<string>();
  const bases = new Set<string>();
  return sorted.filter(({ evidence }) => {
    const headline = evidence[0] ?? '';
    const base = evidence.toSorted().join('\n');
    if (headlines.has(headline) || bases.has(base)) return false;
    headlines.add(headline);
    bases.add(base);
    return true;
  });
}

export interface Choice {
  readonly most: number;
  /** So that no chapter fills the summary. Free places are then filled with the heaviest that are left. */
  readonly perChapter: number;
}

/** The findings of the summary out of ranked ones, in their order. */
export function pickFindings(ranked: readonly Finding[], { most, perChapter }: Choice): Finding[] {
  const counts = new Map<string, number>();
  const within = ranked.filter(({ chapter }) => {
    const count = (counts.get(chapter) ?? 0) + 1;
    counts.set(chapter, count);
    return count <= perChapter;
  });
  const first = within.slice(0, most);
  const fill = ranked.filter((one) => !first.includes(one)).slice(0, most - first.length);
  return ranked.filter((one) => first.includes(one) || fill.includes(one));
}
