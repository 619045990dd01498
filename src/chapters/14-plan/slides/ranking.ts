/** The ranked actions: who, until when, what it is to do, and its score. */
import type { TableBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import { dayText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { readActions, type ActionRow } from '../figures/actions.js';
import { actionText, arithmeticOf, effectText, figureName, ownerText, valueText } from '../wording.js';

const id = 'plan.ranking';
const most = 6;

function tableOf(context: SlideContext, drawn: readonly ActionRow[]): TableBlock {
  const { narrative } = context;
  const head = (key: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({
    header: narrative.say(`${id}.${key}`),
    align,
    width,
  });
  const line = (row: ActionRow): readonly TableCell[] => [
    { text: String(row.rank), bold: true, figure: 'plan.actions' },
    { text: actionText(context, row), bold: row.title !== null },
    { text: ownerText(context, row) },
    { text: dayText(row.due, narrative.locale) },
    { text: figureName(context, row.figure) },
    { text: effectText(context, row) },
    { text: shown(context, Math.round(row.ice), 'count') },
  ];
  return table(
    {
      columns: [
        head('rank', 0.35),
        head('action', 5),
        head('owner', 1.1),
        head('due', 0.95),
        head('figure', 2.4),
        head('effect', 1.6),
        head('ice', 0.6, 'right'),
      ],
      rows: drawn.map(line),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const rows = readActions(context);
  const drawn = rows.slice(0, most);
  const [top] = drawn;
  if (!top) return undefined;
  const count = (value: number) => shown(context, value, 'count');
  const settled = rows.filter(({ title }) => title !== null);
  const largest = drawn.find(({ value, reference }) => value !== null && reference !== null);
  const open = drawn.filter(({ expected }) => expected === null);
  const chapters = new Set(rows.map(({ chapter }) => chapter)).size;
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      all: count(rows.length),
      drawn: count(drawn.length),
      cut: rows.length > drawn.length,
      top: actionText(context, top),
      topOwner: ownerText(context, top),
      topDue: top.due,
      effectKnown: top.value !== null && top.expected !== null && top.basis !== 'hold',
      topFigure: figureName(context, top.figure),
      topFrom: valueText(context, top.figure, top.value),
      topTo: valueText(context, top.figure, top.expected),
      settled: settled.length > 0 ? count(settled.length) : '',
      sample: largest ? figureName(context, largest.figure) : '',
      sampleFrom: largest ? valueText(context, largest.figure, largest.value) : '',
      sampleTo: largest ? valueText(context, largest.figure, largest.expected) : '',
      sampleAgainst: largest ? valueText(context, largest.figure, largest.reference) : '',
      sampleBasis: largest ? narrative.say(`plan.basis.${largest.basis}`) : '',
      open: open.length > 0 ? count(open.length) : '',
      arithmetic: drawn.map((row) => arithmeticOf(context, row)).join(narrative.locale === 'zh-CN' ? '；' : '; '),
    },
    exhibits: { exhibit: tableOf(context, drawn) },
    takeaways: ['first.told', 'effect.told', 'settled.told', 'open.told'],
    figures: ['plan.actions'],
    datasets: [],
    source: narrative.say('plan.source', { count: count(rows.length), chapters: count(chapters) }),
    definitions,
  });
}

export const ranking: SlideRule = { id, needs: [], build };
