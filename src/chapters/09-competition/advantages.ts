/** Tests of features: the own score against the best rival's, signed so that positive is better. */
import type { FigureContext } from '../chapter.js';
import { divide } from '../../figures/round.js';
import { rows } from './measures.js';

export interface Advantage {
  readonly feature: string;
  readonly unit: string | null;
  readonly own: number;
  readonly best_rival: number;
  readonly rival: string;
  /** In the unit of the test. */
  readonly lead: number;
  /** Relative to the best rival's score; null where that is nought. */
  readonly relative_lead: number | null;
}

/** Features that an own product and a rival's were tested for, the largest relative lead first. */
export function advantages({ measures }: Pick<FigureContext, 'measures'>): readonly Advantage[] {
  const found = rows(measures, 'features');
  const features = [...new Set(found.map(({ feature }) => feature))];
  const table = features.flatMap((feature): Advantage[] => {
    const tested = found.filter((row) => row.feature === feature);
    const sign = tested.find((row) => row.is_own)?.higher_is_better === false ? -1 : 1;
    const best = (own: boolean) =>
      tested
        .filter((row) => row.is_own === own)
        .toSorted((a, b) => sign * (b.score - a.score) || (a.brand < b.brand ? -1 : 1))[0];
    const [own, rival] = [best(true), best(false)];
    if (!own || !rival) return [];
    const lead = sign * (own.score - rival.score);
    return [
      {
        feature,
        unit: own.unit ?? rival.unit,
        own: own.score,
        best_rival: rival.score,
        rival: rival.brand,
        lead,
        relative_lead: divide(lead, Math.abs(rival.score)),
      },
    ];
  });
  return table.sort(
    (a, b) => (b.relative_lead ?? -Infinity) - (a.relative_lead ?? -Infinity) || (a.feature < b.feature ? -1 : 1),
  );
}
