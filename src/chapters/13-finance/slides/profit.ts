/** From GMV to profit as a waterfall, under the figures of the return. */
import type { SeriesRole } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, shown } from '../../slide.js';
import { kpiTiles } from '../../tiles.js';
import { definitions } from '../definitions.js';
import { statement, type Statement } from '../figures/statement.js';

const id = 'finance.profit';
const tiles = ['net_revenue', 'gross_margin', 'roi', 'break_even_units', 'ltv_cac'].map((name) => `finance.${name}`);
const parts = ['goods', 'marketing', 'staff', 'software', 'unexpected'] as const;

interface Step {
  readonly name: string;
  readonly value: number;
  readonly role: SeriesRole;
  readonly figure: string | null;
}

function stepsOf({ narrative, figures }: SlideContext, found: Statement): readonly Step[] {
  const minus = (key: string, value: number): readonly Step[] =>
    value === 0 ? [] : [{ name: narrative.say(`${id}.step.${key}`), value: -value, role: 'bad', figure: null }];
  const whole = figures.get('finance.net_revenue')?.value;
  return [
    { name: narrative.say('column.gmv'), value: found.gmv, role: 'total', figure: null },
    ...minus('returned', found.returned),
    ...minus('uncosted', found.uncosted),
    {
      name: narrative.say(`${id}.step.revenue`),
      value: found.revenue,
      role: 'total',
      figure: found.uncosted === 0 && typeof whole === 'number' ? 'finance.net_revenue' : null,
    },
    ...parts.flatMap((part) => minus(part, found[part])),
    { name: narrative.say(`${id}.step.profit`), value: found.profit, role: 'total', figure: null },
  ];
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures, figures } = context;
  const now = statement(measures, 'P');
  const before = statement(measures, 'Q');
  const roi = numberOf(context, 'finance.roi');
  if (!now || roi === null) return undefined;
  const steps = stepsOf(context, now);
  const values = steps.map(({ value }) => value);
  const format = formatFor(context, 'money', values);
  // A unit behind every label would make neighbours run into each other: the subtitle names it once.
  const [, unit = ''] = /"([^"]*元)"/.exec(format) ?? [];
  const breakEven = numberOf(context, 'finance.break_even_units');
  const room = breakEven === null ? null : divide(now.units - breakEven, breakEven);
  const largest = parts.toSorted((a, b) => now[b] - now[a])[0] ?? 'goods';
  const money = (value: number) => shown(context, Math.abs(value), 'money');
  const worth = figures.get('finance.ltv_cac');
  const why = figures.get('finance.scenarios')?.reason;
  return makeSlide(context, {
    id,
    layout: 'kpi-exhibit',
    parameters: {
      unit,
      gains: now.profit > 0,
      profit: money(now.profit),
      profitBefore: before ? money(before.profit) : '',
      gainedBefore: (before?.profit ?? 0) > 0,
      largest: narrative.say(`${id}.step.${largest}`),
      largestPart: shown(context, divide(now[largest], now.revenue), 'share'),
      ofRevenue: shown(context, divide(Math.abs(now.profit), now.revenue), 'share'),
      sold: shown(context, now.units, 'count'),
      room: room === null ? '' : shown(context, Math.abs(room), 'share'),
      over: (room ?? 0) > 0,
      uncosted: now.uncosted === 0 ? '' : money(now.uncosted),
      worthKnown: typeof worth?.value === 'number',
      noScenarios: why === undefined ? '' : narrative.reason(why),
    },
    exhibits: {
      kpis: kpiTiles(context, id, tiles, definitions),
      exhibit: chart(
        {
          kind: 'waterfall',
          categories: steps.map(({ name }) => name),
          series: [
            {
              name: narrative.say(`${id}.amount`),
              role: 'actual',
              values,
              pointRoles: steps.map(({ role }) => role),
              figures: steps.map(({ figure }) => figure),
              format: unit === '' ? format : format.replaceAll(`"${unit}"`, ''),
              // Without a shared unit each label takes its own scale.
              ...(unit === '' ? { labels: values.map((value) => shown(context, value, 'money')) } : {}),
            },
          ],
          highlight: steps.length - 1,
        },
        narrative.say(`${id}.alt`),
      ),
    },
    takeaways: ['part', 'even', 'open', 'worth.told', 'blind'],
    figures: tiles,
    datasets: ['orders', 'order_items', 'products', 'returns', 'costs', 'spend'],
    definitions,
  });
}

export const profit: SlideRule = {
  id,
  needs: ['orders', 'order_items', 'products', 'returns', 'costs'],
  build,
};
