/** Exhibitions side by side: who came, what it cost, what a lead cost and was worth, and what came back. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import type { Unit } from '../../../figures/figure.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, ranked, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'offline.exhibitions';
const most = 9;
const families = ['cost_per_lead', 'qualified_share', 'exhibition_roi'] as const;

type Held = ReturnType<typeof held>[number];

/** Exhibitions with their figures, the best return first. */
function held(context: SlideContext) {
  const roi = (path: string) => numberOf(context, `offline.exhibition_roi.${path}`);
  return rows(context.measures, 'exhibitions')
    .map((row) => ({ ...row, path: memberPath(row.exhibition_id), roi: roi(memberPath(row.exhibition_id)) }))
    .toSorted((a, b) => (b.roi ?? -Infinity) - (a.roi ?? -Infinity) || (a.path < b.path ? -1 : 1));
}

function tableOf(context: SlideContext, shownRows: readonly Held[]) {
  const { narrative, review, figures } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const column = (values: readonly (number | null)[], unit: Unit, signed = false) =>
    formatColumn(values, { ...style, unit, signed });
  const of = (family: string) => shownRows.map(({ path }) => numberOf(context, `offline.${family}.${path}`));
  const visitors = column(
    shownRows.map((row) => row.visitors),
    'people',
  );
  const viewers = column(
    shownRows.map((row) => row.live_viewers),
    'people',
  );
  const media = column(
    shownRows.map((row) => row.media_reports),
    'count',
  );
  const cost = column(
    shownRows.map((row) => row.cost),
    'money',
  );
  const perLead = column(of('cost_per_lead'), 'money');
  const qualified = column(of('qualified_share'), 'share');
  const roi = column(of('exhibition_roi'), 'share', true);
  const head = (key: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header: narrative.say(`${id}.${key}`),
    align,
    width,
  });
  const cell = (text: string | undefined, family: string, path: string): TableCell => {
    const figure = `offline.${family}.${path}`;
    return { text: text ?? '—', ...(typeof figures.get(figure)?.value === 'number' ? { figure } : {}) };
  };
  return table(
    {
      columns: [
        head('event', 2.6, 'left'),
        head('visitors', 1.2),
        head('viewers', 1.3),
        head('media', 1.1),
        head('cost', 1.3),
        head('per_lead', 1.5),
        head('qualified', 1.5),
        head('roi', 1.3),
      ],
      rows: shownRows.map(({ path, roi: value }, at): readonly TableCell[] => [
        { text: narrative.label(path), bold: true },
        { text: visitors[at] ?? '—' },
        { text: viewers[at] ?? '—' },
        { text: media[at] ?? '—' },
        { text: cost[at] ?? '—' },
        cell(perLead[at], 'cost_per_lead', path),
        cell(qualified[at], 'qualified_share', path),
        { ...cell(roi[at], 'exhibition_roi', path), tone: value === null ? 'ink' : value < 0 ? 'bad' : 'good' },
      ]),
      highlight: 0,
    },
    narrative.say(`${id}.alt`),
  );
}

/** The most people that a loss reached: what else the money bought. */
function exposure(losses: readonly Held[]) {
  const reached = (row: Held) => (row.visitors ?? 0) + (row.live_viewers ?? 0);
  const [seen] = losses.toSorted((a, b) => reached(b) - reached(a) || (a.path < b.path ? -1 : 1));
  return seen && reached(seen) > 0 ? { path: seen.path, people: reached(seen), cost: seen.cost } : undefined;
}

function build(context: SlideContext): Slide | undefined {
  const shownRows = held(context).slice(0, most);
  const byReturn = ranked(context, 'offline.exhibition_roi');
  const [best, worst] = [byReturn[0], byReturn.at(-1)];
  if (!best || !worst) return undefined;
  const losses = shownRows.filter(({ roi }) => roi !== null && roi < 0);
  const seen = exposure(losses);
  const sum = (of: (row: Held) => number) => shownRows.reduce((total, row) => total + of(row), 0);
  const [cost, won] = [sum((row) => row.cost), sum((row) => row.won_amount)];
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      best: best.member,
      worst: worst.member,
      several: byReturn.length > 1,
      earns: best.value > 0,
      loses: worst.value < 0,
      allLose: best.value <= 0,
      cost: shown(context, cost, 'money'),
      won: shown(context, won, 'money'),
      whole: shown(context, Math.abs((divide(won, cost) ?? 1) - 1), 'share'),
      wholeEarns: won > cost,
      seen: seen?.path ?? '',
      seenOnly: seen !== undefined && seen.path !== worst.member,
      seenPeople: shown(context, seen?.people ?? null, 'people'),
      seenCost: shown(context, divide(seen?.cost, seen?.people), 'money'),
      leads: shown(
        context,
        sum((row) => row.valid_leads),
        'count',
      ),
      wonLeads: shown(
        context,
        sum((row) => row.won_leads),
        'count',
      ),
    },
    exhibits: { exhibit: tableOf(context, shownRows) },
    takeaways: ['whole.told', 'worst.told', 'seen.told', 'open'],
    figures: shownRows.flatMap(({ path }) => families.map((family) => `offline.${family}.${path}`)),
    datasets: ['exhibitions', 'leads'],
    definitions,
  });
}

export const exhibitions: SlideRule = { id, needs: ['exhibitions', 'leads'], build };
