/** The cells whose spend brought too little, and what it would bring where conversions cost what they do elsewhere. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { formatColumn } from '../../../figures/format/column.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { targetCpa } from '../figures/platforms.js';
import { wasteCells, type Cell } from '../figures/targeting.js';
import { rows } from '../measures.js';

const id = 'ads.waste_cells';
const most = 7;

const sum = (cells: readonly Cell[], of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);

function tableOf(context: SlideContext, cells: readonly Cell[]) {
  const { narrative, review } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const rest = cells.slice(most);
  const drawn = cells.slice(0, most);
  const lines = [
    ...drawn,
    ...(rest.length > 0
      ? [
          {
            platform: '',
            audience: null,
            region: null,
            clicks: sum(rest, ({ clicks }) => clicks),
            conversions: sum(rest, ({ conversions }) => conversions),
            spend: sum(rest, ({ spend }) => spend),
          },
        ]
      : []),
  ];
  const column = (of: (cell: Cell) => number | null, unit: 'count' | 'money') =>
    formatColumn(lines.map(of), { ...style, unit });
  const [clicks, conversions, spend, cpa] = [
    column((cell) => cell.clicks, 'count'),
    column((cell) => cell.conversions, 'count'),
    column((cell) => cell.spend, 'money'),
    column((cell) => divide(cell.spend, cell.conversions), 'money'),
  ];
  const head = (header: string, align: TableColumn['align'], width: number): TableColumn => ({ header, align, width });
  const named = (value: string | null) =>
    value === null ? narrative.say(`${id}.blank`) : narrative.label(memberPath(value));
  return table(
    {
      columns: [
        head(narrative.say('ads.platforms.platform'), 'left', 1.8),
        head(narrative.say(`${id}.audience`), 'left', 1.8),
        head(narrative.say('column.region'), 'left', 1.4),
        head(narrative.say(`${id}.clicks`), 'right', 1.2),
        head(narrative.say(`${id}.conversions`), 'right', 1.2),
        head(narrative.say('column.spend'), 'right', 1.4),
        head(narrative.say('ads.returns.cpa'), 'right', 1.4),
      ],
      rows: lines.map((cell, at): readonly TableCell[] => [
        ...(at < drawn.length
          ? [{ text: named(cell.platform), bold: true }, { text: named(cell.audience) }, { text: named(cell.region) }]
          : [{ text: narrative.say('column.others'), tone: 'muted' as const }, { text: '' }, { text: '' }]),
        { text: clicks[at] ?? '—' },
        { text: conversions[at] ?? '—' },
        { text: spend[at] ?? '—' },
        { text: cpa[at] ?? '—', ...(at < drawn.length ? { tone: 'bad' as const } : {}) },
      ]),
    },
    narrative.say(`${id}.alt`),
  );
}

/** The platform that the wasted spend most often stands on. */
function mainOf(cells: readonly Cell[], of: (cell: Cell) => string | null) {
  const parts = new Map<string, number>();
  for (const cell of cells) {
    const name = of(cell);
    if (name !== null) parts.set(name, (parts.get(name) ?? 0) + cell.spend);
  }
  return [...parts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
}

function build(context: SlideContext): Slide | undefined {
  const { measures } = context;
  const target = targetCpa(context);
  const wasted = numberOf(context, 'ads.waste');
  if (target === undefined || wasted === null || wasted === 0) return undefined;
  const cells = wasteCells(measures, target);
  const all = rows(measures, 'cells');
  const others = all.filter((cell) => !cells.includes(cell));
  const elsewhere = divide(
    sum(others, ({ spend }) => spend),
    sum(others, ({ conversions }) => conversions),
  );
  const gained = elsewhere === null ? null : wasted / elsewhere - sum(cells, ({ conversions }) => conversions);
  const [platform, region] = [mainOf(cells, (cell) => cell.platform), mainOf(cells, (cell) => cell.region)];
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      cells: shown(context, cells.length, 'count'),
      part: shown(
        context,
        divide(
          wasted,
          sum(all, ({ spend }) => spend),
        ),
        'share',
      ),
      brought: shown(
        context,
        divide(
          sum(cells, ({ conversions }) => conversions),
          sum(all, ({ conversions }) => conversions),
        ),
        'share',
      ),
      platform: memberPath(platform?.[0] ?? ''),
      platformShare: shown(context, divide(platform?.[1], wasted), 'share'),
      region: memberPath(region?.[0] ?? ''),
      regionShare: shown(context, divide(region?.[1], wasted), 'share'),
      goal: shown(context, target, 'money'),
      elsewhere: shown(context, elsewhere, 'money'),
      own: shown(
        context,
        divide(
          wasted,
          sum(cells, ({ conversions }) => conversions),
        ),
        'money',
      ),
      converted: sum(cells, ({ conversions }) => conversions) > 0,
      gained: gained !== null && gained >= 1 ? shown(context, Math.round(gained), 'count') : '',
    },
    exhibits: { exhibit: tableOf(context, cells) },
    takeaways: ['where', 'cost', 'move'],
    figures: ['ads.waste'],
    datasets: ['ad_stats'],
    definitions,
  });
}

export const waste: SlideRule = { id, needs: ['ad_stats'], build };
