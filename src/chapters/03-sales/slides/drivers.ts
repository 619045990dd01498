/** What drives each product line: its categories' part in the change of units, stock-outs, launches and turnover. */
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { memberPath, membersOf } from '../../../figures/member.js';
import { formatColumn } from '../../../figures/format/column.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, ranked, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'sales.drivers';
const most = 8;

interface Category {
  readonly line: string;
  readonly path: string;
  readonly units: number;
  readonly before: number;
  /** Units of P less units of Q: what the category adds to the change of its line. */
  readonly added: number;
}

/** Categories of P and Q, those that move their line most first. */
function categories({ measures }: SlideContext): readonly Category[] {
  const found = rows(measures, 'categories').filter(({ period }) => period === 'P' || period === 'Q');
  const byPath = new Map<string, Category>();
  for (const row of found) {
    const path = memberPath(row.product_line, row.category);
    const known = byPath.get(path) ?? { line: row.product_line, path, units: 0, before: 0, added: 0 };
    const units = known.units + (row.period === 'P' ? row.units : 0);
    const before = known.before + (row.period === 'Q' ? row.units : 0);
    byPath.set(path, { ...known, units, before, added: units - before });
  }
  return [...byPath.values()].sort((a, b) => Math.abs(b.added) - Math.abs(a.added) || (a.path < b.path ? -1 : 1));
}

function tableOf(context: SlideContext, shownRows: readonly Category[], outs: boolean, highlight: number) {
  const { narrative, review, figures } = context;
  const style = { locale: narrative.locale, currency: review.currency } as const;
  const of = (family: string) => shownRows.map(({ path }) => numberOf(context, `sales.${family}.${path}`));
  const share = formatColumn(of('category_share'), { ...style, unit: 'share' });
  const moved = of('category_units_qoq');
  const growth = formatColumn(moved, { ...style, unit: 'share', signed: true });
  const units = formatColumn(
    shownRows.map((row) => row.units),
    { ...style, unit: 'count' },
  );
  const added = formatColumn(
    shownRows.map((row) => row.added),
    { ...style, unit: 'count', signed: true },
  );
  const days = formatColumn(of('out_of_stock_days'), { ...style, unit: 'days' });
  const tone = (value: number | null) => (value === null || value === 0 ? 'ink' : value > 0 ? 'good' : 'bad');
  const head = (key: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header: narrative.say(key),
    align,
    width,
  });
  const cell = (text: string | undefined, family: string, path: string): TableCell => {
    const figure = `sales.${family}.${path}`;
    return { text: text ?? '—', ...(typeof figures.get(figure)?.value === 'number' ? { figure } : {}) };
  };
  const columns = [
    head('column.line', 2, 'left'),
    head('column.category', 2.4, 'left'),
    head('column.units', 1.4),
    head(`${id}.share`, 1.6),
    head('column.qoq', 1.4),
    head(`${id}.added`, 1.8),
    ...(outs ? [head(`${id}.outs`, 1.8)] : []),
  ];
  const body = shownRows.map(({ line, path, added: change }, index): readonly TableCell[] => [
    { text: narrative.label(line), tone: 'muted' },
    { text: narrative.label(membersOf(path)[1] ?? path), bold: true },
    { text: units[index] ?? '—' },
    cell(share[index], 'category_share', path),
    { ...cell(growth[index], 'category_units_qoq', path), tone: tone(moved[index] ?? null) },
    { text: added[index] ?? '—', tone: tone(change) },
    ...(outs ? [cell(days[index], 'out_of_stock_days', path)] : []),
  ]);
  return table({ columns, rows: body, ...(highlight < 0 ? {} : { highlight }) }, narrative.say(`${id}.alt`));
}

function build(context: SlideContext): Slide | undefined {
  const { figures } = context;
  const all = categories(context);
  const shownRows = all.slice(0, most);
  const [mover] = shownRows;
  if (!mover || all.every(({ before }) => before === 0)) return undefined;
  const [out] = ranked(context, 'sales.out_of_stock_days').filter(({ value }) => value > 0);
  const launches = rows(context.measures, 'launches');
  const first = launches.find(({ complete, place, launches: count }) => complete && place === 1 && count > 1);
  const turns = ranked(context, 'sales.turnover');
  const [fast, slow] = [turns[0], turns.at(-1)];
  const dragged = out && figures.get(`sales.category_units_qoq.${out.member}`);
  const nameOf = (path: string) => context.narrative.label(membersOf(path)[1] ?? path);
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      mover: mover.path,
      moverName: nameOf(mover.path),
      outName: out ? nameOf(out.member) : '',
      line: mover.line,
      up: mover.added > 0,
      added: shown(context, Math.abs(mover.added), 'count'),
      out: out?.member ?? '',
      outFalls: typeof dragged?.value === 'number' && dragged.value < 0,
      launch: first?.sku ?? '',
      launchLine: first?.product_line ?? '',
      launchUnits: shown(context, first?.units ?? null, 'count'),
      launched: first !== undefined,
      slow: slow?.member ?? '',
      fast: fast?.member ?? '',
      turns: turns.length > 1,
    },
    exhibits: {
      exhibit: tableOf(context, shownRows, out !== undefined, 0),
    },
    takeaways: ['mover', 'outs.told', 'launch', 'turnover'],
    figures: [
      ...shownRows.flatMap(({ path }) => [
        `sales.category_share.${path}`,
        `sales.category_units_qoq.${path}`,
        `sales.out_of_stock_days.${path}`,
      ]),
      ...(first ? [`sales.first_month_rank.${memberPath(first.sku)}`] : []),
      ...turns.map((figure) => figure.id),
    ],
    datasets: ['orders', 'order_items', 'products', 'inventory'],
    definitions,
  });
}

export const drivers: SlideRule = { id, needs: ['orders', 'order_items', 'products'], build };
