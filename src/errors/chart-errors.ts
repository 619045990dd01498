/** The errors of drawing charts. */
import type { Entries } from './entry.js';

export interface ChartErrors {
  CHART_KIND_UNKNOWN: { kind: string; known: readonly string[] };
}

export const chartErrors: Entries<ChartErrors> = {
  CHART_KIND_UNKNOWN: {
    exit: 4,
    says: ({ kind, known }) => `there is no chart kind "${kind}"; there are: ${known.join(', ')}`,
    tryThis: () => 'take one of these kinds, or add a folder for the new one to src/charts and a line to its index.ts',
  },
};
