/** The cost of a new customer and how many of them stay, each against its target. */
import type { ChartBlock, Series, SeriesRole } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'execution.acquisition';

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly role: SeriesRole;
}

/** Previous, target and actual of one figure side by side, as far as it has them. */
function readings(context: SlideContext, figureId: string, alt: string): ChartBlock | undefined {
  const { narrative, figures } = context;
  const figure = figures.get(figureId);
  if (typeof figure?.value !== 'number') return undefined;
  const bars: Bar[] = [
    ...(typeof figure.previous === 'number'
      ? [{ name: narrative.say('column.previous'), value: figure.previous, role: 'previous' as const }]
      : []),
    ...(figure.target === undefined
      ? []
      : [{ name: narrative.say('column.target'), value: figure.target, role: 'plan' as const }]),
    { name: narrative.say('column.value'), value: figure.value, role: 'actual' },
  ];
  const values = bars.map(({ value }) => value);
  const { interval } = figure;
  const last = bars.length - 1;
  const series: Series = {
    name: definitions[figureId]?.name[narrative.locale] ?? figureId,
    role: 'actual',
    values,
    pointRoles: bars.map(({ role }) => role),
    figures: bars.map(({ role }) => (role === 'actual' ? figureId : null)),
    format: formatFor(context, figure.unit, values),
    // As in the sentences beside it: 58 there is 58 here, not 58.0.
    labels: values.map((value) => shown(context, value, figure.unit)),
    ...(interval
      ? {
          low: bars.map((_, index) => (index === last ? interval.low : null)),
          high: bars.map((_, index) => (index === last ? interval.high : null)),
        }
      : {}),
  };
  return chart({ kind: 'column', categories: bars.map(({ name }) => name), series: [series] }, alt);
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const cost = readings(context, 'execution.cac', narrative.say(`${id}.alt`));
  const stayed = readings(context, 'execution.retention_30d', narrative.say(`${id}.alt2`));
  if (!cost || !stayed) return undefined;
  const spent = rows(measures, 'acquisition');
  const now = spent.find(({ period }) => period === 'P');
  const before = spent.find(({ period }) => period === 'Q');
  const kinds = rows(measures, 'retention').filter(({ customers }) => customers > 0);
  const open = rows(measures, 'retention').reduce((sum, row) => sum + row.window_open, 0);
  const rate = (kind: string) => {
    const row = kinds.find(({ channel_kind: one }) => one === kind);
    return row ? row.retained / row.customers : null;
  };
  const [online, offline] = [rate('online'), rate('offline')];
  return makeSlide(context, {
    id,
    layout: 'two-exhibits',
    parameters: {
      spend: shown(context, now?.spend ?? null, 'money'),
      customers: shown(context, now?.new_customers ?? null, 'count'),
      spendRose: (now?.spend ?? 0) > (before?.spend ?? 0),
      customersRose: (now?.new_customers ?? 0) > (before?.new_customers ?? 0),
      both: (before?.spend ?? 0) > 0 && numberOf(context, 'execution.cac') !== null,
      spendBefore: shown(context, before?.spend ?? null, 'money'),
      customersBefore: shown(context, before?.new_customers ?? null, 'count'),
      online: shown(context, online, 'share'),
      offline: shown(context, offline, 'share'),
      kinds: online !== null && offline !== null,
      onlineStays: (online ?? 0) > (offline ?? 0),
      open: open > 0,
      openCustomers: shown(context, open, 'count'),
    },
    exhibits: {
      heading: plainText(narrative.say(`${id}.heading`)),
      heading2: plainText(narrative.say(`${id}.heading2`)),
      exhibit: cost,
      exhibit2: stayed,
    },
    takeaways: ['cost', 'why'],
    takeaways2: ['retention', 'kinds'],
    figures: ['execution.cac', 'execution.cac_vs_target', 'execution.retention_30d'],
    datasets: ['spend', 'orders', 'sessions'],
    definitions,
  });
}

export const acquisition: SlideRule = { id, needs: ['spend', 'orders', 'sessions'], build };
