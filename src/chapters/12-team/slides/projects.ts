/** What technology works on: what a person-day brings in each project, and how much of the work is none of its core. */
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, makeSlide, numberOf, ranked, shown } from '../../slide.js';
import { kpiTiles } from '../../tiles.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'team.projects';
const most = 7;

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const all = ranked(context, 'team.value_per_day');
  const [best, ...others] = all;
  if (!best) return undefined;
  const worst = others.at(-1);
  const days = rows(measures, 'projects').filter(({ period }) => period === 'P');
  const total = days.reduce((sum, row) => sum + row.person_days, 0);
  const worstDays = days.find(({ project }) => memberPath(project) === worst?.member)?.person_days;
  return makeSlide(context, {
    id,
    layout: 'kpi-exhibit',
    parameters: {
      best: best.member,
      bestId: best.id,
      worstId: worst?.id ?? '',
      worst: worst?.member ?? '',
      several: worst !== undefined,
      worstPart: shown(context, divide(worstDays, total), 'share'),
      nonCore: (numberOf(context, 'team.non_core_share') ?? 0) > 0,
    },
    exhibits: {
      kpis: kpiTiles(context, id, ['team.non_core_share', best.id, ...(worst ? [worst.id] : [])], definitions),
      exhibit: chart(
        comparedChart(context, all.slice(0, most), { kind: 'bar', highlight: 0 }),
        narrative.say(`${id}.alt`),
        narrative.say(`${id}.heading`),
      ),
    },
    takeaways: ['noncore.told', 'best', 'worst.told'],
    figures: ['team.non_core_share', ...all.map((figure) => figure.id)],
    datasets: ['work_requests'],
    definitions,
  });
}

export const projects: SlideRule = { id, needs: ['work_requests'], build };
