/** Emergencies: how long each waited for a response, who came, and the causes that come back. */
import type { Block } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, plainText, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'team.emergencies';
const most = 8;
const mostCauses = 6;

type Emergency = ReturnType<typeof rows<'emergencies'>>[number] & { readonly minutes: number };

/** Emergencies of P whose response is known, the slowest first. */
function slowest({ measures }: SlideContext): readonly Emergency[] {
  return rows(measures, 'emergencies')
    .flatMap((row): readonly Emergency[] =>
      row.period === 'P' && row.minutes !== null ? [{ ...row, minutes: row.minutes }] : [],
    )
    .toSorted((a, b) => b.minutes - a.minutes || (a.incident_id < b.incident_id ? -1 : 1));
}

function nameOf({ narrative }: SlideContext, { started_on: day, system }: Emergency): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))} ${narrative.label(system)}`;
}

function waits(context: SlideContext, drawn: readonly Emergency[]): Block {
  const { narrative, figures } = context;
  const values = drawn.map(({ minutes }) => minutes);
  const benchmark = figures.get('team.crisis_minutes')?.benchmark;
  return chart(
    {
      kind: 'bar',
      categories: drawn.map((row) => nameOf(context, row)),
      series: [
        {
          name: narrative.say(`${id}.minutes`),
          role: 'actual',
          values,
          labels: values.map((value) => shown(context, value, 'minutes')),
          format: formatFor(context, 'minutes', values),
        },
      ],
      highlight: 0,
      ...(benchmark === undefined
        ? {}
        : { reference: { value: benchmark, label: narrative.say('column.benchmark'), figure: 'team.crisis_minutes' } }),
    },
    narrative.say(`${id}.alt`),
  );
}

function causes(context: SlideContext): Block | undefined {
  const { narrative, measures } = context;
  const found = rows(measures, 'root_causes').slice(0, mostCauses);
  if (found.length === 0) return undefined;
  const head = (key: string) => ({ header: narrative.say(`${id}.${key}`), align: 'right' as const, width: 1.3 });
  return table(
    {
      columns: [
        { header: narrative.say(`${id}.cause`), align: 'left', width: 3 },
        head('improvements'),
        head('done'),
        head('incidents'),
      ],
      rows: found.map((row): readonly TableCell[] => [
        { text: narrative.label(row.root_cause), bold: true },
        { text: shown(context, row.improvements, 'count') },
        { text: shown(context, row.done, 'count'), tone: row.done < row.improvements ? 'bad' : 'good' },
        { text: shown(context, row.incidents, 'count') },
      ]),
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative, measures } = context;
  const all = slowest(context);
  const [worst] = all;
  if (!worst) return undefined;
  const repeated = rows(measures, 'root_causes');
  const beside = causes(context);
  const [first] = repeated;
  const told = ['minutes.told', 'coverage'];
  const toldBeside = ['closure', 'causes'];
  return makeSlide(context, {
    id,
    layout: beside ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      worst: nameOf(context, worst),
      worstMinutes: shown(context, worst.minutes, 'minutes'),
      cause: first?.root_cause ?? '',
      causeTimes: shown(context, first?.improvements ?? null, 'count'),
      causes: shown(context, repeated.length, 'count'),
      repeats: first !== undefined,
    },
    exhibits: {
      exhibit: waits(context, all.slice(0, most)),
      ...(beside
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: beside,
          }
        : {}),
    },
    takeaways: beside ? told : [...told, ...toldBeside],
    takeaways2: beside ? toldBeside : [],
    figures: ['team.crisis_minutes', 'team.crisis_coverage', 'team.closure_rate', 'team.repeat_root_causes'],
    datasets: ['incidents', 'improvements'],
    definitions,
  });
}

export const emergencies: SlideRule = { id, needs: ['incidents'], build };
