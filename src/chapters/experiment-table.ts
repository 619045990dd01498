/** The table of experiments as a slide shows it, and what its sentences say of it; chapters with experiments share both. */
import type { TableBlock } from '../deck/block.js';
import type { TableCell, TableColumn } from '../deck/table.js';
import type { Tone } from '../deck/tone.js';
import { formatColumn } from '../figures/format/column.js';
import { fixed } from '../figures/format/decimals.js';
import { none } from '../figures/format/number.js';
import { memberPath } from '../figures/member.js';
import type { Parameters } from '../narrative/narrative.js';
import type { SlideContext } from './chapter.js';
import type { TrialRow } from './experiments.js';
import { shown, table } from './slide.js';

/** One line each, with room for two names that take a second. */
const most = 8;

/** Metrics whose better side is known; one of the data's own stays plain. */
const better: Readonly<Record<string, 'higher' | 'lower'>> = {
  bounce: 'lower',
  return: 'lower',
  cta_click: 'higher',
  click: 'higher',
  completion: 'higher',
  order: 'higher',
  share: 'higher',
  team_join: 'higher',
};

function toneOf({ metric, verdict }: TrialRow): Tone {
  if (verdict === 'mismatch') return 'bad';
  if (verdict === 'unclear' || verdict === 'untested') return 'muted';
  const side = better[metric];
  if (side === undefined) return 'ink';
  return side === verdict ? 'good' : 'bad';
}

/** A probability as papers print it: three decimals, `<0.001` under them. */
function probability(p: number | null): string {
  if (p === null) return none;
  return p < 0.001 ? '<0.001' : fixed(p, 3);
}

/** `+2.1 (+0.9, +3.3)` in percentage points. */
function differenceText({ difference, low, high }: TrialRow): string {
  if (difference === null) return none;
  const points = (share: number) => {
    const text = fixed(share * 100, 1);
    return share > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  return low === null || high === null ? points(difference) : `${points(difference)} (${points(low)}, ${points(high)})`;
}

/** Adopted variants first, then in the order given, which is from the latest. */
function drawn(tests: readonly TrialRow[]): readonly TrialRow[] {
  return [...tests.filter(({ adopted }) => adopted), ...tests.filter(({ adopted }) => !adopted)].slice(0, most);
}

function statistics(row: TrialRow): readonly TableCell[] {
  return [
    { text: probability(row.p_adjusted) },
    { text: probability(row.sample_ratio_p), ...(row.verdict === 'mismatch' ? { tone: 'bad' as const } : {}) },
    { text: row.power === null ? none : `${fixed(row.power * 100, 0)}%` },
  ];
}

export interface TrialTable {
  /** Id of the table's figure, which its cells rest on, where it is one. */
  readonly figure?: string;
  /** Without the columns of p-value, split and power, for half a slide. */
  readonly narrow?: boolean;
}

export function trialTableBlock(
  { narrative, review }: SlideContext,
  tests: readonly TrialRow[],
  { figure, narrow = false }: TrialTable,
): TableBlock {
  const style = { locale: narrative.locale, currency: review.currency, unit: 'share' } as const;
  const rows = drawn(tests);
  const rate = formatColumn(
    rows.map((row) => row.rate),
    style,
  );
  const base = formatColumn(
    rows.map((row) => row.control_rate),
    style,
  );
  const arms = (row: TrialRow) =>
    new Set(tests.filter(({ experiment }) => experiment === row.experiment).map(({ variant }) => variant)).size;
  const head = (key: string, width: number, align: TableColumn['align'] = 'right'): TableColumn => ({
    header: narrative.say(`trials.${key}`),
    align,
    width,
  });
  const name = (row: TrialRow) =>
    [row.experiment, ...(arms(row) > 1 ? [row.variant] : []), row.metric]
      .map((one) => narrative.label(memberPath(one)))
      .join(' · ');
  return table(
    {
      columns: [
        head('test', narrow ? 3.1 : 4, 'left'),
        head('control', narrow ? 1.35 : 0.9),
        head('variant', narrow ? 1.35 : 0.9),
        head('difference', narrow ? 3 : 2.1),
        ...(narrow ? [] : [head('p', 0.9), head('split', 0.9), head('power', 0.8)]),
        head('verdict', narrow ? 1.6 : 1.3, 'left'),
      ],
      rows: rows.map((row, at): readonly TableCell[] => [
        { text: name(row), bold: row.adopted, ...(figure === undefined ? {} : { figure }) },
        { text: base[at] ?? none },
        { text: rate[at] ?? none },
        { text: differenceText(row) },
        ...(narrow ? [] : statistics(row)),
        { text: narrative.say(`trials.verdict.${row.verdict}`), tone: toneOf(row) },
      ]),
    },
    narrative.say('trials.alt'),
  );
}

/** What sentences say of the tests: how many there are and settled, the interval of `own`, and one that is unclear or split unevenly. */
export function trialNumbers(context: SlideContext, tests: readonly TrialRow[], own: TrialRow | undefined): Parameters {
  const { narrative } = context;
  const count = (verdicts: readonly string[]) => tests.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const unclear = tests.find(({ verdict, detectable }) => verdict === 'unclear' && detectable !== null);
  const uneven = tests.find(({ verdict }) => verdict === 'mismatch');
  return {
    tests: shown(context, tests.length, 'count'),
    cut: tests.length > most,
    drawn: shown(context, Math.min(most, tests.length), 'count'),
    settled: shown(context, count(['higher', 'lower']), 'count'),
    open: shown(context, count(['unclear']), 'count'),
    difference: own?.difference === null || own === undefined ? '' : differenceText(own),
    units: shown(context, own ? own.exposures + own.control_exposures : null, 'people'),
    unclear: unclear ? memberPath(unclear.experiment) : '',
    unclearMetric: unclear ? narrative.label(memberPath(unclear.metric)) : '',
    detectable: shown(context, (unclear?.detectable ?? 0) * 100, 'pp').replace('+', ''),
    uneven: uneven ? memberPath(uneven.experiment) : '',
    unevenUnits: uneven
      ? [uneven.control_exposures, uneven.exposures].map((one) => shown(context, one, 'count')).join(' : ')
      : '',
  };
}
