/** Single points and growth: roles that hang on one person, work done alone, and what training changed. */
import type { Block } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import { holds } from '../../../figures/interval.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { comparedChart } from '../../compared.js';
import { chart, makeSlide, numberOf, plainText, ranked, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { bearableDays } from '../figures/skills.js';
import { healthy } from '../independence.js';
import { rows } from '../measures.js';

const id = 'team.growth';
const most = 7;

/** Key roles without a stand-in, the longest first. */
function alone({ measures }: SlideContext) {
  return rows(measures, 'key_roles')
    .flatMap((row) => (row.backed || row.no_backup_days === null ? [] : [{ ...row, days: row.no_backup_days }]))
    .toSorted((a, b) => b.days - a.days || (a.staff_id < b.staff_id ? -1 : 1));
}

function roles(context: SlideContext, found: ReturnType<typeof alone>): Block {
  const { narrative } = context;
  return table(
    {
      columns: [
        { header: narrative.say(`${id}.role`), align: 'left', width: 2.4 },
        { header: narrative.say('team.skills.team'), align: 'left', width: 1.6 },
        { header: narrative.say(`${id}.days`), align: 'right', width: 1.6 },
      ],
      rows: found.slice(0, most).map(({ role, team, days }): readonly TableCell[] => [
        { text: narrative.label(role), bold: true },
        { text: narrative.label(team), tone: 'muted' },
        { text: shown(context, days, 'days'), tone: days > bearableDays ? 'bad' : 'ink' },
      ]),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, figures } = context;
  const trained = ranked(context, 'team.training_lift').slice(0, most);
  const [best] = trained;
  const open = alone(context);
  const points = numberOf(context, 'team.single_points');
  const independence = figures.get('team.independence');
  const share = numberOf(context, 'team.independence');
  if (!best && open.length === 0) return undefined;
  const gain =
    best && chart(comparedChart(context, trained, { kind: 'bar', highlight: 0 }), narrative.say(`${id}.alt`));
  const exhibits = [
    ...(open.length > 0 ? [{ block: roles(context, open), heading: narrative.say(`${id}.heading`) }] : []),
    ...(gain ? [{ block: gain, heading: narrative.say(`${id}.heading2`) }] : []),
  ];
  const [first, second] = exhibits;
  const unclear = trained.find(({ interval }) => interval && holds(interval, 0));
  const bounds = independence?.interval ?? { low: share ?? 0, high: share ?? 0 };
  const told = ['points.told', 'independence.told'];
  const toldBeside = ['best.told', 'unclear.told'];
  return makeSlide(context, {
    id,
    layout: second ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      points: points !== null,
      hasPoints: (points ?? 0) > 0,
      longest: open[0]?.role ?? '',
      longestTeam: open[0]?.team ?? '',
      longestDays: shown(context, open[0]?.days ?? null, 'days'),
      independent: share !== null,
      low: bounds.high < healthy.low,
      high: bounds.low > healthy.high,
      inside: bounds.low >= healthy.low && bounds.high <= healthy.high,
      healthyLow: shown(context, healthy.low, 'share'),
      healthyHigh: shown(context, healthy.high, 'share'),
      trained: best !== undefined,
      best: best?.member ?? '',
      bestClear: best !== undefined && !(best.interval && holds(best.interval, 0)),
      unclear: unclear?.member ?? '',
    },
    exhibits: {
      exhibit: first?.block,
      ...(first && second
        ? {
            heading: plainText(first.heading),
            heading2: plainText(second.heading),
            exhibit2: second.block,
          }
        : {}),
    },
    takeaways: second ? told : [...told, ...toldBeside],
    takeaways2: second ? toldBeside : [],
    figures: ['team.single_points', 'team.independence', ...trained.map((figure) => figure.id)],
    datasets: ['staff', 'assignments', 'trainings'],
    definitions,
  });
}

export const growth: SlideRule = { id, needs: ['staff'], build };
