/** Stores, people and decisions: what the campaign put in on the ground, and what the stores made of it. */
import type { Slide } from '../../../deck/deck.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, ranked } from '../../slide.js';
import { kpiTiles } from '../../tiles.js';
import { definitions } from '../definitions.js';

const id = 'execution.stores';

const tiles = [
  'execution.store_cities',
  'execution.store_daily_visitors',
  'execution.store_conversion',
  'execution.demo_devices',
  'execution.promoters',
  'execution.decision_hours',
];

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const teams = ranked(context, 'execution.team_size');
  const values = teams.map(({ value }) => value);
  return makeSlide(context, {
    id,
    layout: 'kpi-exhibit',
    parameters: { largest: teams[0]?.member ?? '' },
    exhibits: {
      kpis: kpiTiles(context, id, tiles, definitions),
      exhibit:
        teams.length === 0
          ? undefined
          : chart(
              {
                kind: 'bar',
                categories: teams.map(({ member }) => narrative.label(member)),
                series: [
                  {
                    name: narrative.say(`${id}.people`),
                    role: 'actual',
                    values,
                    figures: teams.map((figure) => figure.id),
                    format: formatFor(context, 'count', values),
                  },
                ],
              },
              narrative.say(`${id}.alt`),
              narrative.say(`${id}.heading`),
            ),
    },
    takeaways: ['conversion', 'decisions', 'devices', 'teams'],
    figures: [
      ...tiles,
      ...teams.map((figure) => figure.id),
      'execution.pages',
      'execution.test_frameworks',
      'execution.meetings',
    ],
    datasets: ['store_visits', 'stores', 'resources', 'decisions'],
    definitions,
  });
}

export const stores: SlideRule = { id, needs: ['store_visits', 'stores', 'resources'], build };
