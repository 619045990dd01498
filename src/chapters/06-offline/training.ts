/** Partners before and after their training, and how those without training did over the same months. */
import type { FigureContext } from '../chapter.js';
import { divide } from '../../figures/round.js';
import { rows } from './measures.js';

export interface Months {
  readonly revenue: number;
  readonly months: number;
}

export interface TrainedPartner {
  readonly trainedIn: string;
  readonly before: Months;
  readonly after: Months;
}

interface Month {
  readonly partner: string;
  readonly month: string;
  readonly trainedIn: string | null;
  readonly revenue: number;
}

function months({ measures }: Pick<FigureContext, 'measures'>): readonly Month[] {
  return rows(measures, 'training').map(({ partner_id: partner, month, trained_in: trainedIn, revenue }) => ({
    partner,
    month,
    trainedIn,
    revenue,
  }));
}

const total = (found: readonly Month[]): Months => ({
  revenue: found.reduce((sum, { revenue }) => sum + revenue, 0),
  months: found.length,
});

/** One entry for each partner that was trained; the month of its training is on neither side. */
export function trainedPartners(context: Pick<FigureContext, 'measures'>): readonly TrainedPartner[] {
  const byPartner = new Map<string, Month[]>();
  for (const one of months(context)) byPartner.set(one.partner, [...(byPartner.get(one.partner) ?? []), one]);
  return [...byPartner.values()].flatMap((own) => {
    const trainedIn = own[0]?.trainedIn;
    if (typeof trainedIn !== 'string') return [];
    return {
      trainedIn,
      before: total(own.filter(({ month }) => month < trainedIn)),
      after: total(own.filter(({ month }) => month > trainedIn)),
    };
  });
}

const mean = (parts: readonly Months[]) =>
  divide(
    parts.reduce((sum, { revenue }) => sum + revenue, 0),
    parts.reduce((sum, part) => sum + part.months, 0),
  );

/** Mean revenue of a month after training over that of one before, less one. */
export function trainingLift(partners: readonly TrainedPartner[]): number | null {
  const ratio = divide(mean(partners.map(({ after }) => after)), mean(partners.map(({ before }) => before)));
  return ratio === null ? null : ratio - 1;
}

/**
 * The lift that the trained partners would show had each only grown as the partners without training did around its month of
 * training: the season, and that those trained early have more months after. Null where there is nobody to compare with.
 */
export function untrainedLift(context: Pick<FigureContext, 'measures'>): number | null {
  const others = months(context).filter(({ trainedIn }) => trainedIn === null);
  const expected = trainedPartners(context).flatMap((partner): TrainedPartner[] => {
    const { trainedIn, before, after } = partner;
    const grown = divide(
      mean([total(others.filter(({ month }) => month > trainedIn))]),
      mean([total(others.filter(({ month }) => month < trainedIn))]),
    );
    const usual = mean([before]);
    if (grown === null || usual === null) return [];
    return [{ ...partner, after: { revenue: usual * grown * after.months, months: after.months } }];
  });
  return trainingLift(expected);
}
