/** Experiments as chapters read them: the one that was adopted, rates and their quotient, and the table with every test. */
import type { TableRow } from '../figures/figure.js';
import { divide } from '../figures/round.js';
import { holm } from '../figures/statistics/holm.js';
import { newcombe } from '../figures/statistics/newcombe.js';
import { smallestDetectableRise, twoProportionPower } from '../figures/statistics/power.js';
import { sampleRatio } from '../figures/statistics/sample-ratio.js';
import { twoProportionZ } from '../figures/statistics/two-proportion-z.js';
import { wilson } from '../figures/statistics/wilson.js';
import type { MemberReading } from './family.js';
import { shareRatioInterval, shifted } from './intervals.js';
import type { RowOf, Shape } from './shape.js';

/** Columns of a measure over the derived relation `experiment_trials`: one row per variant that is no control, and metric. */
export const trialShape = {
  experiment_id: 'text',
  started_on: 'text?',
  recency: 'number',
  gift_kind: 'text?',
  metric: 'text',
  variant: 'text',
  exposures: 'number',
  successes: 'number',
  adopted: 'bool',
  control: 'text',
  control_exposures: 'number',
  control_successes: 'number',
} as const satisfies Shape;

export type Trial = RowOf<typeof trialShape>;

/** Below it a split is no chance. Source: Kohavi, Tang, Xu, Trustworthy Online Controlled Experiments (2020), ch. 21. */
const splitLevel = 0.001;
const level = 0.05;

/** Of the trials with the metric (and kind of gift): the latest adopted one, else the latest; of its variants the first by name. */
export function adoptedTrial(trials: readonly Trial[], metric: string, giftKind?: string): Trial | undefined {
  const known = trials.filter((one) => one.metric === metric && (giftKind ?? one.gift_kind) === one.gift_kind);
  const adopted = known.filter((one) => one.adopted);
  return (adopted.length > 0 ? adopted : known).toSorted(
    (a, b) => a.recency - b.recency || (a.variant < b.variant ? -1 : 1),
  )[0];
}

/** Another metric of the same experiment and variant. */
export function sameTrial(trials: readonly Trial[], of: Trial | undefined, metric: string): Trial | undefined {
  return trials.find(
    (one) => one.experiment_id === of?.experiment_id && one.variant === of.variant && one.metric === metric,
  );
}

const variantOf = ({ successes, exposures }: Trial) => ({ hits: successes, n: exposures });
const controlOf = (trial: Trial) => ({ hits: trial.control_successes, n: trial.control_exposures });

/** The two rates as members `control` and `variant`. */
export function rateReadings(trial: Trial | undefined): readonly MemberReading[] {
  if (!trial) return [];
  return [['control', controlOf(trial)] as const, ['variant', variantOf(trial)] as const].map(
    ([member, { hits, n }]) => ({ member, value: divide(hits, n), interval: wilson(hits, n), n }),
  );
}

/** Rate of the variant over that of the control, plus `by`: -1 gives the lift. Its n is the variant's. */
export function ratioReadings(trial: Trial | undefined, by = 0): readonly MemberReading[] {
  if (!trial) return [{ value: null, reason: { code: 'no_rows', subject: 'experiments' } }];
  const [variant, control] = [variantOf(trial), controlOf(trial)];
  const ratio = divide(divide(variant.hits, variant.n), divide(control.hits, control.n));
  return [
    {
      value: ratio === null ? null : ratio + by,
      interval: shifted(shareRatioInterval(variant, control), by),
      n: variant.n,
    },
  ];
}

/**
 * Units of each arm of an experiment: the most that any of its metrics counts, since a metric of later steps (returns of those who
 * ordered) counts fewer of them, by what the variant did.
 */
function unitsOf(trials: readonly Trial[]): readonly number[] {
  const arms = new Map<string, number>();
  const fill = (arm: string, units: number) => arms.set(arm, Math.max(arms.get(arm) ?? 0, units));
  for (const trial of trials) {
    fill(`control ${trial.control}`, trial.control_exposures);
    fill(`variant ${trial.variant}`, trial.exposures);
  }
  return [...arms.values()];
}

export type TrialVerdict = 'mismatch' | 'untested' | 'unclear' | 'higher' | 'lower';

function verdictOf(split: number | undefined, p: number | undefined, difference: number | null): TrialVerdict {
  if (split !== undefined && split < splitLevel) return 'mismatch';
  if (p === undefined || difference === null) return 'untested';
  if (p >= level) return 'unclear';
  return difference > 0 ? 'higher' : 'lower';
}

/** A row of the table of experiments, as `figures.json` has it. Rates are shares; `difference` is variant less control. */
export interface TrialRow extends TableRow {
  readonly experiment: string;
  readonly started_on: string | null;
  readonly gift_kind: string | null;
  readonly metric: string;
  readonly variant: string;
  readonly control: string;
  readonly adopted: boolean;
  readonly control_exposures: number;
  readonly exposures: number;
  readonly control_rate: number | null;
  readonly rate: number | null;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly z: number | null;
  readonly p: number | null;
  /** After Holm, over all rows of the table. */
  readonly p_adjusted: number | null;
  readonly sample_ratio_p: number | null;
  readonly power: number | null;
  /** Smallest rise over the control that is seen with a power of 80 %. */
  readonly detectable: number | null;
  /** At 5 % of the adjusted probability. */
  readonly verdict: TrialVerdict;
}

/** Every trial with its statistics, in their order. */
export function trialRows(trials: readonly Trial[]): readonly TrialRow[] {
  const tests = trials.map((trial) => twoProportionZ(variantOf(trial), controlOf(trial)));
  const tested = tests.flatMap((one, at) => (one ? [{ at, p: one.p }] : []));
  const adjusted = new Map(holm(tested.map(({ p }) => p)).map((p, nth) => [tested[nth]?.at, p]));
  return trials.map((trial, at): TrialRow => {
    const [variant, control] = [variantOf(trial), controlOf(trial)];
    const [rate, base] = [divide(variant.hits, variant.n), divide(control.hits, control.n)];
    const difference = rate === null || base === null ? null : rate - base;
    const interval = newcombe(variant, control);
    const split = sampleRatio(unitsOf(trials.filter((one) => one.experiment_id === trial.experiment_id)))?.p;
    const both = rate !== null && base !== null;
    return {
      experiment: trial.experiment_id,
      started_on: trial.started_on,
      gift_kind: trial.gift_kind,
      metric: trial.metric,
      variant: trial.variant,
      control: trial.control,
      adopted: trial.adopted,
      control_exposures: control.n,
      exposures: variant.n,
      control_rate: base,
      rate,
      difference,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      z: tests[at]?.z ?? null,
      p: tests[at]?.p ?? null,
      p_adjusted: adjusted.get(at) ?? null,
      sample_ratio_p: split ?? null,
      power: both ? (twoProportionPower({ rate, n: variant.n }, { rate: base, n: control.n }) ?? null) : null,
      detectable: base === null ? null : (smallestDetectableRise({ rate: base, n: control.n }, variant.n) ?? null),
      verdict: verdictOf(split, adjusted.get(at), difference),
    };
  });
}

/** The table as a figure's reading; without a trial it has no value. */
export function trialTable(trials: readonly Trial[]): readonly MemberReading[] {
  return [{ value: trials.length === 0 ? null : trialRows(trials) }];
}
