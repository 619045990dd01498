/** Stores, people and decisions: what the campaign put in on the ground, and what the stores made of it. */
import type { KpiTile, Run } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { compare } from '../../../figures/comparisons.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, ranked } from '../../slide.js';
import { definitions } from '../definitions.js';

const id = 'execution.stores';

function lines(context: SlideContext, figure: string): readonly Run[] {
  const { figures, narrative } = context;
  const found = figures.get(figure);
  const against = found && compare(found, 'target');
  if (found && against) {
    const tone = against.verdict === 'better' ? 'good' : against.verdict === 'worse' ? 'bad' : 'muted';
    return [{ text: narrative.say('moves.target', { figure }), tone }];
  }
  const note = narrative.sayIf(`${id}.tile.${figure.split('.')[1] ?? ''}`);
  return note === undefined ? [] : [{ text: note, tone: 'muted' }];
}

function tile(context: SlideContext, figure: string): readonly KpiTile[] {
  const { figures, narrative } = context;
  const found = figures.get(figure);
  const name = definitions[figure]?.name[narrative.locale];
  if (typeof found?.value !== 'number' || name === undefined) return [];
  return [{ label: name, value: narrative.show(found), lines: lines(context, figure), figure }];
}

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
      kpis: { kind: 'kpis', tiles: tiles.flatMap((figure) => tile(context, figure)) },
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
