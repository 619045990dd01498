/** What the last review promised, and what became of it. */
import type { TableBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell, TableColumn } from '../../../deck/table.js';
import type { Tone } from '../../../deck/tone.js';
import { none } from '../../../figures/format/number.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import { dayText } from '../../../narrative/dates.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { readKept, type KeptRow, type Outcome, type Status } from '../figures/kept.js';
import { figureName, valueText } from '../wording.js';

const id = 'plan.kept';
const most = 7;

const statusTones: Readonly<Record<Status, Tone>> = {
  in_time: 'good',
  late: 'ink',
  overdue: 'bad',
  untold: 'muted',
  running: 'muted',
};
const outcomeTones: Readonly<Record<Outcome, Tone>> = {
  reached: 'good',
  closer: 'ink',
  farther: 'bad',
  unclear: 'muted',
  unknown: 'muted',
};

/** What is not done comes first, then what did not work: the rest needs no word. */
const urgency = (row: KeptRow) =>
  ['overdue', 'late', 'untold', 'running', 'in_time'].indexOf(row.status) * 10 +
  ['farther', 'unclear', 'closer', 'reached', 'unknown'].indexOf(row.outcome);

function tableOf(context: SlideContext, drawn: readonly KeptRow[]): TableBlock {
  const { narrative } = context;
  const head = (key: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({
    header: narrative.say(`${id}.${key}`),
    align,
    width,
  });
  const line = (row: KeptRow): readonly TableCell[] => [
    { text: narrative.label(memberPath(row.title)), bold: true, figure: 'plan.kept' },
    { text: narrative.label(memberPath(row.owner)) },
    { text: dayText(row.due_on, narrative.locale) },
    { text: narrative.say(`${id}.status.${row.status}`), tone: statusTones[row.status] },
    { text: row.figure === null ? none : figureName(context, row.figure) },
    { text: valueText(context, row.figure, row.expected) },
    { text: valueText(context, row.figure, row.value) },
    { text: narrative.say(`${id}.outcome.${row.outcome}`), tone: outcomeTones[row.outcome] },
  ];
  return table(
    {
      columns: [
        head('action', 3.6),
        head('owner', 1.1),
        head('due', 1.1),
        head('status', 1.3),
        head('figure', 2.2),
        head('expected', 1.1, 'right'),
        head('now', 1.1, 'right'),
        head('outcome', 1.2),
      ],
      rows: drawn.map(line),
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const found = readKept(context);
  if (found.length === 0) return undefined;
  const count = (of: (row: KeptRow) => boolean) => found.filter(of).length;
  const text = (value: number) => shown(context, value, 'count');
  const done = count(({ status }) => status === 'in_time' || status === 'late');
  const untold = count(({ status }) => status === 'untold');
  const due = count(({ status }) => status !== 'running' && status !== 'untold');
  const inTime = count(({ status }) => status === 'in_time');
  const overdue = found.find(({ status }) => status === 'overdue');
  const judged = count(({ outcome }) => outcome !== 'unknown');
  const reached = count(({ outcome }) => outcome === 'reached');
  const wasted = found.find(
    ({ status, outcome }) => (status === 'in_time' || status === 'late') && outcome === 'farther',
  );
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      all: text(found.length),
      drawn: text(Math.min(most, found.length)),
      cut: found.length > most,
      due: text(due),
      done: text(done),
      inTime: text(inTime),
      rate: shown(context, divide(inTime, due), 'share'),
      anyDue: due > 0,
      untold: text(untold),
      anyUntold: untold > 0,
      late: text(done - inTime),
      anyLate: done > inTime,
      open: text(due - done),
      anyOpen: due > done,
      overdue: memberPath(overdue?.title ?? ''),
      overdueOwner: memberPath(overdue?.owner ?? ''),
      judged: text(judged),
      anyJudged: judged > 0,
      reached: text(reached),
      wasted: memberPath(wasted?.title ?? ''),
      wastedFigure: wasted ? figureName(context, wasted.figure) : '',
      wastedValue: wasted ? valueText(context, wasted.figure, wasted.value) : '',
      wastedExpected: wasted ? valueText(context, wasted.figure, wasted.expected) : '',
    },
    exhibits: {
      exhibit: tableOf(context, found.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, most)),
    },
    takeaways: ['kept', 'moved', 'wasted.told', 'carry'],
    figures: ['plan.kept'],
    datasets: ['plan_actions'],
    definitions,
  });
}

export const kept: SlideRule = { id, needs: ['plan_actions'], build };
