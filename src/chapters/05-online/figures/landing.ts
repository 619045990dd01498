/** Figures of the tests of landing pages: the one that was adopted, and all of them in a table. */
import type { FigureContext } from '../../chapter.js';
import { adoptedTrial, rateReadings, ratioReadings, sameTrial, trialTable } from '../../experiments.js';
import type { Family } from '../../family.js';
import { rows } from '../measures.js';

const trials = ({ measures }: Pick<FigureContext, 'measures'>) => rows(measures, 'experiments');

export const landingFamilies: readonly Family[] = [
  {
    name: 'landing_bounce',
    unit: 'share',
    good: 'down',
    measure: 'experiments',
    read: (context) => rateReadings(adoptedTrial(trials(context), 'bounce')),
  },
  {
    name: 'cta_click_ratio',
    unit: 'ratio',
    good: 'up',
    measure: 'experiments',
    read: (context) => {
      const found = trials(context);
      return ratioReadings(sameTrial(found, adoptedTrial(found, 'bounce'), 'cta_click'));
    },
  },
  {
    name: 'experiments',
    unit: 'table',
    measure: 'experiments',
    read: (context) => trialTable(trials(context)),
  },
];
